import type { ObjectValue } from '../../evaluate/value.ts';
import {
  type Attribute,
  byDefault,
  explained,
  mapKnown,
  type UnknownAttribute,
  unknown,
} from '../../model/attribute.ts';
import type { Engine } from '../../model/component.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { booleanSetting, isSet, stringSetting, textOf } from '../terraform/setting.ts';
import { authorizedNetworks } from './authorized-network.ts';
import { withBackupPlan } from './backup-plan.ts';

/**
 * A Cloud SQL instance. Source: the page `google_sql_database_instance` of the Google provider: `availability_type` is
 * `ZONAL` and backups are off where nothing is set; by the schema of the provider `ipv4_enabled` is `true`.
 */
export const adaptSqlInstance: Adapter = (resource, index) => {
  const { body } = resource;
  const type = textOf(body, 'instance_type') ?? '';
  // It stands for a server elsewhere that Cloud SQL copies from.
  if (type === 'ON_PREMISES_INSTANCE') return [];
  const replica = isSet(body, 'master_instance_name') || type.startsWith('READ_');
  const settings = settingsOf(body);
  const isUnknown = settings.kind !== 'object';
  return [
    datastore(resource, index, {
      noun: 'a Cloud SQL instance',
      engine: mapKnown(stringSetting(body, 'database_version'), engineOfVersion),
      role: replica ? 'replica' : 'primary',
      zones: isUnknown ? settings.because : sqlZones(settings),
      backups: isUnknown ? settings.because : withBackupPlan(index, resource, sqlBackups(settings)),
      exposures: isUnknown ? [] : sqlExposures(settings),
    }),
  ];
};

export function sqlZones(settings: ObjectValue, unset = 'ZONAL'): Attribute<number> {
  const type = stringSetting(settings, 'availability_type', unset);
  const zones = mapKnown(type, (name) => (name === 'REGIONAL' ? 2 : 1));
  return explained(zones, { remedy: 'Set `availability_type = "REGIONAL"`.' });
}

/** An instance without backups, or with a block that switches them on. */
export function sqlBackups(settings: ObjectValue): Attribute<boolean> {
  const block = onlyBlock(settings, 'backup_configuration');
  if (block.state === 'unknown') return block;
  if (block.state === 'known')
    return explained(booleanSetting(block.value, 'enabled', false), { remedy: 'Set `enabled = true`.' });
  return byDefault(false, settings.header, {
    via: block.via,
    detail: 'it has no `backup_configuration`, and backups are off by default',
    remedy: 'Set `enabled = true` in `backup_configuration`.',
  });
}

export function sqlExposures(settings: ObjectValue) {
  const address = onlyBlock(settings, 'ip_configuration');
  if (address.state !== 'known') return [];
  return authorizedNetworks(address.value, {
    switch: 'ipv4_enabled',
    unset: true,
    networks: 'authorized_networks',
    network: 'value',
  });
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
