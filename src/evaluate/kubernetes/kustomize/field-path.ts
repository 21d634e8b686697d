import type { DataNode } from '../../../parse/yaml/tree.ts';
import type { Span } from '../../../source/span.ts';
import { splitPath } from './field-spec.ts';
import { entryNode, entryOf, mappingNode, scalarNode, sequenceNode, textAt, withEntry } from './node.ts';
import { anywherePattern } from './pattern.ts';

/** `spec.template.spec.containers.[name=web].image` as keys; a dot between brackets or behind a backslash is no end. */
export function keysOfPath(path: string): readonly string[] {
  const keys: string[] = [];
  let open: string | undefined;
  for (const part of splitPath(path, '.')) {
    const text: string = open === undefined ? part : `${open}.${part}`;
    open = text.startsWith('[') && !text.endsWith(']') ? text : undefined;
    if (open === undefined) keys.push(text.startsWith('[') && !text.includes('=') ? text.slice(1, -1) : text);
  }
  return open === undefined ? keys : [...keys, open];
}

/** What stands at a path; of a list the item with that number, or with that field (`[name=web]`). */
export function sourceAt(
  node: DataNode | undefined,
  [key, ...rest]: readonly string[],
): DataNode | undefined {
  if (key === undefined || node === undefined) return node;
  if (node.kind === 'mapping') return sourceAt(entryOf(node, key)?.value, rest);
  if (node.kind === 'scalar') return undefined;
  const { field, value } = readItemKey(key) ?? {};
  if (field === undefined) return sourceAt(key === '-' ? node.items.at(-1) : node.items[Number(key)], rest);
  return sourceAt(
    node.items.find((item) => (field === '' ? scalarText(item) : textAt(item, field)) === value),
    rest,
  );
}

/** `[name=web]`, or `[=web]` of a list of texts. */
function readItemKey(key: string): { readonly field: string; readonly value: string } | undefined {
  const [, field, value] = /^\[([^=]*)=(.*)\]$/.exec(key) ?? [];
  return field === undefined || value === undefined ? undefined : { field, value };
}

function scalarText(node: DataNode): string | undefined {
  return node.kind === 'scalar' ? node.text : undefined;
}

/** Something for what is at the end of a path; undefined where nothing is there. */
type Target = (old: DataNode | undefined) => DataNode;

/**
 * The node with a change at every place that a path leads to: items of a list by number, all of them (`*`), or those
 * of which a field fits a pattern (`[name=web]`).
 *
 * @param place where what is missing on the way comes from; without it nothing is made
 */
export function changedAtPath(
  node: DataNode,
  [key, ...rest]: readonly string[],
  change: Target,
  place: Span | undefined,
): DataNode {
  if (key === undefined) return change(node);
  const inner = (item: DataNode) => changedAtPath(item, rest, change, place);
  const item = readItemKey(key);
  if (node.kind === 'mapping') {
    if (item !== undefined || key === '*') return node;
    const old = entryOf(node, key);
    if (old !== undefined) {
      const value = inner(old.value);
      const span = value.kind === 'scalar' && rest.length === 0 ? value.span : old.span;
      return value === old.value ? node : withEntry(node, { ...old, value, span });
    }
    return place === undefined ? node : withEntry(node, entryNode(key, made(rest, change, place)));
  }
  if (node.kind === 'scalar') return node;
  if (item === undefined) {
    const index = Number(key);
    if (index === node.items.length && place !== undefined)
      return { ...node, items: [...node.items, made(rest, change, place)] };
    return { ...node, items: node.items.map((old, at) => (key === '*' || at === index ? inner(old) : old)) };
  }
  const fits = anywherePattern(item.value);
  const isMeant = (old: DataNode) =>
    fits((item.field === '' ? scalarText(old) : textAt(old, item.field)) ?? '\n') &&
    (item.field === '' || entryOf(old, item.field) !== undefined);
  if (place === undefined || node.items.some(isMeant))
    return { ...node, items: node.items.map((old) => (isMeant(old) ? inner(old) : old)) };
  return { ...node, items: [...node.items, inner(newItem(item, place))] };
}

function newItem(
  { field, value }: { readonly field: string; readonly value: string },
  place: Span,
): DataNode {
  const text = scalarNode(value, place);
  return field === '' ? text : mappingNode([entryNode(field, text)], place);
}

/** What stands at the end of a path that is made from nothing. */
function made([key, ...rest]: readonly string[], change: Target, place: Span): DataNode {
  if (key === undefined) return change(undefined);
  const isList = readItemKey(key) !== undefined || key === '*' || /^\d+$/.test(key);
  const empty = isList ? sequenceNode([], place) : mappingNode([], place);
  return changedAtPath(empty, [key, ...rest], change, place);
}
