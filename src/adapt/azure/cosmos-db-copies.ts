import { readBlocks, readList } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, isKnown, known, mapKnown } from '../../model/attribute.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { settingTo } from '../terraform/repair.ts';
import { booleanSetting, numberSetting, stringSetting } from '../terraform/setting.ts';
import { nameWritten } from './renamed.ts';

const longer = 'Add a `backup` block with `type = "Continuous"`, which keeps every change for 30 days.';

/** How long a point in time stays recoverable. */
export function cosmosRetention(body: ObjectValue): Attribute<number> {
  const backup = onlyBlock(body, 'backup');
  if (backup.state === 'unknown') return backup;
  if (backup.state === 'absent')
    return byDefault(inDays(8), body.header, {
      detail: 'without a `backup` block they are kept for 8 hours',
      remedy: longer,
    });
  if (isKnown(stringSetting(backup.value, 'type', 'Periodic'), 'Continuous')) {
    const tier = stringSetting(backup.value, 'tier', 'Continuous30Days');
    return mapKnown(tier, (name) => (name === 'Continuous7Days' ? 7 : 30));
  }
  const hours = numberSetting(backup.value, 'retention_in_hours', 8);
  return explained(mapKnown(hours, inDays), {
    remedy: 'Set `retention_in_hours`, up to 720, or `type = "Continuous"`.',
  });
}

/** To one place: 8 hours are 0.3 days. */
function inDays(hours: number): number {
  return Math.round((hours / 24) * 10) / 10;
}

/**
 * The regions that take over by themselves. Within its region an account fails over by itself, so that one region
 * alone has nothing to answer.
 */
export function cosmosStandbys(body: ObjectValue): Attribute<number> | undefined {
  const regions = regionCount(body);
  if (regions === undefined || regions < 2) return undefined;
  const writes = nameWritten(body, 'multiple_write_locations_enabled', 'enable_multiple_write_locations');
  if (!isKnown(booleanSetting(body, writes, false), false)) return undefined;
  const name = nameWritten(body, 'automatic_failover_enabled', 'enable_automatic_failover');
  return explained(
    mapKnown(booleanSetting(body, name, false), (on) => (on ? regions - 1 : 0)),
    settingTo(body, name, true),
  );
}

/** Another region, or periodic backups in one. */
export function cosmosRegions(body: ObjectValue): readonly Attribute<boolean>[] {
  const regions = regionCount(body);
  if (regions === undefined) return [];
  if (regions > 1) return [known(true, body.header)];
  const backup = onlyBlock(body, 'backup');
  if (backup.state !== 'known') return [];
  const remedy = 'Add a second `geo_location` block.';
  const type = stringSetting(backup.value, 'type', 'Periodic');
  if (isKnown(type, 'Continuous'))
    return [
      known(false, type.span, {
        detail: 'it has one `geo_location`, and continuous backups stay in its region',
        remedy,
      }),
    ];
  const kind = stringSetting(backup.value, 'storage_redundancy', 'Geo');
  return [
    explained(
      mapKnown(kind, (word) => word === 'Geo'),
      { remedy },
    ),
  ];
}

/** Undefined where not all of them are known. */
function regionCount(body: ObjectValue): number | undefined {
  const regions = readBlocks(body, 'geo_location');
  if (regions.state !== 'known' || regions.value.length === 0) return undefined;
  const written = readList(body, 'geo_location');
  return written.state === 'known' && written.value.length !== regions.value.length
    ? undefined
    : regions.value.length;
}
