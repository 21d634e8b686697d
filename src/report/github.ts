import { diagnostics } from '../rule/diagnostic.ts';
import type { Finding } from '../rule/finding.ts';
import { severities } from '../rule/severity.ts';
import { placeOf } from './place.ts';
import { printable } from './printable.ts';
import type { Report } from './report.ts';

/** GitHub cuts longer messages. */
const longestMessage = 4000;
const commands = { error: 'error', warning: 'warning', note: 'notice' } as const;

/**
 * Workflow commands that make annotations. The most severe come first, since GitHub shows only the first ten of each
 * kind.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function githubReport({ findings, rules }: Report): string {
  const titles = new Map([...rules, ...diagnostics].map(({ id, title }) => [id, title]));
  return severities
    .flatMap((severity) => findings.filter((finding) => finding.severity === severity))
    .map((finding) => `${annotation(finding, titles.get(finding.rule))}\n`)
    .join('');
}

function annotation(finding: Finding, title: string | undefined): string {
  const { path, line, column, endLine, endColumn } = placeOf(finding.span);
  const properties = [
    ['file', path],
    ['line', line],
    ['col', column],
    ['endLine', endLine],
    ['endColumn', endColumn],
    ['title', title === undefined ? finding.rule : `${finding.rule}: ${title}`],
  ];
  const written = properties
    .map(([name, value]) => `${name}=${escapeProperty(printable(String(value)))}`)
    .join(',');
  const message = `${finding.message} ${finding.remedy}`.slice(0, longestMessage);
  return `::${commands[finding.severity]} ${written}::${escapeData(printable(message))}`;
}

/** Source: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
