import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, byDefault, known, unknown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { isSet } from '../terraform/setting.ts';
import { copiedByPlan, withBackupPlans } from './backup-plan.ts';
import { deletionProtection } from './deletion.ts';
import { fixedEngine } from './engine.ts';

/**
 * A cluster of Aurora DSQL, which always spans zones, is always encrypted and takes TLS only. Source: the pages
 * `aws_dsql_cluster` and `aws_dsql_cluster_peering` of the AWS provider: `deletion_protection_enabled` is `false` where
 * it is not set; it is backed up by plans of AWS Backup only:
 * https://docs.aws.amazon.com/aurora-dsql/latest/userguide/backup-aurora-dsql.html
 */
export const adaptDsqlCluster: Adapter = (resource, index) => [
  datastore(resource, index, {
    noun: 'a cluster of Aurora DSQL',
    engine: fixedEngine(resource.body, 'postgresql'),
    backups: withBackupPlans(
      index,
      resource,
      byDefault(false, resource.header, {
        detail: 'no plan of AWS Backup selects it',
        remedy: 'Select it with an `aws_backup_selection`.',
      }),
    ),
    safeguards: {
      deletionProtection: [deletionProtection(resource.body, 'deletion_protection_enabled')],
      secondRegion: [peeredCluster(index, resource)],
    },
  }),
];

function peeredCluster(index: RootIndex, resource: TerraformResource): Attribute<boolean> {
  const { sure, doubtful } = namersOf(index, resource, 'aws_dsql_cluster_peering', 'identifier', []);
  const [peering] = sure;
  if (peering !== undefined) return known(true, peering.header);
  if (isSet(resource.body, 'multi_region_properties') || doubtful !== undefined)
    return unknown('the clusters that it is peered with are not known', resource.header);
  return (
    copiedByPlan(index, resource) ??
    byDefault(false, resource.header, {
      detail: 'no `aws_dsql_cluster_peering` names it',
      remedy: 'Peer it with a cluster in a second region.',
    })
  );
}
