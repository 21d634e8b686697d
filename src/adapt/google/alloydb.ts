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
import { namersOf } from '../terraform/namers.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { booleanSetting, isSet, stringSetting, textOf } from '../terraform/setting.ts';
import { authorizedNetworks } from './authorized-network.ts';
import { withBackupPlan } from './backup-plan.ts';

/**
 * An AlloyDB cluster. Source: the pages `google_alloydb_cluster` and `google_alloydb_instance` of the Google provider:
 * without a policy, continuous backups are made and kept for 14 days; `availability_type` of an instance is `REGIONAL`
 * where it is not set.
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
      backups: withBackupPlan(index, resource, backupsOf(body)),
    }),
  ];
};

/** An instance of an AlloyDB cluster, which has no public address where none is asked for. */
export const adaptAlloyDbInstance: Adapter = (resource, index) => {
  const network = onlyBlock(resource.body, 'network_config');
  const way = {
    switch: 'enable_public_ip',
    unset: false,
    networks: 'authorized_external_networks',
    network: 'cidr_range',
  };
  return [
    datastore(resource, index, {
      noun: 'an AlloyDB instance',
      engine: known('postgresql', resource.body.header),
      role: 'member',
      exposures: network.state === 'known' ? authorizedNetworks(network.value, way) : [],
    }),
  ];
};

/** The primary instance has a standby in another zone, or has none. */
function zonesOf(index: RootIndex, cluster: TerraformResource): Attribute<number> {
  const { sure } = namersOf(index, cluster, 'google_alloydb_instance', 'cluster', ['cluster_id']);
  const primary = sure.find(({ body }) => textOf(body, 'instance_type') === 'PRIMARY');
  if (primary === undefined) return unknown('its primary instance is not in this root', cluster.header);
  const type = stringSetting(primary.body, 'availability_type', 'REGIONAL');
  const zones = mapKnown(type, (name) => (name === 'ZONAL' ? 1 : 2));
  return explained(zones, { remedy: 'Set `availability_type = "REGIONAL"`.' });
}

/** Backups are off only where both kinds are switched off. */
function backupsOf(body: ObjectValue): Attribute<boolean> {
  const continuous = enabledIn(body, 'continuous_backup_config');
  if (!isKnown(continuous, false)) return continuous;
  const automated = enabledIn(body, 'automated_backup_policy');
  if (!isKnown(automated, false)) return automated;
  return explained(continuous, {
    detail: '`continuous_backup_config` and `automated_backup_policy` are both switched off',
    remedy: 'Set `enabled = true` in `continuous_backup_config`.',
  });
}

function enabledIn(body: ObjectValue, name: string): Attribute<boolean> {
  const block = onlyBlock(body, name);
  if (block.state === 'unknown') return block;
  return block.state === 'absent'
    ? byDefault(true, body.header)
    : booleanSetting(block.value, 'enabled', true);
}
