import { existsSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { type PathPatterns, pathPatterns, verdictOn } from '../source/path-patterns.ts';
import type { HeldTexts } from './classify.ts';
import { collect, namedCandidate, withoutRepeats } from './collect.ts';
import { hasDecisionRecords } from './decision-records.ts';
import type { Discovery } from './discovered-file.ts';
import { follow } from './follow.ts';
import { readAll } from './read-all.ts';
import { isWithin, relativePath, scanRootOf } from './scan-root.ts';
import { locate } from './starts.ts';
import type { Candidate } from './walk.ts';

export interface DiscoverOptions {
  /** Absolute. */
  readonly cwd: string;
  /** A file that none of the patterns matches is passed over. */
  readonly include?: DirectoryPatterns;
  readonly exclude?: readonly DirectoryPatterns[];
  /** Taken instead of what the disk has. The files need not be there. */
  readonly held?: HeldTexts;
  /** Absolute paths that are passed over. */
  readonly absent?: ReadonlySet<string>;
}

/** Patterns in the form of `.gitignore`, and the absolute directory that they speak of. */
export interface DirectoryPatterns {
  readonly directory: string;
  readonly lines: readonly string[];
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
  const exclude = (options.exclude ?? []).flatMap((patterns) => patternsBelow(root, patterns) ?? []);
  const collected = collect(root, exclude, starts);
  const include = options.include && patternsBelow(root, options.include);
  const candidates = [...collected.candidates, ...unsaved(root, starts.directories, exclude, held)];
  const wanted = candidates.filter(
    ({ scope, path, absolute }) =>
      options.absent?.has(absolute) !== true && (scope === 'named' || isIncluded(path, include)),
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
    folders: [...collected.walked],
    configurations: collected.configurations,
  };
}

/** What would be in the directories if the texts that are held were saved. */
function unsaved(
  root: string,
  directories: readonly string[],
  exclude: readonly PathPatterns[],
  held: HeldTexts,
): readonly Candidate[] {
  return [...held.keys()]
    .filter((path) => directories.some((directory) => isWithin(path, directory)) && !existsSync(path))
    .map((path) => namedCandidate(root, path, 'given'))
    .filter(
      ({ path, nameKind }) =>
        nameKind !== undefined && !exclude.some((patterns) => verdictOn(path, patterns) === 'matched'),
    );
}

const nothingHeld: HeldTexts = new Map();

function patternsBelow(root: string, { directory, lines }: DirectoryPatterns): PathPatterns | undefined {
  const base = isWithin(directory, root) ? relativePath(root, directory) : '';
  return pathPatterns(base === '' ? '' : `${base}/`, lines);
}

function isIncluded(path: string, include: PathPatterns | undefined): boolean {
  if (include === undefined || path.endsWith('.terraform/modules/modules.json')) return true;
  return verdictOn(path, include) === 'matched';
}

function sorted<Item>(items: readonly Item[], pathOf: (item: Item) => string): readonly Item[] {
  return [...items].sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : pathOf(a) > pathOf(b) ? 1 : 0));
}
