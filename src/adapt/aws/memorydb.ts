import { explained, mapKnown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { argumentOf, numberSetting } from '../terraform/setting.ts';
import { clientPorts, engineSetting } from './engine.ts';
import { groupExposures } from './exposure.ts';
import { keptForDays } from './retention.ts';

/**
 * A MemoryDB cluster, which spreads the nodes of a shard over zones. Source: the page `aws_memorydb_cluster` of the
 * AWS provider: `num_replicas_per_shard` is `1` and `snapshot_retention_limit` is `0` where they are not set; `engine`,
 * which is required, was not in the versions that knew Redis only.
 */
export const adaptMemoryDbCluster: Adapter = (resource, index) => {
  const { body } = resource;
  const engine = engineSetting(body, 'engine', 'redis');
  const replicas = numberSetting(body, 'num_replicas_per_shard', 1);
  return [
    datastore(resource, index, {
      noun: 'a MemoryDB cluster',
      engine,
      zones: explained(
        mapKnown(replicas, (count) => (count > 0 ? 2 : 1)),
        { remedy: 'Set `num_replicas_per_shard` to 1 or more.' },
      ),
      backups: keptForDays(body, 'snapshot_retention_limit', 0),
      exposures: groupExposures(index, argumentOf(body, 'security_group_ids'), clientPorts(body, engine)),
    }),
  ];
};
