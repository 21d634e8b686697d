import ignore, { type Ignore } from 'ignore';

/** Patterns in the form of `.gitignore`, and the directory they speak of. */
export interface IgnoreRules {
  /** Relative to the root, with a `/` at its end; empty for the root. */
  readonly base: string;
  readonly patterns: Ignore;
}

/** Rules of a directory and of all directories above it, outermost first. */
export type IgnoreStack = readonly IgnoreRules[];

/**
 * More wildcards than this in one part of a pattern make the time for matching it grow beyond reason; such a pattern
 * is passed over.
 */
const maximumWildcards = 4;

/** Undefined where the text has no patterns. */
export function ignoreRules(base: string, texts: readonly string[]): IgnoreRules | undefined {
  const patterns = texts
    .flatMap((text) => text.replace(/^\uFEFF/, '').split(/\r?\n/))
    .filter((line) => line.trim() !== '' && !line.startsWith('#') && isReasonable(line));
  if (patterns.length === 0) return undefined;
  // Git on a build server tells upper from lower case; so do we on every machine.
  return { base, patterns: ignore({ ignorecase: false }).add(patterns) };
}

/**
 * The innermost rules that speak of a path decide, as in Git.
 *
 * @param path relative to the root; of a directory, with a `/` at its end
 */
export function isIgnored(path: string, stack: IgnoreStack): boolean {
  for (let index = stack.length - 1; index >= 0; index--) {
    const rules = stack[index];
    if (rules === undefined) continue;
    const { ignored, unignored } = rules.patterns.test(path.slice(rules.base.length));
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}

function isReasonable(pattern: string): boolean {
  return pattern.split('/').every((part) => (part.match(/\*+/g)?.length ?? 0) <= maximumWildcards);
}
