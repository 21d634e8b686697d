import ignore, { type Ignore } from 'ignore';

/** Patterns in the form of `.gitignore`, and the directory they speak of. */
export interface PathPatterns {
  /** Relative to the root of the scan, with a `/` at its end; empty for the root. */
  readonly base: string;
  readonly patterns: Ignore;
}

/**
 * More wildcards than this in one part of a pattern make the time for matching it grow beyond reason; such a pattern
 * is passed over.
 */
const maximumWildcards = 4;

/** Comments and empty lines are passed over. Undefined where no pattern is left. */
export function pathPatterns(base: string, lines: readonly string[]): PathPatterns | undefined {
  const patterns = lines.filter((line) => line.trim() !== '' && !line.startsWith('#') && isReasonable(line));
  if (patterns.length === 0) return undefined;
  // Git on a build server tells upper from lower case; so do we on every machine.
  return { base, patterns: ignore({ ignorecase: false }).add(patterns) };
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

function isReasonable(pattern: string): boolean {
  return pattern.split('/').every((part) => (part.match(/\*+/g)?.length ?? 0) <= maximumWildcards);
}
