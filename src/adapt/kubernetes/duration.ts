import { readString } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';

const secondsOfUnit: ReadonlyMap<string, number> = new Map([
  ['ns', 1e-9],
  ['us', 1e-6],
  ['ms', 1e-3],
  ['s', 1],
  ['m', 60],
  ['h', 3600],
  ['d', 86_400],
]);

/**
 * The seconds of a duration as Go writes it, and with it most of what runs in a cluster: `1h30m`, `500ms`, `0s`;
 * undefined where it is none. Source: https://pkg.go.dev/time#ParseDuration
 */
export function secondsOfDuration(text: string): number | undefined {
  if (text === '0') return 0;
  if (text.length > 40 || !/^(?:\d{1,9}(?:\.\d{1,9})?(?:ns|us|ms|s|m|h|d))+$/.test(text)) return undefined;
  let seconds = 0;
  for (const [, amount, unit = ''] of text.matchAll(/(\d{1,9}(?:\.\d{1,9})?)(ns|us|ms|s|m|h|d)/g))
    seconds += Number(amount) * (secondsOfUnit.get(unit) ?? 0);
  return seconds;
}

/** A timeout that is written under `name`, of which zero and `infinity` stand for none; undefined where nothing is. */
export function timeoutAt(
  owner: ObjectValue | undefined,
  name: string,
  remedy: string,
): Attribute<number> | undefined {
  const reading = owner === undefined ? undefined : readString(owner, name);
  if (reading === undefined || reading.state === 'absent') return undefined;
  const { span, via } = reading;
  if (reading.state === 'unknown') return unknown(reading.because, span, via);
  const seconds = /^infinit[ey]$/.test(reading.value)
    ? Number.POSITIVE_INFINITY
    : secondsOfDuration(reading.value);
  if (seconds === undefined) return unknown(`\`${name}\` is no duration`, span, via);
  const detail = `\`${name}\` is \`${reading.value}\``;
  return known(seconds === 0 ? Number.POSITIVE_INFINITY : seconds, span, { via, detail, remedy });
}

/** Of several timeouts the one that lasts longest; an unknown one where there is no other. */
export function longest(timeouts: readonly (Attribute<number> | undefined)[]): Attribute<number> | undefined {
  const found = timeouts.filter((timeout) => timeout !== undefined);
  const numbers = found.filter((timeout) => timeout.state === 'known');
  const [first, ...rest] = numbers;
  if (first === undefined) return found[0];
  return rest.reduce((most, timeout) => (timeout.value > most.value ? timeout : most), first);
}
