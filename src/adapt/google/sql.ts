import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import {
  type Attribute,
  byDefault,
  explained,
  isKnown,
  mapKnown,
  type UnknownAttribute,
  unknown,
} from '../../model/attribute.ts';
import type { Engine } from '../../model/component.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import { type Adapter, type DatastoreFacts, datastore } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { booleanSetting, isSet, stringSetting, textOf } from '../terraform/setting.ts';
import { orPreventDestroy, switchedOn } from '../terraform/switch.ts';
import { withBackupPlan } from './backup-plan.ts';
import { processorsSetting } from './machine-type.ts';
import {
  copyElsewhere,
  sqlBackups,
  sqlBackupsElsewhere,
  sqlExposures,
  sqlInsights,
  sqlPlacement,
  sqlRetention,
  sqlStandbys,
  sqlStorageGrowth,
  sqlTransit,
  sqlZones,
} from './sql-settings.ts';

const type = 'google_sql_database_instance';

/**
 * A Cloud SQL instance, which Google always encrypts at rest. Source: the page `google_sql_database_instance` of the
 * Google provider: `availability_type` is `ZONAL`, backups are off, `disk_autoresize` and `deletion_protection` are
 * `true` and `deletion_protection_enabled` is `false` where nothing is set; by the schema of the provider
 * `ipv4_enabled` is `true`.
 */
export const adaptSqlInstance: Adapter = (resource, index) => {
  const { body } = resource;
  const kind = textOf(body, 'instance_type') ?? '';
  // It stands for a server elsewhere that Cloud SQL copies from.
  if (kind === 'ON_PREMISES_INSTANCE') return [];
  const role = isSet(body, 'master_instance_name') || kind.startsWith('READ_') ? 'replica' : 'primary';
  const engine = mapKnown(stringSetting(body, 'database_version'), engineOfVersion);
  const settings = settingsOf(body);
  const facts: DatastoreFacts = { noun: 'a Cloud SQL instance', engine, role };
  if (settings.kind !== 'object') {
    const { because } = settings;
    return [datastore(resource, index, { ...facts, zones: because, backups: because })];
  }
  return [
    datastore(resource, index, {
      ...facts,
      zones: sqlZones(settings),
      standbys: sqlStandbys(settings),
      readReplicas: readReplicasOf(index, resource),
      backups: withBackupPlan(index, resource, sqlBackups(settings)),
      backupRetentionDays: role === 'primary' ? sqlRetention(settings) : undefined,
      processors: processorsSetting(settings, 'tier'),
      exposures: sqlExposures(settings),
      safeguards: {
        encryptionInTransit: [sqlTransit(settings)],
        storageGrowth: [sqlStorageGrowth(settings)],
        // A replica is made anew from its primary.
        ...(role === 'primary' ? primarySafeguards(index, resource, settings) : {}),
      },
    }),
  ];
};

function primarySafeguards(index: RootIndex, resource: TerraformResource, settings: ObjectValue): Safeguards {
  const { body } = resource;
  const placement = sqlPlacement(settings);
  const elsewhere = secondRegionOf(index, resource, settings);
  const isSqlServer = textOf(body, 'database_version')?.startsWith('SQLSERVER') === true;
  return {
    deletionProtection: [deletionOf(body, settings)],
    secondRegion: elsewhere === undefined ? undefined : [elsewhere],
    privatePlacement: placement === undefined ? undefined : [placement],
    monitoring: isSqlServer ? undefined : [sqlInsights(settings)],
  };
}

/** Either protection will do: that of Terraform, or that of the service, which holds for every way of deleting. */
function deletionOf(body: ObjectValue, settings: ObjectValue): Attribute<boolean> {
  const byService = booleanSetting(settings, 'deletion_protection_enabled', false);
  if (!isKnown(byService, false)) return byService;
  return orPreventDestroy(body, switchedOn(body, 'deletion_protection', true));
}

function replicasOf(index: RootIndex, resource: TerraformResource) {
  return namersOf(index, resource, type, 'master_instance_name');
}

function readReplicasOf(index: RootIndex, resource: TerraformResource): Attribute<number> {
  const { sure, doubtful } = replicasOf(index, resource);
  if (doubtful !== undefined)
    return unknown(`\`${doubtful.address}\` may be a replica of it`, resource.header);
  const counted = byDefault(sure.length, resource.header);
  return explained(counted, {
    detail: `no \`${type}\` names it in \`master_instance_name\``,
    remedy: `Add a \`${type}\` with \`master_instance_name\`.`,
  });
}

/** A replica in another region, or backups that are kept in more than one. */
function secondRegionOf(
  index: RootIndex,
  resource: TerraformResource,
  settings: ObjectValue,
): Attribute<boolean> | undefined {
  const kept = sqlBackupsElsewhere(settings);
  if (kept !== undefined && isKnown(kept, true)) return kept;
  const { sure, doubtful } = replicasOf(index, resource);
  if (doubtful !== undefined) return unknown(`\`${doubtful.address}\` may copy it`, resource.header);
  return copyElsewhere(sure.map(regionOf), regionOf(resource), resource.body) ?? kept;
}

/** The region of the provider where it names none. */
function regionOf({ body, provider }: TerraformResource): Attribute<string> {
  const own = stringSetting(body, 'region');
  return own.state === 'absent' && provider !== undefined ? stringSetting(provider, 'region') : own;
}

type Settings = ObjectValue | { readonly kind: 'unknown'; readonly because: UnknownAttribute };

/** What is cloned keeps the settings of what it was made from. */
function settingsOf(body: ObjectValue): Settings {
  const block = onlyBlock(body, 'settings');
  if (block.state === 'known') return block.value;
  if (block.state === 'unknown') return { kind: 'unknown', because: block };
  if (isSet(body, 'clone'))
    return { kind: 'unknown', because: unknown('`clone` brings its settings along', body.header) };
  return { ...body, fields: new Map() };
}

/** `POSTGRES_16`, `MYSQL_8_0`, `SQLSERVER_2022_STANDARD`. */
function engineOfVersion(version: string): Engine {
  if (version.startsWith('POSTGRES')) return 'postgresql';
  if (version.startsWith('MYSQL')) return 'mysql';
  return version.startsWith('SQLSERVER') ? 'sql-server' : 'other';
}
