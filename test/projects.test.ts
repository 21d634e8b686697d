import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formats } from '../src/cli/destinations.ts';
import { main } from '../src/cli/main.ts';
import { lint } from '../src/lint/lint.ts';

const headlines = [
  'bloated-image',
  'missing-health-check',
  'no-autoscaling',
  'no-backups',
  'public-database',
  'shared-database',
  'single-az',
];

/** The projects in `fixtures/projects`, as a newcomer meets them. */
describe('the shop', () => {
  it('makes the seven headline mistakes', async () => {
    const { findings } = await lint({ paths: ['fixtures/projects/shop'], cwd: process.cwd() });
    const found = new Set(findings.map((finding) => finding.rule));
    expect(headlines.filter((rule) => !found.has(rule))).toEqual([]);
  });

  it.each(formats)('is reported as %s as it was before', async (format) => {
    const report = await reportOn('fixtures/projects/shop', format);
    expect(report).toBe(golden(`fixtures/reports/shop.${format}.txt`, report));
  });

  it('gives the same bytes whatever is asked for first', async () => {
    const [once, again] = [
      await reportOn('fixtures/projects/shop', 'json'),
      await reportOn('fixtures/projects/shop', 'json'),
    ];
    expect(once).toBe(again);
  });
});

describe('the reference, after the good examples of the documents', () => {
  it('breaks no rule, the advice of the strict profile included', async () => {
    const { findings } = await lint({
      paths: ['fixtures/projects/reference'],
      cwd: process.cwd(),
      profile: 'strict',
    });
    expect(findings.map((finding) => finding.message)).toEqual([]);
  });
});

async function reportOn(path: string, format: string): Promise<string> {
  let text = '';
  const stdout = { write: (part: string) => (text += part) };
  const stderr = { write: () => undefined };
  await main([path, '--format', format, '--no-color'], { cwd: process.cwd(), env: {}, stdout, stderr });
  return withoutPage(text).replace(/\d+\.\d s$/m, '0.0 s');
}

/** Of the HTML report what differs from project to project; its script and its style have tests of their own. */
function withoutPage(text: string): string {
  return text
    .replace(/<(style|script)>[\s\S]*?<\/\1>/g, '<$1>…</$1>')
    .replace(/'sha256-[^']*'/g, "'sha256-…'")
    .replace(/(?<=id="data">).*(?=<\/script>)/, (json) => JSON.stringify(JSON.parse(json), null, 1));
}

/** What the report was when it was last looked at; `UPDATE=1 npm test` takes it as it is now. */
function golden(path: string, report: string): string {
  if (process.env.UPDATE === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, report);
  }
  return readFileSync(path, 'utf8');
}
