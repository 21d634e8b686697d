import { describe, expect, test } from 'vitest';
import { prettyReport } from '../../src/report/pretty.ts';
import type { Finding } from '../../src/rule/finding.ts';
import { findings, nothingFound, report, spanOf } from './example.ts';

const plain = { color: false };

test('shows each finding in its code, with why, the remedy and the way it came by', () => {
  expect(prettyReport(report, plain)).toBe(`\
warning[no-restart]: The service \`cache\` is not started again.
 --> compose.yaml:3:11
  |
1 | services:
2 |     cache:
3 |         image: "漢字:1.0" # cache
  |                 ^^^^^^^^
  = help: Set \`restart: unless-stopped\`.

error[single-az]: The RDS instance \`orders\` runs in one zone.
 --> modules/db/main.tf:3:3
  |
1 | resource "aws_db_instance" "orders" {
2 |   engine   = "postgres"
3 |   multi_az = var.multi_az
  |   ^^^^^^^^^^^^^^^^^^^^^^^
4 | }
  = why: A zone fails as a whole. What runs in it alone fails with it.
  = help: Set \`multi_az = true\`.
  = note: \`multi_az\` is set by the caller
 --> main.tf:2:3
  |
2 |   multi_az = false
  |   ----------------

error[single-az]: The RDS instance \`orders\` has no standby.
 --> modules/db/main.tf:1:1
  |
1 | resource "aws_db_instance" "orders" {
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
2 |   engine   = "postgres"
3 |   multi_az = var.multi_az
  = help: Add one.

✖ 3 findings (2 errors, 1 warning) in 3 files, 1.2 s
`);
});

test('says so when there is nothing to say', () => {
  expect(prettyReport(nothingFound, plain)).toBe('✔ No findings in 3 files, 1.2 s\n');
});

test('counts what was not analysed, and lists what is not known when asked', () => {
  const [finding] = findings;
  const because = 'depends on `var.zones`';
  const text = prettyReport(
    {
      ...nothingFound,
      notAnalysed: [
        { path: 'chart/templates/a.yaml', reason: 'Helm templates are not rendered' },
        { path: 'chart/templates/b.yaml', reason: 'Helm templates are not rendered' },
        { path: 'job.yaml', reason: 'Templates are not rendered' },
      ],
      unknowns:
        finding === undefined ? [] : [{ span: finding.span, resource: 'cache', property: 'zones', because }],
    },
    plain,
  );
  expect(text).toBe(`\
Not judged, since it is known only at deployment:
  compose.yaml:3:11: \`zones\` of \`cache\`: depends on \`var.zones\`

Not analysed:
  Helm templates are not rendered: chart/templates/a.yaml and 1 other
  Templates are not rendered: job.yaml

✔ No findings in 3 files, 1.2 s
`);
});

test('tells reasons that are alike but for a name once, and not too many', () => {
  const alike = ['db', 'vpc'].map((name) => ({
    path: `${name}.tf`,
    reason: `module \`${name}\` is not on disk`,
  }));
  const different = Array.from({ length: 9 }, (_, index) => ({ path: 'a.yaml', reason: `reason ${index}` }));
  const text = prettyReport({ ...nothingFound, notAnalysed: [...alike, ...different] }, plain);
  expect(text).toContain('  Module `db` is not on disk: db.tf and 1 other\n');
  expect(text).toContain('  … and 2 more reasons; `--format json` has them all\n');
});

test('says which findings can be repaired, and how one asks for it', () => {
  const repaired = (safety: 'safe' | 'unsafe') =>
    prettyReport(
      { ...report, findings: findings.map((one): Finding => ({ ...one, fix: { safety, changes: [] } })) },
      plain,
    );
  expect(repaired('safe')).toContain('  = help: Set `multi_az = true`.\n  = fix: `--fix` makes the change\n');
  expect(repaired('unsafe')).toContain('  = fix: `--fix=unsafe` makes the change; look at it first\n');
});

test('is coloured only when asked', () => {
  expect(prettyReport(report, plain)).not.toContain('\u001b');
  const coloured = prettyReport(report, { color: true });
  expect(coloured).toContain('\u001b[31m\u001b[1merror[single-az]\u001b[22m\u001b[39m');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(prettyReport(report, plain));
});

describe('hostile and odd text', () => {
  function frameOf(text: string, words: string, message = 'So it is.'): string {
    const span = spanOf({ path: 'a.tf', text }, words);
    const finding: Finding = {
      rule: 'r',
      severity: 'note',
      message,
      remedy: 'Do.',
      span,
      resource: '',
      related: [],
    };
    return prettyReport({ ...nothingFound, findings: [finding] }, plain);
  }

  test('never steers the terminal', () => {
    const text = frameOf('a = "\u001b[2J\u0007\u202e\u009b"\n', 'a', 'Named `\u001b]0;x\u0007\n::error::`.');
    expect(text).toContain('1 | a = "␛[2J␇��"');
    expect(text).toContain('note[r]: Named `␛]0;x␇␊::error::`.');
  });

  test('shows the part of a long line that matters', () => {
    const text = frameOf(`${'x'.repeat(1000)}HERE${'y'.repeat(1000)}\n`, 'HERE');
    const [line, marks] = text.split('\n').slice(3, 5);
    expect(line).toBe(`1 | …${'x'.repeat(40)}HERE${'y'.repeat(96)}…`);
    expect(marks).toBe(`  | ${' '.repeat(41)}^^^^`);
  });

  test('marks the right cells in files with a byte order mark, CRLF and combining characters', () => {
    expect(frameOf('\uFEFFé = 1\r\nb = 2\r\n', 'é')).toContain('1 | é = 1\n  | ^\n2 | b = 2\n');
    expect(frameOf('# e\u0301👩‍🚀 = 1\n', '= 1')).toContain('\n  |         ^^^\n');
  });

  test('shows no code where the file could not be read', () => {
    expect(frameOf('', '')).toContain('note[r]: So it is.\n --> a.tf:1:1\n  = help: Do.\n');
  });

  test('limits the related places', () => {
    const [, finding] = findings;
    if (finding === undefined) throw new Error('The example has three findings.');
    const related = Array.from({ length: 9 }, () => finding.related).flat();
    const text = prettyReport({ ...nothingFound, findings: [{ ...finding, related }] }, plain);
    expect(text.match(/is set by the caller/g)).toHaveLength(4);
    expect(text).toContain('  = note: and 5 more places\n');
  });
});
