import { arrange } from './arrange.ts';
import { columnsOf } from './columns.ts';
import { add } from './multi-map.ts';

/** A graph to be drawn: from where to where, by the nodes' numbers. */
export interface Arrow {
  readonly from: number;
  readonly to: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  /** Where each node is, in columns and rows. */
  readonly nodes: ReadonlyMap<number, Point>;
  /** For each arrow the points that it passes, both ends included. */
  readonly ways: readonly (readonly Point[])[];
  readonly columns: number;
  readonly rows: number;
}

/**
 * Nodes in columns, from what depends to what is depended on, so that arrows lead to the right; what is linked stands
 * together, one group below the other. Where arrows go round in circles, some lead back.
 */
export function layoutOf(nodes: readonly number[], arrows: readonly Arrow[]): Layout {
  const places = new Map<number, Point>();
  const ways: (readonly Point[])[] = arrows.map(() => []);
  let columns = 0;
  let rows = 0;
  for (const group of groupsOf(nodes, arrows)) {
    const inside = arrows.flatMap((arrow, index) => (group.has(arrow.from) ? [{ ...arrow, index }] : []));
    const drawn = layoutOfGroup([...group], inside);
    for (const [node, point] of drawn.nodes) places.set(node, { x: point.x, y: point.y + rows });
    for (const { index, way } of drawn.ways) ways[index] = way.map(({ x, y }) => ({ x, y: y + rows }));
    columns = Math.max(columns, drawn.columns);
    rows += drawn.rows;
  }
  return { nodes: places, ways, columns, rows };
}

/** Sets of nodes between which there is no arrow, the largest first. */
function groupsOf(nodes: readonly number[], arrows: readonly Arrow[]): readonly ReadonlySet<number>[] {
  const neighbours = new Map<number, number[]>();
  for (const { from, to } of arrows) {
    add(neighbours, from, to);
    add(neighbours, to, from);
  }
  const seen = new Set<number>();
  const groups: Set<number>[] = [];
  for (const node of nodes) {
    if (seen.has(node)) continue;
    const group = new Set([node]);
    for (const member of group) for (const next of neighbours.get(member) ?? []) group.add(next);
    for (const member of group) seen.add(member);
    groups.push(group);
  }
  return groups.sort((a, b) => b.size - a.size);
}

/** A node, or the name of a place that an arrow passes. */
export type Item = number | string;

interface Chain {
  /** The arrow's number. */
  readonly index: number;
  /** From its start by the places that it passes to its end. */
  readonly items: readonly Item[];
}

function layoutOfGroup(nodes: readonly number[], arrows: readonly (Arrow & { readonly index: number })[]) {
  const columnOf = columnsOf(nodes, arrows);
  const filled = new Map<number, Item[]>();
  for (const node of nodes) add(filled, columnOf.get(node) ?? 0, node);
  const chains = arrows.map((arrow) => chainOf(arrow, columnOf, filled));
  const unarranged = [...filled].sort(([a], [b]) => a - b).map(([, items]) => items);
  const columns = arrange(
    unarranged,
    chains.map(({ items }) => items),
  );
  const rows = Math.max(...columns.map((column) => column.length));
  const points = new Map(
    columns.flatMap((column, x) =>
      column.map((item, row): [Item, Point] => [item, { x, y: row + (rows - column.length) / 2 }]),
    ),
  );
  const pointOf = (item: Item) => points.get(item) ?? { x: 0, y: 0 };
  return {
    nodes: nodes.map((node) => [node, pointOf(node)] as const),
    ways: chains.map(({ index, items }) => ({ index, way: items.map(pointOf) })),
    columns: columns.length,
    rows,
  };
}

/** An arrow over several columns gets a place of its own in each between, so that it passes beside the nodes. */
function chainOf(
  { from, to, index }: Arrow & { readonly index: number },
  columnOf: ReadonlyMap<number, number>,
  filled: Map<number, Item[]>,
): Chain {
  const [start, end] = [columnOf.get(from) ?? 0, columnOf.get(to) ?? 0];
  const step = Math.sign(end - start);
  const between: Item[] = [];
  for (let column = start + step; step !== 0 && column !== end; column += step) {
    const place = `${index}/${column}`;
    between.push(place);
    add(filled, column, place);
  }
  return { index, items: [from, ...between, to] };
}
