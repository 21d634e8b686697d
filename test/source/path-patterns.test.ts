import { describe, expect, test } from 'vitest';
import { isMatchable, pathPatterns, verdictOn } from '../../src/source/path-patterns.ts';

function verdict(path: string, ...lines: readonly string[]) {
  const patterns = pathPatterns('infra/', lines);
  return patterns === undefined ? 'no patterns' : verdictOn(path, patterns);
}

describe('patterns', () => {
  test('speak of what lies in their directory', () => {
    expect(verdict('infra/a.tf', '*.tf')).toBe('matched');
    expect(verdict('infra/deep/a.tf', '*.tf')).toBe('matched');
    expect(verdict('a.tf', '*.tf')).toBeUndefined();
  });

  test('are anchored by a slash', () => {
    expect(verdict('infra/a.tf', '/a.tf')).toBe('matched');
    expect(verdict('infra/deep/a.tf', '/a.tf')).toBeUndefined();
  });

  test('are taken back by `!`', () => {
    expect(verdict('infra/a.tf', '*.tf', '!a.tf')).toBe('unmatched');
  });

  test('tell upper from lower case', () => {
    expect(verdict('infra/A.tf', 'a.tf')).toBeUndefined();
  });

  test('are not comments or empty lines', () => {
    expect(verdict('infra/a.tf', '# *.tf', '', '  ')).toBe('no patterns');
  });
});

test.each(['*', '**/*.tf', 'a/*-*-*/b', '**/a/**/b/**'])('%s can be matched', (pattern) => {
  expect(isMatchable(pattern)).toBe(true);
});

test.each(['*a*a*a*', 'x/*a*a*a*/y', '**/a/**/b/**/c/**'])('%s would take too long', (pattern) => {
  expect(isMatchable(pattern)).toBe(false);
  expect(verdict('infra/a.tf', pattern)).toBe('no patterns');
});
