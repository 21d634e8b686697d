import type { Rule } from '../rule/define-rule.ts';
import type { Finding } from '../rule/finding.ts';
import type { Severity } from '../rule/severity.ts';
import type { Place, Span } from '../source/span.ts';
import { codeFrame, gutterFor } from './code-frame.ts';
import { counted, countsText } from './counts.ts';
import { type Paint, paintFor } from './paint.ts';
import { placeOf } from './place.ts';
import { printable } from './printable.ts';
import type { Report } from './report.ts';

const linesAround = 2;
/** More related places than this hide the finding behind them. */
const maxRelated = 4;

/** The report for people: each finding with its place in the code, the reason, the remedy, and the way it came by. */
export function prettyReport(report: Report, settings: { readonly color: boolean }): string {
  const paint = paintFor(settings.color);
  const whyOf = reasonsOf(report.rules);
  const parts = [
    ...report.findings.map((finding) => findingText(finding, whyOf(finding.rule), paint)),
    ...unknownsText(report, paint),
    ...notAnalysedText(report, paint),
    summaryText(report, paint),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Why a rule matters, told with its first finding only. */
function reasonsOf(rules: readonly Rule[]): (id: string) => string | undefined {
  const reasons = new Map(rules.map((rule) => [rule.id, firstParagraph(rule.rationale)]));
  return (id) => {
    const reason = reasons.get(id);
    reasons.delete(id);
    return reason;
  };
}

function firstParagraph(markdown: string): string {
  return (markdown.trim().split(/\n\s*\n/)[0] ?? '').replace(/\s+/g, ' ');
}

function findingText(finding: Finding, why: string | undefined, paint: Paint): string {
  const { severity, rule, message, remedy, span } = finding;
  const related = finding.related.slice(0, maxRelated);
  const gutter = Math.max(
    gutterFor([span], linesAround),
    gutterFor(
      related.map((place) => place.span),
      0,
    ),
  );
  const tint = tintOf(severity, paint);
  const indent = ' '.repeat(gutter);
  const equals = paint.blue(`${indent} =`);
  const left = finding.related.length - related.length;
  return [
    `${tint(paint.bold(`${severity}[${printable(rule)}]`))}${paint.bold(`: ${printable(message)}`)}`,
    pointer(span, indent, paint),
    ...codeFrame(span, { around: linesAround, mark: '^', tint, gutter, paint }),
    ...(why === undefined ? [] : wrapped('why: ', why, equals, indent, paint)),
    ...wrapped('help: ', printable(remedy), equals, indent, paint),
    ...related.flatMap((place) => relatedText(place, gutter, paint)),
    ...(left > 0 ? [`${equals} ${paint.bold('note:')} and ${counted(left, 'more place')}`] : []),
  ].join('\n');
}

function relatedText({ span, message }: Place, gutter: number, paint: Paint): readonly string[] {
  const indent = ' '.repeat(gutter);
  return [
    `${paint.blue(`${indent} =`)} ${paint.bold('note:')} ${printable(message)}`,
    pointer(span, indent, paint),
    ...codeFrame(span, { around: 0, mark: '-', tint: paint.blue, gutter, paint }),
  ];
}

function pointer(span: Span, indent: string, paint: Paint): string {
  const { path, line, column } = placeOf(span);
  return `${indent}${paint.blue('-->')} ${printable(path)}:${line}:${column}`;
}

const textWidth = 100;

/** A label and its text, further lines under the text. */
function wrapped(
  label: string,
  text: string,
  equals: string,
  indent: string,
  paint: Paint,
): readonly string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > textWidth) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  const under = `${indent}   ${' '.repeat(label.length)}`;
  return lines.map((line, index) =>
    index === 0 ? `${equals} ${paint.bold(label.trim())} ${line}` : `${under}${line}`,
  );
}

function tintOf(severity: Severity, paint: Paint): (text: string) => string {
  return { error: paint.red, warning: paint.yellow, note: paint.cyan }[severity];
}

function unknownsText({ unknowns }: Report, paint: Paint): readonly string[] {
  if (unknowns.length === 0) return [];
  const lines = unknowns.map(({ span, resource, property, because }) => {
    const { path, line, column } = placeOf(span);
    return `  ${printable(`${path}:${line}:${column}: \`${property}\` of \`${resource}\` ${because}`)}`;
  });
  return [[paint.bold('Not judged, since it is known only at deployment:'), ...lines].join('\n')];
}

/** The reasons with the number of files, since a chart alone may have hundreds of templates. */
function notAnalysedText({ notAnalysed }: Report, paint: Paint): readonly string[] {
  if (notAnalysed.length === 0) return [];
  const byReason = new Map<string, string[]>();
  for (const { path, reason } of notAnalysed) byReason.set(reason, [...(byReason.get(reason) ?? []), path]);
  const lines = [...byReason].map(([reason, paths]) => {
    const others = paths.length > 1 ? ` and ${counted(paths.length - 1, 'other')}` : '';
    return `  ${printable(`${reason}: ${paths[0] ?? ''}${others}`)}`;
  });
  return [[paint.bold(`Not analysed: ${counted(notAnalysed.length, 'file')}`), ...lines].join('\n')];
}

function summaryText({ findings, summary }: Report, paint: Paint): string {
  const where = `in ${counted(summary.files, 'file')}, ${(summary.milliseconds / 1000).toFixed(1)} s`;
  if (findings.length === 0) return `${paint.green('✔')} No findings ${where}`;
  return `${paint.red('✖')} ${paint.bold(counted(findings.length, 'finding'))} (${countsText(findings)}) ${where}`;
}
