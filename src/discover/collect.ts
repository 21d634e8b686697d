import { existsSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { PathPatterns } from '../source/path-patterns.ts';
import type { ReadProblem } from './discovered-file.ts';
import { nameKindOf } from './name-kind.ts';
import { isWithin, relativePath } from './scan-root.ts';
import type { Starts } from './starts.ts';
import { type Candidate, type Scope, walk } from './walk.ts';
import { chartPartOf, walkStartAt } from './walk-start.ts';

/** What may be infrastructure, before any of it is read. */
export interface Collected {
  /** Sorted by path. */
  readonly candidates: readonly Candidate[];
  /** The directories that were walked, relative to the root, with a `/` at their ends. */
  readonly walked: ReadonlySet<string>;
  readonly problems: readonly ReadProblem[];
  /** The absolute paths of configurations of ours. */
  readonly configurations: readonly string[];
}

/** The candidates at the given paths, and around single files. */
export function collect(root: string, exclude: readonly PathPatterns[], starts: Starts): Collected {
  const problems: ReadProblem[] = [];
  const walked = new Set<string>();
  const configurations = new Set<string>();
  const found = new Map<string, Candidate>();
  const add = (candidate: Candidate) => {
    if (!found.has(candidate.path)) found.set(candidate.path, candidate);
  };
  const visit = (directory: string, scope: Scope, deep: boolean) => {
    const below = walk({ root, exclude, scope, deep }, walkStartAt(root, directory));
    if (scope === 'given') problems.push(...below.problems);
    for (const path of below.directories) walked.add(path);
    for (const path of below.configurations) configurations.add(path);
    below.candidates.forEach(add);
  };
  for (const file of starts.files) add(namedCandidate(root, file, 'named'));
  for (const directory of starts.directories) visit(directory, 'given', true);
  const strays = starts.files.filter(
    (file) => !starts.directories.some((directory) => isWithin(file, directory)),
  );
  if (strays.length > 0 && existsSync(join(root, '.git'))) visit(root, 'context', true);
  else for (const home of new Set(strays.map((file) => dirname(file)))) visit(home, 'context', false);
  const candidates = [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { candidates, walked, problems, configurations: [...configurations] };
}

/** A file that is read whatever the ignore files say of it. */
export function namedCandidate(root: string, absolute: string, scope: Scope): Candidate {
  const path = relativePath(root, absolute);
  const chart = chartPartOf(root, dirname(absolute));
  return { scope, path, absolute, nameKind: nameKindOf(posix.basename(path)), target: undefined, chart };
}

/**
 * Terraform reads a linked file as a part of every directory it is linked into, and a build finds its Dockerfile by
 * the link. Anything else is taken once, at its own path.
 */
export function withoutRepeats(candidates: readonly Candidate[], root: string): readonly Candidate[] {
  if (candidates.every(({ target }) => target === undefined)) return candidates;
  const taken = new Set(candidates.filter(({ target }) => target === undefined).map(({ path }) => path));
  return candidates.flatMap((candidate): Candidate[] => {
    if (candidate.target === undefined || candidate.nameKind?.startsWith('terraform')) return [candidate];
    const target = relativePath(root, candidate.target);
    if (!taken.has(target)) {
      taken.add(target);
      return [candidate];
    }
    return candidate.nameKind === 'dockerfile' ? [{ ...candidate, scope: 'context' }] : [];
  });
}
