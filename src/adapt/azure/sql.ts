import { readObject } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, byDefault, explained, known } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { booleanSetting, isSet, stringSetting, textOf } from '../terraform/setting.ts';
import { type Firewall, firewallExposures } from './firewall.ts';
import { zonesBySwitch } from './zone-count.ts';

const firewalls: ReadonlyMap<string, Firewall> = new Map([
  ['azurerm_mssql_server', { type: 'azurerm_mssql_firewall_rule', server: 'server_id' }],
  ['azurerm_sql_server', { type: 'azurerm_sql_firewall_rule', server: 'server_name' }],
]);

/**
 * The address of Azure SQL databases; they hold the data. Source: the pages `azurerm_mssql_server` and, in 3.x,
 * `azurerm_sql_server` of the azurerm provider: `public_network_access_enabled` is `true` by default, which without
 * firewall rules lets nobody in.
 */
export const adaptSqlServer: Adapter = (resource, index) => {
  const firewall = firewalls.get(resource.type);
  const reachable = booleanSetting(resource.body, 'public_network_access_enabled', true);
  return [
    datastore(resource, index, {
      noun: 'an Azure SQL server',
      engine: known('sql-server', resource.header),
      exposures: firewall === undefined ? [] : firewallExposures(index, resource, firewall, reachable),
    }),
  ];
};

/**
 * An Azure SQL database, which is always backed up: `short_term_retention_policy` keeps 1 to 35 days. Source: the
 * pages `azurerm_mssql_database` and, in 3.x, `azurerm_sql_database` of the azurerm provider, and
 * https://learn.microsoft.com/azure/azure-sql/database/high-availability-sla: zone redundancy is off until it is asked
 * for, and a database in an elastic pool takes it from the pool.
 */
export const adaptSqlDatabase: Adapter = (resource, index) => [
  datastore(resource, index, {
    noun: 'an Azure SQL database',
    engine: known('sql-server', resource.header),
    role: roleOf(resource),
    zones: databaseZones(resource),
    backups: byDefault(true, resource.header),
  }),
];

/** Databases that share their capacity. Source: the page `azurerm_mssql_elasticpool` of the azurerm provider. */
export const adaptElasticPool: Adapter = (resource, index) => [
  datastore(resource, index, {
    noun: 'an Azure SQL elastic pool',
    engine: known('sql-server', resource.header),
    zones: zonesBySwitch(resource.body, 'zone_redundant', remedyFor(resource)),
  }),
];

/**
 * A SQL managed instance, which is always backed up. Source: the page `azurerm_mssql_managed_instance` of the azurerm
 * provider: `zone_redundant_enabled` and `public_data_endpoint_enabled` are `false` by default. The older
 * `azurerm_sql_managed_instance` of 3.x cannot span zones.
 */
export const adaptManagedInstance: Adapter = (resource, index) => [
  datastore(resource, index, {
    noun: 'a SQL managed instance',
    engine: known('sql-server', resource.header),
    role: isSet(resource.body, 'dns_zone_partner_id') ? 'replica' : 'primary',
    zones:
      resource.type === 'azurerm_mssql_managed_instance'
        ? zonesBySwitch(resource.body, 'zone_redundant_enabled')
        : undefined,
    backups: byDefault(true, resource.header),
    exposures: [
      {
        open: explained(booleanSetting(resource.body, 'public_data_endpoint_enabled', false), {
          remedy: 'Set `public_data_endpoint_enabled = false`.',
        }),
      },
    ],
  }),
];

const copyModes = new Set(['Secondary', 'OnlineSecondary']);

function roleOf({ body }: TerraformResource): 'primary' | 'replica' {
  return copyModes.has(textOf(body, 'create_mode') ?? '') ? 'replica' : 'primary';
}

function databaseZones(resource: TerraformResource): Attribute<number> | undefined {
  const { body } = resource;
  if (isSet(body, 'elastic_pool_id') || isSet(body, 'elastic_pool_name')) return undefined;
  const sku = stringSetting(body, 'sku_name');
  if (sku.state === 'known' && sku.value === 'ElasticPool') return undefined;
  // A data warehouse has no zones to choose.
  if (sku.state === 'known' && /^DW/i.test(sku.value)) return undefined;
  return zonesBySwitch(body, 'zone_redundant', remedyFor(resource));
}

/** Basic and Standard, the tiers by DTUs, know no zone redundancy. */
function remedyFor({ body }: TerraformResource): string {
  const sku = readObject(body, 'sku');
  const pool = sku.state === 'known' ? textOf(sku.value, 'name') : undefined;
  const tier = textOf(body, 'sku_name') ?? textOf(body, 'edition') ?? pool ?? '';
  return /^(?:Basic|Standard|S[0-9])/i.test(tier)
    ? 'Choose a tier that can be zone redundant, such as General Purpose, and set `zone_redundant = true`.'
    : 'Set `zone_redundant = true`.';
}
