import type { ObjectValue } from '../../evaluate/value.ts';
import {
  type Attribute,
  absent,
  byDefault,
  explained,
  isKnown,
  known,
  mapKnown,
  unknown,
} from '../../model/attribute.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { settingTo } from '../terraform/repair.ts';
import { argumentOf, booleanSetting, isSet, numberSetting, stringSetting } from '../terraform/setting.ts';
import { switchedOn } from '../terraform/switch.ts';
import { authorizedNetworks } from './authorized-network.ts';
import { isSingleRegion } from './location.ts';

/** What the settings of a Cloud SQL instance say; the inputs of the module sql-db carry the same names. */

/** `availability_type` is `ZONAL` where nothing is set: the page `google_sql_database_instance` of the provider. */
export function sqlZones(settings: ObjectValue, unset = 'ZONAL'): Attribute<number> {
  return byAvailability(settings, unset, (isRegional) => (isRegional ? 2 : 1));
}

/** A regional instance has one standby in another zone, which takes over by itself. */
export function sqlStandbys(settings: ObjectValue, unset = 'ZONAL'): Attribute<number> {
  return byAvailability(settings, unset, (isRegional) => (isRegional ? 1 : 0));
}

function byAvailability(
  settings: ObjectValue,
  unset: string,
  count: (isRegional: boolean) => number,
): Attribute<number> {
  const type = stringSetting(settings, 'availability_type', unset);
  const counted = mapKnown(type, (name) => count(name === 'REGIONAL'));
  return explained(counted, settingTo(settings, 'availability_type', 'REGIONAL'));
}

/** An instance without backups, or with a block that switches them on. */
export function sqlBackups(settings: ObjectValue): Attribute<boolean> {
  const block = onlyBlock(settings, 'backup_configuration');
  if (block.state === 'unknown') return block;
  if (block.state === 'known')
    return explained(booleanSetting(block.value, 'enabled', false), settingTo(block.value, 'enabled', true));
  return byDefault(false, settings.header, {
    via: block.via,
    detail: 'it has no `backup_configuration`, and backups are off by default',
    ...settingTo(settings, 'backup_configuration.enabled', true),
  });
}

/**
 * Backups are made once a day, and so many of them are kept: 7 where nothing is set, 15 in the edition Enterprise Plus.
 * Source: https://cloud.google.com/sql/docs/postgres/backup-recovery/backups
 */
export function sqlRetention(settings: ObjectValue): Attribute<number> | undefined {
  const block = onlyBlock(settings, 'backup_configuration');
  if (block.state !== 'known') return undefined;
  // Without backups nothing is kept, which is told where they are off.
  if (!isKnown(booleanSetting(block.value, 'enabled', false), true)) return undefined;
  const edition = stringSetting(settings, 'edition', 'ENTERPRISE');
  if (edition.state !== 'known') return edition.state === 'unknown' ? edition : undefined;
  const unset = edition.value === 'ENTERPRISE_PLUS' ? 15 : 7;
  const remedy = 'Set `retained_backups` in `backup_retention_settings`.';
  // The module sql-db takes it without a block of its own.
  if (isSet(block.value, 'retained_backups'))
    return explained(numberSetting(block.value, 'retained_backups'), { remedy: 'Raise `retained_backups`.' });
  const retention = onlyBlock(block.value, 'backup_retention_settings');
  if (retention.state === 'unknown') return retention;
  if (retention.state === 'absent')
    return byDefault(unset, block.value.header, {
      via: retention.via,
      detail: `it keeps ${unset} daily backups where \`backup_retention_settings\` is not set`,
      remedy,
    });
  return explained(numberSetting(retention.value, 'retained_backups', unset), { remedy });
}

/** Storage grows by itself where nothing is set. */
export function sqlStorageGrowth(settings: ObjectValue): Attribute<boolean> {
  return switchedOn(settings, 'disk_autoresize', true);
}

/** Backups go to the closest multi-region where no `location` is named: `gcloud sql backups create`. */
export function sqlBackupsElsewhere(settings: ObjectValue): Attribute<boolean> | undefined {
  const block = onlyBlock(settings, 'backup_configuration');
  if (block.state !== 'known') return undefined;
  const enabled = booleanSetting(block.value, 'enabled', false);
  if (!isKnown(enabled, true)) return enabled.state === 'unknown' ? enabled : undefined;
  const location = stringSetting(block.value, 'location');
  if (location.state === 'unknown') return location;
  if (location.state === 'absent' || !isSingleRegion(location.value)) return known(true, block.span);
  return explained(
    mapKnown(location, () => false),
    { remedy: 'Leave `location` out or name a multi-region, or add a replica in another region.' },
  );
}

/** Query Insights are off where nothing is set, and are there for PostgreSQL and MySQL. */
export function sqlInsights(settings: ObjectValue): Attribute<boolean> {
  const block = onlyBlock(settings, 'insights_config');
  if (block.state === 'unknown') return block;
  if (block.state === 'known') return switchedOn(block.value, 'query_insights_enabled', false);
  return byDefault(false, settings.header, {
    via: block.via,
    detail: 'it has no `insights_config`',
    // A block of settings has a tier; without one it is the instance itself.
    ...(isSet(settings, 'tier')
      ? settingTo(settings, 'insights_config.query_insights_enabled', true)
      : { remedy: 'Set `query_insights_enabled = true` in `insights_config`.' }),
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

/** A public address is given where nothing is set. One that lets everybody in is told of by its networks. */
export function sqlPlacement(settings: ObjectValue): Attribute<boolean> | undefined {
  const address = onlyBlock(settings, 'ip_configuration');
  if (address.state === 'unknown') return address;
  if (sqlExposures(settings).length > 0) return undefined;
  const remedy = 'Set `ipv4_enabled = false`, and `private_network` to its network.';
  if (address.state === 'absent')
    return byDefault(false, settings.header, {
      via: address.via,
      detail: 'without `ip_configuration` it has a public address',
      remedy,
    });
  const open = booleanSetting(address.value, 'ipv4_enabled', true);
  return explained(
    mapKnown(open, (isPublic) => !isPublic),
    { remedy },
  );
}

/**
 * Whether clients must come by TLS. An instance with a public address alone that lets no network in is reached by the
 * Auth Proxy and the connectors only, which always encrypt: https://cloud.google.com/sql/docs/postgres/configure-ssl-instance
 */
export function sqlTransit(settings: ObjectValue): Attribute<boolean> {
  const connectors = stringSetting(settings, 'connector_enforcement', 'NOT_REQUIRED');
  if (connectors.state === 'unknown') return connectors;
  if (isKnown(connectors, 'REQUIRED')) return known(true, connectors.span);
  const address = onlyBlock(settings, 'ip_configuration');
  if (address.state === 'unknown') return address;
  if (address.state === 'absent') return known(true, settings.header);
  const written = writtenMode(address.value);
  if (written !== undefined) return written;
  if (isByProxyOnly(address.value)) return known(true, address.span);
  return absent(address.value.header, {
    via: address.via,
    detail: 'without `ssl_mode` it takes connections that are not encrypted',
    ...settingTo(address.value, 'ssl_mode', 'ENCRYPTED_ONLY'),
  });
}

function writtenMode(address: ObjectValue): Attribute<boolean> | undefined {
  const mode = stringSetting(address, 'ssl_mode');
  if (mode.state === 'unknown') return mode;
  if (mode.state === 'known')
    return explained(
      mapKnown(mode, (name) => name !== 'ALLOW_UNENCRYPTED_AND_ENCRYPTED'),
      settingTo(address, 'ssl_mode', 'ENCRYPTED_ONLY'),
    );
  // What came before `ssl_mode`.
  if (!isSet(address, 'require_ssl')) return undefined;
  return explained(booleanSetting(address, 'require_ssl'), settingTo(address, 'ssl_mode', 'ENCRYPTED_ONLY'));
}

function isByProxyOnly(address: ObjectValue): boolean {
  const networks = argumentOf(address, 'authorized_networks');
  const letsIn = networks !== undefined && (networks.kind !== 'list' || networks.items.length > 0);
  const isPrivate = isSet(address, 'private_network') || nestedBlocks(address, 'psc_config').length > 0;
  return !letsIn && !isPrivate;
}

/** The region of an instance is another than that of its primary; unknown where one of them is not known. */
function isElsewhere(one: Attribute<string>, other: Attribute<string>): boolean | 'unknown' {
  if (one.state !== 'known' || other.state !== 'known') return 'unknown';
  return one.value !== other.value;
}

/** Known `true` where a copy is in another region, unknown where that cannot be told. */
export function copyElsewhere(
  copies: readonly Attribute<string>[],
  home: Attribute<string>,
  owner: ObjectValue,
): Attribute<boolean> | undefined {
  const compared = copies.map((copy) => isElsewhere(copy, home));
  if (compared.includes(true)) return known(true, owner.header);
  return compared.includes('unknown')
    ? unknown('the region of a replica is not known', owner.header)
    : undefined;
}
