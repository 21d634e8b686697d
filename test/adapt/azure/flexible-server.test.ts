import { describe, expect, test } from 'vitest';
import { only } from '../aws/from-hcl.ts';
import { shown } from '../aws/shown.ts';
import { infrastructureOf } from './from-hcl.ts';

const postgresql = (body: string) =>
  only(infrastructureOf(`resource "azurerm_postgresql_flexible_server" "main" {\n${body}\n}`), 'datastore');
const mysql = (body: string) =>
  only(infrastructureOf(`resource "azurerm_mysql_flexible_server" "main" {\n${body}\n}`), 'datastore');

describe('a flexible server', () => {
  test('is one server where nothing is said of high availability', () => {
    const { noun, engine, role, zones } = postgresql('name = "shop"');
    expect(noun).toBe('a PostgreSQL flexible server');
    expect(engine).toMatchObject({ value: 'postgresql' });
    expect(role).toBe('primary');
    expect(shown(zones)).toBe(
      '1 at resource "azurerm_postgresql_flexible_server" "main": it has no `high_availability` block',
    );
    expect(zones).toMatchObject({
      origin: 'default',
      remedy: 'Add a `high_availability` block with `mode = "ZoneRedundant"`.',
    });
  });

  test.each([
    ['ZoneRedundant', 2],
    ['SameZone', 1],
  ])('has a standby: %s', (mode, count) => {
    const { zones } = mysql(`high_availability {\n mode = "${mode}"\n}`);
    expect(shown(zones)).toBe(`${count} at mode = "${mode}": \`mode\` is \`${mode}\``);
  });

  test('is unknown where a variable decides', () => {
    const infrastructure = infrastructureOf(`
      variable "mode" {}
      resource "azurerm_mysql_flexible_server" "main" {
        high_availability { mode = var.mode }
      }
    `);
    expect(only(infrastructure, 'datastore').zones?.state).toBe('unknown');
  });

  test('is unknown where it depends on what is not known whether it has one', () => {
    const infrastructure = infrastructureOf(`
      variable "modes" { type = list(string) }
      resource "azurerm_mysql_flexible_server" "main" {
        dynamic "high_availability" {
          for_each = var.modes
          content { mode = high_availability.value }
        }
      }
    `);
    expect(only(infrastructure, 'datastore').zones?.state).toBe('unknown');
  });

  test('is always backed up', () => {
    expect(postgresql('').backups).toMatchObject({ value: true, origin: 'default' });
    expect(mysql('backup_retention_days = 1').backups).toMatchObject({ value: true });
  });

  test('is a replica where it is made as one', () => {
    expect(postgresql('create_mode = "Replica"').role).toBe('replica');
    expect(postgresql('create_mode = "PointInTimeRestore"').role).toBe('primary');
  });
});
