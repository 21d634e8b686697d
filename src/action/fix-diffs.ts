import { applyFixes } from '../fix/apply-fixes.ts';
import { counted } from '../report/counts.ts';
import { maskSecrets } from '../report/mask-secrets.ts';
import { printable } from '../report/printable.ts';
import { unifiedDiff } from '../report/unified-diff.ts';
import type { Finding } from '../rule/finding.ts';

/** A longer diff of one file is no reading for a summary. */
const longestDiff = 20_000;

/** The fixes of findings as diffs in Markdown, as many as there is room for; empty where there is none. */
export function fixesText(findings: readonly Finding[], room: number): string {
  const { files, repaired } = applyFixes(findings, 'unsafe');
  const diffs = files.map(({ before, text }) => fenced('diff', maskedDiff(unifiedDiff(before, text))));
  if (diffs.length === 0) return '';
  const shown: string[] = [];
  let length = 500;
  for (const diff of diffs) {
    if (diff.length > longestDiff || length + diff.length * 3 > room) continue;
    length += diff.length * 3;
    shown.push(diff);
  }
  const left = diffs.length - shown.length;
  return [
    '',
    `<details><summary>Fixes: ${counted(repaired.length, 'finding')} in ${counted(diffs.length, 'file')}</summary>`,
    '',
    '`infra-lint --fix` makes those that keep the meaning, `--fix=unsafe` all of them.',
    '',
    ...shown,
    ...(left > 0 ? [`${counted(left, 'more file')}: see \`infra-lint --diff\`.`, ''] : []),
    '</details>',
    '',
  ].join('\n');
}

/** What stands around a change may be a secret. */
function maskedDiff(diff: string): string {
  const lines = diff.replace(/\n$/, '').split('\n');
  const content = (line: string | undefined) => line?.slice(1) ?? '';
  return lines
    .map((line, index) => {
      const isHeader = /^(?:---|\+\+\+|@@|\\) /.test(line);
      if (isHeader) return printable(line);
      const shown = maskSecrets(content(line), content(lines[index - 1]), content(lines[index + 1]));
      return printable(`${line.slice(0, 1)}${shown.replaceAll('\t', '  ')}`);
    })
    .join('\n');
}

/** A block of code that nothing in it can end. Source: https://github.github.com/gfm/#fenced-code-blocks */
export function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}\n`;
}
