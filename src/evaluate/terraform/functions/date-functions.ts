import type { Value } from '../../value.ts';
import { numberValue, stringValue } from '../make-value.ts';
import { type Call, failCall, ofTwo, type TerraformFunction, text } from './function.ts';
import {
  digits,
  offsetText,
  parseDuration,
  parseTimestamp,
  type Timestamp,
  timestampAt,
  timestampText,
} from './timestamp.ts';

/** https://opentofu.org/docs/language/functions/#date-and-time-functions, those that do not ask the clock. */
export const dateFunctions: readonly (readonly [string, TerraformFunction])[] = [
  ['formatdate', ofTwo(text, text, formatDate)],
  ['timeadd', ofTwo(text, text, addTime)],
  ['timecmp', ofTwo(text, text, compareTimes)],
];

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July'].concat([
  'August',
  'September',
  'October',
  'November',
  'December',
]);
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

type Writer = (time: Timestamp) => string;

/** What each sequence of letters writes. Source: https://opentofu.org/docs/language/functions/formatdate/ */
const SEQUENCES: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ['YYYY', ({ year }) => digits(year, 4)],
  ['YY', ({ year }) => digits(year % 100, 2)],
  ['MMMM', ({ month }) => MONTHS[month - 1] ?? ''],
  ['MMM', ({ month }) => (MONTHS[month - 1] ?? '').slice(0, 3)],
  ['MM', ({ month }) => digits(month, 2)],
  ['M', ({ month }) => String(month)],
  ['DD', ({ day }) => digits(day, 2)],
  ['D', ({ day }) => String(day)],
  ['EEEE', ({ weekday }) => WEEKDAYS[weekday] ?? ''],
  ['EEE', ({ weekday }) => (WEEKDAYS[weekday] ?? '').slice(0, 3)],
  ['hh', ({ hour }) => digits(hour, 2)],
  ['h', ({ hour }) => String(hour)],
  ['HH', ({ hour }) => digits(hour % 12 || 12, 2)],
  ['H', ({ hour }) => String(hour % 12 || 12)],
  ['AA', ({ hour }) => (hour < 12 ? 'AM' : 'PM')],
  ['aa', ({ hour }) => (hour < 12 ? 'am' : 'pm')],
  ['mm', ({ minute }) => digits(minute, 2)],
  ['m', ({ minute }) => String(minute)],
  ['ss', ({ second }) => digits(second, 2)],
  ['s', ({ second }) => String(second)],
  ['ZZZZZ', ({ offset }) => offsetText(offset, ':')],
  ['ZZZZ', ({ offset }) => offsetText(offset, '')],
  ['ZZZ', ({ offset }) => (offset === 0 ? 'UTC' : offsetText(offset, ''))],
  ['Z', ({ offset }) => (offset === 0 ? 'Z' : offsetText(offset, ':'))],
]);

/** A run of one letter, a text in quotes, or what stands for itself. */
const TOKEN = /([A-Za-z])\1*|'((?:[^']|'')*)'|'|[^A-Za-z']+/g;

function formatDate(call: Call, format: string, timestamp: string): Value {
  const time = parseTimestamp(timestamp);
  if (time === undefined) return failCall(call, 'is given no timestamp');
  let written = '';
  for (const [token, letter, quoted] of format.matchAll(TOKEN)) {
    if (quoted !== undefined) written += quoted.replaceAll("''", "'");
    else if (letter === undefined && token !== "'") written += token;
    else {
      const write = SEQUENCES.get(token);
      if (write === undefined) return failCall(call, `does not know \`${token}\``);
      written += write(time);
    }
  }
  return stringValue(written, call.span);
}

function addTime(call: Call, timestamp: string, duration: string): Value {
  const time = parseTimestamp(timestamp);
  const added = parseDuration(duration);
  if (time === undefined || added === undefined)
    return failCall(call, `is given no ${time === undefined ? 'timestamp' : 'duration'}`);
  const sum = timestampAt(time.instant + added, time.offset);
  return sum.year >= 0 && sum.year <= 9999
    ? stringValue(timestampText(sum), call.span)
    : failCall(call, 'leads to no year of four digits');
}

function compareTimes(call: Call, a: string, b: string): Value {
  const left = parseTimestamp(a);
  const right = parseTimestamp(b);
  if (left === undefined || right === undefined) return failCall(call, 'is given no timestamp');
  const difference = left.instant - right.instant;
  return numberValue(difference < 0n ? -1 : difference > 0n ? 1 : 0, call.span);
}
