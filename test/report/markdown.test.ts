import { describe, expect, test } from 'vitest';
import { markdownReport } from '../../src/report/markdown.ts';
import { markdownText } from '../../src/report/markdown-text.ts';
import { findings, nothingFound, report } from './example.ts';

const code = 'https://example.com/shop/blob/abc/';

test('has counts, a table with links to the code, most severe first, and why the rules matter', () => {
  expect(markdownReport(report, code)).toBe(`\
## infra-lint: 2 errors, 1 warning in 3 files

| severity | place | finding |
| --- | --- | --- |
| 🔴 error | [\`modules/db/main.tf:3\`](${code}modules/db/main.tf#L3) | The RDS instance \`orders\` runs in one zone. Set \`multi_az = true\`. \`single-az\` |
| 🔴 error | [\`modules/db/main.tf:1\`](${code}modules/db/main.tf#L1) | The RDS instance \`orders\` has no standby. Add one. \`single-az\` |
| 🟡 warning | [\`compose.yaml:3\`](${code}compose.yaml#L3) | The service \`cache\` is not started again. Set \`restart: unless-stopped\`. \`no-restart\` |

<details><summary>Why it matters</summary>

- **single-az**: Component in a single zone. A zone fails as a whole. What runs in it alone fails with it.

</details>
`);
});

test('says so where nothing is found', () => {
  expect(markdownReport(nothingFound, undefined)).toBe('## infra-lint: nothing found in 3 files\n');
});

test('has no links where nobody knows where the code is', () => {
  expect(markdownReport(report, undefined)).toContain('| `compose.yaml:3` |');
});

test('fits into a comment, and says how many are left out', () => {
  const [first] = findings;
  if (first === undefined) throw new Error('The example has findings.');
  const many = Array.from({ length: 5000 }, () => ({ ...first, message: `${'long '.repeat(10_000)}.` }));
  const notAnalysed = many.map((_, index) => ({
    path: `chart/${index}.yaml`,
    reason: 'Helm is not rendered',
  }));
  const text = markdownReport({ ...report, findings: many, notAnalysed }, code);
  expect(text.length).toBeLessThan(65_536);
  expect(text).toMatch(/\n4,9\d\d more findings in the whole report\.\n/);
});

describe('scanned text stays text', () => {
  test.each([
    ['a | b', 'a &#124; b'],
    ['<img src=x onerror=y>', '&#60;img src=x onerror=y&#62;'],
    ['[x](javascript:y)', '&#91;x&#93;(javascript:y)'],
    ['**x** __y__', '&#42;&#42;x&#42;&#42; &#95;&#95;y&#95;&#95;'],
    ['thanks @everyone', 'thanks &#64;&#8203;everyone'],
    ['https://example.com', 'https&#58;//example.com'],
    ['two\nlines', 'two␊lines'],
  ])('%j', (text, written) => {
    expect(markdownText(text)).toBe(written);
  });

  test.each([
    ['`main`', '`main`'],
    ['`a|b`', '<code>a&#124;b</code>'],
    ['`a\\`', '<code>a&#92;</code>'],
    ['`a``b`', '`a`<code>b</code>'],
    ['```<b>`', '&#96;&#96;`<b>`'],
    ['a ` b', 'a &#96; b'],
  ])('and names stay code: %j', (text, written) => {
    expect(markdownText(text)).toBe(written);
  });
});
