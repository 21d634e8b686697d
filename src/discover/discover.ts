import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { type PathPatterns, pathPatterns, verdictOn } from '../source/path-patterns.ts';
import type { HeldTexts } from './classify.ts';
import { collect, withoutRepeats } from './collect.ts';
import { hasDecisionRecords } from './decision-records.ts';
import type { Discovery } from './discovered-file.ts';
import { follow } from './follow.ts';
import { readAll } from './read-all.ts';
import { isWithin, relativePath, scanRootOf } from './scan-root.ts';
import { locate } from './starts.ts';

export interface DiscoverOptions {
  /** Absolute. */
  readonly cwd: string;
  /** Patterns in the form of `.gitignore`; a file that none matches is passed over. Empty: all files. */
  readonly include: readonly string[];
  /** Patterns in the form of `.gitignore`. */
  readonly exclude: readonly string[];
  /** The absolute directory that the patterns speak of; the root of the scan where it is not given. */
  readonly patternsFrom?: string;
  /** Taken instead of what the disk has. The files need not be there. */
  readonly held?: HeldTexts;
}

/**
 * Finds and reads the infrastructure at the given paths. A directory is judged by what it holds. A single file is
 * judged in its surroundings, the repository or else its directory, which are read along (`given: false`), as is what the files lead to.
 */
export function discover(paths: readonly string[], options: DiscoverOptions): Discovery {
  const { held = nothingHeld } = options;
  const starts = locate(paths, options.cwd, held);
  const homes = [...starts.directories, ...starts.files.map((file) => dirname(file))];
  const root = scanRootOf(homes, realpathSync(options.cwd));
  const collected = collect(root, patternsOf(options.exclude, root, options), starts);
  const include = patternsOf(options.include, root, options);
  const wanted = collected.candidates.filter(
    ({ scope, path }) => scope === 'named' || isIncluded(path, include),
  );
  const read = readAll(withoutRepeats(wanted, root), held);
  const followed = follow(root, read.files, collected.walked, held);
  const unreachable = starts.problems.map(({ path, message }) => ({
    path: relativePath(root, path),
    message,
  }));
  return {
    root,
    files: sorted([...read.files, ...followed], ({ file }) => file.path),
    notAnalysed: read.notAnalysed,
    problems: sorted([...unreachable, ...collected.problems, ...read.problems], ({ path }) => path),
    missing: starts.missing,
    decisionRecords: hasDecisionRecords(root, collected.walked),
  };
}

const nothingHeld: HeldTexts = new Map();

function patternsOf(
  patterns: readonly string[],
  root: string,
  { patternsFrom = root }: DiscoverOptions,
): PathPatterns | undefined {
  const base = isWithin(patternsFrom, root) ? relativePath(root, patternsFrom) : '';
  return pathPatterns(base === '' ? '' : `${base}/`, patterns);
}

function isIncluded(path: string, include: PathPatterns | undefined): boolean {
  if (include === undefined || path.endsWith('.terraform/modules/modules.json')) return true;
  return verdictOn(path, include) === 'matched';
}

function sorted<Item>(items: readonly Item[], pathOf: (item: Item) => string): readonly Item[] {
  return [...items].sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : pathOf(a) > pathOf(b) ? 1 : 0));
}
