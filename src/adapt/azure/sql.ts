import { readObject } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, byDefault, explained, known, mapKnown, unknown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { booleanSetting, isSet, numberSetting, stringSetting, textOf } from '../terraform/setting.ts';
import { switchedOn } from '../terraform/switch.ts';
import { type Firewall, firewallExposures } from './firewall.ts';
import { minimumTls } from './minimum-tls.ts';
import { keptDays, keptLongest } from './retention-period.ts';
import { auditingOf } from './sql-auditing.ts';
import { zonesBySwitch } from './zone-count.ts';

const firewalls: ReadonlyMap<string, Firewall> = new Map([
  ['azurerm_mssql_server', { type: 'azurerm_mssql_firewall_rule', server: 'server_id' }],
  ['azurerm_sql_server', { type: 'azurerm_sql_firewall_rule', server: 'server_name' }],
]);

/**
 * The address of Azure SQL databases; they hold the data. Source: the pages `azurerm_mssql_server` and, in 3.x,
 * `azurerm_sql_server` of the azurerm provider: `public_network_access_enabled` is `true` by default, which without
 * firewall rules lets nobody in, and `minimum_tls_version` is `1.2`; the older resource has no such argument. The
 * gateway of Azure SQL takes encrypted connections only.
 */
export const adaptSqlServer: Adapter = (resource, index) => {
  const firewall = firewalls.get(resource.type);
  const reachable = booleanSetting(resource.body, 'public_network_access_enabled', true);
  return [
    datastore(resource, index, {
      noun: 'an Azure SQL server',
      engine: known('sql-server', resource.header),
      exposures: firewall === undefined ? [] : firewallExposures(index, resource, firewall, reachable),
      safeguards: {
        modernTls: [minimumTls(resource.body, 'minimum_tls_version', '1.2', '1.2')],
        auditLog: [auditingOf(index, resource)],
      },
    }),
  ];
};

/**
 * An Azure SQL database, which is always backed up: `short_term_retention_policy` keeps 1 to 35 days, and 7 where it is
 * not written. Source: the pages `azurerm_mssql_database` and, in 3.x, `azurerm_sql_database` of the azurerm provider:
 * `transparent_data_encryption_enabled` is `true` and `storage_account_type`, which says where its backups lie, is `Geo`
 * by default; and https://learn.microsoft.com/azure/azure-sql/database/high-availability-sla: zone redundancy is off until
 * it is asked for, a database in an elastic pool takes it from the pool, and a second copy takes over in every tier.
 */
export const adaptSqlDatabase: Adapter = (resource, index) => [
  datastore(resource, index, {
    noun: 'an Azure SQL database',
    engine: known('sql-server', resource.header),
    role: roleOf(resource),
    zones: databaseZones(resource),
    backups: byDefault(true, resource.header),
    backupRetentionDays: isFixedRetention(resource) ? undefined : databaseRetention(resource),
    processors: processorsOf(resource),
    readReplicas: readersOf(resource),
    safeguards: {
      encryptionAtRest: [switchedOn(resource.body, 'transparent_data_encryption_enabled', true)],
      secondRegion: [databaseRegions(index, resource)],
    },
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
 * provider: `zone_redundant_enabled` and `public_data_endpoint_enabled` are `false` by default, `minimum_tls_version` is
 * `1.2` and `storage_account_type` is `GRS`. The older `azurerm_sql_managed_instance` of 3.x cannot span zones.
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
        open: explained(
          booleanSetting(resource.body, 'public_data_endpoint_enabled', false),
          settingTo(resource.body, 'public_data_endpoint_enabled', false),
        ),
      },
    ],
    safeguards: {
      modernTls: [minimumTls(resource.body, 'minimum_tls_version', '1.2', '1.2')],
      secondRegion: [
        regionsOf(index, resource, {
          unset: 'GRS',
          copies: [['azurerm_mssql_managed_instance_failover_group', 'managed_instance_id']],
        }),
      ],
    },
  }),
];

/**
 * A database of a SQL managed instance. Source: the page `azurerm_mssql_managed_database` of the azurerm provider, and
 * https://learn.microsoft.com/azure/azure-sql/managed-instance/automated-backups-overview: backups are kept for 7 days
 * where `short_term_retention_days` is not set.
 */
export const adaptManagedDatabase: Adapter = (resource, index) => [
  datastore(resource, index, {
    noun: 'a database of a SQL managed instance',
    engine: known('sql-server', resource.header),
    backups: byDefault(true, resource.header),
    backupRetentionDays: keptLongest(
      resource.body,
      keptDays(resource.body, 'short_term_retention_days', 7, 35),
    ),
  }),
];

const copyModes = new Set(['Secondary', 'OnlineSecondary']);

function roleOf({ body }: TerraformResource): 'primary' | 'replica' {
  return copyModes.has(textOf(body, 'create_mode') ?? '') ? 'replica' : 'primary';
}

/** A dedicated SQL pool keeps restore points of its own for seven days, and the older resource has no word for them. */
function isFixedRetention({ type, body }: TerraformResource): boolean {
  return type === 'azurerm_sql_database' || /^D[WS]/i.test(textOf(body, 'sku_name') ?? '');
}

function databaseRetention({ body, header }: TerraformResource): Attribute<number> {
  const policy = readObject(body, 'short_term_retention_policy');
  if (policy.state === 'unknown') return policy;
  const short =
    policy.state === 'known'
      ? keptDays(policy.value, 'retention_days', 7, 35)
      : byDefault(7, header, {
          detail: 'without a `short_term_retention_policy` they are kept for 7 days',
          remedy: 'Add a `short_term_retention_policy` block with `retention_days`, up to 35.',
        });
  return keptLongest(body, short);
}

/** A copy that answers reads, where it is asked for: `read_scale`, and `read_replica_count` of Hyperscale. */
function readersOf({ body }: TerraformResource): Attribute<number> {
  if (isSet(body, 'read_replica_count')) return numberSetting(body, 'read_replica_count');
  return explained(
    mapKnown(booleanSetting(body, 'read_scale', false), (on) => (on ? 1 : 0)),
    { remedy: 'Set `read_scale = true`, which the tiers Premium and Business Critical have.' },
  );
}

/** `GP_Gen5_4` has four, `S0` is measured in other units. */
function processorsOf({ body }: TerraformResource): Attribute<number> | undefined {
  const sku = stringSetting(body, 'sku_name');
  if (sku.state !== 'known') return undefined;
  const [, count] = /^(?:GP|BC|HS)_.*_(\d{1,3})$/.exec(sku.value) ?? [];
  return count === undefined ? undefined : mapKnown(sku, () => Number(count));
}

function databaseRegions(index: RootIndex, resource: TerraformResource): Attribute<boolean> {
  return regionsOf(index, resource, {
    unset: 'Geo',
    copies: [
      ['azurerm_mssql_failover_group', 'databases'],
      ['azurerm_mssql_database', 'creation_source_database_id'],
    ],
  });
}

interface RegionFacts {
  /** Where backups lie by default. */
  readonly unset: string;
  /** The resources that copy it elsewhere, and the argument that names it. */
  readonly copies: readonly (readonly [string, string])[];
}

/** Backups in a second region are copies there: `Geo`, `GeoZone`, `GRS`, `GZRS`. */
function regionsOf(index: RootIndex, resource: TerraformResource, facts: RegionFacts): Attribute<boolean> {
  for (const [type, argument] of facts.copies) {
    const { sure, doubtful } = namersOf(index, resource, type, argument);
    const [copy] = sure;
    if (copy !== undefined) return known(true, copy.header);
    if (doubtful !== undefined) return unknown(`\`${doubtful.address}\` may copy it`, resource.header);
  }
  const kind = stringSetting(resource.body, 'storage_account_type', facts.unset);
  return explained(
    mapKnown(kind, (word) => word.startsWith('G')),
    { remedy: `Set \`storage_account_type = "${facts.unset}"\`, or add a failover group.` },
  );
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
function remedyFor({ body }: TerraformResource): string | undefined {
  const sku = readObject(body, 'sku');
  const pool = sku.state === 'known' ? textOf(sku.value, 'name') : undefined;
  const tier = textOf(body, 'sku_name') ?? textOf(body, 'edition') ?? pool ?? '';
  return /^(?:Basic|Standard|S[0-9])/i.test(tier)
    ? 'Choose a tier that can be zone redundant, such as General Purpose, and set `zone_redundant = true`.'
    : undefined;
}
