import { existsSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { ReadProblem } from './discovered-file.ts';
import { nameKindOf } from './name-kind.ts';
import { isWithin, relativePath } from './scan-root.ts';
import type { Starts } from './starts.ts';
import { type Candidate, type WalkSettings, walk } from './walk.ts';
import { chartPartOf, walkStartAt } from './walk-start.ts';

/**
 * Why a file is read: somebody named it, it lies in a directory that somebody named, or others are not understood
 * without it. A file that is named is read whatever the ignore files say.
 */
export type Scope = 'named' | 'given' | 'context';

export interface Scoped extends Candidate {
  readonly scope: Scope;
}

/** What may be infrastructure, before any of it is read. */
export interface Collected {
  /** Sorted by path. */
  readonly candidates: readonly Scoped[];
  /** The directories that were walked, relative to the root, with a `/` at their ends. */
  readonly walked: ReadonlySet<string>;
  readonly problems: readonly ReadProblem[];
}

/** The candidates at the given paths, and around single files. */
export function collect(settings: WalkSettings, starts: Starts): Collected {
  const problems: ReadProblem[] = [];
  const walkedDirectories = new Set<string>();
  const found = new Map<string, Scoped>();
  const add = (candidates: readonly Candidate[], scope: Scope) => {
    for (const candidate of candidates)
      if (!found.has(candidate.path)) found.set(candidate.path, { ...candidate, scope });
  };
  const visit = (directory: string, scope: Scope, deep: boolean) => {
    const walked = walk(settings, walkStartAt(settings.root, directory), deep);
    if (scope === 'given') problems.push(...walked.problems);
    for (const path of walked.directories) walkedDirectories.add(path);
    add(walked.candidates, scope);
  };
  add(
    starts.files.map((file) => namedCandidate(settings.root, file)),
    'named',
  );
  for (const directory of starts.directories) visit(directory, 'given', true);
  const strays = starts.files.filter(
    (file) => !starts.directories.some((directory) => isWithin(file, directory)),
  );
  if (strays.length > 0 && existsSync(join(settings.root, '.git'))) visit(settings.root, 'context', true);
  else for (const home of new Set(strays.map((file) => dirname(file)))) visit(home, 'context', false);
  const candidates = [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { candidates, walked: walkedDirectories, problems };
}

/** A file that is read whatever the ignore files say of it. */
export function namedCandidate(root: string, absolute: string): Candidate {
  const path = relativePath(root, absolute);
  const chart = chartPartOf(root, dirname(absolute));
  return { path, absolute, nameKind: nameKindOf(posix.basename(path)), target: undefined, chart };
}

/**
 * Terraform reads a linked file as a part of every directory it is linked into, and a build finds its Dockerfile by
 * the link. Anything else is taken once, at its own path.
 */
export function withoutRepeats(candidates: readonly Scoped[], root: string): readonly Scoped[] {
  const taken = new Set(candidates.filter(({ target }) => target === undefined).map(({ path }) => path));
  return candidates.flatMap((candidate): Scoped[] => {
    if (candidate.target === undefined || candidate.nameKind?.startsWith('terraform')) return [candidate];
    const target = relativePath(root, candidate.target);
    if (!taken.has(target)) {
      taken.add(target);
      return [candidate];
    }
    return candidate.nameKind === 'dockerfile' ? [{ ...candidate, scope: 'context' }] : [];
  });
}
