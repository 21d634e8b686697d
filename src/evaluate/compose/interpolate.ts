import type { Place } from '../../source/span.ts';
import type { StringValue, UnknownValue, Value } from '../value.ts';

/** What variables are set to, by name. */
export type Variables = ReadonlyMap<string, StringValue | UnknownValue>;

type Part = string | UnknownValue;

/** Longer texts are made by doubling, not by writing. */
const mostCharacters = 16_384;
const mostNesting = 16;

/**
 * Replaces the variables of a text. What is not set and has no default is unknown: it may come from the shell.
 * Source: https://docs.docker.com/reference/compose-file/interpolation/
 */
export function interpolate(value: StringValue, variables: Variables): StringValue | UnknownValue {
  if (!value.value.includes('$')) return value;
  const reader: Reader = {
    text: value.value,
    next: 0,
    variables,
    at: value,
    via: [],
    length: 0,
    unclosed: false,
  };
  const parts = joined(readParts(reader, 0));
  const [first] = parts;
  const base = { span: value.span, via: [...value.via, ...reader.via] };
  if (reader.length > mostCharacters)
    return unknownAt(value, 'it is too long once its variables are replaced');
  if (parts.length === 0) return { kind: 'string', value: '', ...base };
  if (parts.length === 1 && typeof first === 'string') return { kind: 'string', value: first, ...base };
  if (parts.length === 1 && typeof first === 'object') return first;
  const because = parts.find((part): part is UnknownValue => typeof part === 'object')?.because ?? '';
  return { kind: 'unknown', because, reference: undefined, template: parts, ...base };
}

/** Interpolates every text in a value; the keys of mappings stay as they are. */
export function interpolateAll(value: Value, variables: Variables): Value {
  switch (value.kind) {
    case 'string':
      return interpolate(value, variables);
    case 'list':
      return { ...value, items: value.items.map((item) => interpolateAll(item, variables)) };
    case 'object': {
      const fields = [...value.fields].map(
        ([name, field]) => [name, { ...field, value: interpolateAll(field.value, variables) }] as const,
      );
      return { ...value, fields: new Map(fields) };
    }
    default:
      return value;
  }
}

interface Reader {
  readonly text: string;
  next: number;
  readonly variables: Variables;
  readonly at: StringValue;
  /** The places of the variables that were used. */
  readonly via: Place[];
  length: number;
  /** Braces do not close before the end: no brace after them can, so none is tried again. */
  unclosed: boolean;
}

const namePattern = /[a-z_][a-z0-9_]*/iy;
const operatorPattern = /:?[-?+]/y;

/** Reads up to the end, or in braces (`depth` above 0) up to the brace that closes them. */
function readParts(reader: Reader, depth: number): readonly Part[] {
  const parts: Part[] = [];
  const { text } = reader;
  while (reader.next < text.length && reader.length <= mostCharacters) {
    if (depth > 0 && text.charAt(reader.next) === '}') break;
    if (text.charAt(reader.next) === '$') parts.push(...readVariable(reader, depth));
    else parts.push(readLiteral(reader, depth));
  }
  return parts;
}

function readLiteral(reader: Reader, depth: number): string {
  const start = reader.next;
  const end = depth > 0 ? /[$}]/g : /\$/g;
  end.lastIndex = start;
  reader.next = end.exec(reader.text)?.index ?? reader.text.length;
  reader.length += reader.next - start;
  return reader.text.slice(start, reader.next);
}

function readVariable(reader: Reader, depth: number): readonly Part[] {
  const start = reader.next;
  const after = reader.text.charAt(start + 1);
  if (after === '$') {
    reader.next = start + 2;
    return ['$'];
  }
  const isBraced = after === '{';
  const name = match(reader, namePattern, start + (isBraced ? 2 : 1));
  if (name !== undefined && !isBraced) return setValue(reader, name);
  const isHopeless = name === undefined || depth >= mostNesting || reader.unclosed;
  const parts = isHopeless ? undefined : readBraced(reader, name, depth);
  if (parts !== undefined) return parts;
  // Anything else after a dollar sign is no variable.
  reader.next = start + 1;
  return ['$'];
}

/** What follows `${NAME`; undefined where the braces do not close. */
function readBraced(reader: Reader, name: string, depth: number): readonly Part[] | undefined {
  const operator = match(reader, operatorPattern, reader.next);
  const used = reader.via.length;
  const word = operator === undefined ? [] : readParts(reader, depth + 1);
  if (reader.text.charAt(reader.next) !== '}') {
    reader.unclosed ||= operator !== undefined;
    return undefined;
  }
  reader.next += 1;
  const set = reader.variables.get(name);
  const wordIsUsed = operator !== undefined && !operator.endsWith('?');
  if (set?.kind === 'unknown' || !wordIsUsed) {
    reader.via.length = used;
    return setValue(reader, name);
  }
  const isSet = set !== undefined && !(operator.startsWith(':') && set.value === '');
  if (isSet === operator.endsWith('+')) return word;
  reader.via.length = used;
  return isSet ? setValue(reader, name) : [];
}

function setValue(reader: Reader, name: string): readonly Part[] {
  const set = reader.variables.get(name);
  if (set === undefined) return [unknownAt(reader.at, `\`\${${name}}\` is not set`)];
  if (set.kind === 'unknown') return [{ ...set, span: reader.at.span }];
  reader.via.push({ span: set.span, message: `\`${name}\` is set here` }, ...set.via);
  reader.length += set.value.length;
  return [set.value];
}

function match(reader: Reader, pattern: RegExp, at: number): string | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(reader.text)?.[0];
  if (found !== undefined) reader.next = at + found.length;
  return found;
}

function joined(parts: readonly Part[]): readonly Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (typeof part === 'string' && typeof last === 'string') result[result.length - 1] = last + part;
    else if (part !== '') result.push(part);
  }
  return result;
}

function unknownAt(value: StringValue, because: string): UnknownValue {
  return {
    kind: 'unknown',
    because,
    reference: undefined,
    template: undefined,
    span: value.span,
    via: value.via,
  };
}
