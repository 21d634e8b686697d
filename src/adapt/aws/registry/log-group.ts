import { asResource } from '../../terraform/as-resource.ts';
import { adaptLogGroup } from '../log-group.ts';
import type { ModuleAdapter } from './module-adapter.ts';

/** terraform-aws-modules/cloudwatch/aws//modules/log-group (its `variables.tf`). */
export const adaptLogGroupModule: ModuleAdapter = (call, index) =>
  adaptLogGroup(asResource(call, 'aws_cloudwatch_log_group'), index);
