import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PathPatterns, pathPatterns, verdictOn } from '../source/path-patterns.ts';

/** The ignore files of a directory and of all directories above it, outermost first. */
export type IgnoreStack = readonly PathPatterns[];

/**
 * Of `.gitignore` and `.infra-lintignore` together; the second may take back what the first ignores.
 *
 * @param path of the directory relative to the root, with a `/` at its end
 */
export function readIgnoreFiles(path: string, absolute: string): PathPatterns | undefined {
  const lines = ['.gitignore', '.infra-lintignore'].flatMap((name) => readLines(join(absolute, name)));
  return pathPatterns(path, lines);
}

/** The innermost patterns that speak of a path decide, as in Git. */
export function isIgnored(path: string, stack: IgnoreStack): boolean {
  for (let index = stack.length - 1; index >= 0; index--) {
    const patterns = stack[index];
    const verdict = patterns === undefined ? undefined : verdictOn(path, patterns);
    if (verdict !== undefined) return verdict === 'matched';
  }
  return false;
}

function readLines(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/);
  } catch {
    return [];
  }
}
