import type { ObjectValue } from '../../evaluate/value.ts';
import { isSet } from '../terraform/setting.ts';

/** Where the data of a cluster that is the first of its global cluster comes from. */
const origins = ['master_username', 'snapshot_identifier', 'restore_to_point_in_time', 's3_import'];

/**
 * Whether a cluster is the copy of another one in a global cluster: only such a one has no user of its own. Source: the
 * pages `aws_rds_cluster` and `aws_docdb_cluster` of the AWS provider, on `master_username`.
 */
export function isGlobalSecondary(body: ObjectValue): boolean {
  return isSet(body, 'global_cluster_identifier') && !origins.some((name) => isSet(body, name));
}
