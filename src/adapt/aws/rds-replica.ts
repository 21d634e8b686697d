import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import { namersOf } from '../terraform/namers.ts';
import { referencesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf } from '../terraform/setting.ts';
import { callsNaming } from './registry/calls-naming.ts';
import { inSecondRegion, type RegionalCopy } from './second-region.ts';

const naming = ['identifier'];

/** How many instances name this one as what they replicate. Source: the page `aws_db_instance` of the AWS provider. */
export function readReplicasOf(index: RootIndex, resource: TerraformResource): Attribute<number> {
  const { sure, doubtful } = namersOf(index, resource, 'aws_db_instance', 'replicate_source_db', naming);
  if (doubtful !== undefined && sure.length === 0)
    return unknown(`\`${doubtful.address}\` may be a replica of it`, resource.header);
  const remedy = 'Add an `aws_db_instance` with `replicate_source_db`.';
  const detail = 'no `aws_db_instance` names it as its `replicate_source_db`';
  const count = sure.length + callsNaming(index, resource, 'rds', 'replicate_source_db').length;
  return known(count, resource.header, count === 0 ? { detail, remedy } : {});
}

/** A replica names its source by ARN where that is in another region, and by its identifier otherwise. */
function isAcrossRegions({ body }: TerraformResource): boolean {
  const source = argumentOf(body, 'replicate_source_db');
  if (source?.kind === 'string' && source.reference === undefined) return source.value.startsWith('arn:');
  return referencesIn(source).some(({ reference: { path } }) => String(path.at(-1)).endsWith('arn'));
}

const replicationModule = 'rds//modules/db_instance_automated_backups_replication';

const copies: readonly RegionalCopy[] = [
  { type: 'aws_db_instance_automated_backups_replication', argument: 'source_db_instance_arn', naming },
  { type: 'aws_db_instance', argument: 'replicate_source_db', naming, copies: isAcrossRegions },
];

/**
 * Whether its backups, or a replica of it, lie in a second region. Source: the pages
 * `aws_db_instance_automated_backups_replication` and `aws_db_instance` of the AWS provider, and the submodule of
 * terraform-aws-modules/rds/aws of the same name.
 */
export function copiedInstance(index: RootIndex, resource: TerraformResource): Attribute<boolean> {
  const remedy =
    'Add an `aws_db_instance_automated_backups_replication` in a second region, or a `copy_action` to its backup plan.';
  const [call] = callsNaming(index, resource, replicationModule, 'source_db_instance_arn');
  if (call !== undefined) return known(true, call.header, { detail: `\`${call.address}\` copies it` });
  return inSecondRegion(index, resource, copies, remedy);
}
