import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import {
  type Attribute,
  explained,
  type KnownAttribute,
  known,
  mapKnown,
  unknown,
} from '../../model/attribute.ts';
import type { Component, Engine } from '../../model/component.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, booleanSetting, isSet, numberSetting, stringSetting } from '../terraform/setting.ts';
import { clientPorts, engineSetting } from './engine.ts';
import { groupExposures } from './exposure.ts';
import { keptForDays } from './retention.ts';
import { zonesOfNames } from './subnet.ts';

/**
 * A Redis or Valkey replication group. Source: the page `aws_elasticache_replication_group` of the AWS provider:
 * `engine` is `redis`, `automatic_failover_enabled` and `multi_az_enabled` are `false`, `num_cache_clusters` is `1`
 * and backups are off where they are not set; one that names a global replication group is a secondary of it.
 */
export const adaptReplicationGroup: Adapter = (resource, index) => {
  const { body } = resource;
  const engine = engineSetting(body, 'engine', 'redis');
  const secondary = isSet(body, 'global_replication_group_id');
  return [
    datastore(resource, index, {
      noun: 'an ElastiCache replication group',
      engine,
      role: secondary ? 'replica' : 'primary',
      zones: zonesOfReplicationGroup(body),
      backups: keptForDays(body, 'snapshot_retention_limit', 0),
      exposures: groupExposures(index, argumentOf(body, 'security_group_ids'), clientPorts(body, engine)),
    }),
  ];
};

/**
 * Memcached nodes, or one Redis node. Source: the page `aws_elasticache_cluster` of the AWS provider: `az_mode` is
 * `single-az` and backups are off where they are not set; `engine` is required but for members of a replication group.
 */
export const adaptCacheCluster: Adapter = (resource, index) =>
  cacheCluster(resource, index, engineSetting(resource.body, 'engine'));

/** A cache cluster whose engine is known by other means than the provider's. */
export function cacheCluster(
  resource: TerraformResource,
  index: RootIndex,
  engine: Attribute<Engine>,
): readonly Component[] {
  const { body } = resource;
  const member = isSet(body, 'replication_group_id');
  const redis = engine.state === 'known' && engine.value === 'redis';
  const memcached = engine.state === 'known' && engine.value === 'memcached';
  return [
    datastore(resource, index, {
      noun: 'an ElastiCache cluster',
      engine,
      role: member ? 'member' : 'primary',
      zones: memcached ? zonesOfMemcached(body) : redis && !member ? oneRedisNode(body) : undefined,
      backups: redis && !member ? keptForDays(body, 'snapshot_retention_limit', 0) : undefined,
      exposures: groupExposures(index, argumentOf(body, 'security_group_ids'), clientPorts(body, engine)),
    }),
  ];
}

/** A node in another zone takes over only where there is one, failover is on, and they are kept in several zones. */
function zonesOfReplicationGroup(body: ObjectValue): Attribute<number> {
  const answers = [enough(nodesPerShard(body)), needed(body, 'automatic_failover_enabled'), spreadOf(body)];
  const broken = answers.find((answer) => answer.state === 'known' && !answer.value);
  const decisive = broken ?? answers.find(({ state }) => state !== 'known') ?? answers[2];
  if (decisive === undefined) return unknown('its nodes are not known', body.header);
  return mapKnown(decisive, (spread) => (spread ? 2 : 1));
}

function needed(body: ObjectValue, name: string): Attribute<boolean> {
  return explained(booleanSetting(body, name, false), { remedy: `Set \`${name} = true\`.` });
}

function spreadOf(body: ObjectValue): Attribute<boolean> {
  const named = zonesOfNames(body, 'preferred_cache_cluster_azs');
  if (named?.state === 'known' && named.value > 1) return mapKnown(named, () => true);
  return needed(body, 'multi_az_enabled');
}

function enough(nodes: Attribute<number>): Attribute<boolean> {
  return mapKnown(nodes, (count) => count > 1);
}

function nodesPerShard(body: ObjectValue): Attribute<number> {
  const mode = readBlocks(body, 'cluster_mode');
  const shards = [body, ...(mode.state === 'known' ? mode.value : [])];
  for (const shard of shards) {
    if (!isSet(shard, 'replicas_per_node_group')) continue;
    const replicas = numberSetting(shard, 'replicas_per_node_group');
    return explained(
      mapKnown(replicas, (count) => count + 1),
      {
        remedy: 'Set `replicas_per_node_group` to 1 or more.',
      },
    );
  }
  if (isSet(body, 'node_group_configuration'))
    return unknown('its shards are written one by one', body.header);
  const name = isSet(body, 'number_cache_clusters') ? 'number_cache_clusters' : 'num_cache_clusters';
  if (isSet(body, 'num_node_groups')) {
    return unknown('`replicas_per_node_group` is not set, and its default is not documented', body.header);
  }
  return explained(numberSetting(body, name, 1), { remedy: `Set \`${name}\` to 2 or more.` });
}

function zonesOfMemcached(body: ObjectValue): Attribute<number> {
  const named = zonesOfNames(body, 'preferred_availability_zones');
  if (named !== undefined) return named;
  const nodes = numberSetting(body, 'num_cache_nodes');
  const remedy = 'Set `num_cache_nodes` to 2 or more and `az_mode = "cross-az"`.';
  if (nodes.state === 'known' && nodes.value === 1) return explained<number>(nodes, { remedy });
  const mode = mapKnown(stringSetting(body, 'az_mode', 'single-az'), (word) => (word === 'cross-az' ? 2 : 1));
  return explained(mode, { remedy: 'Set `az_mode = "cross-az"`.' });
}

function oneRedisNode(body: ObjectValue): KnownAttribute<number> {
  return known(1, body.header, {
    detail: 'an `aws_elasticache_cluster` of Redis is one node',
    remedy:
      'Use an `aws_elasticache_replication_group` with `automatic_failover_enabled = true` and `multi_az_enabled = true`.',
  });
}
