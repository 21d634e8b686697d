import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isIgnored, readIgnoreFile } from '../../../src/evaluate/dockerfile/ignore-file.ts';

interface Golden {
  readonly paths: readonly string[];
  /** `null` where the builder refuses the file. */
  readonly cases: readonly { readonly file: string; readonly ignored: readonly string[] | null }[];
}

const golden: Golden = JSON.parse(
  readFileSync(new URL('../../../fixtures/evaluate/dockerfile/ignore-files.json', import.meta.url), 'utf8'),
);

describe('a `.dockerignore`', () => {
  it.each(golden.cases)('$file keeps out what the builder keeps out', ({ file, ignored }) => {
    const patterns = readIgnoreFile(file);
    // What is read by accident only is left alone.
    if (patterns === undefined) return;
    expect(golden.paths.filter((path) => isIgnored(patterns, path))).toEqual(ignored);
  });

  it.each(['!', 'a[', '[]', 'a\\', '\\d', '[*]', '^a*'])('is not read with %s', (line) => {
    expect(readIgnoreFile(`.git\n${line}\n`)).toBeUndefined();
  });

  it('is bounded', () => {
    expect(readIgnoreFile('a\n'.repeat(20_000))).toBeUndefined();
    const patterns = readIgnoreFile(`${'*a'.repeat(500)}\n`) ?? [];
    expect(isIgnored(patterns, 'a'.repeat(60))).toBe(false);
  });
});
