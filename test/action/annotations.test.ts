import { describe, expect, it } from 'vitest';
import { annotationsOf } from '../../src/action/annotations.ts';
import type { Finding } from '../../src/rule/finding.ts';
import type { Severity } from '../../src/rule/severity.ts';

const finding = (severity: Severity, line: number): Finding => ({
  rule: 'single-az',
  severity,
  message: '',
  remedy: '',
  span: { file: { path: `${line}.tf`, text: '' }, start: 0, end: 0 },
  resource: '',
  related: [],
});
const many = (severity: Severity, count: number) =>
  Array.from({ length: count }, (_, line) => finding(severity, line));

describe('annotations', () => {
  it('keep within what GitHub shows, and leave one notice for what is left', () => {
    const { shown, left } = annotationsOf([...many('note', 12), ...many('error', 11), ...many('warning', 3)]);
    const count = (severity: Severity) => shown.filter((each) => each.severity === severity).length;
    expect([count('error'), count('warning'), count('note'), left]).toEqual([10, 3, 9, 4]);
  });

  it('show the most severe first', () => {
    const { shown } = annotationsOf([...many('warning', 1), ...many('error', 1)]);
    expect(shown.map(({ severity }) => severity)).toEqual(['error', 'warning']);
  });
});
