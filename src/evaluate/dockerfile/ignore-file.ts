import { cleanPath } from './clean-path.ts';
import { type PathPattern, readPathPattern } from './path-pattern.ts';

/** One line of a `.dockerignore`. */
export interface IgnorePattern {
  /** Written with `!`: what it names is sent after all. */
  readonly isException: boolean;
  readonly pattern: PathPattern;
}

/** What keeps files out of a build; the last pattern that matches decides. */
export type IgnorePatterns = readonly IgnorePattern[];

/** So many lines nobody wrote by hand. */
const MAX_PATTERNS = 10_000;

/**
 * Reads a `.dockerignore` as the builder does. Undefined for one that the builder refuses, or whose patterns hold what
 * is left to the builder's regular expressions: nothing can be said of what it keeps out.
 * Source: https://docs.docker.com/build/concepts/context/#dockerignore-files
 */
export function readIgnoreFile(text: string): IgnorePatterns | undefined {
  const patterns: IgnorePattern[] = [];
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const written = line.startsWith('#') ? '' : line.trim();
    if (written === '') continue;
    const read = readLine(written);
    if (read === undefined || patterns.length === MAX_PATTERNS) return undefined;
    patterns.push(read);
  }
  return patterns;
}

function readLine(written: string): IgnorePattern | undefined {
  const mark = written.startsWith('!') ? '!' : '';
  const path = cleaned(written.slice(mark.length).trim());
  // The builder trims and cleans the pattern a second time, mark and all: `!/` comes to `!`, which it refuses.
  const line = cleanPath((mark + path).trim());
  const isException = line.startsWith('!');
  if (isException && line.length === 1) return undefined;
  const pattern = readPathPattern(isException ? line.slice(1) : line);
  return pattern === undefined ? undefined : { isException, pattern };
}

function cleaned(path: string): string {
  if (path === '') return '';
  const clean = cleanPath(path);
  return clean.length > 1 && clean.startsWith('/') ? clean.slice(1) : clean;
}

/**
 * Whether a path of the context is kept out of the build, by itself or with a folder above it.
 *
 * @param path relative to the context, with forward slashes and without a `./`
 */
export function isIgnored(patterns: IgnorePatterns, path: string): boolean {
  const folders = path.split('/');
  const candidates = folders.map((_, index) => folders.slice(0, index + 1).join('/'));
  return patterns.reduce((ignored, { isException, pattern }) => {
    // An exception has no say in what is sent anyway, and a pattern none in what is kept out already.
    if (isException !== ignored) return ignored;
    return candidates.some(pattern) ? !isException : ignored;
  }, false);
}
