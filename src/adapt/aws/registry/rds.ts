import { asResource } from '../../terraform/as-resource.ts';
import { adaptRdsInstance } from '../rds.ts';
import type { ModuleAdapter } from './module-adapter.ts';
import { withAlias, withDefaults } from './module-inputs.ts';

/**
 * terraform-aws-modules/rds/aws (its `variables.tf` in versions 6 and 7): `multi_az`, `publicly_accessible`,
 * `deletion_protection` and `skip_final_snapshot` are `false`, `storage_encrypted` is `true`, `backup_retention_period`
 * is left to the provider, and all inputs carry the names of the resource's arguments. A subnet group is made of
 * `subnet_ids`, and a parameter group of `parameters`.
 */
export const adaptRdsModule: ModuleAdapter = (call, index) => {
  const placed = withAlias(call, 'db_subnet_group_name', 'subnet_ids');
  const complete = withDefaults(placed, { storage_encrypted: true, db_subnet_group_name: 'unknown' });
  return adaptRdsInstance(asResource(complete, 'aws_db_instance'), index);
};
