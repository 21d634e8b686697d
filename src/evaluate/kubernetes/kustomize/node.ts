import type {
  DataNode,
  MappingEntry,
  MappingNode,
  ScalarNode,
  SequenceNode,
} from '../../../parse/yaml/tree.ts';
import type { Span } from '../../../source/span.ts';

export function entryOf(node: DataNode | undefined, key: string): MappingEntry | undefined {
  return node?.kind === 'mapping' ? node.entries.find((entry) => entry.key === key) : undefined;
}

/** What stands at a path of keys. */
export function nodeAt(node: DataNode | undefined, ...keys: readonly string[]): DataNode | undefined {
  return keys.reduce<DataNode | undefined>((inner, key) => entryOf(inner, key)?.value, node);
}

/** The text of a scalar at a path of keys. */
export function textAt(node: DataNode | undefined, ...keys: readonly string[]): string | undefined {
  const found = nodeAt(node, ...keys);
  return found?.kind === 'scalar' ? found.text : undefined;
}

export function itemsAt(node: DataNode | undefined, key: string): readonly DataNode[] {
  const found = nodeAt(node, key);
  return found?.kind === 'sequence' ? found.items : [];
}

/** The entries of the mapping at a key. */
export function entriesAt(node: DataNode | undefined, key: string): readonly MappingEntry[] {
  const found = nodeAt(node, key);
  return found?.kind === 'mapping' ? found.entries : [];
}

export function isNull(node: DataNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** A text that a kustomization sets, with the place that sets it. */
export function scalarNode(text: string, span: Span): ScalarNode {
  return { kind: 'scalar', text, value: text, style: 'double-quoted', span, tag: undefined, via: [] };
}

export function mappingNode(entries: readonly MappingEntry[], span: Span): MappingNode {
  return { kind: 'mapping', entries, span, tag: undefined, via: [] };
}

export function sequenceNode(items: readonly DataNode[], span: Span): SequenceNode {
  return { kind: 'sequence', items, span, tag: undefined, via: [] };
}

/** An entry whose place is where its value is set. */
export function entryNode(key: string, value: DataNode, span: Span = value.span): MappingEntry {
  return { key, keySpan: span, value, span };
}

/** The mapping with an entry in the place of the one of that key, or at its end. */
export function withEntry(mapping: MappingNode, entry: MappingEntry): MappingNode {
  const isThere = mapping.entries.some(({ key }) => key === entry.key);
  const entries = isThere
    ? mapping.entries.map((old) => (old.key === entry.key ? entry : old))
    : [...mapping.entries, entry];
  return { ...mapping, entries };
}

export function withoutEntry(mapping: MappingNode, key: string): MappingNode {
  return { ...mapping, entries: mapping.entries.filter((entry) => entry.key !== key) };
}

/** What becomes of a node; undefined where it is to be left as it is. */
export type Change = (node: DataNode | undefined) => DataNode | undefined;

/**
 * The node with a change at a path. A sequence on the way is changed in all of its items. What is not there is made
 * only where `place` is given, as mappings with that place.
 */
export function changedAt(node: DataNode, path: readonly string[], change: Change, place?: Span): DataNode {
  const [key, ...rest] = path;
  if (key === undefined) return change(node) ?? node;
  if (node.kind === 'sequence')
    return { ...node, items: node.items.map((item) => changedAt(item, path, change, place)) };
  if (node.kind !== 'mapping') return node;
  const old = entryOf(node, key);
  if (old === undefined && place === undefined) return node;
  if (rest.length === 0) {
    const value = change(old?.value);
    if (value === undefined || value === old?.value) return node;
    const span = isScalarLike(value) ? value.span : (old?.span ?? value.span);
    return withEntry(node, { key, keySpan: old?.keySpan ?? span, value, span });
  }
  const inner = old?.value ?? (place === undefined ? undefined : mappingNode([], place));
  if (inner === undefined) return node;
  const value = changedAt(inner, rest, change, place);
  return value === old?.value ? node : withEntry(node, { ...(old ?? entryNode(key, value)), value });
}

/** The entry of a text is where the text is set. */
function isScalarLike(node: DataNode): boolean {
  return node.kind === 'scalar';
}
