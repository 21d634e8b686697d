import { counted, countsText } from '../report/counts.ts';
import { placeOf } from '../report/place.ts';
import type { Finding } from '../rule/finding.ts';
import { severities } from '../rule/severity.ts';

/** Where the code of this run can be read: `https://github.com/owner/repo/blob/<sha>/`. Undefined outside of GitHub. */
export type CodeAddress = string | undefined;

/** A step's summary may be 1 MiB; a table that nobody scrolls through helps nobody. */
const maxRows = 100;

/** The job summary in GitHub's Markdown: counts, then the findings, most severe first. */
export function summaryOf(findings: readonly Finding[], files: number, code: CodeAddress): string {
  const ordered = severities.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
  const rows = ordered.slice(0, maxRows).map((finding) => row(finding, code));
  const left = findings.length - rows.length;
  return [
    `## infra-lint: ${findings.length === 0 ? 'nothing found' : countsText(findings)} in ${counted(files, 'file')}`,
    ...(rows.length === 0 ? [] : ['', '| | place | finding |', '| --- | --- | --- |', ...rows]),
    ...(left > 0 ? ['', `${left} more are in the log.`] : []),
    '',
  ].join('\n');
}

function row(finding: Finding, code: CodeAddress): string {
  const { path, line } = placeOf(finding.span);
  const text = cell(`${path}:${line}`);
  const address = path.split('/').map(encodeURIComponent).join('/');
  const place = code === undefined ? text : `[${text}](${code}${address}#L${line})`;
  return `| ${finding.severity} | ${place} | ${cell(finding.message)} ${cell(finding.remedy)} \`${finding.rule}\` |`;
}

/** Scanned text must not break the table, nor bring markup of its own. The code spans of our messages stay. */
function cell(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part.replaceAll('|', '\\|') : withoutMarkup(part)))
    .join('');
}

function withoutMarkup(text: string): string {
  return text.replace(/[\\|<>[\]!*_#&@`]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
