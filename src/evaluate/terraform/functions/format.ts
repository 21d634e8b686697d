import type { UnknownValue, Value } from '../../value.ts';
import { MAX_ITEMS, MAX_TEXT, TOO_LARGE, textCost } from '../budget.ts';
import { joinPieces } from '../join-pieces.ts';
import { isFailed, listValue, unknownFrom, unknownValue } from '../make-value.ts';
import { booleanOf, numberOf, textOfPrimitive } from '../primitive.ts';
import { itemsOf } from '../provenance.ts';
import { charactersOf } from './characters.ts';
import { numberDigits, shortest, type Verb } from './format-number.ts';
import { type Call, failCall, text } from './function.ts';
import { encodeJson } from './json-text.ts';

const SEQUENCE = /%(?:%|([-+ 0#]*)(\d{1,4})?(?:\.(\d{1,4}))?(?:\[(\d{1,4})\])?([a-zA-Z]))/g;

/** https://opentofu.org/docs/language/functions/format/; unknown arguments become holes in the text. */
export function format(call: Call, args: readonly Value[]): Value {
  const [first, ...rest] = args;
  if (first === undefined) return failCall(call, 'has no format');
  const template = text(first, call);
  return 'stop' in template ? template.stop : formatText(call, template.ok, rest);
}

/** https://opentofu.org/docs/language/functions/formatlist/ */
export function formatList(call: Call, args: readonly Value[]): Value {
  const [first, ...rest] = args;
  if (first === undefined) return failCall(call, 'has no format');
  const template = text(first, call);
  if ('stop' in template) return template.stop;
  const columns = rest.map((arg) => (arg.kind === 'list' ? itemsOf(arg) : arg));
  const lengths = new Set(columns.flatMap((column) => ('length' in column ? [column.length] : [])));
  const [length = 1] = lengths;
  if (lengths.size > 1) return failCall(call, 'is given lists of different lengths');
  if (lengths.size === 0) {
    const unknown = rest.find((arg) => arg.kind === 'unknown');
    if (unknown?.kind === 'unknown') return unknownFrom(unknown, call.span);
  }
  if (length > MAX_ITEMS) return unknownValue(TOO_LARGE, call.span);
  const rows = Array.from({ length }, (_, row) =>
    formatText(
      call,
      template.ok,
      columns.flatMap((column) => ('length' in column ? column.slice(row, row + 1) : [column])),
    ),
  );
  return rows.find(isFailed) ?? listValue(rows, call.span);
}

function formatText(call: Call, template: string, args: readonly Value[]): Value {
  const pieces: (string | UnknownValue)[] = [];
  let length = template.length;
  let end = 0;
  let next = 0;
  let used = 0;
  for (const match of template.matchAll(SEQUENCE)) {
    const before = template.slice(end, match.index);
    if (before.includes('%')) return failCall(call, 'is given a `%` that writes nothing');
    pieces.push(before);
    end = match.index + match[0].length;
    const [, flags = '', width = '0', precision, position, mode] = match;
    if (mode === undefined) {
      pieces.push('%');
      continue;
    }
    if (position !== undefined) next = Number(position) - 1;
    const arg = args[next];
    next += 1;
    used = Math.max(used, next);
    if (arg === undefined) return failCall(call, 'has too few arguments');
    const verb = {
      flags,
      width: Number(width),
      precision: precision === undefined ? undefined : Number(precision),
      mode,
    };
    const piece = formatArgument(verb, arg, call);
    if (piece === undefined) return failCall(call, `cannot write an argument as \`${match[0]}\``);
    pieces.push(piece);
    length += typeof piece === 'string' ? piece.length : 0;
    if (length > MAX_TEXT) return unknownValue(TOO_LARGE, call.span);
  }
  const rest = template.slice(end);
  if (rest.includes('%')) return failCall(call, 'is given a `%` that writes nothing');
  if (used < args.length) return failCall(call, 'has more arguments than it writes');
  pieces.push(rest);
  if (!call.budget.spend(textCost(length))) return unknownValue(TOO_LARGE, call.span);
  return joinPieces(pieces, call.span, []);
}

function formatArgument(verb: Verb, arg: Value, call: Call): string | UnknownValue | undefined {
  if (arg.kind === 'unknown') return arg;
  const { mode } = verb;
  if (mode === 'v') return formatAny(verb, arg, call);
  // Go's formatting of booleans is not asked for a width.
  if (mode === 't') return textOfBoolean(arg);
  if (mode === 's' || mode === 'q') return formatString(verb, arg, call);
  const value = numberOf(arg);
  const digits = value === undefined ? undefined : numberDigits(verb, value);
  return pad(withoutZeros(verb), digits, call);
}

function formatAny(verb: Verb, arg: Value, call: Call): string | UnknownValue | undefined {
  if (!verb.flags.includes('#')) {
    if (arg.kind === 'number') return pad(verb, shortest(arg.value), call);
    if (arg.kind === 'string') return pad(verb, arg.value, call);
  }
  const encoded = encodeJson(arg, call);
  if (encoded.kind === 'unknown') return encoded;
  return encoded.kind === 'string' ? pad(verb, encoded.value, call) : undefined;
}

function textOfBoolean(arg: Value): string | undefined {
  const truth = booleanOf(arg);
  return truth === undefined ? undefined : String(truth);
}

function formatString(verb: Verb, arg: Value, call: Call): string | UnknownValue | undefined {
  const whole = textOfPrimitive(arg);
  if (whole === undefined || verb.precision === undefined)
    return pad(verb, whole !== undefined && verb.mode === 'q' ? JSON.stringify(whole) : whole, call);
  const characters = charactersOf(whole, call.budget);
  if (characters === undefined) return unknownValue(TOO_LARGE, call.span);
  const cut = characters.slice(0, verb.precision).join('');
  return pad(verb, verb.mode === 'q' ? JSON.stringify(cut) : cut, call);
}

/** Zeros are for numbers, which have their own already. */
function withoutZeros(verb: Verb): Verb {
  return { ...verb, flags: verb.flags.replaceAll('0', '') };
}

function pad(verb: Verb, value: string | undefined, call: Call): string | UnknownValue | undefined {
  const { flags, width } = verb;
  if (value === undefined || width === 0) return value;
  const characters = charactersOf(value, call.budget);
  if (characters === undefined) return unknownValue(TOO_LARGE, call.span);
  const filling = (flags.includes('0') ? '0' : ' ').repeat(Math.max(0, width - characters.length));
  return flags.includes('-') ? value + filling : filling + value;
}
