import type { Item } from './layout.ts';
import { add } from './multi-map.ts';

const sweeps = 6;

/**
 * Puts each item level with the middle of what it is linked to in the column beside it, there and back again, so that
 * few arrows cross.
 */
export function arrange(
  columns: readonly (readonly Item[])[],
  chains: readonly (readonly Item[])[],
): readonly (readonly Item[])[] {
  const neighbours = neighboursIn(chains);
  const arranged = [...columns];
  const forth = columns.map((_, index) => index);
  const back = [...forth].reverse();
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const step = sweep % 2 === 0 ? 1 : -1;
    for (const index of step === 1 ? forth : back)
      arranged[index] = levelled(arranged[index] ?? [], arranged[index - step] ?? [], neighbours);
  }
  return arranged;
}

function neighboursIn(chains: readonly (readonly Item[])[]): ReadonlyMap<Item, readonly Item[]> {
  const neighbours = new Map<Item, Item[]>();
  for (const items of chains)
    for (const [index, item] of items.entries()) {
      const after = items[index + 1];
      if (after === undefined) continue;
      add(neighbours, item, after);
      add(neighbours, after, item);
    }
  return neighbours;
}

/** A column sorted by where its items' neighbours in another one stand; an item without any stays where it is. */
function levelled(
  own: readonly Item[],
  beside: readonly Item[],
  neighbours: ReadonlyMap<Item, readonly Item[]>,
): readonly Item[] {
  const heights = heightsIn(beside);
  const wanted = heightsIn(own);
  for (const item of own) {
    const there = (neighbours.get(item) ?? []).flatMap((other) => heights.get(other) ?? []);
    if (there.length > 0) wanted.set(item, there.reduce((sum, height) => sum + height, 0) / there.length);
  }
  return [...own].sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));
}

/** From 0 for the first to 1 for the last. */
function heightsIn(column: readonly Item[]): Map<Item, number> {
  return new Map(column.map((item, row) => [item, row / Math.max(1, column.length - 1)]));
}
