import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, explained, mapKnown } from '../../model/attribute.ts';
import { settingTo } from '../terraform/repair.ts';
import { numberSetting } from '../terraform/setting.ts';

/** Backups that an argument keeps for a number of days: none means that they are switched off. */
export function keptForDays(body: ObjectValue, name: string, unset?: number): Attribute<boolean> {
  const remedy = `Set \`${name}\` to the number of days that backups are to be kept, 7 or more.`;
  return explained(
    mapKnown(numberSetting(body, name, unset), (days) => days > 0),
    { ...settingTo(body, name, ADVISED_DAYS), remedy },
  );
}

/** What the remedy calls better, and every service takes. */
const ADVISED_DAYS = 30;

/** For how many days an argument keeps backups. */
export function daysKept(body: ObjectValue, name: string, unset?: number): Attribute<number> {
  const remedy = `Set \`${name}\` to 7 or more, better 30.`;
  return explained(numberSetting(body, name, unset), { remedy });
}
