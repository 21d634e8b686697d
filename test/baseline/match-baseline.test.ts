import { describe, expect, test } from 'vitest';
import { type BaselineEntry, baselineOf, baselineText } from '../../src/baseline/baseline.ts';
import { matchBaseline, renewedBaseline } from '../../src/baseline/match-baseline.ts';
import { readBaseline } from '../../src/baseline/read-baseline.ts';
import type { Finding } from '../../src/rule/finding.ts';

const single = (
  path: string,
  words: string,
  settings: Partial<Finding> & { above?: string } = {},
): Finding => {
  const { above = '', ...others } = settings;
  const file = { path, text: `${above}${words}\n` };
  return {
    rule: 'single-az',
    severity: 'error',
    message: 'The database runs in one zone.',
    remedy: 'Use two.',
    span: { file, start: above.length, end: above.length + words.length },
    resource: 'aws_db_instance.orders',
    related: [],
    ...others,
  };
};

const states = (findings: readonly Finding[]) => findings.map(({ baselineState }) => baselineState);
const nothingIsGone = () => false;

describe('a baseline', () => {
  test('knows a finding whose line moved and was indented anew', () => {
    const known = baselineOf([single('main.tf', 'multi_az = false')]);
    const { findings, left } = matchBaseline(
      [single('main.tf', 'multi_az   =  false', { above: '# A line more\n' })],
      known,
      nothingIsGone,
    );
    expect({ states: states(findings), left }).toEqual({ states: ['unchanged'], left: [] });
  });

  test.each([
    ['another file', single('other/main.tf', 'multi_az = false')],
    ['another resource', single('main.tf', 'multi_az = false', { resource: 'aws_db_instance.users' })],
    ['another rule', single('main.tf', 'multi_az = false', { rule: 'no-backups' })],
    ['another text', single('main.tf', 'multi_az = null')],
  ])('does not know the same in %s', (_, finding) => {
    const known = baselineOf([single('main.tf', 'multi_az = false')]);
    const { findings, left } = matchBaseline([finding], known, nothingIsGone);
    expect({ states: states(findings), left }).toEqual({ states: ['new'], left: known });
  });

  test('knows as many as it counted', () => {
    const one = single('main.tf', 'multi_az = false');
    const known = baselineOf([one, { ...one }]);
    expect(known).toMatchObject([{ count: 2 }]);
    expect(states(matchBaseline([one, { ...one }, { ...one }], known, nothingIsGone).findings)).toEqual([
      'unchanged',
      'unchanged',
      'new',
    ]);
    expect(matchBaseline([one], known, nothingIsGone).left).toMatchObject([{ count: 1 }]);
  });

  test('never knows a fault of ours', () => {
    const fault = single('main.tf', 'multi_az = false', { rule: 'internal-error' });
    expect(baselineOf([fault])).toEqual([]);
  });
});

describe('a file that moved', () => {
  const known = baselineOf([single('db/main.tf', 'multi_az = false')]);
  const isGone = (path: string) => path === 'db/main.tf';

  test.each(['database/main.tf', 'db/orders.tf'])('is known as %s', (path) => {
    const { findings, left } = matchBaseline([single(path, 'multi_az = false')], known, isGone);
    expect({ states: states(findings), left }).toEqual({ states: ['unchanged'], left: [] });
  });

  test('is not known under another name in another folder', () => {
    expect(
      states(matchBaseline([single('web/orders.tf', 'multi_az = false')], known, isGone).findings),
    ).toEqual(['new']);
  });

  test('is not a copy of one that is still there', () => {
    const copy = single('copy/main.tf', 'multi_az = false');
    expect(states(matchBaseline([copy], known, nothingIsGone).findings)).toEqual(['new']);
  });

  test('is known once', () => {
    const copies = ['a/main.tf', 'b/main.tf'].map((path) => single(path, 'multi_az = false'));
    expect(states(matchBaseline(copies, known, isGone).findings)).toEqual(['unchanged', 'new']);
  });
});

describe('the file of a baseline', () => {
  const findings = ['b.tf', 'a.tf', '__proto__'].map((path) => single(path, 'multi_az = false'));

  test('has one sorted entry on each line, and comes back as it was', () => {
    const text = baselineText(baselineOf(findings));
    expect(text.split('\n').filter((line) => line.startsWith('    {"path":'))).toHaveLength(3);
    expect(text).toBe(baselineText(baselineOf([...findings].reverse())));
    expect(readBaseline(text)).toEqual({ baseline: baselineOf(findings) });
    expect(text).not.toContain('multi_az');
  });

  test('holds no secret, and no hash of one', () => {
    const withPassword = (password: string) =>
      baselineText(
        baselineOf([
          single('a.tf', `password = "${password}"`, { secret: true }),
          single('a.tf', `url = "postgres://shop:${password}@db"`, { resource: `web password=${password}` }),
        ]),
      );
    expect(withPassword('hunter2')).toBe(withPassword('letmein'));
  });

  test('takes what a merge left twice for one', () => {
    const [line = ''] = baselineText(baselineOf(findings)).match(/^ {4}\{.*\}/m) ?? [];
    expect(readBaseline(`{"version": 1, "findings": [${line}, ${line}]}`)).toMatchObject({
      baseline: [{ count: 1 }],
    });
  });

  test.each([
    ['', 'is not valid JSON'],
    ['{"version": 1,', 'is not valid JSON'],
    ['{\n<<<<<<< HEAD\n=======\n>>>>>>> topic\n}', 'holds the marks of a merge conflict'],
    ['{"version": "2.1.0", "runs": []}', 'is no baseline of infra-lint'],
    ['[]', 'is no baseline of infra-lint'],
    ['null', 'is no baseline of infra-lint'],
    ['{"version": 2, "findings": []}', 'was written by a newer infra-lint'],
    ['{"version": 1, "findings": [{"rule": "single-az"}]}', 'has an entry that says nothing: number 1'],
    ['{"version": 1, "findings": [null]}', 'has an entry that says nothing: number 1'],
  ])('%j: %s', (text, problem) => {
    expect(readBaseline(text)).toMatchObject({ problem });
  });
});

test('a renewed baseline keeps what the run says nothing of', () => {
  const unjudged: BaselineEntry = { rule: 'no-backups', path: 'z.tf', resource: '', text: '0', count: 1 };
  const own = single('a.tf', 'multi_az = false');
  expect(renewedBaseline([own], [unjudged])).toEqual([...baselineOf([own]), unjudged]);
});
