import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, known, mapKnown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { settingTo } from '../terraform/repair.ts';
import { isSet, numberSetting, stringSetting } from '../terraform/setting.ts';
import { orPreventDestroy, switchedOff, switchedOn } from '../terraform/switch.ts';
import { daysSetting } from './duration-setting.ts';
import { zoneKeyOf } from './location.ts';

/**
 * A Bigtable instance, which keeps a copy of its data in each of its clusters, and each cluster in one zone. Source:
 * the page `google_bigtable_instance` of the Google provider: `deletion_protection` is `true` where it is not set, and
 * `force_destroy`, which deletes it with its backups, is `false`. Google always encrypts it at rest.
 */
export const adaptBigtableInstance: Adapter = (resource, index) => {
  const { body } = resource;
  return [
    datastore(resource, index, {
      noun: 'a Bigtable instance',
      engine: known('other', body.header),
      zones: zonesOf(body),
      standbys: standbysOf(body),
      autoscaling: autoscalingOf(body),
      safeguards: {
        deletionProtection: [orPreventDestroy(body, switchedOn(body, 'deletion_protection', true))],
        finalCopy: [switchedOff(body, 'force_destroy', false)],
        secondRegion: secondRegionOf(body),
      },
    }),
  ];
};

/** Every other cluster answers when one fails: https://cloud.google.com/bigtable/docs/failovers */
function standbysOf(body: ObjectValue): Attribute<number> | undefined {
  const zones = zonesOf(body);
  return zones === undefined
    ? undefined
    : mapKnown(zones, () => Math.max(0, nestedBlocks(body, 'cluster').length - 1));
}

function secondRegionOf(body: ObjectValue): readonly Attribute<boolean>[] | undefined {
  const clusters = nestedBlocks(body, 'cluster');
  const [first] = clusters;
  const zones = clusters.map((cluster) => stringSetting(cluster, 'zone'));
  const regions = zones.flatMap((zone) =>
    zone.state === 'known' ? [zone.value.replace(/-[a-z]$/, '')] : [],
  );
  if (
    first === undefined ||
    zonesOf(body) === undefined ||
    (clusters.length > 1 && regions.length < zones.length)
  )
    return undefined;
  if (new Set(regions).size > 1) return [known(true, first.header)];
  const remedy = 'Add a `cluster` block with a zone of another region.';
  return [known(false, first.header, { detail: 'its clusters are in one region', remedy })];
}

function zonesOf(body: ObjectValue): Attribute<number> | undefined {
  const field = body.fields.get('cluster');
  const clusters = nestedBlocks(body, 'cluster');
  if (field?.value.kind !== 'list' || clusters.length !== field.value.items.length) return undefined;
  const remedy = 'Add a `cluster` block with another zone.';
  const [only] = clusters;
  if (clusters.length === 1 && only !== undefined)
    return known(1, only.header, { via: only.via, detail: 'it has one `cluster`', remedy });
  const zones = clusters.map((cluster) => zoneKeyOf(cluster.fields.get('zone')?.value));
  if (only === undefined || zones.includes(undefined)) return undefined;
  const detail = `its ${clusters.length} clusters are in one zone`;
  return known(new Set(zones).size, only.header, { detail, remedy });
}

/** Known `false` at the first cluster with a number of nodes of its own. */
function autoscalingOf(body: ObjectValue): Attribute<boolean> | undefined {
  for (const cluster of nestedBlocks(body, 'cluster')) {
    if (cluster.fields.has('autoscaling_config')) continue;
    const nodes = numberSetting(cluster, 'num_nodes');
    if (nodes.state !== 'known') continue;
    const fixed = mapKnown(nodes, () => false);
    return explained(fixed, { remedy: 'Replace `num_nodes` by an `autoscaling_config` block.' });
  }
  return undefined;
}

/**
 * A Bigtable table, whose backups are its own affair. Source: the page `google_bigtable_table` of the Google provider:
 * backups are made where `automated_backup_policy` asks for them; `deletion_protection` is `UNPROTECTED` where it is not
 * set, and the protection of the instance does not hold for a table that is deleted by itself.
 */
export const adaptBigtableTable: Adapter = (resource, index) => {
  const { body } = resource;
  const policy = onlyBlock(body, 'automated_backup_policy');
  const backups: Attribute<boolean> =
    policy.state === 'unknown'
      ? policy
      : policy.state === 'known' || isSet(body, 'automated_backup_policy')
        ? known(true, policy.span)
        : byDefault(false, body.header, {
            detail: 'it has no `automated_backup_policy`',
            remedy: 'Add an `automated_backup_policy` with `retention_period` and `frequency`.',
          });
  return [
    datastore(resource, index, {
      noun: 'a Bigtable table',
      engine: known('other', body.header),
      backups,
      backupRetentionDays: policy.state === 'known' ? retentionOf(policy.value) : undefined,
      safeguards: { deletionProtection: [orPreventDestroy(body, protectionOf(body))] },
    }),
  ];
};

function retentionOf(policy: ObjectValue): Attribute<number> | undefined {
  if (!isSet(policy, 'retention_period')) return undefined;
  return explained(daysSetting(policy, 'retention_period'), { remedy: 'Raise `retention_period`.' });
}

function protectionOf(body: ObjectValue): Attribute<boolean> {
  const state = stringSetting(body, 'deletion_protection', 'UNPROTECTED');
  return explained(
    mapKnown(state, (word) => word === 'PROTECTED'),
    settingTo(body, 'deletion_protection', 'PROTECTED'),
  );
}
