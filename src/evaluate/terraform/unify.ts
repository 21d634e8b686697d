import type { Field, ListValue, ObjectValue, Value } from '../value.ts';
import { relocated, stringValue } from './make-value.ts';
import { textOfPrimitive } from './primitive.ts';

/** Values are compared no deeper than this. */
const MAX_DEPTH = 50;

/**
 * Elements of one collection have one type: where one primitive is a string, all are, and so it goes for what lists
 * and objects among them hold.
 */
export function unifyItems(items: readonly Value[], depth = 0): readonly Value[] {
  if (items.length < 2 || depth > MAX_DEPTH) return items;
  const kinds = new Set(items.map(({ kind }) => kind));
  kinds.delete('null');
  kinds.delete('unknown');
  if (kinds.size === 1) {
    if (kinds.has('list')) return unifyLists(items, depth);
    return kinds.has('object') ? unifyObjects(items, depth) : items;
  }
  if (!kinds.has('string') || !(kinds.has('number') || kinds.has('boolean'))) return items;
  return items.map(asText);
}

function asText(item: Value): Value {
  const text = item.kind === 'string' ? undefined : textOfPrimitive(item);
  if (text === undefined) return item;
  const { span, via, reference } = item;
  return { ...relocated(stringValue(text, span), span, via, reference), sensitive: item.sensitive };
}

/** Lists of one length are tuples and unified by position, others are lists of one type. */
function unifyLists(items: readonly Value[], depth: number): readonly Value[] {
  const lists = items.filter((item): item is ListValue => item.kind === 'list');
  const [first] = lists;
  if (first === undefined || !lists.some(({ items: parts }) => mayDiffer(parts))) return items;
  const length = first.items.length;
  const columns = lists.every(({ items: parts, set }) => parts.length === length && set !== true)
    ? Array.from({ length }, (_, index) => lists.flatMap((list) => list.items[index] ?? []))
    : [lists.flatMap((list) => list.items)];
  return replaced(items, columns, depth);
}

function mayDiffer(parts: readonly Value[]): boolean {
  return parts.some(({ kind }) => kind !== 'string');
}

/** Objects of the same names are unified by name, others are maps of one type. */
function unifyObjects(items: readonly Value[], depth: number): readonly Value[] {
  const objects = items.filter((item): item is ObjectValue => item.kind === 'object');
  const [first] = objects;
  const names = [...(first?.fields.keys() ?? [])];
  const isSame = ({ fields }: ObjectValue) =>
    fields.size === names.length && names.every((name) => fields.has(name));
  const valuesOf = ({ fields }: ObjectValue) => [...fields.values()].map((field) => field.value);
  const columns = objects.every(isSame)
    ? names.map((name) => objects.flatMap(({ fields }) => fields.get(name)?.value ?? []))
    : [objects.flatMap(valuesOf)];
  return replaced(items, columns, depth);
}

/** The items with the unified parts in the place of their own; the same items where nothing has changed. */
function replaced(
  items: readonly Value[],
  columns: readonly (readonly Value[])[],
  depth: number,
): readonly Value[] {
  const unified = new Map<Value, Value>();
  for (const column of columns) {
    const after = unifyItems(column, depth + 1);
    if (after === column) continue;
    for (const [index, part] of column.entries()) {
      const other = after[index];
      if (other !== undefined && other !== part) unified.set(part, other);
    }
  }
  return unified.size === 0 ? items : items.map((item) => withParts(item, unified));
}

function withParts(item: Value, unified: ReadonlyMap<Value, Value>): Value {
  if (item.kind === 'list') return { ...item, items: item.items.map((part) => unified.get(part) ?? part) };
  if (item.kind !== 'object') return item;
  const fields = [...item.fields.values()].map(
    (field): Field => ({ ...field, value: unified.get(field.value) ?? field.value }),
  );
  return { ...item, fields: new Map(fields.map((field) => [field.name, field])) };
}

/** Whether values may be elements of one collection: no conversion makes a list of a text. */
export function haveOneShape(values: readonly Value[]): boolean {
  const shapes = new Set(values.map(shapeOf));
  shapes.delete(undefined);
  return shapes.size <= 1;
}

/** What no conversion changes; undefined where that is open. */
function shapeOf({ kind }: Value): 'list' | 'object' | 'primitive' | undefined {
  if (kind === 'null' || kind === 'unknown') return undefined;
  return kind === 'list' || kind === 'object' ? kind : 'primitive';
}
