import { describe, expect, it } from 'vitest';
import { annotationsOf } from '../../src/action/annotations.ts';
import { diffLinesOf } from '../../src/action/diff-lines.ts';
import type { Finding } from '../../src/rule/finding.ts';
import type { Severity } from '../../src/rule/severity.ts';

const finding = (severity: Severity, path: string): Finding => ({
  rule: 'single-az',
  severity,
  message: '',
  remedy: '',
  span: { file: { path, text: '' }, start: 0, end: 0 },
  resource: '',
  related: [],
});
const many = (severity: Severity, count: number) =>
  Array.from({ length: count }, (_, index) => finding(severity, `${index}.tf`));

describe('annotations', () => {
  it('keep within what GitHub shows, with room for sentences of ours', () => {
    const { shown, left } = annotationsOf([
      ...many('note', 12),
      ...many('error', 11),
      ...many('warning', 13),
    ]);
    const count = (severity: Severity) => shown.filter((each) => each.severity === severity).length;
    expect([count('error'), count('warning'), count('note'), left]).toEqual([9, 10, 8, 9]);
  });

  it('show the most severe first', () => {
    const { shown } = annotationsOf([...many('warning', 1), ...many('error', 1)]);
    expect(shown.map(({ severity }) => severity)).toEqual(['error', 'warning']);
  });

  it('show changed lines before changed files, and those before the rest', () => {
    const changes = new Map([
      ['infra/file.tf', diffLinesOf('@@ -9 +9 @@\n+x')],
      ['infra/line.tf', diffLinesOf('@@ -1 +1 @@\n+x')],
    ]);
    const findings = ['other.tf', 'file.tf', 'line.tf'].map((path) => finding('error', path));
    const paths = (scope: 'all' | 'files' | 'lines') =>
      annotationsOf(findings, scope, changes, 'infra/').shown.map(({ span }) => span.file.path);
    expect(paths('all')).toEqual(['line.tf', 'file.tf', 'other.tf']);
    expect(paths('files')).toEqual(['line.tf', 'file.tf']);
    expect(paths('lines')).toEqual(['line.tf']);
  });
});
