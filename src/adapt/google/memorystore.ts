import { explained, known, mapKnown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { numberSetting, stringSetting } from '../terraform/setting.ts';
import { zonesNamedBy, zonesOfRegion } from './location.ts';

/**
 * A Memorystore instance of Redis, which is reached from its network only. Source: the page `google_redis_instance` of
 * the Google provider: `tier` is `BASIC`, a single node, where it is not set.
 */
export const adaptRedisInstance: Adapter = (resource, index) => {
  const { body } = resource;
  const zones = mapKnown(stringSetting(body, 'tier', 'BASIC'), (tier) => (tier === 'STANDARD_HA' ? 2 : 1));
  return [
    datastore(resource, index, {
      noun: 'a Memorystore instance',
      engine: known('redis', body.header),
      zones: explained(zones, { remedy: 'Set `tier = "STANDARD_HA"`.' }),
    }),
  ];
};

/**
 * A Memorystore cluster of Redis or Valkey. Source: the pages `google_redis_cluster` and `google_memorystore_instance`
 * of the Google provider: `mode` of `zone_distribution_config` is `MULTI_ZONE` where it is not set.
 */
export const adaptMemorystoreCluster: Adapter = (resource, index) => {
  const { body } = resource;
  const replicas = numberSetting(body, 'replica_count');
  const distribution = onlyBlock(body, 'zone_distribution_config');
  const mode =
    distribution.state === 'known'
      ? stringSetting(distribution.value, 'mode', 'MULTI_ZONE')
      : distribution.state === 'unknown'
        ? distribution
        : known('MULTI_ZONE', body.header);
  const alone = replicas.state === 'known' && replicas.value === 0;
  const zones = alone
    ? explained(
        mapKnown(replicas, () => 1),
        { remedy: 'Set `replica_count` to 1 or more.' },
      )
    : explained(
        mapKnown(mode, (name) => (name === 'SINGLE_ZONE' ? 1 : 2)),
        { remedy: 'Set `mode = "MULTI_ZONE"`.' },
      );
  return [
    datastore(resource, index, {
      noun: 'a Memorystore cluster',
      engine: known('redis', body.header),
      zones,
    }),
  ];
};

/**
 * A Memorystore instance of Memcached. Source: the page `google_memcache_instance` of the Google provider: its nodes
 * are in all zones of the region where `zones` is not set.
 */
export const adaptMemcacheInstance: Adapter = (resource, index) => {
  const { body } = resource;
  const nodes = numberSetting(body, 'node_count');
  const one = nodes.state === 'known' && nodes.value === 1;
  const remedy = 'Set `node_count` to 2 or more.';
  return [
    datastore(resource, index, {
      noun: 'a Memorystore instance',
      engine: known('memcached', body.header),
      zones: one
        ? explained<number>(nodes, { remedy })
        : zoneCount(body.fields.has('zones'), zonesNamedBy(body, 'zones'), body.header),
    }),
  ];
};

function zoneCount(
  isWritten: boolean,
  named: ReturnType<typeof zonesNamedBy>,
  header: Parameters<typeof known>[1],
) {
  return named ?? (isWritten ? undefined : known(zonesOfRegion, header));
}
