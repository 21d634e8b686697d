import { describe, expect, test } from 'vitest';
import { only } from '../aws/from-hcl.ts';
import { shown } from '../aws/shown.ts';
import { infrastructureOf } from './from-hcl.ts';

const made = (type: string, body: string, more = '') =>
  only(infrastructureOf(`resource "${type}" "main" {\n${body}\n}\n${more}`), 'datastore', `${type}.main`);

describe('Memorystore', () => {
  test('is one node of Redis where no tier is chosen', () => {
    const { engine, zones } = made('google_redis_instance', 'memory_size_gb = 1');
    expect(engine).toMatchObject({ value: 'redis' });
    expect(shown(zones)).toBe(
      '1 at resource "google_redis_instance" "main": `tier` is not set and defaults to `BASIC`',
    );
    expect(made('google_redis_instance', 'tier = "STANDARD_HA"').zones).toMatchObject({ value: 2 });
  });

  test('is a cluster that spans zones unless it is kept in one, or has no replicas', () => {
    expect(made('google_redis_cluster', 'shard_count = 3').zones).toMatchObject({ value: 2 });
    expect(
      shown(
        made(
          'google_redis_cluster',
          'zone_distribution_config {\n mode = "SINGLE_ZONE"\n zone = "europe-west1-b"\n}',
        ).zones,
      ),
    ).toBe('1 at mode = "SINGLE_ZONE": `mode` is `SINGLE_ZONE`');
    expect(shown(made('google_redis_cluster', 'replica_count = 0').zones)).toBe(
      '1 at replica_count = 0: `replica_count` is `0`',
    );
  });

  test('has its Memcached nodes in the zones it names, or else in all of the region', () => {
    const zonesOf = (body: string) => made('google_memcache_instance', body).zones;
    expect(zonesOf('node_count = 2')).toMatchObject({ value: 3 });
    expect(shown(zonesOf('node_count = 1'))).toBe('1 at node_count = 1: `node_count` is `1`');
    expect(shown(zonesOf('zones = ["europe-west1-b"]'))).toBe(
      '1 at zones = ["europe-west1-b"]: `zones` names one zone',
    );
    expect(zonesOf('zones = ["europe-west1-b", "europe-west1-c"]')).toMatchObject({ value: 2 });
  });
});

describe('a Filestore instance', () => {
  test.each([
    ['BASIC_SSD', 1],
    ['ZONAL', 1],
    ['REGIONAL', 3],
    ['ENTERPRISE', 3],
  ])('of the tier %s is in so many zones: %i', (tier, zones) => {
    expect(made('google_filestore_instance', `tier = "${tier}"`).zones).toMatchObject({ value: zones });
  });
});

describe('a Bigtable instance', () => {
  const cluster = (zone: string, nodes = 'autoscaling_config {\n min_nodes = 1\n max_nodes = 3\n}') =>
    `cluster {\n cluster_id = "c"\n zone = "${zone}"\n ${nodes}\n}\n`;

  test('is in the zones of its clusters', () => {
    const zonesOf = (body: string) => made('google_bigtable_instance', body).zones;
    expect(shown(zonesOf(cluster('europe-west1-b')))).toBe('1 at cluster: it has one `cluster`');
    expect(zonesOf(cluster('europe-west1-b') + cluster('europe-west1-c'))).toMatchObject({ value: 2 });
  });

  test('has a fixed capacity where a cluster has a number of nodes', () => {
    const { autoscaling } = made('google_bigtable_instance', cluster('europe-west1-b', 'num_nodes = 3'));
    expect(shown(autoscaling)).toBe('false at num_nodes = 3: `num_nodes` is `3`');
    expect(made('google_bigtable_instance', cluster('europe-west1-b')).autoscaling).toBeUndefined();
  });

  test('leaves its backups to its tables', () => {
    const table = (body: string) => made('google_bigtable_table', body).backups;
    expect(shown(table('name = "events"'))).toBe(
      'false at resource "google_bigtable_table" "main": it has no `automated_backup_policy`',
    );
    expect(
      table('automated_backup_policy {\n retention_period = "72h"\n frequency = "24h"\n}'),
    ).toMatchObject({ value: true });
  });
});

describe('Spanner', () => {
  const database = (settings: string, more = '') =>
    made(
      'google_spanner_database',
      'instance = google_spanner_instance.main.name',
      `resource "google_spanner_instance" "main" {\n config = "regional-europe-west1"\n${settings}\n}\n${more}`,
    ).backups;

  test('keeps a copy in several zones, in a regional configuration too', () => {
    expect(made('google_spanner_instance', 'config = "regional-europe-west1"').zones).toMatchObject({
      value: 3,
    });
  });

  test('has no backups without a schedule', () => {
    expect(shown(database(''))).toBe(
      'false at resource "google_spanner_database" "main": no `google_spanner_backup_schedule` names it',
    );
    expect(database('default_backup_schedule_type = "AUTOMATIC"')).toMatchObject({ value: true });
    const schedule =
      'resource "google_spanner_backup_schedule" "main" {\n database = google_spanner_database.main.name\n}';
    expect(database('', schedule)).toMatchObject({ value: true });
  });

  test('has a fixed capacity where it has a number of nodes', () => {
    expect(shown(made('google_spanner_instance', 'num_nodes = 2').autoscaling)).toBe(
      'false at num_nodes = 2: `num_nodes` is `2`',
    );
  });
});

describe('a Firestore database', () => {
  test('has backups by point-in-time recovery or by a schedule', () => {
    const database = (body: string, more = '') => made('google_firestore_database', body, more).backups;
    expect(shown(database('name = "carts"'))).toBe(
      'false at resource "google_firestore_database" "main": `point_in_time_recovery_enablement` is not set and defaults to `POINT_IN_TIME_RECOVERY_DISABLED`',
    );
    expect(database('point_in_time_recovery_enablement = "POINT_IN_TIME_RECOVERY_ENABLED"')).toMatchObject({
      value: true,
    });
    const schedule = (name: string) =>
      `resource "google_firestore_backup_schedule" "daily" {\n database = ${name}\n}`;
    expect(database('name = "carts"', schedule('"carts"'))).toMatchObject({ value: true });
    expect(database('name = "carts"', schedule('"wishes"'))).toMatchObject({ value: false });
  });
});

describe('AlloyDB', () => {
  const cluster = (settings: string, body = 'cluster_id = "ledger"') =>
    made(
      'google_alloydb_cluster',
      body,
      `resource "google_alloydb_instance" "main" {
        cluster       = google_alloydb_cluster.main.name
        instance_type = "PRIMARY"
        ${settings}
      }`,
    );

  test('has a standby in another zone unless it is told otherwise', () => {
    expect(cluster('').zones).toMatchObject({ value: 2 });
    expect(shown(cluster('availability_type = "ZONAL"').zones)).toBe(
      '1 at availability_type = "ZONAL": `availability_type` is `ZONAL`',
    );
    expect(shown(made('google_alloydb_cluster', '').zones)).toBe(
      'unknown: its primary instance is not in this root',
    );
  });

  test('makes backups unless both kinds are switched off', () => {
    const off = (name: string) => `${name} {\n enabled = false\n}\n`;
    expect(cluster('').backups).toMatchObject({ value: true });
    expect(cluster('', off('continuous_backup_config')).backups).toMatchObject({ value: true });
    expect(shown(cluster('', off('continuous_backup_config') + off('automated_backup_policy')).backups)).toBe(
      'false at enabled = false: `continuous_backup_config` and `automated_backup_policy` are both switched off',
    );
  });

  test('is reached by the internet where an instance with a public address lets it in', () => {
    const network = (isPublic: boolean) => `network_config {
      enable_public_ip = ${isPublic}
      authorized_external_networks {
        cidr_range = "0.0.0.0/0"
      }
    }`;
    const exposures = (body: string) =>
      made('google_alloydb_instance', body).exposures.map(({ open }) => shown(open));
    expect(exposures(network(true))).toEqual([
      'true at cidr_range = "0.0.0.0/0": `authorized_external_networks` lets `0.0.0.0/0` in',
    ]);
    expect(exposures(network(false))).toEqual([]);
  });
});
