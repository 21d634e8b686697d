import { asResource } from '../../terraform/as-resource.ts';
import { adaptRdsInstance } from '../rds.ts';
import type { ModuleAdapter } from './module-adapter.ts';

/**
 * terraform-aws-modules/rds/aws (its `variables.tf` in versions 6 and 7): `multi_az` and `publicly_accessible` are `false`,
 * `backup_retention_period` is left to the provider, and all inputs carry the names of the resource's arguments.
 */
export const adaptRdsModule: ModuleAdapter = (call, index) =>
  adaptRdsInstance(asResource(call, 'aws_db_instance'), index);
