import type { DataNode } from '../../parse/yaml/tree.ts';
import type { Place, Span } from '../../source/span.ts';
import type { Field, ObjectValue, Value } from '../value.ts';
import { keyOfItem } from './item-key.ts';
import type { ComposeSource } from './project.ts';

/** How a tag in a later file asks for it to be merged. */
export type MergeTags = ReadonlyMap<string, 'reset' | 'override'>;

/** Settings that a later layer replaces as a whole. */
const replaced = new Set(['command', 'entrypoint', 'test', 'extends']);
/** Mappings in which a name without a value stands for the shell's value, and so replaces the one below. */
const variables = new Set(['environment', 'args', 'labels', 'annotations', 'sysctls', 'additional_contexts']);

/**
 * Puts one layer of settings over another: mappings are merged by name, lists are joined, all else is replaced. The
 * header stays that of the lower layer, where the thing was first written.
 * Source: https://docs.docker.com/reference/compose-file/merge/
 */
export function mergeObjects(
  lower: ObjectValue,
  upper: ObjectValue,
  tags: MergeTags,
  owner = '',
): ObjectValue {
  const fields = new Map(lower.fields);
  for (const [name, field] of upper.fields) {
    const below = fields.get(name);
    const tag = tags.size === 0 ? undefined : tags.get(keyOf(field.value.span));
    if (tag === 'reset') fields.delete(name);
    else
      fields.set(
        name,
        below === undefined || tag === 'override' ? field : mergeFields(below, field, tags, owner),
      );
  }
  return { ...lower, fields };
}

function mergeFields(lower: Field, upper: Field, tags: MergeTags, owner: string): Field {
  const [below, above] = [lower.value, upper.value];
  if (replaced.has(upper.name) && owner !== 'depends_on' && !variables.has(owner)) return upper;
  if (below.kind === 'object' && above.kind === 'object')
    return isOtherLogging(upper.name, below, above)
      ? upper
      : {
          ...upper,
          value: {
            ...mergeObjects(below, above, tags, upper.name),
            span: above.span,
            via: above.via,
          },
        };
  if (below.kind === 'list' && above.kind === 'list')
    return { ...upper, value: { ...above, items: joinedItems(upper.name, below.items, above.items) } };
  return above.kind === 'null' && !variables.has(owner) ? lower : upper;
}

/** What one driver of logs is told means nothing to another. */
function isOtherLogging(name: string, lower: ObjectValue, upper: ObjectValue): boolean {
  if (name !== 'logging') return false;
  const [below, above] = [lower, upper].map(({ fields }) => fields.get('driver')?.value);
  return below?.kind === 'string' && above?.kind === 'string' && below.value !== above.value;
}

/** Of items with one key the last holds, at the place of the first. */
function joinedItems(list: string, lower: readonly Value[], upper: readonly Value[]): readonly Value[] {
  const items: Value[] = [];
  const places = new Map<string, number>();
  for (const item of [...lower, ...upper]) {
    const key = keyOfItem(list, item);
    const place = key === undefined ? undefined : places.get(key);
    if (place !== undefined) items[place] = item;
    else {
      if (key !== undefined) places.set(key, items.length);
      items.push(item);
    }
  }
  return items;
}

/** The `!reset` and `!override` tags of a file. */
export function mergeTagsOf({ file, stream }: ComposeSource): MergeTags {
  const tags = new Map<string, 'reset' | 'override'>();
  if (!/!(?:reset|override)\b/.test(file.text)) return tags;
  const pending: DataNode[] = stream.documents.flatMap(({ root }) => (root === undefined ? [] : [root]));
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.tag === '!reset') tags.set(keyOf(node.span), 'reset');
    if (node.tag === '!override') tags.set(keyOf(node.span), 'override');
    if (node.kind === 'sequence') pending.push(...node.items);
    if (node.kind === 'mapping') for (const entry of node.entries) pending.push(entry.value);
  }
  return tags;
}

function keyOf({ start, end }: Span): string {
  return `${start}:${end}`;
}

/** The settings of an object as brought by something written elsewhere. */
export function broughtBy(object: ObjectValue, place: Place): ObjectValue {
  const fields = [...object.fields].map(([name, field]) => {
    const via = [...field.value.via, place];
    return [name, { ...field, value: { ...field.value, via } }] as const;
  });
  return { ...object, fields: new Map(fields) };
}
