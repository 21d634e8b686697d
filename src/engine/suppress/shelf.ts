import type { Judged } from '../run.ts';
import type { Extent } from './extent.ts';
import { lowerBound } from './nest.ts';

/** A finding at a place that a suppression may cover. */
export interface Appearance {
  readonly finding: Judged;
  readonly offset: number;
}

/**
 * Appearances by their offsets. However often they are taken, each is handed out once: many suppressions of many
 * findings stay linear.
 */
export interface Shelf {
  /** Hands out those in an extent that are left. Tells whether there are any, left or not. */
  take(extent: Extent, visit: (appearance: Appearance) => void): boolean;
  holds(extent: Extent): boolean;
}

export function shelfOf(appearances: readonly Appearance[]): Shelf {
  const sorted = [...appearances].sort((a, b) => a.offset - b.offset);
  /** The next one that is left, from each on; shortened on the way. */
  const next = sorted.map((_, index) => index);
  const leftFrom = (index: number): number => {
    let left = index;
    while (left < next.length && next[left] !== left) left = next[left] ?? next.length;
    for (let step = index; step < left; ) {
      const following = next[step] ?? left;
      next[step] = left;
      step = following;
    }
    return left;
  };
  const firstAt = (offset: number) => lowerBound(sorted, (appearance) => appearance.offset >= offset);
  return {
    take: ({ start, end }, visit) => {
      const [from, to] = [firstAt(start), firstAt(end)];
      for (let index = leftFrom(from); index < to; index = leftFrom(index + 1)) {
        next[index] = index + 1;
        const appearance = sorted[index];
        if (appearance !== undefined) visit(appearance);
      }
      return from < to;
    },
    holds: ({ start, end }) => firstAt(start) < firstAt(end),
  };
}
