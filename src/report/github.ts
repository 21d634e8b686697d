import { diagnostics } from '../rule/diagnostic.ts';
import type { Finding } from '../rule/finding.ts';
import { severities } from '../rule/severity.ts';
import { placeOf } from './place.ts';
import { printable } from './printable.ts';
import type { Report } from './report.ts';

/** GitHub cuts longer messages. */
const longestMessage = 4000;
const commands = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** What GitHub shows at a place. Lines and columns are 1-based; no text of it can steer a terminal or a runner. */
export interface GitHubAnnotation {
  readonly level: (typeof commands)[Finding['severity']];
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly title: string;
  readonly message: string;
}

/** The most severe come first, since GitHub shows only the first ten of each kind. */
export function githubAnnotations({ findings, rules }: Report): readonly GitHubAnnotation[] {
  const titles = new Map([...rules, ...diagnostics].map(({ id, title }) => [id, title]));
  return severities
    .flatMap((severity) => findings.filter((finding) => finding.severity === severity))
    .map((finding) => annotation(finding, titles.get(finding.rule)));
}

/**
 * Workflow commands that make annotations.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function githubReport(report: Report): string {
  return githubAnnotations(report)
    .map((each) => `${command(each)}\n`)
    .join('');
}

function annotation(finding: Finding, title: string | undefined): GitHubAnnotation {
  const { path, ...place } = placeOf(finding.span);
  return {
    level: commands[finding.severity],
    file: printable(path),
    ...place,
    title: printable(title === undefined ? finding.rule : `${finding.rule}: ${title}`),
    message: printable(`${finding.message} ${finding.remedy}`.slice(0, longestMessage)),
  };
}

function command({
  level,
  file,
  line,
  column,
  endLine,
  endColumn,
  title,
  message,
}: GitHubAnnotation): string {
  const properties = [
    ['file', file],
    ['line', line],
    ['col', column],
    ['endLine', endLine],
    ['endColumn', endColumn],
    ['title', title],
  ];
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${level} ${written}::${escapeData(message)}`;
}

/** Source: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
