import { describe, expect, test } from 'vitest';
import { only } from '../aws/from-hcl.ts';
import { shown } from '../aws/shown.ts';
import { infrastructureOf } from './from-hcl.ts';

describe('a storage account', () => {
  const backups = (body: string, name = 'uploads', more = '') =>
    shown(
      only(
        infrastructureOf(`resource "azurerm_storage_account" "${name}" {\n${body}\n}\n${more}`),
        'datastore',
      ).backups,
    );

  test('that holds data keeps no versions where nothing is set', () => {
    expect(backups('')).toBe(
      'false at resource "azurerm_storage_account" "uploads": it keeps no versions of its objects',
    );
    expect(backups('blob_properties {\n versioning_enabled = true\n}')).toMatch(/^true/);
  });

  test('that a vault has copies of is backed up', () => {
    const copies = `
      resource "azurerm_data_protection_backup_instance_blob_storage" "uploads" {
        storage_account_id = azurerm_storage_account.uploads.id
      }`;
    expect(backups('', 'uploads', copies)).toMatch(/^true/);
  });

  test('is not judged as a data lake, which cannot have versions', () => {
    expect(backups('is_hns_enabled = true')).toBe('not said');
  });

  test.each(['frontend', 'upload_cache', 'boot_diagnostics'])('is not judged by the name %s', (name) => {
    expect(backups('', name)).toBe('not said');
  });
});

describe('a cache', () => {
  const backups = (body: string) =>
    shown(only(infrastructureOf(`resource "azurerm_redis_cache" "main" {\n${body}\n}`), 'datastore').backups);

  test('of the tier Premium can keep what it holds', () => {
    expect(backups('sku_name = "Premium"')).toContain('`rdb_backup_enabled` is not set');
    const persistence = (name: string) =>
      backups(`sku_name = "Premium"\nredis_configuration {\n ${name} = true\n}`);
    expect(persistence('rdb_backup_enabled')).toMatch(/^true/);
    expect(persistence('aof_backup_enabled')).toMatch(/^true/);
  });

  test('of another tier cannot', () => {
    expect(backups('sku_name = "Standard"')).toBe('not said');
  });
});

describe('what Azure always backs up', () => {
  test.each([
    'azurerm_cosmosdb_account',
    'azurerm_mariadb_server',
    'azurerm_mongo_cluster',
    'azurerm_mssql_database',
    'azurerm_mssql_managed_instance',
    'azurerm_mysql_server',
    'azurerm_postgresql_server',
  ])('%s', (type) => {
    expect(only(infrastructureOf(`resource "${type}" "main" {}`), 'datastore').backups).toMatchObject({
      value: true,
      origin: 'default',
    });
  });
});
