import { describe, expect, test } from 'vitest';
import { infrastructureOf, only } from './from-hcl.ts';
import { shown } from './shown.ts';

const group = (body: string) =>
  only(
    infrastructureOf(`resource "aws_elasticache_replication_group" "sessions" {\n${body}\n}`),
    'datastore',
  );

describe('a replication group', () => {
  test('needs a second node, failover and several zones', () => {
    const header = 'resource "aws_elasticache_replication_group" "sessions"';
    expect(shown(group('').zones)).toBe(
      `1 at ${header}: \`num_cache_clusters\` is not set and defaults to \`1\``,
    );
    expect(shown(group('num_cache_clusters = 2').zones)).toContain('`automatic_failover_enabled` is not set');
    expect(shown(group('num_cache_clusters = 2\nautomatic_failover_enabled = true').zones)).toContain(
      '`multi_az_enabled` is not set',
    );
    const whole = 'num_cache_clusters = 2\nautomatic_failover_enabled = true\nmulti_az_enabled = true';
    expect(group(whole).zones).toMatchObject({ value: 2 });
  });

  test('in shards needs a replica in each', () => {
    const shards =
      'num_node_groups = 2\nautomatic_failover_enabled = true\nmulti_az_enabled = true\nreplicas_per_node_group = ';
    expect(group(`${shards}1`).zones).toMatchObject({ value: 2 });
    expect(shown(group(`${shards}0`).zones)).toBe(
      '1 at replicas_per_node_group = 0: `replicas_per_node_group` is `0`',
    );
  });

  test('in shards is unknown where it does not say how many replicas they have', () => {
    const shards = 'num_node_groups = 2\nautomatic_failover_enabled = true\nmulti_az_enabled = true';
    expect(shown(group(shards).zones)).toBe(
      'unknown: `replicas_per_node_group` is not set, and its default is not documented',
    );
  });

  test('may name its zones', () => {
    const named =
      'num_cache_clusters = 2\nautomatic_failover_enabled = true\npreferred_cache_cluster_azs = ["eu-west-1a", "eu-west-1b"]';
    expect(group(named).zones).toMatchObject({ value: 2 });
  });

  test('takes snapshots only where it is told how long to keep them', () => {
    expect(group('').backups).toMatchObject({ value: false });
    expect(group('snapshot_retention_limit = 7').backups).toMatchObject({ value: true });
  });
});

describe('a cache cluster', () => {
  const cluster = (body: string) =>
    only(infrastructureOf(`resource "aws_elasticache_cluster" "cache" {\n${body}\n}`), 'datastore');

  test('of Redis is one node', () => {
    const store = cluster('engine = "redis"\nnum_cache_nodes = 1');
    expect(shown(store.zones)).toContain('an `aws_elasticache_cluster` of Redis is one node');
    expect(store.backups).toMatchObject({ value: false });
  });

  test('of Memcached may span zones and has no backups to make', () => {
    expect(cluster('engine = "memcached"\nnum_cache_nodes = 2\naz_mode = "cross-az"')).toMatchObject({
      zones: { value: 2 },
    });
    const one = cluster('engine = "memcached"\nnum_cache_nodes = 2');
    expect(shown(one.zones)).toContain('`az_mode` is not set and defaults to `single-az`');
    expect(one.backups).toBeUndefined();
  });

  test('that belongs to a replication group is its member', () => {
    expect(cluster('replication_group_id = aws_elasticache_replication_group.main.id')).toMatchObject({
      role: 'member',
    });
  });
});
