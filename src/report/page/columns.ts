import type { Arrow } from './layout.ts';
import { add } from './multi-map.ts';

/** The length of the longest way to each node; arrows that close a circle are left out. */
export function columnsOf(nodes: readonly number[], arrows: readonly Arrow[]): ReadonlyMap<number, number> {
  const { order, onward } = withoutCircles(nodes, arrows);
  const columns = new Map(nodes.map((node) => [node, 0]));
  for (const node of order)
    for (const to of onward.get(node) ?? [])
      columns.set(to, Math.max(columns.get(to) ?? 0, (columns.get(node) ?? 0) + 1));
  return columns;
}

/** Every node behind all that lead to it, and where each leads when no arrow leads back: a search in depth. */
function withoutCircles(nodes: readonly number[], arrows: readonly Arrow[]) {
  const next = new Map<number, number[]>();
  for (const { from, to } of arrows) add(next, from, to);
  const targets = new Set(arrows.map(({ to }) => to));
  const onward = new Map<number, number[]>();
  const state = new Map<number, 'open' | 'done'>();
  const done: number[] = [];
  const path: { readonly node: number; readonly rest: number[] }[] = [];
  const open = (node: number) => {
    state.set(node, 'open');
    path.push({ node, rest: [...(next.get(node) ?? [])] });
  };
  for (const start of [...nodes.filter((node) => !targets.has(node)), ...nodes]) {
    if (!state.has(start)) open(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const to = top.rest.pop();
      if (to === undefined) {
        state.set(top.node, 'done');
        done.push(top.node);
        path.pop();
      } else {
        if (state.get(to) !== 'open') add(onward, top.node, to);
        if (!state.has(to)) open(to);
      }
    }
  }
  return { order: done.reverse(), onward };
}
