import { groupBy } from '../model/group-by.ts';
import type { Finding } from '../rule/finding.ts';
import { type Baseline, type BaselineEntry, baselineOf, entryOf, inOrder, keyOf } from './baseline.ts';

export interface BaselineMatch {
  /** All of them, each with what the baseline says of it. */
  readonly findings: readonly Finding[];
  /** What the baseline knows and nobody found, with how often. */
  readonly left: Baseline;
}

/**
 * Holds findings against a baseline. An entry knows as many findings as it counts; a further one is new. The entry of a
 * file that is gone knows the findings in a file of its name elsewhere, or in another one of its folder: it moved.
 *
 * @param isGone whether there is no file at a path any more
 */
export function matchBaseline(
  findings: readonly Finding[],
  baseline: Baseline,
  isGone: (path: string) => boolean,
): BaselineMatch {
  const left = new Map(baseline.map((entry) => [keyOf(entry), entry]));
  const known = new Set<Finding>();
  const take = (finding: Finding, { count, ...entry }: BaselineEntry) => {
    known.add(finding);
    const key = keyOf({ ...entry, count });
    if (count === 1) left.delete(key);
    else left.set(key, { ...entry, count: count - 1 });
  };
  for (const finding of findings) {
    if (finding.rule === 'internal-error') continue;
    const entry = left.get(keyOf(entryOf(finding)));
    if (entry !== undefined) take(finding, entry);
  }
  const moved = groupBy(
    [...left.values()].filter(({ path }) => isGone(path)),
    keyWithoutPath,
  );
  for (const finding of moved.size === 0 ? [] : findings) {
    if (known.has(finding) || finding.rule === 'internal-error') continue;
    const own = entryOf(finding);
    const entry = (moved.get(keyWithoutPath(own)) ?? [])
      .flatMap((candidate) => left.get(keyOf(candidate)) ?? [])
      .find(({ path }) => mayHaveMoved(path, own.path));
    if (entry !== undefined) take(finding, entry);
  }
  return {
    findings: findings.map((finding) => ({
      ...finding,
      baselineState: known.has(finding) ? 'unchanged' : 'new',
    })),
    left: inOrder([...left.values()]),
  };
}

function keyWithoutPath(entry: BaselineEntry): string {
  return keyOf({ ...entry, path: '' });
}

function mayHaveMoved(from: string, to: string): boolean {
  const [oldPlace, newPlace] = [placeIn(from), placeIn(to)];
  return oldPlace.name === newPlace.name || oldPlace.folder === newPlace.folder;
}

function placeIn(path: string): { readonly folder: string; readonly name: string } {
  const slash = path.lastIndexOf('/');
  return { folder: path.slice(0, slash + 1), name: path.slice(slash + 1) };
}

/**
 * A baseline for what was found.
 *
 * @param unjudged entries that the run says nothing of: they stay
 */
export function renewedBaseline(findings: readonly Finding[], unjudged: Baseline): Baseline {
  const renewed = new Map(unjudged.map((entry) => [keyOf(entry), entry]));
  for (const entry of baselineOf(findings)) {
    const other = renewed.get(keyOf(entry));
    renewed.set(keyOf(entry), { ...entry, count: entry.count + (other?.count ?? 0) });
  }
  return inOrder([...renewed.values()]);
}
