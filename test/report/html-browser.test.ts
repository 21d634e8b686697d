import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { htmlReport } from '../../src/report/html.ts';
import { browser, rendered } from './browser.ts';
import { findings, report } from './example.ts';

/** The page as a browser shows it, where there is one. */
describe.skipIf(browser === undefined)('in a browser', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'infra-lint-page-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function shown(page: string, hash = ''): string {
    const path = join(folder, 'report.html');
    writeFileSync(path, page);
    return rendered(path, hash);
  }

  const countOf = (html: string) => html.match(/<article /g)?.length ?? 0;

  test('every finding is shown, with its code', () => {
    const html = shown(htmlReport(report, '0.1.0', 'https://example.com/blob/'));
    expect(countOf(html)).toBe(3);
    expect(html).toContain('<mark>multi_az = var.multi_az</mark>');
    expect(html).toContain('href="https://example.com/blob/modules/db/main.tf#L3"');
  });

  test('an address asks for a part of them', () => {
    const page = htmlReport(report, '0.1.0', undefined);
    expect(countOf(shown(page, '#severity=warning'))).toBe(1);
    expect(countOf(shown(page, '#rule=single-az&text=standby'))).toBe(1);
    expect(countOf(shown(page, '#path=nowhere'))).toBe(0);
  });

  test('of ten thousand findings the first are there at once', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => findings[index % 3] ?? []).flat();
    const html = shown(htmlReport({ ...report, findings: many }, '0.1.0', undefined));
    expect(countOf(html)).toBeGreaterThanOrEqual(50);
    expect(countOf(html)).toBeLessThan(500);
    expect(html).toMatch(/Show more \(9,\d\d\d findings left\)/);
  });

  test('scanned text is text', () => {
    const hostile = '</script><script>document.title="taken"</script><img src=x onerror="document.title=1">';
    const taken = findings.map((finding) => ({
      ...finding,
      message: hostile,
      resource: hostile,
      span: { file: { path: hostile, text: hostile }, start: 0, end: 9 },
    }));
    const notAnalysed = [{ path: hostile, reason: hostile }];
    const page = htmlReport({ ...report, findings: taken, notAnalysed }, '0.1.0', undefined);
    for (const hash of ['', '#view=unjudged']) {
      const html = shown(page, hash);
      expect(html).toContain('&lt;/script&gt;');
      expect(html).not.toMatch(/<img|<script/);
    }
  });
});
