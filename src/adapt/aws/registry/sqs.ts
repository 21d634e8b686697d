import { isKnown } from '../../../model/attribute.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { booleanSetting } from '../../terraform/setting.ts';
import { adaptQueue } from '../sqs.ts';
import type { ModuleAdapter } from './module-adapter.ts';
import { withAlias } from './module-inputs.ts';

/**
 * terraform-aws-modules/sqs/aws (its `variables.tf` and `main.tf`): with `create_dlq` it makes a dead-letter queue
 * beside the queue; the other inputs are those of the resource.
 */
export const adaptQueueModule: ModuleAdapter = (call, index) => {
  const makesOne = !isKnown(booleanSetting(call.inputs, 'create_dlq', false), false);
  const complete = makesOne ? withAlias(call, 'redrive_policy', 'create_dlq') : call;
  return adaptQueue(asResource(complete, 'aws_sqs_queue'), index);
};
