import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.ts';
import { filesBelow } from '../src/dev/generated-files.ts';
import { type Marker, markersIn } from '../src/dev/markers.ts';
import { lint } from '../src/lint/lint.ts';
import type { Finding } from '../src/rule/finding.ts';
import { regionOf } from '../src/source/line-table.ts';
import { textOf } from '../src/source/span.ts';

/**
 * `fixtures/rules/<rule>/bad/<case>` and `…/good/<case>`: each case is a folder of files as a user would have them,
 * linted as a whole, with only the rule under test. The markers in a bad case are all that may be found in it.
 */
describe.each(rules.map((rule) => rule.id))('%s', (id) => {
  it.each(casesOf(id, 'bad'))('finds what is marked in %s', async (folder) => {
    const expected = filesBelow(folder).flatMap((path) =>
      markersIn(readFileSync(path, 'utf8')).map((marker) => ({ path, marker })),
    );
    expect(expected, 'a bad case marks what is expected').not.toEqual([]);
    expect(
      expected.filter(({ marker }) => marker.rule !== id),
      'only the rule under test runs',
    ).toEqual([]);

    const findings = await findingsIn(folder, id);
    const placeOf = (path: string, { line }: Pick<Marker, 'line'>) => `${path}:${line}`;
    expect(findings.map((finding) => placeOf(finding.span.file.path, regionOf(finding.span))).sort()).toEqual(
      expected.map(({ path, marker }) => placeOf(path, marker)).sort(),
    );
    for (const { path, marker } of expected.filter(({ marker }) => marker.words !== undefined)) {
      const found = findings.find(
        (finding) => placeOf(finding.span.file.path, regionOf(finding.span)) === placeOf(path, marker),
      );
      expect(found?.message).toContain(marker.words);
    }
    for (const finding of findings)
      expect(textOf(finding.span).trim(), 'a finding points at something').not.toBe('');
  });

  it.each(casesOf(id, 'good'))('finds nothing in %s', async (folder) => {
    const findings = await findingsIn(folder, id);
    expect(
      findings.map(
        (finding) => `${finding.span.file.path}:${regionOf(finding.span).line} ${finding.message}`,
      ),
    ).toEqual([]);
  });
});

function casesOf(id: string, verdict: 'bad' | 'good'): readonly string[] {
  const folder = `fixtures/rules/${id}/${verdict}`;
  return existsSync(folder) ? readdirSync(folder).map((name) => `${folder}/${name}`) : [];
}

async function findingsIn(folder: string, id: string): Promise<readonly Finding[]> {
  const config = `${folder}/.infra-lint.yaml`;
  const configured = existsSync(config) ? { configFile: config } : {};
  const request = {
    paths: [folder],
    cwd: process.cwd(),
    select: [id],
    profile: 'strict',
    ...configured,
  } as const;
  return (await lint(request)).findings;
}
