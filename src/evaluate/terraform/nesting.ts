import type { Field, Value } from '../value.ts';

/** Values are not nested deeper than this, so that whoever walks them may recurse. */
const MAX_NESTING = 200;

/** How deep the items of a list, or the fields of an object, are nested; those that hold no collection are left out. */
const depths = new WeakMap<object, number>();

/** The items, with a replacement for those that are nested too deeply. */
export function boundedItems(items: readonly Value[], replace: (value: Value) => Value): readonly Value[] {
  const depth = items.reduce((deepest, item) => Math.max(deepest, depthOf(item)), 0);
  if (depth >= MAX_NESTING) return items.map((item) => (depthOf(item) >= MAX_NESTING ? replace(item) : item));
  if (depth > 0) depths.set(items, depth);
  return items;
}

/** The fields, with a replacement for the values that are nested too deeply. */
export function boundedFields(
  fields: ReadonlyMap<string, Field>,
  replace: (value: Value) => Value,
): ReadonlyMap<string, Field> {
  let depth = 0;
  for (const { value } of fields.values()) depth = Math.max(depth, depthOf(value));
  if (depth >= MAX_NESTING) {
    const bounded = [...fields.values()].map((field) =>
      depthOf(field.value) >= MAX_NESTING ? { ...field, value: replace(field.value) } : field,
    );
    return new Map(bounded.map((field) => [field.name, field]));
  }
  if (depth > 0) depths.set(fields, depth);
  return fields;
}

function depthOf(value: Value): number {
  if (value.kind === 'list') return 1 + (depths.get(value.items) ?? 0);
  return value.kind === 'object' ? 1 + (depths.get(value.fields) ?? 0) : 0;
}
