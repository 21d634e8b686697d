import { expect, test } from 'vitest';
import { gitlabReport } from '../../src/report/gitlab.ts';
import { nothingFound, report } from './example.ts';

test('is an entry with all that GitLab asks for, for each finding', () => {
  const entries = JSON.parse(gitlabReport(report));
  expect(entries).toHaveLength(3);
  expect(entries[1]).toEqual({
    description: 'The RDS instance `orders` runs in one zone. Set `multi_az = true`.',
    check_name: 'single-az',
    fingerprint: expect.stringMatching(/^[0-9a-f]{16}:1$/),
    severity: 'critical',
    location: { path: 'modules/db/main.tf', lines: { begin: 3, end: 3 } },
  });
});

test('no two entries share a fingerprint, since GitLab would show one of them', () => {
  const twice = { ...report, findings: [...report.findings, ...report.findings.map((one) => ({ ...one }))] };
  const fingerprints = JSON.parse(gitlabReport(twice)).map(
    (entry: { fingerprint: string }) => entry.fingerprint,
  );
  expect(new Set(fingerprints).size).toBe(6);
});

test('is an empty list where nothing is found', () => {
  expect(JSON.parse(gitlabReport(nothingFound))).toEqual([]);
});
