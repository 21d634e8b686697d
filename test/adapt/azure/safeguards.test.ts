import { describe, expect, test } from 'vitest';
import type { SafeguardName } from '../../../src/model/safeguards.ts';
import { shown } from '../aws/shown.ts';
import { infrastructureOf } from './from-hcl.ts';

/** The answers to one safeguard of the first component of a resource, in few words. */
const answers = (type: string, name: SafeguardName, body: string, more = '') => {
  const infrastructure = infrastructureOf(`
    variable "any" {}
    resource "${type}" "main" {\n${body}\n}\n${more}`);
  const component = infrastructure.components.find(({ resource }) => resource === `${type}.main`);
  return (component?.safeguards?.[name] ?? []).map(shown);
};

describe('the oldest TLS that is accepted', () => {
  test.each([
    ['azurerm_mssql_server', 'minimum_tls_version', '1.2'],
    ['azurerm_storage_account', 'min_tls_version', 'TLS1_2'],
    ['azurerm_cosmosdb_account', 'minimal_tls_version', 'Tls12'],
    ['azurerm_redis_cache', 'minimum_tls_version', '1.2'],
    ['azurerm_eventhub_namespace', 'minimum_tls_version', '1.2'],
    ['azurerm_postgresql_server', 'ssl_minimal_tls_version_enforced', 'TLS1_2'],
  ])('of %s is said by `%s`', (type, name, modern) => {
    expect(answers(type, 'modernTls', `${name} = "${modern}"`)[0]).toMatch(/^true/);
    expect(answers(type, 'modernTls', `${name} = "${modern.replace('2', '1')}"`)[0]).toMatch(/^false/);
    expect(answers(type, 'modernTls', `${name} = var.any`)[0]).toMatch(/^unknown/);
  });

  test.each(['Disabled', 'TLSEnforcementDisabled', 'Tls', 'TLS1_0'])('is an old one with %s', (word) => {
    expect(answers('azurerm_mssql_server', 'modernTls', `minimum_tls_version = "${word}"`)[0]).toMatch(
      /^false/,
    );
  });
});

describe('a Cosmos DB account', () => {
  const retention = (backup: string) => {
    const [account] = infrastructureOf(`
      resource "azurerm_cosmosdb_account" "main" {\n${backup}\n}`).all('datastore');
    return shown(account?.backupRetentionDays);
  };

  test.each([
    ['', '0.3'],
    ['backup {\n type = "Periodic"\n retention_in_hours = 720\n}', '30'],
    ['backup {\n type = "Continuous"\n}', '30'],
    ['backup {\n type = "Continuous"\n tier = "Continuous7Days"\n}', '7'],
  ])('with %s keeps its backups for %s days', (backup, days) => {
    expect(retention(backup)).toMatch(new RegExp(`^${days} at`));
  });

  test('with several places to write needs no failover', () => {
    const regions = ['westeurope', 'northeurope']
      .map((name, number) => `geo_location {\n location = "${name}"\n failover_priority = ${number}\n}`)
      .join('\n');
    const standbys = (more: string) =>
      shown(
        infrastructureOf(`resource "azurerm_cosmosdb_account" "main" {\n${regions}\n${more}\n}`).all(
          'datastore',
        )[0]?.standbys,
      );
    expect(standbys('')).toMatch(/^0 at/);
    expect(standbys('automatic_failover_enabled = true')).toMatch(/^1 at/);
    expect(standbys('multiple_write_locations_enabled = true')).toBe('not said');
  });
});

describe('a database', () => {
  const kept = (policies: string) =>
    shown(
      infrastructureOf(`resource "azurerm_mssql_database" "main" {\n${policies}\n}`).all('datastore')[0]
        ?.backupRetentionDays,
    );

  test.each([
    ['long_term_retention_policy {\n weekly_retention = "P4W"\n}', '28'],
    ['long_term_retention_policy {\n monthly_retention = "P12M"\n}', '360'],
    ['long_term_retention_policy {\n weekly_retention = "PT0S"\n}', 'unknown'],
    ['long_term_retention_policy {\n weekly_retention = "P0W"\n}', '7'],
    ['short_term_retention_policy {\n retention_days = 21\n}', '21'],
  ])('with %s keeps backups for %s days', (policies, days) => {
    expect(kept(policies)).toMatch(new RegExp(`^${days}`));
  });
});

describe('a flexible server', () => {
  test('takes plain connections only where a parameter says so', () => {
    const parameter = (value: string) => `
      resource "azurerm_postgresql_flexible_server_configuration" "tls" {
        name      = "require_secure_transport"
        server_id = azurerm_postgresql_flexible_server.main.id
        value     = ${value}
      }`;
    const type = 'azurerm_postgresql_flexible_server';
    expect(answers(type, 'encryptionInTransit', '')).toEqual([]);
    expect(answers(type, 'encryptionInTransit', '', parameter('"OFF"'))[0]).toMatch(/^false/);
    expect(answers(type, 'encryptionInTransit', '', parameter('"on"'))[0]).toMatch(/^true/);
    expect(answers(type, 'encryptionInTransit', '', parameter('var.any'))[0]).toMatch(/^unknown/);
  });

  test('whose copies a vault keeps is not judged by its own days', () => {
    const infrastructure = infrastructureOf(`
      resource "azurerm_postgresql_flexible_server" "main" {}
      resource "azurerm_data_protection_backup_instance_postgresql_flexible_server" "main" {
        server_id = azurerm_postgresql_flexible_server.main.id
      }`);
    expect(shown(infrastructure.all('datastore')[0]?.backupRetentionDays)).toMatch(/^unknown/);
  });
});

describe('a role assignment', () => {
  const grant = (scope: string, role: string) =>
    answers(
      'azurerm_role_assignment',
      'leastPrivilege',
      `scope = ${scope}\n role_definition_name = "${role}"`,
      `data "azurerm_subscription" "current" {}
       resource "azurerm_resource_group" "shop" {}
       resource "azurerm_key_vault" "shop" {}`,
    );

  test.each([
    'data.azurerm_subscription.current.id',
    'azurerm_resource_group.shop.id',
    '"/subscriptions/00000000-0000-0000-0000-000000000000"',
    '"/providers/Microsoft.Management/managementGroups/shop"',
  ])('of an owner of %s grants too much', (scope) => {
    expect(grant(scope, 'Owner')[0]).toContain('may do everything there');
    expect(grant(scope, 'Reader')).toEqual([]);
  });

  test('of one resource, or of what is not known, is not judged', () => {
    expect(grant('azurerm_key_vault.shop.id', 'Owner')).toEqual([]);
    expect(grant('var.any', 'Owner')).toEqual([]);
  });
});

describe('the endpoint of a cluster', () => {
  const endpoint = (body: string) => answers('azurerm_kubernetes_cluster', 'privatePlacement', body)[0];

  test.each([
    ['', 'false'],
    ['private_cluster_enabled = true', 'true'],
    ['private_cluster_enabled = var.any', 'unknown'],
    ['api_server_access_profile {\n authorized_ip_ranges = ["10.1.0.0/16"]\n}', 'true'],
    ['api_server_access_profile {\n authorized_ip_ranges = []\n}', 'false'],
    ['api_server_access_profile {\n authorized_ip_ranges = var.any\n}', 'unknown'],
    ['api_server_authorized_ip_ranges = ["0.0.0.0/0"]', 'false'],
    [
      'dynamic "api_server_access_profile" {\n for_each = var.any\n content {\n authorized_ip_ranges = []\n}\n}',
      'unknown',
    ],
  ])('with %s is closed: %s', (body, state) => {
    expect(endpoint(body)).toMatch(new RegExp(`^${state}`));
  });
});

describe('a listener of an application gateway', () => {
  const listeners = (rules: string, name = '"http"') =>
    infrastructureOf(`
      variable "any" {}
      resource "azurerm_application_gateway" "main" {
        http_listener {
          name     = ${name}
          protocol = "Http"
        }
        ${rules}
      }`)
      .components.filter(({ kind }) => kind === 'listener')
      .flatMap(({ safeguards }) => (safeguards?.encryptedListening ?? []).map(shown));

  test('is plain where its rule does not redirect', () => {
    expect(listeners('request_routing_rule {\n http_listener_name = "http"\n}')[0]).toMatch(/^false/);
  });

  test('is not judged without a rule, or with one that goes by paths', () => {
    expect(listeners('')).toEqual([]);
    expect(
      listeners('request_routing_rule {\n http_listener_name = "http"\n url_path_map_name = "paths"\n}'),
    ).toEqual([]);
  });

  test('whose name is not known is plain where no rule redirects', () => {
    expect(listeners('request_routing_rule {\n name = "shop"\n}', 'var.any')[0]).toMatch(/^false/);
    expect(listeners('request_routing_rule {\n redirect_configuration_name = "https"\n}', 'var.any')).toEqual(
      [],
    );
  });
});

describe('the processors of a size', () => {
  const processors = (size: string) => {
    const [machine] = infrastructureOf(`
      resource "azurerm_linux_virtual_machine" "main" {\n size = "${size}"\n}`).all('workload');
    return machine?.processors?.state === 'known' ? machine.processors.value : undefined;
  };

  test.each([
    ['Standard_D4s_v5', 4],
    ['Standard_E16-4s_v5', 4],
    ['Standard_NC24ads_A100_v4', 24],
    ['Standard_F8s_v2', 8],
    ['Standard_B2ms', 2],
    ['Standard_D96as_v6', 96],
  ])('of %s are %i', (size, count) => {
    expect(processors(size)).toBe(count);
  });

  test.each(['Standard_DS2_v2', 'Standard_D14_v2', 'Standard_A4', 'nonsense', ''])(
    'of %s are not known',
    (size) => {
      expect(processors(size)).toBeUndefined();
    },
  );
});
