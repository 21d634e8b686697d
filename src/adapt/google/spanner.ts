import { readString } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, isKnown, known, mapKnown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import { resourcesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, booleanSetting, numberSetting, stringSetting } from '../terraform/setting.ts';
import { orPreventDestroy, switchedOff, switchedOn } from '../terraform/switch.ts';
import { backedUpBy, longestOf } from './backup-plan.ts';
import { daysSetting } from './duration-setting.ts';
import { zonesOfRegion } from './location.ts';

/**
 * A Spanner instance: even a regional configuration keeps a copy in each of three zones, one of which takes over.
 * Source: the page `google_spanner_instance` of the Google provider, where `force_destroy`, which deletes its backups
 * with it, is `false`, and https://cloud.google.com/spanner/docs/instance-configurations
 */
export const adaptSpannerInstance: Adapter = (resource, index) => {
  const { body } = resource;
  return [
    datastore(resource, index, {
      noun: 'a Spanner instance',
      engine: known('other', body.header),
      zones: byDefault(zonesOfRegion, body.header),
      standbys: byDefault(zonesOfRegion - 1, body.header),
      autoscaling: autoscalingOf(body),
      safeguards: {
        finalCopy: [switchedOff(body, 'force_destroy', false)],
        secondRegion: [secondRegionOf(body)],
      },
    }),
  ];
};

/** `regional-europe-west1` is one region; `eur6` and `nam-eur-asia1` are several. */
function secondRegionOf(body: ObjectValue): Attribute<boolean> {
  const config = stringSetting(body, 'config');
  const isSpread = mapKnown(config, (name) => !/(?:^|\/)regional-[a-z0-9-]+$/.test(name.slice(-100)));
  return explained(isSpread, { remedy: 'Choose a dual-region or multi-region `config`.' });
}

function autoscalingOf(body: ObjectValue): Attribute<boolean> | undefined {
  if (body.fields.has('autoscaling_config')) return known(true, body.header);
  for (const name of ['num_nodes', 'processing_units']) {
    const capacity = numberSetting(body, name);
    if (capacity.state !== 'known') continue;
    const fixed = mapKnown(capacity, () => false);
    return explained(fixed, { remedy: `Replace \`${name}\` by an \`autoscaling_config\` block.` });
  }
  return undefined;
}

/**
 * A database of a Spanner instance. Source: the pages `google_spanner_database`, `google_spanner_backup_schedule` and
 * `google_spanner_instance` of the Google provider: new databases get a schedule of backups only where
 * `default_backup_schedule_type` of the instance is `AUTOMATIC`. Terraform's own `deletion_protection` is `true` where
 * it is not set, and `enable_drop_protection`, which holds for every way of deleting, is `false`.
 */
export const adaptSpannerDatabase: Adapter = (resource, index) => [
  datastore(resource, index, {
    noun: 'a Spanner database',
    engine: known('other', resource.body.header),
    backups: backupsOf(index, resource),
    backupRetentionDays: retentionOf(index, resource),
    safeguards: { deletionProtection: [protectionOf(resource.body)] },
  }),
];

function protectionOf(body: ObjectValue): Attribute<boolean> {
  const byService = booleanSetting(body, 'enable_drop_protection', false);
  if (!isKnown(byService, false)) return byService;
  return orPreventDestroy(body, switchedOn(body, 'deletion_protection', true));
}

/** The longest of its schedules counts. */
function retentionOf(index: RootIndex, resource: TerraformResource): Attribute<number> | undefined {
  const { sure, doubtful } = namersOf(index, resource, 'google_spanner_backup_schedule', 'database');
  if (doubtful !== undefined) return undefined;
  const kept = sure.map(({ body }) => daysSetting(body, 'retention_duration'));
  return longestOf(kept);
}

function backupsOf(index: RootIndex, resource: TerraformResource): Attribute<boolean> | undefined {
  const scheduled = backedUpBy(index, resource, ['google_spanner_backup_schedule', 'database']);
  if (scheduled !== undefined) return scheduled;
  const [instance] = resourcesIn(
    index,
    argumentOf(resource.body, 'instance'),
    'google_spanner_instance',
  ).keys();
  if (instance === undefined) return undefined;
  const automatic = mapKnown(
    stringSetting(instance.body, 'default_backup_schedule_type', 'NONE'),
    (type) => type === 'AUTOMATIC',
  );
  if (!isKnown(automatic, false)) return automatic;
  const kept = readString(resource.body, 'version_retention_period');
  if (kept.state === 'unknown') return kept;
  // Versions that are kept for days bring a dropped table back as a backup does.
  if (kept.state === 'known' && /^\d+d$/.test(kept.value)) return known(true, kept.span);
  return byDefault(false, resource.header, {
    detail: 'no `google_spanner_backup_schedule` names it',
    remedy: 'Add a `google_spanner_backup_schedule` for it.',
  });
}
