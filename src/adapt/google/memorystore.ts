import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, explained, isKnown, known, mapKnown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { settingTo } from '../terraform/repair.ts';
import { isSet, numberSetting, stringSetting } from '../terraform/setting.ts';
import { orPreventDestroy, switchedOn } from '../terraform/switch.ts';
import { ownNetworkOrDefault } from './default-network.ts';
import { zonesNamedBy, zonesOfRegion } from './location.ts';

/**
 * A Memorystore instance of Redis, which is reached from its network only and always encrypted at rest. Source: the
 * page `google_redis_instance` of the Google provider: it is in the default network, `tier` is `BASIC`, a single node, `transit_encryption_mode` is
 * `DISABLED` and `read_replicas_mode` is `READ_REPLICAS_DISABLED` where they are not set; it is deleted by Terraform
 * only where `deletion_protection` is `false`, in versions of the provider that have it.
 */
export const adaptRedisInstance: Adapter = (resource, index) => {
  const { body } = resource;
  const tier = stringSetting(body, 'tier', 'BASIC');
  const byTier = (standard: number, basic: number) =>
    explained(
      mapKnown(tier, (name) => (name === 'STANDARD_HA' ? standard : basic)),
      settingTo(body, 'tier', 'STANDARD_HA'),
    );
  return [
    datastore(resource, index, {
      noun: 'a Memorystore instance',
      engine: known('redis', body.header),
      zones: byTier(2, 1),
      standbys: byTier(1, 0),
      readReplicas: readReplicasOf(body),
      safeguards: {
        encryptionInTransit: [
          encryptedBy(body, {
            name: 'transit_encryption_mode',
            off: 'DISABLED',
            on: 'SERVER_AUTHENTICATION',
            isDefault: true,
          }),
        ],
        ownNetwork: [ownNetworkOrDefault(index, body, ['authorized_network'])],
        deletionProtection: isSet(body, 'deletion_protection')
          ? [orPreventDestroy(body, switchedOn(body, 'deletion_protection'))]
          : undefined,
      },
    }),
  ];
};

function readReplicasOf(body: ObjectValue): Attribute<number> {
  const mode = stringSetting(body, 'read_replicas_mode', 'READ_REPLICAS_DISABLED');
  if (isKnown(mode, 'READ_REPLICAS_ENABLED')) return numberSetting(body, 'replica_count', 2);
  return explained(
    mapKnown(mode, () => 0),
    { remedy: 'Set `read_replicas_mode = "READ_REPLICAS_ENABLED"` and `replica_count`.' },
  );
}

interface TransitArgument {
  readonly name: string;
  readonly off: string;
  readonly on: string;
  /** Off is what holds where nothing is set. */
  readonly isDefault: boolean;
}

function encryptedBy(body: ObjectValue, { name, off, on, isDefault }: TransitArgument): Attribute<boolean> {
  const mode = isDefault ? stringSetting(body, name, off) : stringSetting(body, name, on);
  return explained(
    mapKnown(mode, (word) => word !== off),
    settingTo(body, name, on),
  );
}

/**
 * A Memorystore cluster of Redis or Valkey. Source: the pages `google_redis_cluster` and `google_memorystore_instance`
 * of the Google provider: `mode` of `zone_distribution_config` is `MULTI_ZONE`, `deletion_protection_enabled` is
 * `true` and there are no replicas where they are not set; a Redis cluster does not encrypt in transit where nothing is
 * set, and what a Valkey instance does then is left to the service.
 */
export const adaptMemorystoreCluster: Adapter = (resource, index) => {
  const { body, type } = resource;
  const isRedis = type === 'google_redis_cluster';
  const [off, on] = isRedis
    ? ['TRANSIT_ENCRYPTION_MODE_DISABLED', 'TRANSIT_ENCRYPTION_MODE_SERVER_AUTHENTICATION']
    : ['TRANSIT_ENCRYPTION_DISABLED', 'SERVER_AUTHENTICATION'];
  return [
    datastore(resource, index, {
      noun: 'a Memorystore cluster',
      engine: known('redis', body.header),
      zones: zonesOfCluster(body),
      standbys: explained(numberSetting(body, 'replica_count', 0), {
        remedy: 'Set `replica_count` to 1 or more.',
      }),
      safeguards: {
        encryptionInTransit: [
          encryptedBy(body, { name: 'transit_encryption_mode', off, on, isDefault: isRedis }),
        ],
        deletionProtection: [orPreventDestroy(body, switchedOn(body, 'deletion_protection_enabled', true))],
      },
    }),
  ];
};

function zonesOfCluster(body: ObjectValue): Attribute<number> {
  const replicas = numberSetting(body, 'replica_count');
  if (isKnown(replicas, 0))
    return explained(
      mapKnown(replicas, () => 1),
      { remedy: 'Set `replica_count` to 1 or more.' },
    );
  const distribution = onlyBlock(body, 'zone_distribution_config');
  if (distribution.state === 'unknown') return distribution;
  if (distribution.state === 'absent') return known(2, body.header);
  return explained(
    mapKnown(stringSetting(distribution.value, 'mode', 'MULTI_ZONE'), (name) =>
      name === 'SINGLE_ZONE' ? 1 : 2,
    ),
    settingTo(distribution.value, 'mode', 'MULTI_ZONE'),
  );
}

/**
 * A Memorystore instance of Memcached. Source: the page `google_memcache_instance` of the Google provider: its nodes
 * are in all zones of the region where `zones` is not set, and in the default network where no other is named.
 */
export const adaptMemcacheInstance: Adapter = (resource, index) => {
  const { body } = resource;
  const nodes = numberSetting(body, 'node_count');
  const remedy = 'Set `node_count` to 2 or more.';
  return [
    datastore(resource, index, {
      noun: 'a Memorystore instance',
      engine: known('memcached', body.header),
      nodes: explained(nodes, { remedy }),
      zones: isKnown(nodes, 1)
        ? explained<number>(nodes, { remedy })
        : zoneCount(body.fields.has('zones'), zonesNamedBy(body, 'zones'), body.header),
      safeguards: { ownNetwork: [ownNetworkOrDefault(index, body, ['authorized_network'])] },
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
