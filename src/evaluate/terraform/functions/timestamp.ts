/** A moment of RFC 3339 in its own time zone. */
export interface Timestamp {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** From 0, which is Sunday. */
  readonly weekday: number;
  /** Minutes east of UTC. */
  readonly offset: number;
  /** Nanoseconds since 1970. */
  readonly instant: bigint;
}

const SYNTAX = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9})\d*)?(?:Z|([+-])(\d\d):(\d\d))$/;
const SECOND = 1_000_000_000n;
const MINUTE_IN_MS = 60_000;

/** Reads `2018-01-02T23:12:01-08:00`; undefined for a text or a day that is none. */
export function parseTimestamp(text: string): Timestamp | undefined {
  const match = SYNTAX.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const [zoneHours, zoneMinutes] = [Number(match[9] ?? 0), Number(match[10] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59 || zoneHours > 23 || zoneMinutes > 59) return undefined;
  const offset = (match[8] === '-' ? -1 : 1) * (60 * zoneHours + zoneMinutes);
  const time = millisecondsOf(year, month, day) + ((hour * 60 + minute) * 60 + second) * 1000;
  const nanoseconds = BigInt((match[7] ?? '').padEnd(9, '0'));
  const instant = (BigInt(time - offset * MINUTE_IN_MS) * SECOND) / 1000n + nanoseconds;
  const read = timestampAt(instant, offset);
  return read.month === month && read.day === day ? read : undefined;
}

/** The moment at an instant, as the clocks of a time zone show it. */
export function timestampAt(instant: bigint, offset: number): Timestamp {
  const floored = instant / SECOND - (instant % SECOND < 0n ? 1n : 0n);
  const local = new Date(Number(floored) * 1000 + offset * MINUTE_IN_MS);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    weekday: local.getUTCDay(),
    offset,
    instant,
  };
}

/** As RFC 3339 writes it, without fractions of a second. */
export function timestampText(time: Timestamp): string {
  const date = [digits(time.year, 4), digits(time.month, 2), digits(time.day, 2)].join('-');
  const clock = [digits(time.hour, 2), digits(time.minute, 2), digits(time.second, 2)].join(':');
  return `${date}T${clock}${time.offset === 0 ? 'Z' : offsetText(time.offset, ':')}`;
}

/** `-08:00`; `separator` stands between hours and minutes. */
export function offsetText(offset: number, separator: string): string {
  const minutes = Math.abs(offset);
  const sign = offset < 0 ? '-' : '+';
  return `${sign}${digits(Math.floor(minutes / 60), 2)}${separator}${digits(minutes % 60, 2)}`;
}

export function digits(value: number, count: number): string {
  return String(value).padStart(count, '0');
}

/** `Date.UTC` takes the years before 100 for those of the last century. */
function millisecondsOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ['ns', 1],
  ['us', 1e3],
  ['µs', 1e3],
  ['μs', 1e3],
  ['ms', 1e6],
  ['s', 1e9],
  ['m', 60e9],
  ['h', 3600e9],
]);
const MAX_DURATION = 2 ** 63;

/** The nanoseconds of a duration such as `-1h30m` or `1.5s`; undefined for a text that is none. */
export function parseDuration(text: string): bigint | undefined {
  const [, sign = '', body = ''] = /^([+-]?)(.*)$/s.exec(text) ?? [];
  if (body === '0') return 0n;
  if (!/^(?:(?:\d{1,19}(?:\.\d{0,19})?|\.\d{1,19})(?:ns|us|µs|μs|ms|s|m|h))+$/.test(body)) return undefined;
  let total = 0;
  for (const [, amount, unit] of body.matchAll(/([\d.]+)([^\d.]+)/g))
    total += Number(amount) * (UNITS.get(unit ?? '') ?? 0);
  if (total >= MAX_DURATION) return undefined;
  return BigInt(Math.trunc(sign === '-' ? -total : total));
}

const YAML_TIMESTAMP =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt](\d{2}):(\d{1,2}):(\d{1,2})(\.\d+)?(Z|[+-]\d\d:\d\d))|(?: (\d{2}):(\d{1,2}):(\d{1,2})(\.\d+)?))?$/;

/** What a plain scalar of YAML comes to that is a timestamp to YAML; undefined where it is none. */
export function yamlTimestamp(text: string): string | undefined {
  const match = YAML_TIMESTAMP.exec(text);
  if (match === null) return undefined;
  const [, year = '', month = '', day = '', ...rest] = match;
  const two = (part: string | undefined) => (part ?? '').padStart(2, '0');
  const clock = [rest[0] ?? rest[5], rest[1] ?? rest[6], rest[2] ?? rest[7]].map(two).join(':');
  const time = parseTimestamp(`${year}-${two(month)}-${two(day)}T${clock}${rest[4] ?? 'Z'}`);
  return time && timestampText(time);
}
