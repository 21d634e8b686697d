import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { htmlReport } from '../../src/report/html.ts';
import { type PageData, pageData } from '../../src/report/page-data.ts';
import type { SystemComponent } from '../../src/report/report.ts';
import { findings, nothingFound, report, spanOf } from './example.ts';

const page = htmlReport(report, '0.1.0', undefined);

function dataIn(html: string): PageData {
  const [, json = ''] = /<script type="application\/json" id="data">([\s\S]*?)<\/script>/.exec(html) ?? [];
  return JSON.parse(json);
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

describe('the page', () => {
  test('runs its own script and style, and nothing else', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src ${hashOf(script)};`);
    expect(policy).toContain(`style-src ${hashOf(style)};`);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(() => new Script(script)).not.toThrow();
  });

  test('loads nothing', () => {
    expect(page).not.toMatch(/\ssrc=|@import|url\((?!#)|<iframe|<object|\bfetch\(|XMLHttpRequest|\simport\(/);
    expect([...page.matchAll(/<link [^>]*>/g)].map(([link]) => link)).toEqual([
      expect.stringMatching(/^<link rel="icon" href="data:/),
    ]);
  });

  test('makes no markup of text', () => {
    expect(page).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function/);
  });

  test('is there where nothing is found', () => {
    expect(dataIn(htmlReport(nothingFound, '0.1.0', undefined)).findings).toEqual([]);
  });
});

describe('its data', () => {
  test('is a finding with its code, its place and its way', () => {
    expect(dataIn(page).findings[1]).toEqual({
      rule: 'single-az',
      severity: 'error',
      message: 'The RDS instance `orders` runs in one zone.',
      remedy: 'Set `multi_az = true`.',
      path: 'modules/db/main.tf',
      line: 3,
      column: 3,
      resource: 'module.db.aws_db_instance.orders',
      related: [{ path: 'main.tf', line: 2, column: 3, message: '`multi_az` is set by the caller' }],
      lines: [
        [1, 'resource "aws_db_instance" "orders" {'],
        [2, '  engine   = "postgres"'],
        [3, '  multi_az = var.multi_az'],
        [4, '}'],
      ],
      mark: [2, 25],
      fix: '',
    });
  });

  test('marks the place in the line as it is shown, tabs and wide characters included', () => {
    const { lines, mark } = dataIn(page).findings[0] ?? { lines: [], mark: [0, 0] };
    expect(lines[2]?.[1].slice(...mark)).toBe('漢字:1.0');
  });

  test('says why a rule matters, once', () => {
    expect(dataIn(page).rules['single-az']).toEqual({
      title: 'Component in a single zone',
      why: ['A zone fails as a whole. What runs in it alone fails with it.', 'This has happened.'],
      references: ['https://example.com/zones'],
    });
  });

  test('shows no code where a secret stands', () => {
    const [finding] = findings;
    if (finding === undefined) throw new Error('The example has findings.');
    const span = spanOf({ path: 'a.env', text: 'A=1\nTOKEN=hunter2\n' }, 'TOKEN=hunter2');
    const data = pageData({ ...report, findings: [{ ...finding, span, secret: true }] }, '0.1.0', undefined);
    expect(data.findings[0]?.lines).toEqual([[2, 'TOKEN=*******']]);
  });
});

describe('the system', () => {
  const file = { path: 'compose.yaml', text: 'web db cache' };
  const component = (id: string, kind: string, name: string): SystemComponent => ({
    id,
    kind,
    resource: `service ${name}`,
    span: spanOf(file, name),
    format: 'compose',
    environment: { stage: 'unstated' },
  });
  const edge = (from: string, to: string, kind: string) => ({ from, to, kind, span: spanOf(file, 'web') });
  const system = {
    components: [
      component('web', 'workload', 'web'),
      { ...component('web#c', 'container', 'web'), workload: 'web' },
      component('db', 'workload', 'db'),
      component('db#d', 'datastore', 'db'),
    ],
    edges: [edge('web', 'db#d', 'connects-to'), edge('db#d', 'db', 'runs-in'), edge('web', 'gone', 'scales')],
  };

  test('tells what one service is as one part, and links between two parts only', () => {
    const { parts, links } = pageData({ ...report, system }, '0.1.0', undefined);
    expect(parts.map(({ name, kinds }) => [name, kinds])).toEqual([
      ['service web', ['workload', 'container']],
      ['service db', ['workload', 'datastore']],
    ]);
    expect(links).toEqual([
      { from: 0, to: 1, kind: 'connects-to', path: 'compose.yaml', line: 1, column: 1 },
    ]);
  });

  test('knows which findings speak of a part', () => {
    const [finding] = findings;
    if (finding === undefined) throw new Error('The example has findings.');
    const about = { ...finding, span: spanOf(file, 'db'), resource: 'service db' };
    const { parts } = pageData({ ...report, findings: [about], system }, '0.1.0', undefined);
    expect(parts.map((part) => part.findings)).toEqual([[], [0]]);
  });
});
