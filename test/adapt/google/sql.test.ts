import { describe, expect, test } from 'vitest';
import { only } from '../aws/from-hcl.ts';
import { shown } from '../aws/shown.ts';
import { infrastructureOf } from './from-hcl.ts';

const instance = (body: string) =>
  only(infrastructureOf(`resource "google_sql_database_instance" "main" {\n${body}\n}`), 'datastore');

describe('a Cloud SQL instance', () => {
  test('runs in one zone and has no backups where nothing is set', () => {
    const { noun, engine, role, zones, backups, exposures } = instance(
      'database_version = "POSTGRES_16"\nsettings { tier = "db-f1-micro" }',
    );
    expect(noun).toBe('a Cloud SQL instance');
    expect(role).toBe('primary');
    expect(engine).toMatchObject({ value: 'postgresql' });
    expect(shown(zones)).toBe('1 at settings: `availability_type` is not set and defaults to `ZONAL`');
    expect(zones).toMatchObject({ origin: 'default', remedy: 'Set `availability_type = "REGIONAL"`.' });
    expect(shown(backups)).toBe(
      'false at settings: it has no `backup_configuration`, and backups are off by default',
    );
    expect(exposures).toEqual([]);
  });

  test('says the very argument where one is set', () => {
    const { zones, backups } = instance(`settings {
      availability_type = "ZONAL"
      backup_configuration { enabled = false }
    }`);
    expect(shown(zones)).toBe('1 at availability_type = "ZONAL": `availability_type` is `ZONAL`');
    expect(shown(backups)).toBe('false at enabled = false: `enabled` is `false`');
    expect(backups).toMatchObject({ remedy: 'Set `enabled = true`.' });
  });

  test('has a standby and backups', () => {
    const { zones, backups } = instance(`settings {
      availability_type = "REGIONAL"
      backup_configuration { enabled = true }
    }`);
    expect(zones).toMatchObject({ value: 2 });
    expect(backups).toMatchObject({ value: true });
  });

  test.each([
    ['POSTGRES_16', 'postgresql'],
    ['MYSQL_8_0', 'mysql'],
    ['SQLSERVER_2022_STANDARD', 'sql-server'],
  ])('of the version %s is %s', (version, engine) => {
    expect(instance(`database_version = "${version}"`).engine).toMatchObject({ value: engine });
  });

  test('is a replica where it names its primary, or is of such a type', () => {
    expect(instance('master_instance_name = "shop"').role).toBe('replica');
    expect(instance('master_instance_name = null').role).toBe('primary');
    expect(instance('instance_type = "READ_REPLICA_INSTANCE"').role).toBe('replica');
  });

  test('is none where it stands for a server elsewhere', () => {
    const { components } = infrastructureOf(
      'resource "google_sql_database_instance" "source" { instance_type = "ON_PREMISES_INSTANCE" }',
    );
    expect(components).toEqual([]);
  });

  test('keeps the settings of what it is cloned from', () => {
    const { zones, backups } = instance('clone { source_instance_name = "shop" }');
    expect(shown(zones)).toBe('unknown: `clone` brings its settings along');
    expect(backups?.state).toBe('unknown');
  });

  test('is unknown where a variable has no value', () => {
    const infrastructure = infrastructureOf(`
      variable "availability" {}
      variable "backups" {}
      resource "google_sql_database_instance" "main" {
        settings {
          availability_type = var.availability
          dynamic "backup_configuration" {
            for_each = var.backups
            content { enabled = true }
          }
        }
      }
    `);
    const { zones, backups } = only(infrastructure, 'datastore');
    expect(zones?.state).toBe('unknown');
    expect(backups?.state).toBe('unknown');
  });
});

describe('the authorized networks of a Cloud SQL instance', () => {
  const exposures = (address: string) =>
    instance(`settings {
      ip_configuration {
        ${address}
      }
    }`).exposures.map(({ open }) => shown(open));

  test('let the internet in at the network that is everywhere', () => {
    expect(
      exposures(`
        authorized_networks { value = "203.0.113.0/24" }
        authorized_networks { value = "0.0.0.0/0" }`),
    ).toEqual(['true at value = "0.0.0.0/0": `authorized_networks` lets `0.0.0.0/0` in']);
  });

  test('let nobody in without a public address', () => {
    const network = 'authorized_networks { value = "0.0.0.0/0" }';
    expect(exposures(`ipv4_enabled = false\n${network}`)).toEqual([]);
  });

  test('are unknown where the public address is', () => {
    const infrastructure = infrastructureOf(`
      variable "public" {}
      resource "google_sql_database_instance" "main" {
        settings {
          ip_configuration {
            ipv4_enabled = var.public
            authorized_networks { value = "0.0.0.0/0" }
          }
        }
      }
    `);
    const [exposure] = only(infrastructure, 'datastore').exposures;
    expect(exposure?.open.state).toBe('unknown');
  });

  test('are nobody where there are none', () => {
    expect(exposures('ipv4_enabled = true')).toEqual([]);
  });
});

describe('the module sql-db', () => {
  const called = (submodule: string, inputs = '', more = '') =>
    only(
      infrastructureOf(`
        module "db" {
          source = "terraform-google-modules/sql-db/google//modules/${submodule}"
          ${inputs}
        }
        ${more}
      `),
      'datastore',
    );

  test('makes a zonal PostgreSQL without backups where nothing is set', () => {
    const { engine, zones, backups } = called('postgresql');
    expect(engine).toMatchObject({ value: 'postgresql' });
    expect(shown(zones)).toBe('1 at module "db": `availability_type` is not set and defaults to `ZONAL`');
    expect(shown(backups)).toBe(
      'false at module "db": it has no `backup_configuration`, and backups are off by default',
    );
  });

  test.each([
    'terraform-google-modules/sql-db/google//modules/mssql',
    'GoogleCloudPlatform/sql-db/google//modules/mssql',
    'git::https://github.com/terraform-google-modules/terraform-google-sql-db.git//modules/mssql?ref=v25.0.0',
  ])('is known by the source %s', (source) => {
    const infrastructure = infrastructureOf(`module "db" { source = "${source}" }`);
    expect(only(infrastructure, 'datastore').engine).toMatchObject({ value: 'sql-server' });
  });

  test('is another where somebody else has published it', () => {
    expect(
      infrastructureOf('module "db" { source = "shop/sql-db/google//modules/mssql" }').components,
    ).toEqual([]);
  });

  test('makes a regional MySQL, which brings backups along', () => {
    const { zones, backups } = called('mysql');
    expect(zones).toMatchObject({ value: 2 });
    expect(backups).toMatchObject({ value: true });
  });

  test('takes its inputs as the settings of the instance', () => {
    const { zones, backups, exposures } = called(
      'postgresql',
      `availability_type = "REGIONAL"
       backup_configuration = { enabled = true }
       ip_configuration = { authorized_networks = [{ name = "all", value = "0.0.0.0/0" }] }`,
    );
    expect(zones).toMatchObject({ value: 2 });
    expect(backups).toMatchObject({ value: true });
    expect(exposures.map(({ open }) => open)).toMatchObject([{ state: 'known', value: true }]);
  });

  test('is backed up where a call of its submodule `backup` names it', () => {
    const { backups } = called(
      'postgresql',
      '',
      `module "backup" {
        source       = "terraform-google-modules/sql-db/google//modules/backup"
        sql_instance = module.db.instance_name
      }`,
    );
    expect(backups).toMatchObject({ value: true });
  });
});
