import { describe, expect, test } from 'vitest';
import { infrastructureOf, only } from './from-hcl.ts';
import { shown } from './shown.ts';

const instance = (body: string) =>
  only(infrastructureOf(`resource "aws_db_instance" "main" {\n${body}\n}`), 'datastore');

describe('an RDS instance', () => {
  test('runs in one zone and has no backups where nothing is set', () => {
    const { engine, noun, role, zones, backups } = instance('engine = "postgres"');
    expect(noun).toBe('an RDS instance');
    expect(role).toBe('primary');
    expect(engine).toMatchObject({ state: 'known', value: 'postgresql' });
    expect(shown(zones)).toBe(
      '1 at resource "aws_db_instance" "main": `multi_az` is not set and defaults to `false`',
    );
    expect(shown(backups)).toBe(
      'false at resource "aws_db_instance" "main": `backup_retention_period` is not set and defaults to `0`',
    );
    expect(zones).toMatchObject({ origin: 'default', remedy: 'Set `multi_az = true`.' });
  });

  test('says the very argument where one is set', () => {
    const { zones, backups } = instance('multi_az = false\nbackup_retention_period = 0');
    expect(shown(zones)).toBe('1 at multi_az = false: `multi_az` is `false`');
    expect(shown(backups)).toBe('false at backup_retention_period = 0: `backup_retention_period` is `0`');
  });

  test('has a standby and backups', () => {
    const { zones, backups } = instance('multi_az = true\nbackup_retention_period = 7');
    expect(zones).toMatchObject({ value: 2 });
    expect(backups).toMatchObject({ value: true });
  });

  test('brings the variable along that its setting comes from', () => {
    const infrastructure = infrastructureOf(`
      variable "standby" { default = false }
      resource "aws_db_instance" "main" { multi_az = var.standby }
    `);
    const { zones } = only(infrastructure, 'datastore');
    expect(shown(zones)).toBe('1 at multi_az = var.standby: `multi_az` is `false`');
    expect(zones?.via).toHaveLength(1);
  });

  test('is unknown where a variable has no value', () => {
    const infrastructure = infrastructureOf(`
      variable "standby" {}
      resource "aws_db_instance" "main" { multi_az = var.standby }
    `);
    expect(only(infrastructure, 'datastore').zones?.state).toBe('unknown');
  });

  test('keeps the backup settings of the snapshot that it is restored from', () => {
    expect(shown(instance('snapshot_identifier = "before-the-move"').backups)).toBe(
      'unknown: `snapshot_identifier` brings its backup settings along',
    );
  });

  test('restored is in one zone, unless SQL Server brings its mirror along', () => {
    const restored = (engine: string) =>
      instance(`engine = "${engine}"\nsnapshot_identifier = "before-the-move"`).zones;
    expect(restored('postgres')).toMatchObject({ value: 1 });
    expect(restored('sqlserver-se')).toMatchObject({ state: 'unknown' });
    expect(instance('snapshot_identifier = "before-the-move"').zones).toMatchObject({ state: 'unknown' });
  });

  test('that may name a source may be a replica', () => {
    const infrastructure = infrastructureOf(`
      variable "source" {}
      resource "aws_db_instance" "main" { replicate_source_db = var.source }
    `);
    expect(only(infrastructure, 'datastore').role).toBe('replica');
  });

  test('is a replica where it names its source', () => {
    expect(instance('replicate_source_db = "shop"').role).toBe('replica');
    expect(instance('replicate_source_db = null').role).toBe('primary');
  });

  test('is one component for each instance of the resource', () => {
    const { components } = infrastructureOf(`
      resource "aws_db_instance" "main" {
        for_each = toset(["orders", "users"])
        engine   = "mysql"
      }
    `);
    expect(components.map(({ resource }) => resource)).toEqual([
      'aws_db_instance.main["orders"]',
      'aws_db_instance.main["users"]',
    ]);
  });
});
