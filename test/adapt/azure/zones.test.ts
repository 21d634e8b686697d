import { describe, expect, test } from 'vitest';
import { only } from '../aws/from-hcl.ts';
import { shown } from '../aws/shown.ts';
import { infrastructureOf } from './from-hcl.ts';

const datastoreZones = (type: string, body: string) =>
  shown(only(infrastructureOf(`resource "${type}" "main" {\n${body}\n}`), 'datastore').zones);

describe('a SQL database', () => {
  test('lies in one zone where nothing is set', () => {
    expect(datastoreZones('azurerm_mssql_database', 'sku_name = "GP_Gen5_2"')).toBe(
      '1 at resource "azurerm_mssql_database" "main": `zone_redundant` is not set and defaults to `false`',
    );
  });

  test('lies where its elastic pool does', () => {
    expect(datastoreZones('azurerm_mssql_database', 'elastic_pool_id = "pool"')).toBe('not said');
    expect(datastoreZones('azurerm_mssql_elasticpool', 'zone_redundant = true')).toMatch(/^2 at/);
  });

  test('has no zones to choose as a data warehouse', () => {
    expect(datastoreZones('azurerm_mssql_database', 'sku_name = "DW100c"')).toBe('not said');
  });

  test('is told to leave a tier that knows no zones', () => {
    const infrastructure = infrastructureOf('resource "azurerm_mssql_database" "main" { sku_name = "S0" }');
    expect(only(infrastructure, 'datastore').zones).toMatchObject({
      remedy:
        'Choose a tier that can be zone redundant, such as General Purpose, and set `zone_redundant = true`.',
    });
  });
});

describe('a cache', () => {
  test('of the tier Basic is one node', () => {
    expect(datastoreZones('azurerm_redis_cache', 'sku_name = "Basic"')).toBe(
      '1 at sku_name = "Basic": `sku_name` is `Basic`, which is one node',
    );
  });

  test('of another tier lies where Azure puts it, or in the zones that it names', () => {
    expect(datastoreZones('azurerm_redis_cache', 'sku_name = "Standard"')).toBe('not said');
    expect(datastoreZones('azurerm_redis_cache', 'sku_name = "Premium"\nzones = ["1", "2"]')).toBe(
      '2 at zones = ["1", "2"]: `zones` names 2 availability zones',
    );
  });
});

describe('a Cosmos DB account', () => {
  const region = (name: string, more = '') =>
    `geo_location {\n location = "${name}"\n failover_priority = 0\n${more}\n}`;

  test('lies in one zone of its only region', () => {
    expect(datastoreZones('azurerm_cosmosdb_account', region('westeurope'))).toBe(
      '1 at geo_location: `zone_redundant` is not set and defaults to `false`',
    );
  });

  test('spans zones, or regions', () => {
    expect(datastoreZones('azurerm_cosmosdb_account', region('westeurope', 'zone_redundant = true'))).toMatch(
      /^2 at/,
    );
    const both = `${region('westeurope')}\n${region('northeurope')}`;
    expect(datastoreZones('azurerm_cosmosdb_account', both)).toMatch(/^2 at/);
  });
});

describe('a storage account', () => {
  test.each([
    ['LRS', 1],
    ['ZRS', 3],
    ['GRS', 2],
    ['RAGZRS', 3],
  ])('keeps its copies: %s', (kind, count) => {
    expect(datastoreZones('azurerm_storage_account', `account_replication_type = "${kind}"`)).toBe(
      `${count} at account_replication_type = "${kind}": \`account_replication_type\` is \`${kind}\``,
    );
  });

  test('of which nothing would be missed is not judged', () => {
    expect(
      datastoreZones('azurerm_storage_account', 'name = "vmbootdiag"\naccount_replication_type = "LRS"'),
    ).toBe('not said');
  });

  test('of a function app is not judged', () => {
    const infrastructure = infrastructureOf(`
      resource "azurerm_storage_account" "main" {
        account_replication_type = "LRS"
      }
      resource "azurerm_linux_function_app" "jobs" {
        storage_account_name = azurerm_storage_account.main.name
      }`);
    expect(shown(only(infrastructure, 'datastore').zones)).toBe('not said');
  });
});

describe('a MongoDB cluster', () => {
  test('says nothing where it names no mode, for no default is documented', () => {
    expect(datastoreZones('azurerm_mongo_cluster', '')).toBe('not said');
    expect(datastoreZones('azurerm_mongo_cluster', 'high_availability_mode = "Disabled"')).toMatch(/^1 at/);
  });
});

describe('a PostgreSQL cluster of Cosmos DB', () => {
  test('has no standby by default, and leaves its place to Azure where it has', () => {
    expect(datastoreZones('azurerm_cosmosdb_postgresql_cluster', '')).toBe(
      '1 at resource "azurerm_cosmosdb_postgresql_cluster" "main": `ha_enabled` is not set and defaults to `false`',
    );
    expect(datastoreZones('azurerm_cosmosdb_postgresql_cluster', 'ha_enabled = true')).toBe('not said');
  });
});

describe('machines', () => {
  const machines = (zones: string) =>
    only(
      infrastructureOf(`
        variable "zones" { type = list(string) }
        resource "azurerm_kubernetes_cluster_node_pool" "main" {\n${zones}\n}`),
      'node-pool',
    );
  const pool = (zones: string) => shown(machines(zones).zones);

  test('may all lie in one zone where none is named', () => {
    expect(pool('')).toBe('not said');
    expect(shown(machines('').zoneSpread)).toBe(
      'false at resource "azurerm_kubernetes_cluster_node_pool" "main": `zones` is not set, so nothing spreads them over zones',
    );
  });

  test('lie in the zones that are named', () => {
    expect(pool('zones = ["1"]')).toBe('1 at zones = ["1"]: `zones` names one availability zone');
    expect(pool('zones = [1, 2, 3]')).toMatch(/^3 at/);
  });

  test('lie where a variable says', () => {
    expect(pool('zones = var.zones')).toMatch(/^unknown/);
  });

  test('of the default pool of a cluster have an address of their own', () => {
    const infrastructure = infrastructureOf(`
      resource "azurerm_kubernetes_cluster" "shop" {
        default_node_pool {
          zones = ["1", "2"]
        }
      }`);
    const { resource, zones, span } = only(infrastructure, 'node-pool');
    expect(resource).toBe('azurerm_kubernetes_cluster.shop.default_node_pool');
    expect(zones).toMatchObject({ value: 2 });
    expect(span.file.path).toBe('main.tf');
    expect(only(infrastructure, 'cluster').zones).toBeUndefined();
  });
});

describe('load balancing', () => {
  test('lies in the zones of its public address', () => {
    const infrastructure = infrastructureOf(`
      resource "azurerm_public_ip" "front" { zones = ["1", "2", "3"] }
      resource "azurerm_lb" "front" {
        frontend_ip_configuration {
          public_ip_address_id = azurerm_public_ip.front.id
        }
      }`);
    expect(only(infrastructure, 'load-balancer').zones).toMatchObject({ value: 3 });
  });

  test('lies where Azure puts it otherwise', () => {
    const infrastructure = infrastructureOf('resource "azurerm_application_gateway" "front" {}');
    expect(only(infrastructure, 'load-balancer').zones).toBeUndefined();
  });
});
