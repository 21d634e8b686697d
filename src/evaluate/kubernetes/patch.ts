import type { DataNode, MappingNode } from '../../parse/yaml/tree.ts';
import type { Place } from '../../source/span.ts';
import type { Field, ListValue, ObjectValue, UnknownValue, Value } from '../value.ts';

/** Which objects a patch is for. Undefined parts say nothing; names that are patterns count as such. */
export interface PatchTarget {
  readonly kind: string | undefined;
  readonly name: string | undefined;
}

/** What a kustomization changes in an object that is written elsewhere. */
export interface Patch {
  readonly target: PatchTarget;
  /** A strategic merge patch (a mapping) or a JSON 6902 patch (a sequence of operations). */
  readonly change: DataNode;
  /** Where the patch is written or named. */
  readonly place: Place;
}

/** The fields by which strategic merge tells the items of a list apart, the usual first. */
const mergeKeys = ['name', 'containerPort', 'mountPath', 'port', 'topologyKey', 'devicePath', 'ip', 'uid'];

const MAX_DEPTH = 64;

export function isTargetOf(target: PatchTarget, kind: string, name: string): boolean {
  const wanted = plainName(target);
  return (target.kind === undefined || target.kind === kind) && (wanted === undefined || wanted === name);
}

/** A target's name is a regular expression; one that is more than a name may fit anything. */
export function plainName({ name }: PatchTarget): string | undefined {
  return name !== undefined && /^[\w-]+$/.test(name) ? name : undefined;
}

/**
 * The object with everything unknown that the patch sets. Which of base and overlay is deployed where is not to be
 * seen from the tree, so neither is taken for the fact.
 */
export function patched(object: ObjectValue, patch: Patch): ObjectValue {
  if (patch.change.kind === 'mapping') return merged(object, patch.change, patch.place, 0);
  if (patch.change.kind !== 'sequence') return object;
  let result = object;
  for (const operation of patch.change.items) {
    const path = pointerOf(operation);
    if (path === undefined) continue;
    const changed = changedAt(result, path, patch.place);
    if (changed.kind === 'object') result = changed;
  }
  return result;
}

/** The object with everything in it unknown. */
export function changedThroughout(object: ObjectValue, place: Place): ObjectValue {
  const fields = [...object.fields].map(([key, field]): [string, Field] => [
    key,
    { ...field, value: changedBy(place, field.value) },
  ]);
  return { ...object, fields: new Map(fields) };
}

function merged(object: ObjectValue, change: MappingNode, place: Place, depth: number): ObjectValue {
  const fields = new Map(object.fields);
  for (const { key, value } of change.entries) {
    if (key.startsWith('$') || (depth === 0 && (key === 'apiVersion' || key === 'kind'))) continue;
    // The metadata of a patch name its target.
    if (depth === 0 && key === 'metadata') continue;
    const field = fields.get(key);
    fields.set(
      key,
      fieldWith(object, key, field, mergedValue(field?.value, value, object, place, depth + 1)),
    );
  }
  return { ...object, fields };
}

function mergedValue(
  value: Value | undefined,
  change: DataNode,
  owner: ObjectValue,
  place: Place,
  depth: number,
): Value {
  if (depth < MAX_DEPTH && value?.kind === 'object' && change.kind === 'mapping') {
    return merged(value, change, place, depth);
  }
  if (depth < MAX_DEPTH && value?.kind === 'list' && change.kind === 'sequence') {
    return mergedList(value, change.items, place, depth) ?? changedBy(place, value);
  }
  return changedBy(place, value ?? owner);
}

/** Undefined where the items are not told apart by a name, so that the patch replaces the whole list. */
function mergedList(
  list: ListValue,
  changes: readonly DataNode[],
  place: Place,
  depth: number,
): ListValue | undefined {
  const items = [...list.items];
  for (const change of changes) {
    if (change.kind !== 'mapping') return undefined;
    const key = mergeKeys.find((candidate) => change.entries.some((entry) => entry.key === candidate));
    if (key === undefined) {
      if (change.entries.every((entry) => entry.key.startsWith('$'))) continue;
      return undefined;
    }
    const wanted = scalarText(change, key);
    const index = items.findIndex((item) => item.kind === 'object' && valueText(item, key) === wanted);
    const item = items[index];
    if (item?.kind !== 'object') items.push(changedBy(place, list));
    else if (change.entries.some((entry) => entry.key === '$patch')) items[index] = changedBy(place, item);
    else items[index] = merged(item, withoutKey(change, key), place, depth + 1);
  }
  return { ...list, items };
}

/** The key only says which item is meant. */
function withoutKey(change: MappingNode, key: string): MappingNode {
  return { ...change, entries: change.entries.filter((entry) => entry.key !== key) };
}

function changedAt(value: Value, path: readonly string[], place: Place): Value {
  const [key, ...rest] = path;
  if (key === undefined) return changedBy(place, value);
  if (value.kind === 'object') {
    const field = value.fields.get(key);
    const inner = field === undefined ? changedBy(place, value) : changedAt(field.value, rest, place);
    return { ...value, fields: new Map(value.fields).set(key, fieldWith(value, key, field, inner)) };
  }
  if (value.kind !== 'list') return value;
  const item = key === '-' ? undefined : value.items[Number(key)];
  if (item === undefined) return { ...value, items: [...value.items, changedBy(place, value)] };
  return {
    ...value,
    items: value.items.map((other) => (other === item ? changedAt(item, rest, place) : other)),
  };
}

/** The path of a JSON 6902 operation as keys; undefined for `test`, which changes nothing. */
function pointerOf(operation: DataNode): readonly string[] | undefined {
  if (operation.kind !== 'mapping' || scalarText(operation, 'op') === 'test') return undefined;
  const path = scalarText(operation, 'path');
  if (path === undefined || !path.startsWith('/')) return undefined;
  const keys = path.slice(1).split('/');
  return keys.length > MAX_DEPTH
    ? undefined
    : keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function fieldWith(owner: ObjectValue, name: string, field: Field | undefined, value: Value): Field {
  return field === undefined
    ? { name, nameSpan: owner.header, span: owner.header, value }
    : { ...field, value };
}

function changedBy(place: Place, at: Value): UnknownValue {
  return {
    kind: 'unknown',
    because: `\`${place.span.file.path}\` patches it`,
    span: at.span,
    via: [...at.via, place],
    reference: undefined,
    template: undefined,
  };
}

/** The text of a scalar entry. */
export function scalarText(node: MappingNode, key: string): string | undefined {
  const value = node.entries.find((entry) => entry.key === key)?.value;
  return value?.kind === 'scalar' ? value.text : undefined;
}

function valueText(object: ObjectValue, key: string): string | undefined {
  const value = object.fields.get(key)?.value;
  return value?.kind === 'string' || value?.kind === 'number' ? String(value.value) : undefined;
}
