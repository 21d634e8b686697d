import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkstyleReport } from '../../src/report/checkstyle.ts';
import { conciseReport } from '../../src/report/concise.ts';
import { githubReport } from '../../src/report/github.ts';
import { gitlabReport } from '../../src/report/gitlab.ts';
import { htmlReport } from '../../src/report/html.ts';
import { jsonReport } from '../../src/report/json.ts';
import { junitReport } from '../../src/report/junit.ts';
import { markdownReport } from '../../src/report/markdown.ts';
import { masked } from '../../src/report/masked.ts';
import { ndjsonReport } from '../../src/report/ndjson.ts';
import { prettyReport } from '../../src/report/pretty.ts';
import type { Report } from '../../src/report/report.ts';
import { sarifReport } from '../../src/report/sarif.ts';
import type { Finding } from '../../src/rule/finding.ts';
import { report as example, rule } from './example.ts';
import { readXml } from './read-xml.ts';

/** What strangers write into files, paths and names to reach whoever reads the report. */
const pieces = [
  '\u0000',
  '\u0007',
  '\u0008',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\u001b[31m',
  '\u001b]8;;https://x\u0007',
  '\u007f',
  '\u0085',
  '\u009b2J',
  '\u200e',
  '\u202e',
  '\u2066',
  '\u2028',
  '\u2029',
  '\ufeff',
  '\ufffe',
  '\uffff',
  '\ud800',
  '\udc00',
  '\u{1f600}',
  '漢',
  '</script>',
  '<!--',
  '<script>',
  '<img src=x onerror=alert(1)>',
  ']]>',
  '<![CDATA[',
  '&amp;',
  '&',
  '<',
  '>',
  '"',
  "'",
  '<?xml?>',
  '::error::',
  '\n::set-env name=a::',
  '##[command]',
  '%0A',
  '::stop-commands::x',
  '`',
  '``',
  '```',
  '|',
  '\\',
  '\\|',
  '[a](b)',
  '![a](b)',
  '@everyone',
  '#1',
  '*',
  '_',
  '~',
  '$x$',
  'a',
  ' ',
  '-',
  '=',
  '/',
  '.',
] as const;

const hostile = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));

const hostileFinding = fc
  .record({
    message: hostile,
    remedy: hostile,
    resource: hostile,
    path: hostile,
    text: hostile,
    related: hostile,
  })
  .map(({ message, remedy, resource, path, text, related }): Finding => {
    const span = { file: { path, text }, start: 0, end: text.length };
    return {
      rule: rule.id,
      severity: 'error',
      message,
      remedy,
      span,
      resource,
      related: [{ span, message: related }],
    };
  });

const hostileReport = fc.array(hostileFinding, { minLength: 1, maxLength: 4 }).map(
  (findings): Report =>
    masked({
      ...example,
      findings,
      notAnalysed: findings.map(({ span, message }) => ({ path: span.file.path, reason: message })),
    }),
);

/** What a terminal obeys, or what a reader takes for the end of a line. Our own line breaks are none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const steers = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;
/** What GitHub's runner takes for a command. */
const commands = /^\s*::|##\[/m;

function holds(check: (report: Report) => void) {
  fc.assert(fc.property(hostileReport, check), { numRuns: 300 });
}

test.each([
  ['pretty', (report: Report) => prettyReport(report, { color: false })],
  ['concise', (report: Report) => conciseReport(report)],
  ['json', jsonReport],
  ['ndjson', ndjsonReport],
  ['sarif', ({ findings, rules }: Report) => sarifReport(findings, rules, '0.1.0')],
  ['gitlab', gitlabReport],
  ['junit', junitReport],
  ['checkstyle', checkstyleReport],
  ['markdown', (report: Report) => markdownReport(report, 'https://example.com/')],
  ['html', (report: Report) => htmlReport(report, '0.1.0', undefined)],
])('%s steers no terminal and commands no runner', (_, render) => {
  holds((report) => {
    const text = render(report);
    expect(text).not.toMatch(steers);
    expect(text).not.toMatch(commands);
    expect(text).not.toMatch(/\p{Surrogate}/u);
  });
});

test('github makes one command for each finding', () => {
  holds((report) => {
    const lines = githubReport(report).trimEnd().split('\n');
    expect(lines).toHaveLength(report.findings.length);
    for (const line of lines) expect(line).toMatch(/^::error file=[^:,]*,line=\d+,col=\d+,[^:]*::/);
  });
});

test('every JSON can be read, and has every finding', () => {
  holds((report) => {
    const count = report.findings.length;
    expect(JSON.parse(jsonReport(report)).findings).toHaveLength(count);
    expect(JSON.parse(gitlabReport(report))).toHaveLength(count);
    expect(JSON.parse(sarifReport(report.findings, report.rules, '1.0.0')).runs[0].results).toHaveLength(
      count,
    );
    const lines = ndjsonReport(report).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).rule)).toHaveLength(count);
  });
});

test('every XML can be read, and has every finding', () => {
  holds((report) => {
    for (const document of [readXml(junitReport(report)), readXml(checkstyleReport(report))])
      expect(document.children.flatMap(({ children }) => children)).toHaveLength(report.findings.length);
  });
});

test('Markdown has a row of three cells for each finding, and no markup but its own', () => {
  holds((report) => {
    const text = markdownReport(report, 'https://example.com/');
    const rows = text.split('\n').filter((line) => line.startsWith('| 🔴'));
    expect(rows).toHaveLength(report.findings.length);
    for (const row of rows) expect(row.match(/\|/g)).toHaveLength(4);
    const outside = text.replace(/`[^`]*`/g, '').replace(/<\/?(?:code|details|summary)>/g, '');
    expect(outside).not.toMatch(/[<>]|@(?!\u200b)/);
    expect(text).not.toContain('``');
  });
});

test('HTML holds scanned text as data that looks like no markup', () => {
  const own = htmlReport({ ...example, findings: [] }, '0.1.0', undefined).match(/</g)?.length;
  holds((report) => {
    const html = htmlReport(report, '0.1.0', undefined);
    expect(html.match(/</g)).toHaveLength(own ?? 0);
    const json = /id="data">(.*)<\/script>/.exec(html)?.[1] ?? '';
    expect(json).not.toMatch(/[<>&]/);
    expect(JSON.parse(json).findings).toHaveLength(report.findings.length);
  });
});

test('a message of a megabyte costs no time and breaks nothing', () => {
  const message = `\`${'password=x <|> '.repeat(70_000)}\``;
  const [first] = example.findings;
  if (first === undefined) throw new Error('The example has findings.');
  const report = masked({ ...example, findings: [{ ...first, message }] });
  expect(JSON.parse(jsonReport(report)).findings[0].message.length).toBeGreaterThan(1_000_000);
  expect(readXml(junitReport(report)).children).toHaveLength(1);
  expect(markdownReport(report, undefined).length).toBeLessThan(65_536);
  expect(githubReport(report).length).toBeLessThan(10_000);
});
