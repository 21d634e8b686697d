import type { ObjectValue } from '../../evaluate/value.ts';
import type { Attribute } from '../../model/attribute.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import { orPreventDestroy, switchedOff, switchedOn } from '../terraform/switch.ts';

/**
 * What keeps a slip from deleting a database. Source: the pages `aws_db_instance`, `aws_rds_cluster`,
 * `aws_docdb_cluster` and `aws_neptune_cluster` of the AWS provider: `deletion_protection` and `skip_final_snapshot` are
 * `false` where they are not set.
 */
export function deletionSafeguards(body: ObjectValue): Pick<Safeguards, 'deletionProtection' | 'finalCopy'> {
  return { deletionProtection: [deletionProtection(body)], finalCopy: [finalSnapshot(body)] };
}

/** A switch that is off by default; Terraform's own protection does as well. */
export function deletionProtection(body: ObjectValue, name = 'deletion_protection'): Attribute<boolean> {
  return orPreventDestroy(body, switchedOn(body, name, false));
}

/** Whether a last snapshot is taken: by default it is, wherever `skip_final_snapshot` is an argument. */
export function finalSnapshot(body: ObjectValue, name = 'skip_final_snapshot'): Attribute<boolean> {
  return orPreventDestroy(body, switchedOff(body, name, false));
}
