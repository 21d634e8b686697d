import type { UnknownValue, Value } from '../../value.ts';
import { MAX_TEXT, TOO_LARGE, textCost } from '../budget.ts';
import { joinPieces } from '../join-pieces.ts';
import { booleanValue, listValue, stringValue, unknownValue } from '../make-value.ts';
import { textOfPrimitive } from '../primitive.ts';
import { itemsOf } from '../provenance.ts';
import { charactersOf } from './characters.ts';
import { format, formatList } from './format.ts';
import {
  amount,
  type Call,
  failCall,
  list,
  ofOne,
  ofThree,
  ofTwo,
  type TerraformFunction,
  text,
} from './function.ts';

/** A letter behind a separator, which in ASCII is all but letters, digits and the underscore. */
const FIRST_LETTER = /(?<=^|[\0-/:-@[-^`{-\x7f\s])\p{L}/gu;

/** https://opentofu.org/docs/language/functions/#string-functions, but those that need regular expressions. */
export const stringFunctions: readonly (readonly [string, TerraformFunction])[] = [
  ['basename', ofOne(text, (call, path) => made(call, basename(path)))],
  [
    'chomp',
    ofOne(text, (call, value) =>
      made(
        call,
        trimWhile(value, (c) => c === '\n' || c === '\r', 'end'),
      ),
    ),
  ],
  ['dirname', ofOne(text, (call, path) => made(call, dirname(path)))],
  ['endswith', ofTwo(text, text, (call, value, end) => booleanValue(value.endsWith(end), call.span))],
  ['format', format],
  ['formatlist', formatList],
  ['indent', ofTwo(amount, text, indent)],
  ['join', join],
  [
    'lower',
    ofOne(text, (call, value) =>
      made(
        call,
        mapCharacters(value, (c) => c.toLowerCase()),
      ),
    ),
  ],
  ['replace', ofThree(text, text, text, replace)],
  ['split', ofTwo(text, text, split)],
  ['startswith', ofTwo(text, text, (call, value, start) => booleanValue(value.startsWith(start), call.span))],
  ['strcontains', ofTwo(text, text, (call, value, part) => booleanValue(value.includes(part), call.span))],
  ['strrev', ofOne(text, (call, value) => made(call, charactersOf(value).reverse().join('')))],
  ['substr', ofThree(text, amount, amount, substr)],
  [
    'title',
    ofOne(text, (call, value) =>
      made(
        call,
        value.replace(FIRST_LETTER, (letter) => letter.toUpperCase()),
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
  ['trimspace', ofOne(text, (call, value) => made(call, value.trim()))],
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

function split(call: Call, separator: string, value: string): Value {
  if (!call.budget.spend(textCost(value.length))) return unknownValue(TOO_LARGE, call.span);
  const parts = value.split(separator, 10_001);
  if (parts.length > 10_000 || !call.budget.spend(parts.length)) return unknownValue(TOO_LARGE, call.span);
  return listValue(
    parts.map((part) => stringValue(part, call.span)),
    call.span,
  );
}

/** Between slashes the text to replace is a regular expression, which is not run: it may never end. */
function replace(call: Call, value: string, searched: string, replacement: string): Value {
  if (searched.length > 1 && searched.startsWith('/') && searched.endsWith('/')) {
    const literal = searched.slice(1, -1);
    if (!/^[\w\s:;,@=~-]+$/.test(literal) || replacement.includes('$'))
      return unknownValue('`replace` with a regular expression is not evaluated', call.span);
    return made(call, replaceAll(call, value, literal, replacement));
  }
  return made(call, replaceAll(call, value, searched, replacement));
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
  const margin = Math.max(0, Math.min(spaces, 1000));
  if (value.length * (margin + 1) > MAX_TEXT && value.split('\n').length * margin > MAX_TEXT)
    return unknownValue(TOO_LARGE, call.span);
  return made(call, value.replaceAll('\n', `\n${' '.repeat(margin)}`));
}

function substr(call: Call, value: string, offset: number, length: number): Value {
  const characters = charactersOf(value);
  const start = offset < 0 ? Math.max(0, characters.length + offset) : offset;
  const end = length < 0 ? characters.length : start + length;
  return made(call, characters.slice(start, end).join(''));
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

function basename(path: string): string {
  if (path === '') return '.';
  return (
    trimWhile(path, (c) => c === '/', 'end')
      .split('/')
      .at(-1) || '/'
  );
}

function dirname(path: string): string {
  const cut = path.lastIndexOf('/');
  if (cut < 0) return '.';
  return trimWhile(path.slice(0, cut), (c) => c === '/', 'end') || '/';
}

/** Character by character, so that none becomes two as `ß` would in capitals. */
function mapCharacters(value: string, map: (character: string) => string): string {
  const mapped = map(value);
  if (mapped.length === value.length) return mapped;
  return Array.from(value, (c) => (map(c).length === c.length ? map(c) : c)).join('');
}
