import type { Rule } from '../rule/define-rule.ts';
import type { Finding } from '../rule/finding.ts';
import { severities } from '../rule/severity.ts';
import { counted, countsText, knownText, suppressedText } from './counts.ts';
import { markdownCode, markdownText } from './markdown-text.ts';
import { capitalized, notAnalysedGroups } from './not-analysed.ts';
import { addressOf, placeOf } from './place.ts';
import { firstParagraph } from './rationale.ts';
import type { Report } from './report.ts';

/** A table that nobody scrolls through helps nobody. */
const maxRows = 100;
const maxReasons = 20;
/** GitHub takes comments of 65,536 characters; what frames the rows needs a part of them. */
const maxLength = 60_000;
/** Of a longer text no more is told. */
const longestText = 1000;
const signs = { error: '🔴 error', warning: '🟡 warning', note: '🔵 note' } as const;

/** Where the code of this run can be read: `https://github.com/owner/repo/blob/<sha>/`. Undefined where nobody knows. */
export type CodeAddress = string | undefined;

/**
 * The report in GitHub's and GitLab's Markdown, for summaries and comments: counts, a table, most severe first, and
 * folded away why the rules matter and what was not analysed. It is short enough for a comment, and says how many
 * findings it leaves out.
 */
export function markdownReport(report: Report, code: CodeAddress): string {
  const { findings, summary } = report;
  const ordered = severities.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
  const reasons = [...whyText(ordered.slice(0, maxRows), report.rules), ...notAnalysedText(report)];
  const rows = fitting(ordered, code, maxLength - reasons.join('\n').length);
  const left = findings.length - rows.length;
  return [
    `## infra-lint: ${findings.length === 0 ? 'nothing found' : countsText(findings)}${suppressedText(report.suppressed?.length ?? 0)} in ${counted(summary.files, 'file')}${knownText(summary.known)}`,
    ...(rows.length === 0 ? [] : ['', '| severity | place | finding |', '| --- | --- | --- |', ...rows]),
    ...(left > 0 ? ['', `${counted(left, 'more finding')} in the whole report.`] : []),
    ...reasons,
    '',
  ].join('\n');
}

function fitting(findings: readonly Finding[], code: CodeAddress, room: number): readonly string[] {
  const rows: string[] = [];
  let length = 0;
  for (const finding of findings.slice(0, maxRows)) {
    const written = row(finding, code);
    length += written.length + 1;
    if (length > room) break;
    rows.push(written);
  }
  return rows;
}

function row(finding: Finding, code: CodeAddress): string {
  const { path, line } = placeOf(finding.span);
  const shown = markdownCode(cut(`${path}:${line}`));
  const place = code === undefined ? shown : `[${shown}](${code}${addressOf(path)}#L${line})`;
  const text = `${markdownText(cut(finding.message))} ${markdownText(cut(finding.remedy))}`;
  return `| ${signs[finding.severity]} | ${place} | ${text} ${markdownCode(finding.rule)} |`;
}

function cut(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text;
}

function whyText(shown: readonly Finding[], rules: readonly Rule[]): readonly string[] {
  const found = new Set(shown.map(({ rule }) => rule));
  const told = rules.filter(({ id }) => found.has(id)).slice(0, maxReasons);
  return told.length === 0 ? [] : folded('Why it matters', told.map(reason));
}

/** A rule of a repository's own is scanned text, too. */
function reason({ id, title, rationale }: Rule): string {
  return `- **${id}**: ${markdownText(cut(title))}. ${markdownText(cut(firstParagraph(rationale)))}`;
}

function notAnalysedText({ notAnalysed }: Report): readonly string[] {
  if (notAnalysed.length === 0) return [];
  const groups = notAnalysedGroups(notAnalysed);
  const told = groups.slice(0, maxReasons).map(({ reason, path, others }) => {
    const more = others === 0 ? '' : ` and ${counted(others, 'other')}`;
    return `- ${markdownText(cut(capitalized(reason)))}: ${markdownCode(cut(path))}${more}`;
  });
  const left = groups.length - told.length;
  return folded(`Not analysed: ${counted(notAnalysed.length, 'file')}`, [
    ...told,
    ...(left > 0 ? [`- and ${counted(left, 'more reason')}`] : []),
  ]);
}

function folded(title: string, lines: readonly string[]): readonly string[] {
  return ['', `<details><summary>${title}</summary>`, '', ...lines, '', '</details>'];
}
