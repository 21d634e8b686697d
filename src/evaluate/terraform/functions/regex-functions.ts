import { compileRegex, type Regex } from '../../regex/compile-regex.ts';
import { type Captures, findAll, findMatch, widthAt } from '../../regex/run-regex.ts';
import type { Field, Value } from '../../value.ts';
import { MAX_ITEMS, MAX_TEXT, TOO_LARGE, textCost } from '../budget.ts';
import {
  computedField,
  listValue,
  nullValue,
  objectValue,
  stringValue,
  unknownValue,
} from '../make-value.ts';
import { type Call, failCall, ofTwo, type TerraformFunction, text } from './function.ts';

export const regexFunctions: readonly (readonly [string, TerraformFunction])[] = [
  ['regex', ofTwo(text, text, matchOnce)],
  ['regexall', ofTwo(text, text, matchAll)],
];

/** So many threads of a search cost one step of the budget. */
const THREADS_PER_STEP = 16;

function matchOnce(call: Call, pattern: string, value: string): Value {
  const regex = readRegex(call, pattern);
  if ('stop' in regex) return regex.stop;
  const match = findMatch(regex, value, 0, spendingOf(call));
  if (match === 'spent') return unknownValue(TOO_LARGE, call.span);
  return match === undefined ? failCall(call, 'finds no match') : resultOf(call, regex, value, match);
}

function matchAll(call: Call, pattern: string, value: string): Value {
  const regex = readRegex(call, pattern);
  if ('stop' in regex) return regex.stop;
  const matches = findAll(regex, value, spendingOf(call));
  if (matches === 'spent' || matches.length > MAX_ITEMS || !call.budget.spend(matches.length))
    return unknownValue(TOO_LARGE, call.span);
  return listValue(
    matches.map((match) => resultOf(call, regex, value, match)),
    call.span,
  );
}

/** `replace` with a pattern between slashes. */
export function replaceMatches(call: Call, value: string, pattern: string, replacement: string): Value {
  const regex = readRegex(call, pattern);
  if ('stop' in regex) return regex.stop;
  const spend = spendingOf(call);
  const pieces: string[] = [];
  let length = 0;
  let end = 0;
  for (let at = 0; at <= value.length; ) {
    const match = findMatch(regex, value, at, spend);
    if (match === 'spent' || length > MAX_TEXT) return unknownValue(TOO_LARGE, call.span);
    if (match === undefined) break;
    const [from = at, to = at] = match;
    const between = value.slice(end, from);
    // Not for an empty match right behind another one.
    const inserted = to > end || from === 0 ? expand(replacement, regex, value, match) : '';
    pieces.push(between, inserted);
    length += between.length + inserted.length;
    end = to;
    at = to > at ? Math.max(to, at + widthAt(value, at)) : at + widthAt(value, at);
  }
  const replaced = pieces.join('') + value.slice(end);
  if (replaced.length > MAX_TEXT || !call.budget.spend(textCost(replaced.length)))
    return unknownValue(TOO_LARGE, call.span);
  return stringValue(replaced, call.span);
}

function readRegex(call: Call, pattern: string): Regex | { readonly stop: Value } {
  const regex = compileRegex(pattern);
  if (regex === 'wrong') return { stop: failCall(call, 'is given no regular expression') };
  if (regex === 'large' || !call.budget.spend(regex.steps.length))
    return { stop: unknownValue(TOO_LARGE, call.span) };
  return regex;
}

function spendingOf({ budget }: Call): (cost: number) => boolean {
  let threads = 0;
  return (cost) => {
    threads += cost;
    if (threads < THREADS_PER_STEP) return true;
    const steps = Math.floor(threads / THREADS_PER_STEP);
    threads -= steps * THREADS_PER_STEP;
    return budget.spend(steps);
  };
}

/** The text of a match without groups, its groups in order, or its groups by name. */
function resultOf(call: Call, { groups }: Regex, value: string, match: Captures): Value {
  const { span } = call;
  const part = (group: number): Value => {
    const captured = capturedText(value, match, group);
    return captured === undefined ? nullValue(span) : stringValue(captured, span);
  };
  if (groups.length === 1) return part(0);
  const names = groups.slice(1);
  if (names.every((name) => name === undefined))
    return listValue(
      names.map((_, index) => part(index + 1)),
      span,
    );
  const fields = new Map<string, Field>();
  for (const [index, name] of names.entries()) {
    if (name === undefined) return failCall(call, 'is given groups with and without a name');
    fields.set(name, computedField(name, part(index + 1)));
  }
  return objectValue(fields, span);
}

function capturedText(value: string, match: Captures, group: number): string | undefined {
  const start = match[2 * group] ?? -1;
  return start < 0 ? undefined : value.slice(start, match[2 * group + 1]);
}

/** `$1`, `${1}`, `$name`; `$$` is a dollar, and so is one with nothing like a name behind it. */
function expand(replacement: string, { groups }: Regex, value: string, match: Captures): string {
  return replacement.replace(
    /\$(?:\$|(\w+)|\{(\w+)\})/g,
    (whole: string, plain?: string, braced?: string) => {
      if (whole === '$$') return '$';
      const name = plain ?? braced ?? '';
      const group = /^\d{1,4}$/.test(name) ? Number(name) : groups.indexOf(name);
      return group < 0 ? '' : (capturedText(value, match, group) ?? '');
    },
  );
}
