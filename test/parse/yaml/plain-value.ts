import type { DataNode } from '../../../src/parse/yaml/tree.ts';

/** A tree as the plain values that other readers of YAML and JSON make of it. */
export function plainValue(node: DataNode | undefined): unknown {
  if (node === undefined) return null;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'sequence') return node.items.map(plainValue);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainValue(value)]));
}
