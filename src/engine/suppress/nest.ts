import type { Span } from '../../source/span.ts';

/** A statement and the smallest one around it. */
export interface Nested {
  readonly span: Span;
  readonly parent: Nested | undefined;
}

/** By their starts, from the outside in. */
export function nested(statements: readonly Span[]): readonly Nested[] {
  let open: Nested | undefined;
  return [...statements]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((span) => {
      while (open !== undefined && open.span.end <= span.start) open = open.parent;
      open = { span, parent: open };
      return open;
    });
}

/** The statement that comes next, as long as it is in the block that the comment is in. */
export function statementAfter(comment: Span, nest: readonly Nested[]): Span | undefined {
  const index = lowerBound(nest, ({ span }) => span.start >= comment.end);
  const next = nest[index]?.span;
  const around = innermostAround(comment, nest, index);
  return next !== undefined && around !== undefined && next.start >= around.span.end ? undefined : next;
}

/** The outermost statement that a place is in. */
export function outermostAround(place: Span, nest: readonly Nested[]): Span | undefined {
  const index = lowerBound(nest, ({ span }) => span.start >= place.end);
  let around = innermostAround(place, nest, index);
  while (around?.parent !== undefined) around = around.parent;
  return around?.span;
}

function innermostAround(place: Span, nest: readonly Nested[], index: number): Nested | undefined {
  let around = nest[index - 1];
  while (around !== undefined && around.span.end < place.end) around = around.parent;
  return around;
}

/** The first index from which on a condition holds. */
export function lowerBound<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
