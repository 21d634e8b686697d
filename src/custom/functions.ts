import { compileRegex } from '../evaluate/regex/compile-regex.ts';
import { findMatch } from '../evaluate/regex/run-regex.ts';
import {
  type Cel,
  failure,
  fromNumber,
  isList,
  isMap,
  isNumber,
  isValue,
  type Outcome,
  type Run,
  spend,
  tooLong,
  typeName,
} from './cel-value.ts';
import { textPerStep } from './operators.ts';

/** What expressions may call: all is computed from its arguments, and nothing else can be reached. */
export interface CelFunction {
  /** `function`: `size(x)`; `method`: `x.size()`; how many arguments each takes, the receiver not counted. */
  readonly function?: readonly number[];
  readonly method?: readonly number[];
  /** The receiver of a method comes first. */
  call(values: readonly Cel[], run: Run): Outcome;
}

const textFunction = (call: (text: string, other: string) => Outcome): CelFunction => ({
  method: [1],
  call: ([text, other]) =>
    typeof text === 'string' && typeof other === 'string' ? call(text, other) : notTexts(text, other),
});

const textChange = (change: (text: string) => string): CelFunction => ({
  method: [0],
  call: ([text]) => (typeof text === 'string' ? change(text) : notTexts(text)),
});

/** Every function and method but the macros. Source: https://github.com/google/cel-spec/blob/master/doc/langdef.md */
export const celFunctions: ReadonlyMap<string, CelFunction> = new Map<string, CelFunction>([
  ['size', { function: [1], method: [0], call: ([value]) => sizeOf(value) }],
  ['contains', textFunction((text, part) => text.includes(part))],
  ['startsWith', textFunction((text, part) => text.startsWith(part))],
  ['endsWith', textFunction((text, part) => text.endsWith(part))],
  ['lowerAscii', textChange((text) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()))],
  ['upperAscii', textChange((text) => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase()))],
  ['trim', textChange((text) => text.trim())],
  ['matches', { function: [2], method: [1], call: matches }],
  ['split', { method: [1], call: split }],
  ['join', { method: [0, 1], call: join }],
  ['int', { function: [1], call: ([value]) => toInt(value) }],
  ['double', { function: [1], call: ([value]) => toDouble(value) }],
  ['string', { function: [1], call: ([value]) => toText(value) }],
  ['dyn', { function: [1], call: ([value]) => value ?? null }],
]);

function sizeOf(value: Cel | undefined): Outcome {
  if (typeof value === 'string') return BigInt([...value].length);
  if (isList(value)) return BigInt(value.items.length);
  if (isMap(value)) return BigInt(value.keys.length);
  return failure(`${typeName(value ?? null)} has no size`);
}

/** Regular expressions are those of RE2, matched in time that grows with the length of the text only. */
function matches([text, pattern]: readonly Cel[], run: Run): Outcome {
  if (typeof text !== 'string' || typeof pattern !== 'string') return notTexts(text, pattern);
  const regex = compileRegex(pattern);
  if (regex === 'wrong') return failure(`\`${pattern}\` is no regular expression`);
  if (regex === 'large') return failure('a regular expression is too large');
  if (!spend(run, regex.steps.length / patternPerStep)) return tooLong;
  const found = findMatch(regex, text, 0, (cost) => spend(run, cost));
  return found === 'spent' ? tooLong : found !== undefined;
}

/** What making so much of a regular expression ready costs. */
const patternPerStep = 10;

function split([text, separator]: readonly Cel[], run: Run): Outcome {
  if (typeof text !== 'string' || typeof separator !== 'string') return notTexts(text, separator);
  if (!spend(run, text.length)) return tooLong;
  return { kind: 'list', items: text.split(separator) };
}

function join([list, separator = '']: readonly Cel[], run: Run): Outcome {
  if (!isList(list) || typeof separator !== 'string') return failure('`join` takes a list of texts');
  const unknown = list.items.find((item) => !isValue(item));
  if (unknown !== undefined) return unknown;
  const texts = list.items.filter((item) => typeof item === 'string');
  if (texts.length < list.items.length) return failure('`join` takes a list of texts');
  const length = texts.reduce((sum, text) => sum + text.length + separator.length, 0);
  return spend(run, length / textPerStep) ? texts.join(separator) : tooLong;
}

function toInt(value: Cel | undefined): Outcome {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return fromNumber(Math.trunc(value));
  if (typeof value === 'string' && /^-?\d{1,18}$/.test(value)) return BigInt(value);
  return failure(`${described(value)} is no whole number`);
}

function toDouble(value: Cel | undefined): Outcome {
  if (value !== undefined && isNumber(value)) return Number(value);
  if (typeof value === 'string' && value.length < 40 && /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(value))
    return Number(value);
  return failure(`${described(value)} is no number`);
}

function toText(value: Cel | undefined): Outcome {
  if (value === undefined || value === null || isList(value) || isMap(value))
    return failure(`${typeName(value ?? null)} cannot be made a text`);
  return String(value);
}

/** A text may be a secret or endless, so it is not quoted. */
function described(value: Cel | undefined): string {
  return typeof value === 'number' ? `\`${value}\`` : typeName(value ?? null);
}

function notTexts(...values: readonly (Cel | undefined)[]): Outcome {
  const other = values.find((value) => typeof value !== 'string') ?? null;
  return failure(`a text is needed, and this is ${typeName(other)}`);
}
