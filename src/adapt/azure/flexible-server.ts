import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, known, mapKnown, unknown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { booleanSetting, isSet, stringSetting, textOf } from '../terraform/setting.ts';
import { switchedOn } from '../terraform/switch.ts';
import { type Firewall, firewallExposures } from './firewall.ts';
import { processorsOfSize } from './machine-size.ts';
import { keptDays } from './retention-period.ts';
import { type Parameters, secureTransport, secureVersions } from './server-parameter.ts';

const postgresqlFirewall: Firewall = {
  type: 'azurerm_postgresql_flexible_server_firewall_rule',
  server: 'server_id',
};
const mysqlFirewall: Firewall = {
  type: 'azurerm_mysql_flexible_server_firewall_rule',
  server: 'server_name',
};

const postgresqlParameters: Parameters = {
  type: 'azurerm_postgresql_flexible_server_configuration',
  server: 'server_id',
};
const mysqlParameters: Parameters = {
  type: 'azurerm_mysql_flexible_server_configuration',
  server: 'server_name',
};

/**
 * A PostgreSQL flexible server. Source: the page `azurerm_postgresql_flexible_server` of the azurerm provider:
 * without `high_availability` there is one server in one zone, `backup_retention_days` is 7 to 35, so that backups
 * cannot be switched off (7 where it is not written, by the API), `geo_redundant_backup_enabled` and `auto_grow_enabled`
 * are `false` by default, and `public_network_access_enabled` is `true`, which without firewall rules lets nobody in.
 * Until 3.x, `public_network_access_enabled` cannot be set and follows from `delegated_subnet_id`. Storage is always
 * encrypted: https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-security
 */
export const adaptPostgresqlFlexibleServer: Adapter = (resource, index) => [
  datastore(resource, index, {
    noun: 'a PostgreSQL flexible server',
    engine: known('postgresql', resource.header),
    ...flexibleFacts(index, resource),
    exposures: firewallExposures(index, resource, postgresqlFirewall, reachable(resource.body)),
    safeguards: {
      encryptionInTransit: secureTransport(index, resource, postgresqlParameters),
      modernTls: secureVersions(index, resource, postgresqlParameters, 'ssl_min_protocol_version'),
      secondRegion: [regionsOf(index, resource)],
      storageGrowth: isCopy(resource) ? [] : [switchedOn(resource.body, 'auto_grow_enabled', false)],
    },
  }),
];

/**
 * A MySQL flexible server. Source: the page `azurerm_mysql_flexible_server` of the azurerm provider:
 * `backup_retention_days` is 1 to 35 and `7` by default, `public_network_access` is `Enabled`,
 * `geo_redundant_backup_enabled` is `false` and `auto_grow_enabled` of `storage` is `true` by default. In 3.x there is
 * no `public_network_access`.
 */
export const adaptMysqlFlexibleServer: Adapter = (resource, index) => [
  datastore(resource, index, {
    noun: 'a MySQL flexible server',
    engine: known('mysql', resource.header),
    ...flexibleFacts(index, resource),
    exposures: firewallExposures(index, resource, mysqlFirewall, mysqlReachable(resource.body)),
    safeguards: {
      encryptionInTransit: secureTransport(index, resource, mysqlParameters),
      modernTls: secureVersions(index, resource, mysqlParameters, 'tls_version'),
      secondRegion: [regionsOf(index, resource)],
      storageGrowth: mysqlGrowth(resource.body),
    },
  }),
];

/** What both kinds of flexible servers say in the same words. */
function flexibleFacts(index: RootIndex, resource: TerraformResource) {
  const { body, header } = resource;
  return {
    role: isCopy(resource) ? 'replica' : 'primary',
    zones: zonesOf(body),
    standbys: standbysOf(body),
    readReplicas: replicasOf(index, resource),
    backups: byDefault(true, header),
    backupRetentionDays: retentionOf(index, resource),
    processors: processorsOfSize(body, 'sku_name'),
  } as const;
}

/** A backup vault may keep its own copies for longer. */
function retentionOf(index: RootIndex, resource: TerraformResource): Attribute<number> {
  for (const type of vaultInstances) {
    const { sure, doubtful } = namersOf(index, resource, type, 'server_id');
    const instance = sure[0] ?? doubtful;
    if (instance !== undefined)
      return unknown(`the policy of \`${instance.address}\` says how long`, instance.header);
  }
  return keptDays(resource.body, 'backup_retention_days', 7, 35);
}

const vaultInstances = [
  'azurerm_data_protection_backup_instance_postgresql_flexible_server',
  'azurerm_data_protection_backup_instance_mysql_flexible_server',
];

function isCopy({ body }: TerraformResource): boolean {
  return textOf(body, 'create_mode') === 'Replica';
}

function zonesOf(body: ObjectValue): Attribute<number> {
  const block = onlyBlock(body, 'high_availability');
  if (block.state === 'unknown') return unknown(block.because, block.span, block.via);
  if (block.state === 'absent') return byDefault(1, body.header, noStandby(body));
  const zones = mapKnown(stringSetting(block.value, 'mode'), (mode) => (mode === 'ZoneRedundant' ? 2 : 1));
  return explained(zones, settingTo(block.value, 'mode', 'ZoneRedundant'));
}

function standbysOf(body: ObjectValue): Attribute<number> {
  const block = onlyBlock(body, 'high_availability');
  if (block.state === 'unknown') return unknown(block.because, block.span, block.via);
  if (block.state === 'absent') return byDefault(0, body.header, noStandby(body));
  const standbys = mapKnown(stringSetting(block.value, 'mode'), (mode) => (mode === 'Disabled' ? 0 : 1));
  return explained(standbys, settingTo(block.value, 'mode', 'ZoneRedundant'));
}

function noStandby(body: ObjectValue) {
  const isBurstable = /^(?:B_)/i.test(textOf(body, 'sku_name') ?? '');
  return {
    detail: 'it has no `high_availability` block',
    remedy: isBurstable
      ? 'Choose a General Purpose `sku_name`, and add a `high_availability` block with `mode = "ZoneRedundant"`.'
      : 'Add a `high_availability` block with `mode = "ZoneRedundant"`.',
  };
}

function replicasOf(index: RootIndex, resource: TerraformResource): Attribute<number> {
  const { sure, doubtful } = namersOf(index, resource, resource.type, 'source_server_id');
  if (doubtful !== undefined) return unknown(`\`${doubtful.address}\` may be one`, resource.header);
  const replicas = sure.filter(isCopy);
  const remedy = `Add an \`${resource.type}\` with \`create_mode = "Replica"\`.`;
  return byDefault(replicas.length, resource.header, { detail: 'no server is a replica of it', remedy });
}

/** Backups that lie in the paired region, or a replica that may stand in another one. */
function regionsOf(index: RootIndex, resource: TerraformResource): Attribute<boolean> {
  const { sure, doubtful } = namersOf(index, resource, resource.type, 'source_server_id');
  const [replica] = sure.filter(isCopy);
  if (replica !== undefined) return known(true, replica.header);
  if (doubtful !== undefined) return unknown(`\`${doubtful.address}\` may copy it`, resource.header);
  return switchedOn(resource.body, 'geo_redundant_backup_enabled', false);
}

function mysqlGrowth(body: ObjectValue): readonly Attribute<boolean>[] {
  const storage = onlyBlock(body, 'storage');
  return storage.state === 'known' ? [switchedOn(storage.value, 'auto_grow_enabled', true)] : [];
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
