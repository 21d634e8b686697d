import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, known, mapKnown, unknown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { booleanSetting, isSet, stringSetting, textOf } from '../terraform/setting.ts';
import { type Firewall, firewallExposures } from './firewall.ts';

const postgresqlFirewall: Firewall = {
  type: 'azurerm_postgresql_flexible_server_firewall_rule',
  server: 'server_id',
};
const mysqlFirewall: Firewall = {
  type: 'azurerm_mysql_flexible_server_firewall_rule',
  server: 'server_name',
};

/**
 * A PostgreSQL flexible server. Source: the page `azurerm_postgresql_flexible_server` of the azurerm provider:
 * without `high_availability` there is one server in one zone, `backup_retention_days` is 7 to 35, so that backups
 * cannot be switched off, and `public_network_access_enabled` is `true` by default, which without firewall rules lets
 * nobody in. Until 3.x, `public_network_access_enabled` cannot be set and follows from `delegated_subnet_id`.
 */
export const adaptPostgresqlFlexibleServer: Adapter = (resource, index) => [
  datastore(resource, index, {
    noun: 'a PostgreSQL flexible server',
    engine: known('postgresql', resource.header),
    role: roleOf(resource),
    zones: zonesOf(resource.body),
    backups: byDefault(true, resource.header),
    exposures: firewallExposures(index, resource, postgresqlFirewall, reachable(resource.body)),
  }),
];

/**
 * A MySQL flexible server. Source: the page `azurerm_mysql_flexible_server` of the azurerm provider:
 * `backup_retention_days` is 1 to 35 and `7` by default, `public_network_access` is `Enabled` by default. In 3.x there
 * is no `public_network_access`.
 */
export const adaptMysqlFlexibleServer: Adapter = (resource, index) => [
  datastore(resource, index, {
    noun: 'a MySQL flexible server',
    engine: known('mysql', resource.header),
    role: roleOf(resource),
    zones: zonesOf(resource.body),
    backups: byDefault(true, resource.header),
    exposures: firewallExposures(index, resource, mysqlFirewall, mysqlReachable(resource.body)),
  }),
];

function roleOf({ body }: TerraformResource): 'primary' | 'replica' {
  return textOf(body, 'create_mode') === 'Replica' ? 'replica' : 'primary';
}

function zonesOf(body: ObjectValue): Attribute<number> {
  const blocks = readBlocks(body, 'high_availability');
  if (blocks.state === 'unknown') return blocks;
  const [block] = blocks.state === 'known' ? blocks.value : [];
  if (block === undefined && blocks.state === 'known' && isSet(body, 'high_availability'))
    return unknown('its `high_availability` is not known', body.header);
  if (block === undefined)
    return byDefault(1, body.header, {
      detail: 'it has no `high_availability` block',
      remedy: 'Add a `high_availability` block with `mode = "ZoneRedundant"`.',
    });
  const zones = mapKnown(stringSetting(block, 'mode'), (mode) => (mode === 'ZoneRedundant' ? 2 : 1));
  return explained(zones, { remedy: 'Set `mode = "ZoneRedundant"`.' });
}

/** In a subnet of its own, a server has no public address. */
function reachable(body: ObjectValue): Attribute<boolean> {
  if (isSet(body, 'delegated_subnet_id')) return known(false, body.header);
  return booleanSetting(body, 'public_network_access_enabled', true);
}

function mysqlReachable(body: ObjectValue): Attribute<boolean> {
  if (isSet(body, 'delegated_subnet_id')) return known(false, body.header);
  return mapKnown(stringSetting(body, 'public_network_access', 'Enabled'), (word) => word !== 'Disabled');
}
