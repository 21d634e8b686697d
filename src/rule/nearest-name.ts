/** A name longer than this is no slip of the pen. */
const longest = 60;

/**
 * The known name that a wrong one was most likely meant to be: for "Did you mean …?". Undefined where none is near.
 * Upper and lower case count as the same; of equally near names the first is taken.
 */
export function nearestName(written: string, known: Iterable<string>): string | undefined {
  if (written.length > longest) return undefined;
  const wanted = written.toLowerCase();
  let nearest: string | undefined;
  let smallest = Math.max(1, Math.floor(written.length / 3)) + 1;
  for (const name of known) {
    if (name.length > longest || Math.abs(name.length - wanted.length) >= smallest) continue;
    const distance = editDistance(wanted, name.toLowerCase());
    if (distance < smallest) {
      nearest = name;
      smallest = distance;
    }
  }
  return nearest;
}

/** How many characters have to be added, dropped, replaced, or swapped with their neighbour. */
function editDistance(from: string, to: string): number {
  let beforePrevious: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwap = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwap ? (beforePrevious[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[to.length] ?? 0;
}

/** "Did you mean `single-az`?", or nothing. */
export function didYouMean(written: string, known: Iterable<string>): string | undefined {
  const nearest = nearestName(written, known);
  return nearest === undefined ? undefined : `Did you mean \`${nearest}\`?`;
}
