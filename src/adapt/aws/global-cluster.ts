import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import { resourcesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, isSet } from '../terraform/setting.ts';
import { switchedOn } from '../terraform/switch.ts';
import { deletionProtection } from './deletion.ts';
import { engineSetting } from './engine.ts';

/** Where the data of a cluster that is the first of its global cluster comes from. */
const origins = ['master_username', 'snapshot_identifier', 'restore_to_point_in_time', 's3_import'];

/**
 * Whether a cluster is the copy of another one in a global cluster: only such a one has no user of its own. Source: the
 * pages `aws_rds_cluster` and `aws_docdb_cluster` of the AWS provider, on `master_username`.
 */
export function isGlobalSecondary(body: ObjectValue): boolean {
  return isSet(body, 'global_cluster_identifier') && !origins.some((name) => isSet(body, name));
}

/**
 * Whether the global cluster that a cluster belongs to has another cluster: that one lies in another region. Undefined
 * where it belongs to none.
 */
export function globalCopies(
  index: RootIndex,
  cluster: TerraformResource,
  globalType: string,
  clusterType: string,
): Attribute<boolean> | undefined {
  const named = argumentOf(cluster.body, 'global_cluster_identifier');
  const source = namersOf(index, cluster, globalType, 'source_db_cluster_identifier', ['cluster_identifier']);
  const [global] = [...resourcesIn(index, named, globalType).keys(), ...source.sure];
  if (global === undefined)
    return named === undefined
      ? undefined
      : unknown('its global cluster is not in this root', cluster.header);
  const { sure, doubtful } = namersOf(index, global, clusterType, 'global_cluster_identifier', [
    'global_cluster_identifier',
  ]);
  const other = sure.find((member) => member !== cluster);
  if (other !== undefined)
    return known(true, other.header, { detail: `\`${other.address}\` is a copy of it` });
  if (doubtful !== undefined) return unknown(`\`${doubtful.address}\` may be a copy of it`, cluster.header);
  // The second cluster may well be in the root of the other region.
  return unknown(`the other clusters of \`${global.address}\` are not in this root`, cluster.header);
}

/**
 * A global cluster, which holds no data of its own: its clusters say the rest. Source: the pages
 * `aws_rds_global_cluster`, `aws_docdb_global_cluster` and `aws_neptune_global_cluster` of the AWS provider:
 * `deletion_protection` and `storage_encrypted` are `false` where they are not set, unless it is made of a cluster.
 */
export const adaptGlobalCluster: Adapter = (resource, index) => {
  const { body } = resource;
  const isMade = isSet(body, 'source_db_cluster_identifier');
  return [
    datastore(resource, index, {
      noun: 'a global cluster',
      engine: engineSetting(body, 'engine'),
      role: 'member',
      safeguards: {
        deletionProtection: [deletionProtection(body)],
        // One that is made of a cluster is encrypted as that is.
        encryptionAtRest: isMade ? [] : [switchedOn(body, 'storage_encrypted', false)],
      },
    }),
  ];
};
