import type { UnknownValue, Value } from '../../value.ts';
import { MAX_ITEMS, MAX_TEXT, TOO_LARGE, textCost } from '../budget.ts';
import { joinPieces } from '../join-pieces.ts';
import { listValue, unknownFrom, unknownValue } from '../make-value.ts';
import { booleanOf, numberOf, numberText, textOfPrimitive } from '../primitive.ts';
import { itemsOf } from '../provenance.ts';
import { charactersOf } from './characters.ts';
import { type Call, failCall, text } from './function.ts';
import { encodeJson } from './json-text.ts';

/** A sequence such as `%-10s`, `%02d` or `%[2]s`. */
interface Verb {
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
  readonly mode: string;
}

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
  return listValue(rows, call.span);
}

function formatText(call: Call, template: string, args: readonly Value[]): Value {
  const pieces: (string | UnknownValue)[] = [];
  let length = template.length;
  let end = 0;
  let next = 0;
  let used = 0;
  for (const match of template.matchAll(SEQUENCE)) {
    pieces.push(template.slice(end, match.index));
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
  if (used < args.length) return failCall(call, 'has more arguments than it writes');
  pieces.push(template.slice(end));
  if (!call.budget.spend(textCost(length))) return unknownValue(TOO_LARGE, call.span);
  return joinPieces(pieces, call.span, []);
}

function formatArgument(verb: Verb, arg: Value, call: Call): string | UnknownValue | undefined {
  if (arg.kind === 'unknown') return arg;
  switch (verb.mode) {
    case 'v':
      return formatAny(verb, arg, call);
    case 't':
      return textOfBoolean(arg);
    case 's':
    case 'q':
      return formatString(verb, arg);
    case 'd':
    case 'b':
    case 'o':
    case 'x':
    case 'X':
      return formatInteger(verb, numberOf(arg));
    case 'f':
      return formatDecimal(verb, numberOf(arg));
    default:
      return unknownValue('`format` with an exponent is not evaluated', call.span);
  }
}

function formatAny(verb: Verb, arg: Value, call: Call): string | UnknownValue | undefined {
  const plain = verb.flags.includes('#') ? undefined : textOfPrimitive(arg);
  if (plain !== undefined) return pad(verb, plain);
  const encoded = encodeJson(arg, call);
  return encoded.kind === 'string'
    ? pad(verb, encoded.value)
    : encoded.kind === 'unknown'
      ? encoded
      : undefined;
}

function textOfBoolean(arg: Value): string | undefined {
  const truth = booleanOf(arg);
  return truth === undefined ? undefined : String(truth);
}

function formatString(verb: Verb, arg: Value): string | undefined {
  const whole = textOfPrimitive(arg);
  if (whole === undefined) return undefined;
  const cut = verb.precision === undefined ? whole : charactersOf(whole).slice(0, verb.precision).join('');
  return pad(verb, verb.mode === 'q' ? JSON.stringify(cut) : cut);
}

const RADIX: ReadonlyMap<string, number> = new Map([
  ['b', 2],
  ['d', 10],
  ['o', 8],
  ['x', 16],
  ['X', 16],
]);

function formatInteger(verb: Verb, value: number | undefined): string | undefined {
  if (value === undefined || !Number.isInteger(value)) return undefined;
  const radix = RADIX.get(verb.mode) ?? 10;
  const digits = radix === 10 ? numberText(Math.abs(value)) : Math.abs(value).toString(radix);
  return padNumber(verb, value < 0, verb.mode === 'X' ? digits.toUpperCase() : digits);
}

function formatDecimal(verb: Verb, value: number | undefined): string | undefined {
  if (value === undefined || Math.abs(value) >= 1e21) return undefined;
  return padNumber(verb, value < 0, Math.abs(value).toFixed(Math.min(verb.precision ?? 6, 100)));
}

function padNumber(verb: Verb, negative: boolean, digits: string): string {
  const { flags, width } = verb;
  const sign = negative ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const zeros =
    flags.includes('0') && !flags.includes('-') ? digits.padStart(width - sign.length, '0') : digits;
  return pad({ ...verb, flags: flags.replaceAll('0', '') }, sign + zeros);
}

function pad({ flags, width }: Verb, value: string): string {
  const missing = width - charactersOf(value).length;
  if (missing <= 0) return value;
  const filling = (flags.includes('0') ? '0' : ' ').repeat(missing);
  return flags.includes('-') ? value + filling : filling + value;
}
