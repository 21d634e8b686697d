import { script, scriptHash, style, styleHash } from './page.generated.js';
import { pageData } from './page-data.ts';
import { printableJson } from './printable.ts';
import type { Report } from './report.ts';

/** Only the page's own script and style run; it fetches nothing, sends nothing and cannot be given markup as text. */
const policy = [
  "default-src 'none'",
  `script-src '${scriptHash}'`,
  `style-src '${styleHash}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath fill='%235b5bd6' d='M8 1 1 4.5 8 8l7-3.5zM1 8l7 3.5L15 8v2.5L8 14l-7-3.5z'/%3E%3C/svg%3E";

/**
 * One page for browsers that needs no network: the findings with their code, to be searched and filtered, and the system
 * as it was understood. What was scanned is in it as data only, which the page's script shows as text.
 *
 * @param code where the code can be read; undefined where nobody knows
 */
export function htmlReport(report: Report, version: string, code: string | undefined): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>infra-lint report</title>
<link rel="icon" href="${icon}">
<style>${style}</style>
</head>
<body>
<noscript><p>The findings in this page are shown by its script, which is switched off here. Reports that need none: <code>infra-lint --format markdown</code>, <code>--format pretty</code>.</p></noscript>
<script type="application/json" id="data">${embedded(pageData(report, version, code))}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** JSON that says the same, in which nothing looks like markup: it can neither end the element nor open a comment. */
function embedded(data: unknown): string {
  return printableJson(data, 0).replace(/[<>&]/g, (mark) => `\\u00${mark.charCodeAt(0).toString(16)}`);
}
