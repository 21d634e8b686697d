import type { Place, Span } from '../source/span.ts';
import type { Field, ObjectValue, UnknownValue, Value } from './value.ts';

/** A field read as one type. The same three states as the model's `Attribute`, before anything is judged. */
export type Reading<T> =
  | {
      readonly state: 'known';
      readonly value: T;
      readonly span: Span;
      readonly origin: 'written';
      readonly via: readonly Place[];
      /** A secret by its format's own word: not to be printed. */
      readonly sensitive?: boolean | undefined;
    }
  | { readonly state: 'absent'; readonly span: Span; readonly via: readonly Place[] }
  | {
      readonly state: 'unknown';
      readonly because: string;
      readonly span: Span;
      readonly via: readonly Place[];
    };

/** The value of a field; undefined where it is not written or is `null`, which every format here takes as not written. */
export function fieldOf(object: ObjectValue, name: string): Field | undefined {
  const field = object.fields.get(name);
  return field === undefined || field.value.kind === 'null' ? undefined : field;
}

/** A string; numbers and booleans are taken as their text, as Terraform and Compose do. */
export function readString(object: ObjectValue, name: string): Reading<string> {
  return read(object, name, 'a string', (value) => {
    if (value.kind === 'string') return value.value;
    if (value.kind === 'number' || value.kind === 'boolean') return String(value.value);
    return undefined;
  });
}

/** A number, also when written as a numeric string. */
export function readNumber(object: ObjectValue, name: string): Reading<number> {
  return read(object, name, 'a number', (value) => {
    if (value.kind === 'number') return value.value;
    if (value.kind === 'string' && value.value.trim() !== '' && Number.isFinite(Number(value.value)))
      return Number(value.value);
    return undefined;
  });
}

/** A boolean, also when written as `"true"` or `"false"`. */
export function readBoolean(object: ObjectValue, name: string): Reading<boolean> {
  return read(object, name, 'a boolean', (value) => {
    if (value.kind === 'boolean') return value.value;
    if (value.kind === 'string' && (value.value === 'true' || value.value === 'false'))
      return value.value === 'true';
    return undefined;
  });
}

/** The items of a list; a single value that is no list is not taken for one. */
export function readList(object: ObjectValue, name: string): Reading<readonly Value[]> {
  return read(object, name, 'a list', (value) => (value.kind === 'list' ? value.items : undefined));
}

/** A mapping, or the only block of a type that may be written once. */
export function readObject(object: ObjectValue, name: string): Reading<ObjectValue> {
  return read(object, name, 'an object', (value) => {
    if (value.kind === 'object') return value;
    const only = value.kind === 'list' ? value.items[0] : undefined;
    return only?.kind === 'object' ? only : undefined;
  });
}

/** The bodies of a nested block type. Empty where none is written; blocks that are unknown one by one are left out. */
export function readBlocks(object: ObjectValue, name: string): Reading<readonly ObjectValue[]> {
  return read(object, name, 'blocks', (value) => {
    if (value.kind === 'object') return [value];
    if (value.kind !== 'list') return undefined;
    return value.items.filter((item): item is ObjectValue => item.kind === 'object');
  });
}

/** The unknown value of a field, for following its reference. */
export function unknownOf(object: ObjectValue, name: string): UnknownValue | undefined {
  const value = object.fields.get(name)?.value;
  return value?.kind === 'unknown' ? value : undefined;
}

function read<T>(
  object: ObjectValue,
  name: string,
  wanted: string,
  convert: (value: Value) => T | undefined,
): Reading<T> {
  const field = fieldOf(object, name);
  if (field === undefined) return { state: 'absent', span: object.header, via: object.via };
  const { value, span } = field;
  if (value.kind === 'unknown') return { state: 'unknown', because: value.because, span, via: value.via };
  const converted = convert(value);
  if (converted === undefined)
    return { state: 'unknown', because: `\`${name}\` is not ${wanted}`, span, via: value.via };
  const { via, sensitive } = value;
  return { state: 'known', value: converted, span, origin: 'written', via, sensitive };
}
