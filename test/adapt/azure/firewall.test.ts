import { describe, expect, test } from 'vitest';
import { only } from '../aws/from-hcl.ts';
import { shown } from '../aws/shown.ts';
import { infrastructureOf } from './from-hcl.ts';

/** What is known to be open. */
const openings = (text: string, address?: string) =>
  only(infrastructureOf(text), 'datastore', address)
    .exposures.map(({ open }) => shown(open))
    .filter((answer) => !answer.startsWith('false'));

const server = (body = '') => `resource "azurerm_mssql_server" "main" {\nname = "shop"\n${body}\n}`;
const rule = (from: string, to: string, names = 'server_id = azurerm_mssql_server.main.id') => `
  resource "azurerm_mssql_firewall_rule" "open" {
    ${names}
    start_ip_address = "${from}"
    end_ip_address   = "${to}"
  }`;

describe('firewall rules', () => {
  test('let nobody in where there are none', () => {
    expect(openings(server('public_network_access_enabled = true'))).toEqual([]);
  });

  test('of all addresses let the internet in', () => {
    expect(openings(server() + rule('0.0.0.0', '255.255.255.255'))).toEqual([
      'true at end_ip_address = "255.255.255.255": `azurerm_mssql_firewall_rule.open` lets in all addresses from `0.0.0.0` to `255.255.255.255`',
    ]);
  });

  test('of half of all addresses do, too', () => {
    expect(openings(server() + rule('0.0.0.0', '127.255.255.255'))).toHaveLength(1);
  });

  test('of an office do not', () => {
    expect(openings(server() + rule('192.0.2.0', '192.0.2.255'))).toEqual([]);
  });

  test('of 0.0.0.0 let all of Azure in', () => {
    expect(openings(server() + rule('0.0.0.0', '0.0.0.0'))).toEqual([
      'true at end_ip_address = "0.0.0.0": `azurerm_mssql_firewall_rule.open` is the rule `0.0.0.0`, which lets in everything that runs in Azure, also what other customers run there',
    ]);
  });

  test('say nothing where there is no public address', () => {
    const closed = server('public_network_access_enabled = false');
    expect(openings(closed + rule('0.0.0.0', '255.255.255.255'))).toEqual([]);
  });

  test('are unknown where the public address is', () => {
    const text = `variable "public" { type = bool }\n${server('public_network_access_enabled = var.public')}`;
    const [answer] = openings(text + rule('0.0.0.0', '255.255.255.255'));
    expect(answer).toMatch(/^unknown/);
  });

  test('of another server do not count', () => {
    const other = rule('0.0.0.0', '255.255.255.255', 'server_id = azurerm_mssql_server.other.id');
    const text = `${server()}\nresource "azurerm_mssql_server" "other" {}\n${other}`;
    expect(openings(text, 'azurerm_mssql_server.main')).toEqual([]);
  });

  test.each([
    ['postgresql_flexible_server', 'postgresql_flexible_server_firewall_rule', 'server_id', 'id'],
    ['mysql_flexible_server', 'mysql_flexible_server_firewall_rule', 'server_name', 'name'],
    ['postgresql_server', 'postgresql_firewall_rule', 'server_name', 'name'],
    ['mysql_server', 'mysql_firewall_rule', 'server_name', 'name'],
    ['mariadb_server', 'mariadb_firewall_rule', 'server_name', 'name'],
    ['sql_server', 'sql_firewall_rule', 'server_name', 'name'],
    ['synapse_workspace', 'synapse_firewall_rule', 'synapse_workspace_id', 'id'],
    ['cosmosdb_postgresql_cluster', 'cosmosdb_postgresql_firewall_rule', 'cluster_id', 'id'],
    ['mongo_cluster', 'mongo_cluster_firewall_rule', 'mongo_cluster_id', 'id'],
  ])('open an azurerm_%s', (type, ruleType, argument, attribute) => {
    const text = `
      resource "azurerm_${type}" "main" {}
      resource "azurerm_${ruleType}" "open" {
        ${argument}      = azurerm_${type}.main.${attribute}
        start_ip_address = "0.0.0.0"
        end_ip_address   = "255.255.255.255"
      }`;
    expect(openings(text)).toHaveLength(1);
  });

  test('do not reach a server in a subnet of its own', () => {
    const text = `
      resource "azurerm_postgresql_flexible_server" "main" {
        delegated_subnet_id = azurerm_subnet.db.id
      }
      resource "azurerm_subnet" "db" {}
      resource "azurerm_postgresql_flexible_server_firewall_rule" "open" {
        server_id        = azurerm_postgresql_flexible_server.main.id
        start_ip_address = "0.0.0.0"
        end_ip_address   = "255.255.255.255"
      }`;
    expect(openings(text)).toEqual([]);
  });
});

describe('a cache', () => {
  test('lets everybody in who has its key, where no rule says otherwise', () => {
    expect(openings('resource "azurerm_redis_cache" "main" {}')).toEqual([
      'true at resource "azurerm_redis_cache" "main": `public_network_access_enabled` is not set and defaults to `true`, and no `azurerm_redis_firewall_rule` says who may come in',
    ]);
  });

  test.each(['public_network_access_enabled = false', 'subnet_id = "redis"'])('is closed by %s', (body) => {
    expect(openings(`resource "azurerm_redis_cache" "main" {\n${body}\n}`)).toEqual([]);
  });

  test('may be restricted by a rule whose cache is not known', () => {
    const text = `
      variable "cache" {}
      resource "azurerm_redis_cache" "main" {}
      resource "azurerm_redis_firewall_rule" "office" {
        redis_cache_name = var.cache
        start_ip         = "192.0.2.1"
        end_ip           = "192.0.2.1"
      }`;
    expect(openings(text)).toEqual(['unknown: `azurerm_redis_firewall_rule.office` may restrict it']);
  });
});

describe('a managed cache', () => {
  test('has a public address until it is switched off', () => {
    expect(openings('resource "azurerm_managed_redis" "main" {}')).toEqual([
      'true at resource "azurerm_managed_redis" "main": `public_network_access` is not set and defaults to `Enabled`',
    ]);
    const closed = 'resource "azurerm_managed_redis" "main" { public_network_access = "Disabled" }';
    expect(openings(closed)).toEqual([]);
  });
});

describe('a Cosmos DB account', () => {
  const account = (body: string) => openings(`resource "azurerm_cosmosdb_account" "main" {\n${body}\n}`);

  test('lets every address in where nothing restricts it', () => {
    expect(account('public_network_access_enabled = true')).toEqual([
      'true at public_network_access_enabled = true: `public_network_access_enabled` is `true`, and neither `ip_range_filter` nor a virtual network says who may come in',
    ]);
  });

  test.each([
    'public_network_access_enabled = false',
    'ip_range_filter = ["192.0.2.1"]',
    'ip_range_filter = "192.0.2.1,192.0.2.2"',
    'is_virtual_network_filter_enabled = true',
    'virtual_network_rule {\n id = "subnet"\n}',
  ])('is restricted by %s', (body) => {
    expect(account(body)).toEqual([]);
  });

  test.each(['ip_range_filter = ["0.0.0.0"]', 'ip_range_filter = "192.0.2.1,0.0.0.0"'])(
    'lets all of Azure in by %s',
    (body) => {
      expect(account(body)[0]).toContain('names `0.0.0.0`, which lets in everything that runs in Azure');
    },
  );
});

describe('network security groups', () => {
  const group = (rule: string) => `
    resource "azurerm_network_security_group" "db" {
      security_rule {
        name                   = "db"
        direction              = "Inbound"
        access                 = "Allow"
        protocol               = "Tcp"
        destination_port_range = "5432"
        ${rule}
      }
    }`;

  test.each(['*', 'Internet', '0.0.0.0/0', '::/0'])('let %s in', (source) => {
    const rule = only(infrastructureOf(group(`source_address_prefix = "${source}"`)), 'access-rule');
    expect(rule).toMatchObject({ ports: { from: 5432, to: 5432 }, attached: false });
    expect(shown(rule.fromInternet)).toBe(
      `true at source_address_prefix = "${source}": \`db\` lets \`${source}\` in`,
    );
  });

  test.each(['VirtualNetwork', '10.0.0.0/8', 'AzureLoadBalancer'])('know who comes from %s', (source) => {
    const rules = infrastructureOf(group(`source_address_prefix = "${source}"`)).all('access-rule');
    expect(rules).toEqual([]);
  });

  test('have a rule of each range of ports', () => {
    const text = `
      resource "azurerm_network_security_rule" "db" {
        direction               = "Inbound"
        access                  = "Allow"
        protocol                = "*"
        destination_port_ranges = ["1433", "6379-6380", "*"]
        source_address_prefixes = ["*"]
      }`;
    const rules = infrastructureOf(text).all('access-rule');
    expect(rules.map(({ ports }) => ports)).toEqual([
      { from: 1433, to: 1433 },
      { from: 6379, to: 6380 },
      { from: 0, to: 65535 },
    ]);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(3);
  });
});
