import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.ts';
import { type Marker, markersIn, withoutMarkers } from '../src/custom/markers.ts';
import { filesBelow } from '../src/dev/files-below.ts';
import { lint } from '../src/lint/lint.ts';
import { lintAndFix } from '../src/lint/lint-and-fix.ts';
import type { Finding } from '../src/rule/finding.ts';
import { regionOf } from '../src/source/line-table.ts';
import { textOf } from '../src/source/span.ts';

const update = process.env.UPDATE === '1';

/**
 * `fixtures/rules/<rule>/bad/<case>` and `…/good/<case>`: each case is a folder of files as a user would have them,
 * linted as a whole, with only the rule under test. The markers in a bad case are all that may be found in it.
 * `…/fixed/<case>` holds those files of a bad case that its fixes change, after all of them and without the markers.
 * `UPDATE=1` writes them.
 */
describe.each(rules)('$id', ({ id, fixes }) => {
  it.each(casesOf(id, 'bad'))('finds what is marked in %s', async (folder) => {
    const expected = filesBelow(folder).flatMap((path) =>
      markersIn(readFileSync(path, 'utf8')).map((marker) => ({ path, marker })),
    );
    expect(expected, 'a bad case marks what is expected').not.toEqual([]);
    expect(
      expected.filter(({ marker }) => marker.rule !== id),
      'only the rule under test runs',
    ).toEqual([]);

    const { findings } = await lint(requestFor(folder, id));
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

  it.each(casesOf(id, 'bad'))('repairs what can be repaired in %s', async (folder) => {
    const request = requestFor(folder, id);
    const { files, result, repaired } = await lintAndFix(request, 'unsafe');
    const fixed = folder.replace('/bad/', '/fixed/');
    const texts = Object.fromEntries(
      files.map(({ before, text }) => [before.path.slice(folder.length + 1), withoutMarkers(text)]),
    );
    if (update) writeAll(fixed, texts);
    expect(texts).toEqual(readAllIn(fixed));
    expect(result.findings.filter(({ fix }) => fix !== undefined)).toEqual([]);
    if (files.length === 0) return;

    expect(repaired.every(({ fix }) => fix?.safety === fixes)).toBe(true);
    const held = new Map(files.map(({ before, text }) => [join(result.root, before.path), text]));
    const before = await lint(everythingIn(folder));
    const after = await lint({ ...everythingIn(folder), held });
    const known = new Set(identitiesOf(before.findings));
    expect(
      identitiesOf(after.findings).filter((identity) => !known.has(identity)),
      'a fix brings nothing new',
    ).toEqual([]);
  });

  it.each(casesOf(id, 'good'))('finds nothing in %s', async (folder) => {
    const { findings } = await lint(requestFor(folder, id));
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

function requestFor(folder: string, id: string) {
  return { ...everythingIn(folder), profile: 'strict', select: [id] } as const;
}

/** Every rule of the default profile: a fix may make room for advice, and for nothing worse. */
function everythingIn(folder: string) {
  const config = `${folder}/.infra-lint.yaml`;
  const configured = existsSync(config) ? { configFile: config } : {};
  return { paths: [folder], cwd: process.cwd(), ...configured };
}

function readAllIn(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {};
  return Object.fromEntries(
    filesBelow(folder).map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}

function writeAll(folder: string, texts: Readonly<Record<string, string>>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
    writeFileSync(`${folder}/${path}`, text);
  }
}

/** What makes a finding the same one in a file whose lines have moved. */
function identitiesOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ rule, resource, span }) => [rule, span.file.path, resource].join(' ')).sort();
}
