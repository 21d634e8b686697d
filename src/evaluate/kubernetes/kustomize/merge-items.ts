import type { DataNode } from '../../../parse/yaml/tree.ts';
import { entryNode, isNull, scalarNode, textAt, withEntry } from './node.ts';

/** What tells an item apart: a text for each key of the list, empty where the item has none. */
type Values = readonly string[];

/** What becomes of an item; undefined where nothing is left of it. */
type Merge = (item: DataNode | undefined, change: DataNode | undefined) => DataNode | undefined;

/** Longer lists of this kind are no configuration; comparing all with all would take too long. */
const MAX_ITEMS = 2_000;

/**
 * The items of a list that is merged by keys: what the patch speaks of comes first, in its order. Where a list has
 * several keys and its items state different ones, the result is what the real tool makes of it, step by step.
 * Source: https://github.com/kubernetes-sigs/kustomize/blob/master/kyaml/yaml/walk/associative_sequence.go
 */
export function mergedItems(
  target: readonly DataNode[] | undefined,
  patch: readonly DataNode[],
  keys: readonly string[],
  merge: Merge,
): readonly DataNode[] {
  if (patch.length + (target?.length ?? 0) > MAX_ITEMS) return target ?? patch;
  if (keys.length === 0) return mergedTexts(target ?? [], patch);
  const before = [...(target ?? patch)];
  const all = distinct(
    [...patch, ...(target ?? [])].map((item) => keys.map((key) => textAt(item, key) ?? '')),
  );
  const values = keys.length > 1 ? completed(all) : all;
  const merged: DataNode[] = [];
  let used = keys;
  for (const own of values) {
    const [known, wanted] = statedKeys(values, own, keys);
    used = known;
    const [ownKeys, ownValues] = statedKeys([own], own, keys);
    const index = target === undefined ? -1 : before.findIndex((item) => isItem(item, ownKeys, ownValues));
    const change = patch.find((item) => isItem(item, ownKeys, ownValues));
    const old = before[index];
    const result = merge(old, change);
    if (result === undefined || isEmpty(result)) {
      setItem(before, known, wanted, undefined);
      continue;
    }
    const keyed = withKeys(result, known, wanted);
    // An item that the patch replaces is put back by the real tool as it was.
    const isReplaced = textAt(change, '$patch') === 'replace';
    if (old !== undefined && !isReplaced) before[index] = keyed;
    if (target === undefined) replaceSame(before, change, keyed);
    setItem(merged, known, wanted, keyed);
  }
  for (const item of before) appendItem(merged, item, used);
  return merged;
}

/** Of a list that is only added, the items are the merged ones. */
function replaceSame(items: DataNode[], old: DataNode | undefined, item: DataNode): void {
  const index = old === undefined ? -1 : items.indexOf(old);
  if (index >= 0) items[index] = item;
}

function mergedTexts(target: readonly DataNode[], patch: readonly DataNode[]): readonly DataNode[] {
  const byText = new Map<string, DataNode>();
  for (const item of [...patch, ...target])
    if (item.kind === 'scalar' && !byText.has(item.text)) byText.set(item.text, item);
  return [...byText.values()];
}

function distinct(all: readonly Values[]): Values[] {
  const seen = new Map(all.map((values) => [values.join('\n'), values]));
  return [...seen.values()];
}

/** Items that agree in one key, and of which only one states the other, are the same. */
function completed(all: readonly Values[]): readonly Values[] {
  const result = [...all];
  for (let i = 0; i < result.length; i++) {
    const own = result[i] ?? [];
    for (let j = 0; j < result.length; j++) {
      const together = agreeing(own, result[j] ?? []);
      if (together === undefined) continue;
      result[i] = together;
      result[j] = together;
    }
  }
  return result;
}

function agreeing(a: Values, b: Values): Values | undefined {
  const isApart = a.some((value, index) => value !== b[index] && value !== '' && b[index] !== '');
  const hasCommon = a.some((value, index) => value === b[index]);
  return isApart || !hasCommon
    ? undefined
    : a.map((value, index) => (value === '' ? (b[index] ?? '') : value));
}

/** The keys that any of the items states, and the values of one of them for these. */
function statedKeys(
  all: readonly Values[],
  own: Values,
  keys: readonly string[],
): readonly [keys: readonly string[], values: Values] {
  const stated = keys.map((_, index) => all.some((values) => values[index] !== ''));
  if (!stated.includes(true)) return [keys, own];
  return [
    keys.filter((_, index) => stated[index]),
    own.filter((value, index) => value !== '' || stated[index]),
  ];
}

/** Without a value, any value of the key fits. */
function isItem(item: DataNode, keys: readonly string[], values: Values): boolean {
  if (item.kind !== 'mapping') return false;
  return keys.every((key, index) => {
    const text = textAt(item, key);
    return text !== undefined && (values[index] === '' || text === values[index]);
  });
}

/** Puts an item in the place of those with its keys, or at the end; without an item, takes these away. */
function setItem(
  items: DataNode[],
  keys: readonly string[],
  values: Values,
  item: DataNode | undefined,
): void {
  const known = Math.min(keys.length, values.length);
  const kept = items.flatMap((old) => {
    if (isNull(old) || isEmpty(old)) return [];
    if (!isItem(old, keys.slice(0, known), values)) return [old];
    return item === undefined ? [] : [item];
  });
  if (item !== undefined && !kept.includes(item)) kept.push(item);
  items.splice(0, items.length, ...kept);
}

function appendItem(items: DataNode[], item: DataNode, keys: readonly string[]): void {
  const values: string[] = [];
  for (const key of keys) {
    const text = textAt(item, key);
    if (text === undefined) items.push(item);
    else values.push(text);
  }
  if (keys.length > 1) setItem(items, keys, values, undefined);
  setItem(items, keys, values, item);
}

function withKeys(item: DataNode, keys: readonly string[], values: Values): DataNode {
  if (item.kind !== 'mapping') return item;
  return keys.reduce((result, key, index) => {
    const text = values[index] ?? '';
    if (text === '' || textAt(result, key) !== undefined) return result;
    return withEntry(result, entryNode(key, scalarNode(text, item.span)));
  }, item);
}

function isEmpty(node: DataNode): boolean {
  return node.kind === 'mapping' && node.entries.length === 0;
}
