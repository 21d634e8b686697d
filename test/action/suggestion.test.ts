import { describe, expect, it } from 'vitest';
import { diffLinesOf } from '../../src/action/diff-lines.ts';
import { suggestionFor } from '../../src/action/suggestion.ts';
import type { Finding } from '../../src/rule/finding.ts';

/** A finding at the first line, with changes given as texts that are replaced. */
function finding(text: string, changes: readonly (readonly [string, string])[], path = 'main.tf'): Finding {
  const file = { path: 'main.tf', text };
  const place = (old: string) => ({
    file: { ...file, path },
    start: text.indexOf(old),
    end: text.indexOf(old) + old.length,
  });
  return {
    rule: 'single-az',
    severity: 'error',
    message: '',
    remedy: '',
    span: { file, start: 0, end: 1 },
    resource: '',
    related: [],
    fix: {
      safety: 'safe',
      changes: changes.map(([old, now]) => ({ kind: 'replace', span: place(old), text: now })),
    },
  };
}
const wholeDiff = (text: string) => {
  const lines = text.replace(/\n$/, '').split('\n');
  return diffLinesOf(`@@ -0,0 +1,${lines.length} @@\n${lines.map((line) => `+${line}`).join('\n')}`);
};

describe('a suggestion', () => {
  const text = 'a {\n  b = 1\n  c = 2\n}\n';

  it('is the new text of whole lines', () => {
    expect(suggestionFor(finding(text, [['1', 'true']]), wholeDiff(text))).toEqual({
      startLine: 2,
      line: 2,
      text: '  b = true',
    });
  });

  it('spans all changes and what is between them', () => {
    const both = finding(text, [
      ['2', '3'],
      ['a', 'A'],
    ]);
    expect(suggestionFor(both, wholeDiff(text))).toEqual({
      startLine: 1,
      line: 3,
      text: 'A {\n  b = 1\n  c = 3',
    });
  });

  it('may take lines out', () => {
    expect(suggestionFor(finding(text, [['\n  b = 1', '']]), wholeDiff(text))).toEqual({
      startLine: 1,
      line: 2,
      text: 'a {',
    });
  });

  it('has the line endings that GitHub writes', () => {
    const windows = text.replaceAll('\n', '\r\n');
    expect(suggestionFor(finding(windows, [['1', '9']]), wholeDiff(windows))?.text).toBe('  b = 9');
  });

  it.each([
    ['what the diff does not show', finding(text, [['2', '3']]), diffLinesOf('@@ -1 +1 @@\n+a {')],
    ['what GitHub has otherwise', finding(text, [['1', '3']]), wholeDiff(text.replace('1', '7'))],
    ['another file', finding(text, [['1', '3']], 'other.tf'), wholeDiff(text)],
  ])('is not made for %s', (_, found, diff) => {
    expect(suggestionFor(found, diff)).toBeUndefined();
  });

  it.each([
    ['a secret', 'a {\n  password = "hunter22hunter22" # 1\n}\n'],
    ['what shows otherwise than it reads', 'a {\n  b = "\u202e" # 1\n}\n'],
  ])('does not repeat %s', (_, risky) => {
    expect(suggestionFor(finding(risky, [['# 1', '# 2']]), wholeDiff(risky))).toBeUndefined();
  });
});
