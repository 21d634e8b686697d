import { readString } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, isKnown, known, mapKnown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { resourcesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, numberSetting, stringSetting } from '../terraform/setting.ts';
import { backedUpBy } from './backup-plan.ts';
import { zonesOfRegion } from './location.ts';

/**
 * A Spanner instance: even a regional configuration keeps a copy in each of three zones. Source: the page
 * `google_spanner_instance` of the Google provider and https://cloud.google.com/spanner/docs/instance-configurations
 */
export const adaptSpannerInstance: Adapter = (resource, index) => {
  const { body } = resource;
  return [
    datastore(resource, index, {
      noun: 'a Spanner instance',
      engine: known('other', body.header),
      zones: byDefault(zonesOfRegion, body.header),
      autoscaling: autoscalingOf(body),
    }),
  ];
};

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
 * `default_backup_schedule_type` of the instance is `AUTOMATIC`.
 */
export const adaptSpannerDatabase: Adapter = (resource, index) => [
  datastore(resource, index, {
    noun: 'a Spanner database',
    engine: known('other', resource.body.header),
    backups: backupsOf(index, resource),
  }),
];

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
