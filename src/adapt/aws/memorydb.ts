import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, absent, explained, known, mapKnown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { argumentOf, isSet, numberSetting } from '../terraform/setting.ts';
import { orPreventDestroy, switchedOn } from '../terraform/switch.ts';
import { withBackupPlans } from './backup-plan.ts';
import { clientPorts, engineSetting } from './engine.ts';
import { groupExposures } from './exposure.ts';
import { processorsOf } from './instance-type.ts';
import { placementSafeguards } from './placement.ts';
import { daysKept, keptForDays } from './retention.ts';

const subnetGroup = { name: 'subnet_group_name', type: 'aws_memorydb_subnet_group' };

/**
 * A MemoryDB cluster, which spreads the nodes of a shard over zones, fails over by itself and is always encrypted at
 * rest. Source: the page `aws_memorydb_cluster` of the AWS provider: `num_replicas_per_shard` is `1`,
 * `snapshot_retention_limit` is `0` and `tls_enabled` is `true` where they are not set, and without
 * `final_snapshot_name` there is no final snapshot; `engine`, which is required, was not in the versions that knew
 * Redis only.
 */
export const adaptMemoryDbCluster: Adapter = (resource, index) => {
  const { body } = resource;
  const engine = engineSetting(body, 'engine', 'redis');
  const replicas = explained(numberSetting(body, 'num_replicas_per_shard', 1), {
    remedy: 'Set `num_replicas_per_shard` to 1 or more.',
  });
  return [
    datastore(resource, index, {
      noun: 'a MemoryDB cluster',
      engine,
      zones: mapKnown(replicas, (count) => (count > 0 ? 2 : 1)),
      standbys: replicas,
      readReplicas: replicas,
      backups: withBackupPlans(index, resource, keptForDays(body, 'snapshot_retention_limit', 0)),
      backupRetentionDays: daysKept(body, 'snapshot_retention_limit', 0),
      processors: processorsOf(body, 'node_type'),
      exposures: groupExposures(index, argumentOf(body, 'security_group_ids'), clientPorts(body, engine)),
      safeguards: {
        ...placementSafeguards(index, body, subnetGroup),
        encryptionInTransit: [switchedOn(body, 'tls_enabled', true)],
        finalCopy: [orPreventDestroy(body, finalSnapshotOf(body))],
      },
    }),
  ];
};

function finalSnapshotOf(body: ObjectValue): Attribute<boolean> {
  const span = body.fields.get('final_snapshot_name')?.span;
  if (span !== undefined && isSet(body, 'final_snapshot_name')) return known(true, span);
  return absent(body.header, {
    detail: '`final_snapshot_name` is not set',
    remedy: 'Name the last snapshot in `final_snapshot_name`.',
  });
}
