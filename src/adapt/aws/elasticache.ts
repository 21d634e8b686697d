import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import {
  type Attribute,
  byDefault,
  explained,
  isKnown,
  type KnownAttribute,
  known,
  mapKnown,
  unknown,
} from '../../model/attribute.ts';
import type { Component, Engine } from '../../model/component.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, isSet, numberSetting, stringSetting } from '../terraform/setting.ts';
import { switchedOn } from '../terraform/switch.ts';
import {
  replicasPerShard,
  standbysOfReplicationGroup,
  zonesOfReplicationGroup,
} from './elasticache-nodes.ts';
import { clientPorts, engineSetting } from './engine.ts';
import { groupExposures } from './exposure.ts';
import { processorsOf } from './instance-type.ts';
import { placementSafeguards } from './placement.ts';
import { daysKept, keptForDays } from './retention.ts';
import { zonesOfNames, zonesOfSubnets } from './subnet.ts';

const subnetGroup = { name: 'subnet_group_name', type: 'aws_elasticache_subnet_group' };

/**
 * A Redis or Valkey replication group. Source: the page `aws_elasticache_replication_group` of the AWS provider:
 * `engine` is `redis`, backups are off and `at_rest_encryption_enabled` is `false` for Redis and `true` for Valkey where
 * they are not set; one that names a global replication group is a secondary of it.
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
      zones: zonesOfReplicationGroup(index, resource),
      standbys: standbysOfReplicationGroup(index, resource),
      readReplicas: replicasPerShard(index, resource),
      backups: keptForDays(body, 'snapshot_retention_limit', 0),
      backupRetentionDays: daysKept(body, 'snapshot_retention_limit', 0),
      processors: processorsOf(body, 'node_type'),
      exposures: groupExposures(index, argumentOf(body, 'security_group_ids'), clientPorts(body, engine)),
      // The settings of a secondary come from its global group.
      safeguards: secondary
        ? {}
        : {
            ...placementSafeguards(index, body, subnetGroup),
            encryptionAtRest: [groupEncryption(body)],
            encryptionInTransit: [groupTls(body)],
          },
    }),
  ];
};

/** Valkey is encrypted unless it is told otherwise; an engine that is not known may be Valkey. */
function groupEncryption(body: ObjectValue): Attribute<boolean> {
  const valkey = mapKnown(stringSetting(body, 'engine', 'redis'), (name) => name === 'valkey');
  if (valkey.state !== 'known' && !isSet(body, 'at_rest_encryption_enabled')) return valkey;
  return switchedOn(body, 'at_rest_encryption_enabled', isKnown(valkey, true));
}

/**
 * `preferred` lets plain connections in beside encrypted ones. The default of the API, which the page of the provider
 * leaves open, is `false` for Redis:
 * https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html
 */
function groupTls(body: ObjectValue): Attribute<boolean> {
  const name = stringSetting(body, 'engine', 'redis');
  if (!isSet(body, 'transit_encryption_enabled') && !isKnown(name, 'redis'))
    return unknown('what its engine does by default is not documented', body.header);
  const encrypted = switchedOn(body, 'transit_encryption_enabled', false);
  if (!isKnown(encrypted, true)) return encrypted;
  const required = mapKnown(
    stringSetting(body, 'transit_encryption_mode', 'required'),
    (mode) => mode === 'required',
  );
  return explained(required, {
    detail: '`transit_encryption_mode` lets plain connections in',
    remedy: 'Set `transit_encryption_mode = "required"` when every client uses TLS.',
  });
}

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
  const redis = isKnown(engine, 'redis') && !member;
  return [
    datastore(resource, index, {
      noun: 'an ElastiCache cluster',
      engine,
      role: member ? 'member' : 'primary',
      zones: isKnown(engine, 'memcached')
        ? zonesOfMemcached(body)
        : redis
          ? oneRedisNode(body, 1)
          : undefined,
      standbys: redis ? oneRedisNode(body, 0) : undefined,
      readReplicas: redis ? oneRedisNode(body, 0) : undefined,
      backups: redis ? keptForDays(body, 'snapshot_retention_limit', 0) : undefined,
      backupRetentionDays: redis ? daysKept(body, 'snapshot_retention_limit', 0) : undefined,
      processors: processorsOf(body, 'node_type'),
      exposures: groupExposures(index, argumentOf(body, 'security_group_ids'), clientPorts(body, engine)),
      safeguards: member
        ? {}
        : {
            ...placementSafeguards(index, body, subnetGroup),
            encryptionAtRest: redis ? [neverEncrypted(body)] : [],
            encryptionInTransit: redis ? [neverEncrypted(body)] : writtenTls(body),
          },
    }),
  ];
}

/** Memcached speaks TLS from version 1.6.12 on; who has not written it may not have the choice. */
function writtenTls(body: ObjectValue): readonly Attribute<boolean>[] {
  return isSet(body, 'transit_encryption_enabled') ? [switchedOn(body, 'transit_encryption_enabled')] : [];
}

/** https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html: replication groups only. */
function neverEncrypted(body: ObjectValue): KnownAttribute<boolean> {
  return byDefault(false, body.header, {
    detail: 'an `aws_elasticache_cluster` of Redis cannot be encrypted',
    remedy:
      'Use an `aws_elasticache_replication_group` with `at_rest_encryption_enabled = true` and `transit_encryption_enabled = true`.',
  });
}

function zonesOfMemcached(body: ObjectValue): Attribute<number> {
  const named = zonesOfNames(body, 'preferred_availability_zones');
  if (named !== undefined) return named;
  const nodes = numberSetting(body, 'num_cache_nodes');
  const remedy = 'Set `num_cache_nodes` to 2 or more and `az_mode = "cross-az"`.';
  if (nodes.state === 'known' && nodes.value === 1) return explained<number>(nodes, { remedy });
  const mode = mapKnown(stringSetting(body, 'az_mode', 'single-az'), (word) => (word === 'cross-az' ? 2 : 1));
  return explained(mode, settingTo(body, 'az_mode', 'cross-az'));
}

function oneRedisNode(body: ObjectValue, count: number): KnownAttribute<number> {
  return known(count, body.header, {
    detail: 'an `aws_elasticache_cluster` of Redis is one node',
    remedy:
      'Use an `aws_elasticache_replication_group` with `automatic_failover_enabled = true` and `multi_az_enabled = true`.',
  });
}

/**
 * A serverless cache, which spans the zones of its subnets, fails over by itself and is always encrypted. Source: the
 * page `aws_elasticache_serverless_cache` of the AWS provider, and
 * https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/WhatIs.corecomponents.html; snapshots, which Memcached does
 * not have, are kept only where `snapshot_retention_limit` asks for it.
 */
export const adaptServerlessCache: Adapter = (resource, index) => {
  const { body } = resource;
  const engine = engineSetting(body, 'engine');
  const redis = isKnown(engine, 'redis');
  return [
    datastore(resource, index, {
      noun: 'a serverless cache',
      engine,
      zones: zonesOfSubnets(index, body, 'subnet_ids'),
      backups: redis ? keptForDays(body, 'snapshot_retention_limit', 0) : undefined,
      backupRetentionDays: redis ? daysKept(body, 'snapshot_retention_limit', 0) : undefined,
      exposures: groupExposures(index, argumentOf(body, 'security_group_ids'), clientPorts(body, engine)),
      safeguards: placementSafeguards(index, body, { name: 'subnet_ids' }),
    }),
  ];
};
