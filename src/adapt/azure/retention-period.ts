import { readObject } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, explained, known, unknown } from '../../model/attribute.ts';
import { isSet, numberSetting, stringSetting } from '../terraform/setting.ts';

const periods = ['yearly_retention', 'monthly_retention', 'weekly_retention'];

const daysOf: ReadonlyMap<string, number> = new Map([
  ['D', 1],
  ['W', 7],
  ['M', 30],
  ['Y', 365],
]);

/**
 * How long backups of a database are kept: the longest of its long-term periods, such as `P4W`, else the days of
 * `short`.
 */
export function keptLongest(body: ObjectValue, short: Attribute<number>): Attribute<number> {
  const policy = readObject(body, 'long_term_retention_policy');
  if (policy.state === 'unknown') return policy;
  if (policy.state === 'absent') return short;
  const written = periods.find((name) => isSet(policy.value, name));
  if (written === undefined) return short;
  const period = stringSetting(policy.value, written);
  if (period.state !== 'known') return period.state === 'unknown' ? period : short;
  const [, count, unit = ''] = /^P(\d{1,5})([DWMY])$/.exec(period.value.trim()) ?? [];
  const days = daysOf.get(unit);
  if (count === undefined || days === undefined)
    return unknown(`\`${written}\` is not known`, period.span, period.via);
  const kept = Number(count) * days;
  // `PT0S` and `P0D` stand for none.
  return kept === 0 ? short : known(kept, period.span, { via: period.via });
}

/** The days of a setting that Azure takes as `unset` where nothing is written, with the repair. */
export function keptDays(
  body: ObjectValue,
  name: string,
  unset: number | undefined,
  most: number,
): Attribute<number> {
  return explained(numberSetting(body, name, unset), {
    remedy: `Set \`${name}\` to as many days as the data must be recoverable for, up to ${most}.`,
  });
}
