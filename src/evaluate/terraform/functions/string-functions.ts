import type { UnknownValue, Value } from '../../value.ts';
import { MAX_TEXT, TOO_LARGE, textCost } from '../budget.ts';
import { joinPieces } from '../join-pieces.ts';
import { booleanValue, listValue, stringValue, unknownValue } from '../make-value.ts';
import { textOfPrimitive } from '../primitive.ts';
import { itemsOf } from '../provenance.ts';
import { charactersOf } from './characters.ts';
import { format, formatList } from './format.ts';
import {
  anything,
  type Call,
  failCall,
  list,
  ofOne,
  ofThree,
  ofTwo,
  type TerraformFunction,
  text,
  whole,
} from './function.ts';
import { replaceMatches } from './regex-functions.ts';

/** White space by Unicode, which the byte order mark is not. */
const SPACE = '[\\t-\\r \\x85\\p{Z}]';
const OUTER_SPACE = new RegExp(`^${SPACE}+|(?<!${SPACE})${SPACE}+$`, 'gu');
/** Letters that have a form of their own at the start of a word. */
const TITLE_FORMS: ReadonlyMap<string, string> = new Map([
  ['ǆ', 'ǅ'],
  ['Ǆ', 'ǅ'],
  ['ǉ', 'ǈ'],
  ['Ǉ', 'ǈ'],
  ['ǌ', 'ǋ'],
  ['Ǌ', 'ǋ'],
  ['ǳ', 'ǲ'],
  ['Ǳ', 'ǲ'],
]);
/** A letter behind a separator, which in ASCII is all but letters, digits and the underscore. */
const FIRST_LETTER = /(?<=^|[\0-/:-@[-^`{-\x7f\s])\p{L}/gu;

/** https://opentofu.org/docs/language/functions/#string-functions, but `regex` and `regexall`. */
export const stringFunctions: readonly (readonly [string, TerraformFunction])[] = [
  [
    'chomp',
    ofOne(text, (call, value) =>
      made(
        call,
        trimWhile(value, (c) => c === '\n' || c === '\r', 'end'),
      ),
    ),
  ],
  ['endswith', ofTwo(anything, text, endsWith)],
  ['format', format],
  ['formatlist', formatList],
  ['indent', ofTwo(whole, text, indent)],
  ['join', join],
  [
    'lower',
    ofOne(text, (call, value) =>
      made(
        call,
        mapCharacters(value, (c) => (c === 'İ' ? 'i' : c.toLowerCase())),
      ),
    ),
  ],
  ['replace', ofThree(text, text, text, replace)],
  ['split', ofTwo(text, text, split)],
  ['startswith', ofTwo(anything, text, startsWith)],
  ['strcontains', ofTwo(text, text, (call, value, part) => booleanValue(value.includes(part), call.span))],
  ['strrev', ofOne(text, reverse)],
  ['substr', ofThree(text, whole, whole, substr)],
  [
    'title',
    ofOne(text, (call, value) =>
      made(
        call,
        value.replace(FIRST_LETTER, (letter) => TITLE_FORMS.get(letter) ?? letter.toUpperCase()),
      ),
    ),
  ],
  ['trim', ofTwo(text, text, (call, value, set) => made(call, trimSet(value, set)))],
  [
    'trimprefix',
    ofTwo(text, text, (call, value, part) =>
      made(call, value.startsWith(part) ? value.slice(part.length) : value),
    ),
  ],
  ['trimspace', ofOne(text, (call, value) => made(call, value.replace(OUTER_SPACE, '')))],
  [
    'trimsuffix',
    ofTwo(text, text, (call, value, part) =>
      made(call, part !== '' && value.endsWith(part) ? value.slice(0, -part.length) : value),
    ),
  ],
  [
    'upper',
    ofOne(text, (call, value) =>
      made(
        call,
        mapCharacters(value, (c) => c.toUpperCase()),
      ),
    ),
  ],
];

function made(call: Call, value: string): Value {
  if (value.length > MAX_TEXT || !call.budget.spend(textCost(value.length)))
    return unknownValue(TOO_LARGE, call.span);
  return stringValue(value, call.span);
}

/** `join(", ", list, …)`; unknown elements become holes in the text. */
function join(call: Call, args: readonly Value[]): Value {
  const [first, ...rest] = args;
  if (first === undefined || rest.length === 0)
    return failCall(call, 'is called with the wrong number of arguments');
  const separator = text(first, call);
  if ('stop' in separator) return separator.stop;
  const pieces: (string | UnknownValue)[] = [];
  let length = 0;
  for (const arg of rest) {
    const whole = list(arg, call);
    if ('stop' in whole) return whole.stop;
    for (const item of itemsOf(whole.ok)) {
      const piece = item.kind === 'unknown' ? item : textOfPrimitive(item);
      if (piece === undefined) return failCall(call, 'wants texts');
      if (pieces.length > 0) pieces.push(separator.ok);
      pieces.push(piece);
      length += separator.ok.length + (typeof piece === 'string' ? piece.length : 0);
      if (length > MAX_TEXT || !call.budget.spend(1)) return unknownValue(TOO_LARGE, call.span);
    }
  }
  if (!call.budget.spend(textCost(length))) return unknownValue(TOO_LARGE, call.span);
  return joinPieces(pieces, call.span, []);
}

/** What a text with holes begins with is enough where it is as long as what is asked for, or differs before. */
function startsWith(call: Call, value: Value, start: string): Value {
  const first = value.kind === 'unknown' ? value.template?.[0] : undefined;
  const isEnough = typeof first === 'string' && (first.length >= start.length || !start.startsWith(first));
  const known = isEnough ? { ok: first } : text(value, call);
  return 'stop' in known ? known.stop : booleanValue(known.ok.startsWith(start), call.span);
}

function endsWith(call: Call, value: Value, end: string): Value {
  const last = value.kind === 'unknown' ? value.template?.at(-1) : undefined;
  const isEnough = typeof last === 'string' && (last.length >= end.length || !end.endsWith(last));
  const known = isEnough ? { ok: last } : text(value, call);
  return 'stop' in known ? known.stop : booleanValue(known.ok.endsWith(end), call.span);
}

function split(call: Call, separator: string, value: string): Value {
  if (!call.budget.spend(textCost(value.length))) return unknownValue(TOO_LARGE, call.span);
  const parts = value.split(separator, 10_001);
  if (parts.length > 10_000 || !call.budget.spend(parts.length)) return unknownValue(TOO_LARGE, call.span);
  return listValue(
    parts.map((part) => stringValue(part, call.span)),
    call.span,
  );
}

/** Between slashes the text to replace is a regular expression. */
function replace(call: Call, value: string, searched: string, replacement: string): Value {
  return searched.length > 1 && searched.startsWith('/') && searched.endsWith('/')
    ? replaceMatches(call, value, searched.slice(1, -1), replacement)
    : made(call, replaceAll(call, value, searched, replacement));
}

function replaceAll(call: Call, value: string, searched: string, replacement: string): string {
  const count = searched === '' ? value.length + 1 : Math.floor(value.length / searched.length);
  const longest = value.length + count * replacement.length;
  // What could become too long is counted first, for the text itself would already be made.
  if (longest > MAX_TEXT && value.length + (value.split(searched).length + 1) * replacement.length > MAX_TEXT)
    return 'x'.repeat(MAX_TEXT + 1);
  call.budget.spend(textCost(value.length));
  return value.replaceAll(searched, () => replacement);
}

function indent(call: Call, spaces: number, value: string): Value {
  if (spaces < 0) return failCall(call, 'wants a margin');
  const margin = Math.min(spaces, 1000);
  if (value.length * (margin + 1) > MAX_TEXT && value.split('\n').length * margin > MAX_TEXT)
    return unknownValue(TOO_LARGE, call.span);
  return made(call, value.replaceAll('\n', `\n${' '.repeat(margin)}`));
}

function substr(call: Call, value: string, offset: number, length: number): Value {
  const characters = charactersOf(value, call.budget);
  if (characters === undefined) return unknownValue(TOO_LARGE, call.span);
  const start = offset < 0 ? Math.max(0, characters.length + offset) : offset;
  const end = length < 0 ? characters.length : start + length;
  return made(call, characters.slice(start, end).join(''));
}

function reverse(call: Call, value: string): Value {
  const characters = charactersOf(value, call.budget);
  return characters === undefined
    ? unknownValue(TOO_LARGE, call.span)
    : made(call, characters.toReversed().join(''));
}

function trimSet(value: string, set: string): string {
  const characters = new Set(set);
  const trimmed = (c: string) => characters.has(c);
  return trimWhile(trimWhile(value, trimmed, 'start'), trimmed, 'end');
}

function trimWhile(value: string, trimmed: (character: string) => boolean, side: 'start' | 'end'): string {
  const characters = [...value];
  let start = 0;
  let end = characters.length;
  if (side === 'start') while (start < end && trimmed(characters[start] ?? '')) start += 1;
  else while (end > start && trimmed(characters[end - 1] ?? '')) end -= 1;
  return characters.slice(start, end).join('');
}

/** Character by character: none becomes two as `ß` would in capitals, and none looks at its neighbours. */
function mapCharacters(value: string, map: (character: string) => string): string {
  if (/^[\0-\x7f]*$/.test(value)) return map(value);
  return Array.from(value, (c) => {
    const mapped = map(c);
    return mapped.length === c.length ? mapped : c;
  }).join('');
}
