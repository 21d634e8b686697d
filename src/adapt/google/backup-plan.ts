import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import { namersOf } from '../terraform/namers.ts';
import type { RootIndex } from '../terraform/root-index.ts';

/**
 * A datastore's own backups, or those of a plan of the Backup and DR service that is associated with it. Source: the
 * page `google_backup_dr_backup_plan_association` of the Google provider: `resource` names what is backed up.
 */
export function withBackupPlan(
  index: RootIndex,
  resource: TerraformResource,
  own: Attribute<boolean>,
): Attribute<boolean> {
  if (own.state === 'unknown' || (own.state === 'known' && own.value)) return own;
  return backedUpBy(index, resource, ['google_backup_dr_backup_plan_association', 'resource']) ?? own;
}

/** Known `true` where a resource of a type names this one in an argument; undefined where none does. */
export function backedUpBy(
  index: RootIndex,
  resource: TerraformResource,
  [type, argument]: readonly [string, string],
): Attribute<boolean> | undefined {
  const { sure, doubtful } = namersOf(index, resource, type, argument);
  const [own] = sure;
  if (own !== undefined) return known(true, own.header, { detail: `\`${own.address}\` backs it up` });
  if (doubtful === undefined) return undefined;
  return unknown(`\`${doubtful.address}\` may back it up`, resource.header);
}

/** How long the longest of several schedules keeps its backups; undefined where there is none or one is not known. */
export function longestOf(kept: readonly Attribute<number>[]): Attribute<number> | undefined {
  const days = kept.filter((attribute) => attribute.state === 'known');
  const [longest] = [...days].sort((one, other) => other.value - one.value);
  return days.length === kept.length ? longest : undefined;
}
