import type { Span } from '../../source/span.ts';
import type { DataNode, MappingEntry } from './tree.ts';

/** Collections within collections, aliases followed. Nothing that a machine is to read by hand nests deeper. */
export const MAX_DEPTH = 200;

/** Nodes that the aliases of one file may copy, one for each step in `via`: far below a "billion laughs". */
const MAX_COPIES = 100_000;

/** What the aliases of a file may still copy. */
export interface CopyBudget {
  left: number;
}

export function newCopyBudget(): CopyBudget {
  return { left: MAX_COPIES };
}

/**
 * The node as it appears by an alias: the same places, and `via` led by the alias in every node below.
 * Undefined if it would nest too deep or copy too much.
 */
export function copyThrough(
  node: DataNode,
  alias: Span,
  depth: number,
  budget: CopyBudget,
): DataNode | undefined {
  const via = [alias, ...node.via];
  budget.left -= via.length;
  if (budget.left < 0 || depth > MAX_DEPTH) return undefined;
  switch (node.kind) {
    case 'scalar':
      return { ...node, via };
    case 'sequence': {
      const items: DataNode[] = [];
      for (const item of node.items) {
        const copy = copyThrough(item, alias, depth + 1, budget);
        if (copy === undefined) return undefined;
        items.push(copy);
      }
      return { ...node, items, via };
    }
    case 'mapping': {
      const entries: MappingEntry[] = [];
      for (const entry of node.entries) {
        const value = copyThrough(entry.value, alias, depth + 1, budget);
        if (value === undefined) return undefined;
        entries.push({ ...entry, value });
      }
      return { ...node, entries, via };
    }
  }
}
