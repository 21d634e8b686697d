import { expect, test } from 'vitest';
import { fingerprintsOf } from '../../src/report/fingerprint.ts';
import { jsonReport } from '../../src/report/json.ts';
import type { Finding } from '../../src/rule/finding.ts';
import { findings, nothingFound, report, spanOf } from './example.ts';

test('has every finding with its place, and the counts', () => {
  const notAnalysed = [{ path: 'chart/values.yaml', reason: 'Helm templates are not rendered' }];
  const document = JSON.parse(jsonReport({ ...report, notAnalysed }));
  expect(document).toMatchObject({
    version: 1,
    notAnalysed,
    summary: { files: 3, errors: 2, warnings: 1, notes: 0 },
  });
  expect(document.findings[1]).toEqual({
    rule: 'single-az',
    severity: 'error',
    message: 'The RDS instance `orders` runs in one zone.',
    remedy: 'Set `multi_az = true`.',
    path: 'modules/db/main.tf',
    line: 3,
    column: 3,
    endLine: 3,
    endColumn: 26,
    resource: 'module.db.aws_db_instance.orders',
    fingerprint: expect.stringMatching(/^[0-9a-f]{16}:1$/),
    related: [{ path: 'main.tf', line: 2, column: 3, message: '`multi_az` is set by the caller' }],
  });
});

test('has the repair, where it is known', () => {
  const file = { path: 'main.tf', text: 'a = 1\nb = 2\n' };
  const change = { kind: 'replace', span: spanOf(file, '1\nb'), text: '3\nb' } as const;
  const repaired = findings.map((one): Finding => ({ ...one, fix: { safety: 'safe', changes: [change] } }));
  expect(JSON.parse(jsonReport({ ...report, findings: repaired })).findings[0].fix).toEqual({
    safety: 'safe',
    changes: [{ path: 'main.tf', line: 1, column: 5, endLine: 2, endColumn: 2, text: '3\nb' }],
  });
});

test('is there where nothing is found', () => {
  expect(JSON.parse(jsonReport(nothingFound))).toEqual({
    version: 1,
    findings: [],
    notAnalysed: [],
    summary: { files: 3, errors: 0, warnings: 0, notes: 0, suppressed: 0 },
  });
});

function fingerprintsIn(text: string): readonly string[] {
  const file = { path: 'main.tf', text };
  const [first] = findings;
  if (first === undefined) throw new Error('The example has findings.');
  const found: readonly Finding[] = [...text.matchAll(/az =\s+1/g)].map(({ index, 0: words }) => ({
    ...first,
    span: { ...spanOf(file, words), start: index, end: index + words.length },
  }));
  return [...fingerprintsOf(found).values()];
}

test('fingerprints stay when lines are added and code is laid out anew', () => {
  expect(fingerprintsIn('# New.\n\n  az =   1\n')).toEqual(fingerprintsIn('az = 1\n'));
});

test('fingerprints of secrets do not tell them', () => {
  const [first] = findings;
  if (first === undefined) throw new Error('The example has findings.');
  const fingerprintOf = (text: string) => {
    const span = spanOf({ path: 'main.tf', text }, text);
    return [...fingerprintsOf([{ ...first, span, secret: true }]).values()];
  };
  expect(fingerprintOf('password = "hunter2"')).toEqual(fingerprintOf('password = "hunter3"'));
});

test('fingerprints of findings that look alike differ', () => {
  const fingerprints = fingerprintsIn('az = 1\naz = 1\n');
  expect(new Set(fingerprints).size).toBe(2);
  expect(fingerprints[1]).toMatch(/:2$/);
});
