import type { Log, Result, Run } from 'sarif';
import { beforeAll, describe, expect, it } from 'vitest';
import { lint } from '../../src/lint/lint.ts';
import type { LintResult } from '../../src/lint/result.ts';
import { maxResults, sarifReport } from '../../src/report/sarif.ts';
import { sarifErrors } from './sarif-errors.ts';

const projects = ['fixtures/projects/shop', 'fixtures/projects/reference', 'fixtures/rules'];

function runOf(result: Pick<LintResult, 'findings' | 'rules'>): Run {
  const log: Log = JSON.parse(sarifReport(result.findings, result.rules, '0.1.0'));
  const [run] = log.runs;
  if (run === undefined || log.runs.length !== 1) throw new Error('one run is wanted');
  return run;
}

describe.each(projects)('the report on %s', (project) => {
  let result: LintResult;
  let results: readonly Result[];
  let run: Run;
  beforeAll(async () => {
    result = await lint({ paths: [project], cwd: process.cwd(), profile: 'strict' });
    run = runOf(result);
    results = run.results ?? [];
  });

  it('is valid by the schema of SARIF 2.1.0', () => {
    expect(sarifErrors(sarifReport(result.findings, result.rules, '0.1.0'))).toEqual([]);
  });

  it('describes every rule that ran, and every result has one of them', () => {
    const described = (run.tool.driver.rules ?? []).map((rule) => rule.id);
    for (const rule of result.rules) expect(described).toContain(rule.id);
    for (const { ruleId, ruleIndex } of results) expect(described[ruleIndex ?? -1]).toBe(ruleId);
  });

  it('points at one line of a file, relative to the root', () => {
    for (const { locations } of results) {
      const place = locations?.[0]?.physicalLocation;
      expect(place?.artifactLocation?.uri).toMatch(/^fixtures\/[^:\\]+$/);
      expect(place?.artifactLocation?.uriBaseId).toBe('%SRCROOT%');
      const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = place?.region ?? {};
      expect(Math.min(startLine, startColumn)).toBeGreaterThan(0);
      expect([endLine, endColumn > startColumn]).toEqual([startLine, true]);
    }
  });

  it("carries code scanning's own fingerprint", () => {
    for (const { partialFingerprints } of results) {
      expect(partialFingerprints?.primaryLocationLineHash).toMatch(/^[0-9a-f]{1,16}:\d+$/);
    }
  });
});

describe('a rule about security', () => {
  it('has the severity and the tag that GitHub reads', async () => {
    const run = runOf(await lint({ paths: ['fixtures/projects/shop'], cwd: process.cwd() }));
    const rule = run.tool.driver.rules?.find(({ id }) => id === 'public-database');
    expect(rule?.properties).toMatchObject({ 'security-severity': '8.5', precision: 'high' });
    expect(rule?.properties?.tags).toContain('security');
    expect(rule?.help?.markdown).toContain('## What to do');
  });
});

describe('more findings than code scanning keeps', () => {
  it('leaves the mildest out', async () => {
    const result = await lint({ paths: ['fixtures/projects/shop'], cwd: process.cwd() });
    const [error, warning] = ['error', 'warning'].map((severity) =>
      result.findings.find((finding) => finding.severity === severity),
    );
    if (error === undefined || warning === undefined) throw new Error('the shop has both');
    const many = [...Array<typeof error>(100).fill(warning), ...Array<typeof error>(maxResults).fill(error)];
    const findings = many.map((finding) => ({ ...finding }));
    const levels = (runOf({ ...result, findings }).results ?? []).map(({ level }) => level);
    expect([levels.length, new Set(levels)]).toEqual([maxResults, new Set(['error'])]);
  });
});
