import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { type PathPatterns, pathPatterns, verdictOn } from '../source/path-patterns.ts';
import { classify } from './classify.ts';
import type { DiscoveredFile, Discovery, FileNotAnalysed, ReadProblem } from './discovered-file.ts';
import { nameKindOf } from './name-kind.ts';
import { readingProblem } from './read-text.ts';
import { isWithin, relativePath, scanRootOf } from './scan-root.ts';
import { type Candidate, type WalkSettings, walk } from './walk.ts';
import { chartPartOf, walkStartAt } from './walk-start.ts';

export interface DiscoverOptions {
  /** Absolute. */
  readonly cwd: string;
  /** Patterns in the form of `.gitignore`; a file that none matches is passed over. Empty: all files. */
  readonly include: readonly string[];
  /** Patterns in the form of `.gitignore`. */
  readonly exclude: readonly string[];
  /** The absolute directory that the patterns speak of; the root of the scan where it is not given. */
  readonly patternsFrom?: string;
}

/**
 * Why a file is read: somebody named it, it lies in a directory that somebody named, or others are not understood
 * without it. A file that is named is read whatever the ignore files say.
 */
type Scope = 'named' | 'given' | 'context';

interface Scoped extends Candidate {
  readonly scope: Scope;
}

/**
 * Finds and reads the infrastructure at the given paths. A directory is judged by what it holds. A single file is
 * judged in its surroundings, the repository or else its directory, which are read along (`given: false`).
 */
export function discover(paths: readonly string[], options: DiscoverOptions): Discovery {
  const starts = locate(paths, options.cwd);
  const homes = [...starts.directories, ...starts.files.map((file) => dirname(file))];
  const root = scanRootOf(homes, realpathSync(options.cwd));
  const settings = { root, exclude: patternsOf(options.exclude, root, options) };
  const problems: ReadProblem[] = starts.problems.map((problem) => ({
    ...problem,
    path: relativePath(root, problem.path),
  }));
  const candidates = collect(settings, starts, problems);
  const include = patternsOf(options.include, root, options);
  const wanted = candidates.filter(({ scope, path }) => scope === 'named' || isIncluded(path, include));
  return { root, missing: starts.missing, ...readAll(withoutRepeats(wanted, root), problems) };
}

interface Starts {
  /** Absolute, links resolved. */
  readonly directories: readonly string[];
  readonly files: readonly string[];
  readonly missing: readonly string[];
  readonly problems: readonly ReadProblem[];
}

function locate(paths: readonly string[], cwd: string): Starts {
  const directories: string[] = [];
  const files: string[] = [];
  const missing: string[] = [];
  const problems: ReadProblem[] = [];
  for (const path of paths.length === 0 ? ['.'] : paths) {
    try {
      const absolute = realpathSync(resolve(cwd, path));
      (statSync(absolute).isDirectory() ? directories : files).push(absolute);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'ENOENT' || code === 'ENOTDIR') missing.push(path);
      else problems.push({ path: resolve(cwd, path), message: readingProblem(error, 'file') });
    }
  }
  return { directories, files, missing, problems };
}

function collect(settings: WalkSettings, starts: Starts, problems: ReadProblem[]): readonly Scoped[] {
  const found = new Map<string, Scoped>();
  const add = (candidates: readonly Candidate[], scope: Scope) => {
    for (const candidate of candidates)
      if (!found.has(candidate.path)) found.set(candidate.path, { ...candidate, scope });
  };
  const visit = (directory: string, scope: Scope, deep: boolean) => {
    const walked = walk(settings, walkStartAt(settings.root, directory), deep);
    if (scope === 'given') problems.push(...walked.problems);
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
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function namedCandidate(root: string, absolute: string): Candidate {
  const path = relativePath(root, absolute);
  const chart = chartPartOf(root, dirname(absolute));
  return { path, absolute, nameKind: nameKindOf(posix.basename(path)), target: undefined, chart };
}

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

/**
 * Terraform reads a linked file as a part of every directory it is linked into, and a build finds its Dockerfile by
 * the link. Anything else is taken once, at its own path.
 */
function withoutRepeats(candidates: readonly Scoped[], root: string): readonly Scoped[] {
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

function readAll(
  candidates: readonly Scoped[],
  problems: ReadProblem[],
): Pick<Discovery, 'files' | 'notAnalysed' | 'problems'> {
  const files: DiscoveredFile[] = [];
  const notAnalysed: FileNotAnalysed[] = [];
  const environmentFiles: Scoped[] = [];
  for (const candidate of candidates) {
    const { path, scope, nameKind } = candidate;
    if (nameKind === 'environment-file') {
      environmentFiles.push(candidate);
      continue;
    }
    const classified = classify(candidate);
    const given = scope !== 'context' && nameKind !== 'terraform-modules-manifest';
    if (classified.is === 'infrastructure')
      files.push({ file: { path, text: classified.text }, kind: classified.kind, given });
    else if (classified.is === 'unreadable' && given) problems.push({ path, message: classified.message });
    else if (classified.is === 'not-analysed' && given) notAnalysed.push({ path, reason: classified.reason });
    else if (classified.is === 'something-else' && scope === 'named')
      notAnalysed.push({ path, reason: notRecognised });
  }
  files.push(...readEnvironmentFiles(environmentFiles, files));
  return {
    files: sorted(files, ({ file }) => file.path),
    notAnalysed,
    problems: sorted(problems, ({ path }) => path),
  };
}

const notRecognised = 'It is not recognised as Terraform, Kubernetes, Compose or a Dockerfile';

/** Only those at or below a directory with a Compose file: nothing else reads them, and they may hold secrets. */
function readEnvironmentFiles(
  candidates: readonly Scoped[],
  files: readonly DiscoveredFile[],
): DiscoveredFile[] {
  const directories = files
    .filter(({ kind }) => kind === 'compose')
    .map(({ file }) => directoryOf(file.path));
  return candidates
    .filter(({ path }) => directories.some((directory) => path.startsWith(directory)))
    .flatMap((candidate) => {
      const classified = classify(candidate);
      if (classified.is !== 'infrastructure') return [];
      return [{ file: { path: candidate.path, text: classified.text }, kind: classified.kind, given: false }];
    });
}

/** With a `/` at its end; empty for the root. */
function directoryOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function sorted<Item>(items: readonly Item[], pathOf: (item: Item) => string): readonly Item[] {
  return [...items].sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : pathOf(a) > pathOf(b) ? 1 : 0));
}
