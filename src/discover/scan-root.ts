import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/**
 * The directory that all paths are told relative to: the repository that holds the given directories, else the working
 * directory if they lie in it, else what they have in common.
 *
 * @param directories absolute
 */
export function scanRootOf(directories: readonly string[], cwd: string): string {
  const common = commonDirectory(directories) ?? cwd;
  return repositoryOf(common) ?? (isWithin(common, cwd) ? cwd : common);
}

/** The nearest directory at or above that has a `.git` (a directory, or a file in a worktree). */
export function repositoryOf(directory: string): string | undefined {
  for (const ancestor of ancestorsOf(directory)) if (existsSync(join(ancestor, '.git'))) return ancestor;
  return undefined;
}

/** The directory itself and those above it, nearest first. */
export function* ancestorsOf(directory: string): Generator<string> {
  for (let current = directory; ; current = dirname(current)) {
    yield current;
    if (dirname(current) === current) return;
  }
}

export function isWithin(path: string, directory: string): boolean {
  return path === directory || path.startsWith(directory.endsWith(sep) ? directory : directory + sep);
}

/** Relative to the root with forward slashes; empty for the root itself. */
export function relativePath(root: string, absolute: string): string {
  const path = relative(root, absolute);
  return sep === '/' ? path : path.split(sep).join('/');
}

function commonDirectory(directories: readonly string[]): string | undefined {
  const [first, ...others] = directories;
  if (first === undefined) return undefined;
  for (const ancestor of ancestorsOf(first))
    if (others.every((other) => isWithin(other, ancestor))) return ancestor;
  return undefined;
}
