import type { Workload } from '../../../model/component.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { baseOf } from '../../terraform/component-base.ts';
import { instanceSafeguards } from '../instance.ts';
import { processorsOf } from '../instance-type.ts';
import type { ModuleAdapter } from './module-adapter.ts';

/**
 * terraform-aws-modules/ec2-instance/aws (its `variables.tf` in versions 2 to 6): the arguments of `aws_instance` by
 * their names; whether a volume is encrypted where nobody says so depends on the version.
 */
export const adaptInstanceModule: ModuleAdapter = (call, index) => {
  const resource = asResource(call, 'aws_instance');
  const { encryptionAtRest, ...safeguards } = instanceSafeguards(index, resource);
  const workload: Workload = {
    ...baseOf(resource, index),
    kind: 'workload',
    noun: 'an EC2 instance',
    role: 'worker',
    processors: processorsOf(call.inputs, 'instance_type'),
    safeguards: {
      ...safeguards,
      encryptionAtRest: encryptionAtRest?.filter(
        (answer) => answer.state === 'known' && answer.origin === 'written',
      ),
    },
  };
  return [workload];
};
