import { asResource } from '../../terraform/as-resource.ts';
import { adaptTopic } from '../sns.ts';
import type { ModuleAdapter } from './module-adapter.ts';

/** terraform-aws-modules/sns/aws (its `variables.tf`): `kms_master_key_id` is not set by default. */
export const adaptTopicModule: ModuleAdapter = (call, index) =>
  adaptTopic(asResource(call, 'aws_sns_topic'), index);
