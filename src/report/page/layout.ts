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
  const neighbours = new Map<number, number[]>(nodes.map((node) => [node, []]));
  for (const { from, to } of arrows) {
    neighbours.get(from)?.push(to);
    neighbours.get(to)?.push(from);
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

type NumberedArrow = Arrow & { readonly index: number };

function layoutOfGroup(nodes: readonly number[], arrows: readonly NumberedArrow[]) {
  const columnOf = columnsOf(nodes, arrows);
  const columns: (number | string)[][] = [];
  const put = (item: number | string, column: number) => {
    const there = columns[column];
    if (there === undefined) columns[column] = [item];
    else there.push(item);
  };
  for (const node of nodes) put(node, columnOf.get(node) ?? 0);
  // An arrow over several columns has a place of its own in each between, so that it passes beside the nodes.
  const chains = arrows.map(({ from, to, index }) => {
    const [start, end] = [columnOf.get(from) ?? 0, columnOf.get(to) ?? 0];
    const step = Math.sign(end - start);
    const between: string[] = [];
    for (let column = start + step; step !== 0 && column !== end; column += step) {
      between.push(`${index}/${column}`);
      put(`${index}/${column}`, column);
    }
    return { index, items: [from, ...between, to] };
  });
  arrange(
    columns,
    chains.map(({ items }) => items),
  );
  const rows = Math.max(1, ...columns.map((column) => column.length));
  const points = new Map(
    columns.flatMap((column, x) =>
      column.map((item, row): [number | string, Point] => [item, { x, y: row + (rows - column.length) / 2 }]),
    ),
  );
  const pointOf = (item: number | string) => points.get(item) ?? { x: 0, y: 0 };
  return {
    nodes: nodes.map((node) => [node, pointOf(node)] as const),
    ways: chains.map(({ index, items }) => ({ index, way: items.map(pointOf) })),
    columns: columns.length,
    rows,
  };
}

/** The length of the longest way to each node, arrows that close a circle left out. */
function columnsOf(nodes: readonly number[], arrows: readonly Arrow[]): ReadonlyMap<number, number> {
  const next = new Map<number, number[]>(nodes.map((node) => [node, []]));
  for (const { from, to } of arrows) next.get(from)?.push(to);
  const hasArrowIn = new Set(arrows.map(({ to }) => to));
  const starts = [...nodes.filter((node) => !hasArrowIn.has(node)), ...nodes];
  const state = new Map<number, 'open' | 'done'>();
  const order: number[] = [];
  const forward: Arrow[] = [];
  for (const start of starts) {
    if (state.has(start)) continue;
    const path = [{ node: start, rest: [...(next.get(start) ?? [])] }];
    state.set(start, 'open');
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const to = top.rest.pop();
      if (to === undefined) {
        state.set(top.node, 'done');
        order.unshift(top.node);
        path.pop();
        continue;
      }
      if (state.get(to) !== 'open') forward.push({ from: top.node, to });
      if (state.has(to)) continue;
      state.set(to, 'open');
      path.push({ node: to, rest: [...(next.get(to) ?? [])] });
    }
  }
  const columns = new Map(nodes.map((node) => [node, 0]));
  const onward = new Map<number, number[]>();
  for (const { from, to } of forward) onward.set(from, [...(onward.get(from) ?? []), to]);
  for (const node of order)
    for (const to of onward.get(node) ?? [])
      columns.set(to, Math.max(columns.get(to) ?? 0, (columns.get(node) ?? 0) + 1));
  return columns;
}

const sweeps = 6;

/** Moves each item to the middle of what it is linked to in the column beside it, there and back again. */
function arrange(columns: (number | string)[][], chains: readonly (readonly (number | string)[])[]): void {
  const neighbours = new Map<number | string, (number | string)[]>();
  const link = (a: number | string, b: number | string) => {
    const there = neighbours.get(a);
    if (there === undefined) neighbours.set(a, [b]);
    else there.push(b);
  };
  for (const items of chains) {
    items.forEach((item, index) => {
      const after = items[index + 1];
      if (after === undefined) return;
      link(item, after);
      link(after, item);
    });
  }
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const isForth = sweep % 2 === 0;
    const indexes = columns.map((_, index) => index);
    for (const index of isForth ? indexes : indexes.reverse()) {
      const beside = columns[index + (isForth ? -1 : 1)] ?? [];
      const rows = new Map(beside.map((item, row) => [item, row / Math.max(1, beside.length - 1)]));
      const own = columns[index] ?? [];
      const middle = new Map(
        own.map((item, row) => [item, middleOf(item, row / Math.max(1, own.length - 1))]),
      );
      function middleOf(item: number | string, fallback: number): number {
        const there = (neighbours.get(item) ?? []).flatMap((other) => rows.get(other) ?? []);
        return there.length === 0 ? fallback : there.reduce((sum, row) => sum + row, 0) / there.length;
      }
      own.sort((a, b) => (middle.get(a) ?? 0) - (middle.get(b) ?? 0));
    }
  }
}
