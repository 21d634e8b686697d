import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import {
  type Attribute,
  byDefault,
  explained,
  isKnown,
  known,
  mapKnown,
  unknown,
} from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { namersOf } from '../terraform/namers.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { resourcesIn } from '../terraform/reference.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import {
  argumentOf,
  booleanSetting,
  isSet,
  numberSetting,
  stringSetting,
  textOf,
} from '../terraform/setting.ts';
import { orPreventDestroy, switchedOff, switchedOn } from '../terraform/switch.ts';
import { authorizedNetworks } from './authorized-network.ts';
import { withBackupPlan } from './backup-plan.ts';

/**
 * An AlloyDB cluster, which Google always encrypts at rest. Source: the pages `google_alloydb_cluster` and
 * `google_alloydb_instance` of the Google provider: without a policy, continuous backups are made and kept for 14 days,
 * in the region of the cluster; `availability_type` of an instance is `REGIONAL` where it is not set. Whether
 * `deletion_protection` is on by default depends on the version of the provider.
 */
export const adaptAlloyDbCluster: Adapter = (resource, index) => {
  const { body } = resource;
  const secondary = textOf(body, 'cluster_type') === 'SECONDARY' || isSet(body, 'secondary_config');
  return [
    datastore(resource, index, {
      noun: 'an AlloyDB cluster',
      engine: known('postgresql', body.header),
      role: secondary ? 'replica' : 'primary',
      zones: zonesOf(index, resource),
      standbys: standbysOf(index, resource),
      readReplicas: readPoolsOf(index, resource),
      backups: withBackupPlan(index, resource, backupsOf(body)),
      backupRetentionDays: retentionOf(body),
      safeguards: secondary
        ? {}
        : {
            deletionProtection: isSet(body, 'deletion_protection')
              ? [orPreventDestroy(body, switchedOn(body, 'deletion_protection'))]
              : undefined,
            secondRegion: [secondRegionOf(index, resource)],
          },
    }),
  ];
};

/** An instance of an AlloyDB cluster, which has no public address where none is asked for. */
export const adaptAlloyDbInstance: Adapter = (resource, index) => {
  const { body } = resource;
  const network = onlyBlock(body, 'network_config');
  const way = {
    switch: 'enable_public_ip',
    unset: false,
    networks: 'authorized_external_networks',
    network: 'cidr_range',
  };
  return [
    datastore(resource, index, {
      noun: 'an AlloyDB instance',
      engine: known('postgresql', body.header),
      role: 'member',
      processors: processorsOf(body),
      exposures: network.state === 'known' ? authorizedNetworks(network.value, way) : [],
      safeguards: {
        encryptionInTransit: [transitOf(body)],
        privatePlacement:
          network.state === 'known' && isSet(network.value, 'enable_public_ip')
            ? [switchedOff(network.value, 'enable_public_ip')]
            : undefined,
      },
    }),
  ];
};

/** Clients must come by TLS where nothing is set: https://cloud.google.com/alloydb/docs/enforce-ssl */
function transitOf(body: ObjectValue): Attribute<boolean> {
  const connection = onlyBlock(body, 'client_connection_config');
  if (connection.state === 'unknown') return connection;
  const ssl = connection.state === 'known' ? onlyBlock(connection.value, 'ssl_config') : connection;
  if (ssl.state !== 'known') return ssl.state === 'unknown' ? ssl : known(true, body.header);
  const mode = stringSetting(ssl.value, 'ssl_mode', 'ENCRYPTED_ONLY');
  return explained(
    mapKnown(mode, (name) => name !== 'ALLOW_UNENCRYPTED_AND_ENCRYPTED'),
    settingTo(ssl.value, 'ssl_mode', 'ENCRYPTED_ONLY'),
  );
}

function processorsOf(body: ObjectValue): Attribute<number> | undefined {
  const machine = onlyBlock(body, 'machine_config');
  if (machine.state !== 'known' || !isSet(machine.value, 'cpu_count')) return undefined;
  return numberSetting(machine.value, 'cpu_count');
}

function instancesOf(index: RootIndex, cluster: TerraformResource) {
  return namersOf(index, cluster, 'google_alloydb_instance', 'cluster', ['cluster_id']);
}

/** The primary instance has a standby in another zone, or has none. */
function zonesOf(index: RootIndex, cluster: TerraformResource): Attribute<number> {
  return byAvailability(index, cluster, (isRegional) => (isRegional ? 2 : 1));
}

function standbysOf(index: RootIndex, cluster: TerraformResource): Attribute<number> {
  return byAvailability(index, cluster, (isRegional) => (isRegional ? 1 : 0));
}

function byAvailability(
  index: RootIndex,
  cluster: TerraformResource,
  count: (isRegional: boolean) => number,
): Attribute<number> {
  const { sure } = instancesOf(index, cluster);
  const primary = sure.find(({ body }) => textOf(body, 'instance_type') === 'PRIMARY');
  if (primary === undefined) return unknown('its primary instance is not in this root', cluster.header);
  const type = stringSetting(primary.body, 'availability_type', 'REGIONAL');
  const counted = mapKnown(type, (name) => count(name !== 'ZONAL'));
  return explained(counted, settingTo(primary.body, 'availability_type', 'REGIONAL'));
}

function readPoolsOf(index: RootIndex, cluster: TerraformResource): Attribute<number> {
  const { sure, doubtful } = instancesOf(index, cluster);
  if (doubtful !== undefined) return unknown(`\`${doubtful.address}\` may be in it`, cluster.header);
  const pools = sure.filter(({ body }) => textOf(body, 'instance_type') !== 'PRIMARY').length;
  return byDefault(pools, cluster.header, {
    detail: 'no instance of it is a read pool',
    remedy: 'Add a `google_alloydb_instance` with `instance_type = "READ_POOL"`.',
  });
}

/** By a secondary cluster, which is always in another region: https://cloud.google.com/alloydb/docs/cross-region-replication/about-cross-region-replication */
function secondRegionOf(index: RootIndex, cluster: TerraformResource): Attribute<boolean> {
  const secondary = index
    .ofType('google_alloydb_cluster')
    .flatMap(({ body }) => nestedBlocks(body, 'secondary_config'));
  for (const config of secondary) {
    const named = argumentOf(config, 'primary_cluster_name');
    if (resourcesIn(index, named, 'google_alloydb_cluster').has(cluster)) return known(true, config.header);
    if (named?.kind === 'unknown' && named.reference === undefined)
      return unknown('a secondary cluster may copy it', cluster.header);
  }
  return byDefault(false, cluster.header, {
    detail: 'no secondary cluster copies it',
    remedy: 'Add a `google_alloydb_cluster` with `secondary_config` in another region.',
  });
}

/** Continuous backups reach back as far as they are told to, or for 14 days. */
function retentionOf(body: ObjectValue): Attribute<number> | undefined {
  const continuous = onlyBlock(body, 'continuous_backup_config');
  if (continuous.state !== 'known') return undefined;
  if (!isKnown(booleanSetting(continuous.value, 'enabled', true), true)) return undefined;
  const days = numberSetting(continuous.value, 'recovery_window_days', 14);
  return explained(days, { remedy: 'Raise `recovery_window_days`.' });
}

/** Backups are off only where both kinds are switched off. */
function backupsOf(body: ObjectValue): Attribute<boolean> {
  const continuous = enabledIn(body, 'continuous_backup_config');
  if (!isKnown(continuous, false)) return continuous;
  const automated = enabledIn(body, 'automated_backup_policy');
  if (!isKnown(automated, false)) return automated;
  return explained(continuous, {
    detail: '`continuous_backup_config` and `automated_backup_policy` are both switched off',
    ...settingTo(body, 'continuous_backup_config.enabled', true),
  });
}

function enabledIn(body: ObjectValue, name: string): Attribute<boolean> {
  const block = onlyBlock(body, name);
  if (block.state === 'unknown') return block;
  return block.state === 'absent'
    ? byDefault(true, body.header)
    : booleanSetting(block.value, 'enabled', true);
}
