import ignore, { type Ignore } from 'ignore';

/** Patterns in the form of `.gitignore`, and the directory they speak of. */
export interface PathPatterns {
  /** Relative to the root of the scan, with a `/` at its end; empty for the root. */
  readonly base: string;
  readonly patterns: Ignore;
}

/** Matching takes time that grows with the number of wildcards as its power; three are over in milliseconds. */
const maximumWildcards = 3;
/** More patterns than anybody writes, since each file is held against each of them. */
const maximumPatterns = 5000;

/** Comments, empty lines and patterns that cannot be matched in time are passed over. Undefined where none is left. */
export function pathPatterns(base: string, lines: readonly string[]): PathPatterns | undefined {
  const patterns = lines.filter((line) => line.trim() !== '' && !line.startsWith('#') && isMatchable(line));
  if (patterns.length === 0) return undefined;
  // Git on a build server tells upper from lower case; so do we on every machine.
  return { base, patterns: ignore({ ignorecase: false }).add(patterns.slice(0, maximumPatterns)) };
}

/** False for a pattern with more than three `*` in one part of the path, or more than three `**`. */
export function isMatchable(pattern: string): boolean {
  const parts = pattern.split('/');
  const wildcardsIn = (part: string) => part.match(/\*+/g)?.length ?? 0;
  return (
    parts.every((part) => wildcardsIn(part) <= maximumWildcards) &&
    parts.filter((part) => part === '**').length <= maximumWildcards
  );
}

/**
 * What patterns say of a path: `matched`, `unmatched` by a pattern with `!`, or undefined where none speaks of it.
 *
 * @param path relative to the root; of a directory, with a `/` at its end
 */
export function verdictOn(
  path: string,
  { base, patterns }: PathPatterns,
): 'matched' | 'unmatched' | undefined {
  if (!path.startsWith(base) || path.length === base.length) return undefined;
  const { ignored, unignored } = patterns.test(path.slice(base.length));
  if (ignored) return 'matched';
  return unignored ? 'unmatched' : undefined;
}
