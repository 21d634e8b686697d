import type { Rule } from '../rule/define-rule.ts';
import type { Finding, FixSafety } from '../rule/finding.ts';
import { listed } from '../rule/message.ts';
import type { Severity } from '../rule/severity.ts';
import type { Place, Span } from '../source/span.ts';
import { codeFrame, gutterFor } from './code-frame.ts';
import { counted, countsText, knownText, suppressedText } from './counts.ts';
import { capitalized, notAnalysedGroups } from './not-analysed.ts';
import { type Paint, paintFor } from './paint.ts';
import { placeOf } from './place.ts';
import { printable, printablePath } from './printable.ts';
import { firstParagraph } from './rationale.ts';
import type { Report } from './report.ts';

const linesAround = 2;
/** More related places than this hide the finding behind them. */
const maxRelated = 4;

export interface PrettySettings {
  readonly color: boolean;
  /** How a path is told; as it is where this is not given. */
  readonly showPath?: (path: string) => string;
}

/** The report for people: each finding with its place in the code, the reason, the remedy, and the way it came by. */
export function prettyReport(report: Report, settings: PrettySettings): string {
  const style: Style = { ...paintFor(settings.color), showPath: settings.showPath ?? ((path) => path) };
  const whyOf = reasonsOf(report.rules);
  const parts = [
    ...report.findings.map((finding) => findingText(finding, whyOf(finding.rule), style)),
    ...unknownsText(report, style),
    ...notAnalysedText(report, style),
    summaryText(report, style),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** How things are told: colours and paths. */
interface Style extends Paint {
  readonly showPath: (path: string) => string;
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

function findingText(finding: Finding, why: string | undefined, style: Style): string {
  const { severity, rule, message, remedy, span } = finding;
  const concealed = finding.secret === true;
  const around = concealed ? 0 : linesAround;
  const related = finding.related.slice(0, maxRelated);
  const gutter = Math.max(
    gutterFor([span], around),
    gutterFor(
      related.map((place) => place.span),
      0,
    ),
  );
  const tint = tintOf(severity, style);
  const indent = ' '.repeat(gutter);
  const equals = style.blue(`${indent} =`);
  const left = finding.related.length - related.length;
  return [
    `${tint(style.bold(`${severity}[${printable(rule)}]`))}${style.bold(`: ${printable(message)}`)}`,
    pointer(span, indent, style),
    ...codeFrame(span, { around, mark: '^', tint, gutter, paint: style, concealed }),
    ...(why === undefined ? [] : wrapped('why: ', why, equals, indent, style)),
    ...wrapped('help: ', printable(remedy), equals, indent, style),
    ...(finding.fix === undefined ? [] : [`${equals} ${style.bold('fix:')} ${fixText(finding.fix.safety)}`]),
    ...related.flatMap((place) => relatedText(place, gutter, style, concealed)),
    ...(left > 0 ? [`${equals} ${style.bold('note:')} and ${counted(left, 'more place')}`] : []),
  ].join('\n');
}

/** How one asks for the repair. */
function fixText(safety: FixSafety): string {
  return safety === 'safe' ? '`--fix` makes the change' : '`--fix=unsafe` makes the change; look at it first';
}

function relatedText(
  { span, message }: Place,
  gutter: number,
  style: Style,
  concealed: boolean,
): readonly string[] {
  const indent = ' '.repeat(gutter);
  return [
    `${style.blue(`${indent} =`)} ${style.bold('note:')} ${printable(message)}`,
    pointer(span, indent, style),
    ...codeFrame(span, { around: 0, mark: '-', tint: style.blue, gutter, paint: style, concealed }),
  ];
}

function pointer(span: Span, indent: string, style: Style): string {
  const { path, line, column } = placeOf(span);
  return `${indent}${style.blue('-->')} ${printable(style.showPath(path))}:${line}:${column}`;
}

const textWidth = 100;

/** A label and its text, further lines under the text. */
function wrapped(
  label: string,
  text: string,
  equals: string,
  indent: string,
  style: Style,
): readonly string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    const fits = line === '' || line.length + 1 + word.length <= textWidth;
    // A line that starts with `::` is a command to GitHub's runner.
    if (!fits && !word.startsWith('::')) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  const under = `${indent}   ${' '.repeat(label.length)}`;
  return lines.map((line, index) =>
    index === 0 ? `${equals} ${style.bold(label.trim())} ${line}` : `${under}${line}`,
  );
}

function tintOf(severity: Severity, style: Style): (text: string) => string {
  return { error: style.red, warning: style.yellow, note: style.cyan }[severity];
}

function unknownsText({ unknowns }: Report, style: Style): readonly string[] {
  if (unknowns.length === 0) return [];
  const lines = unknowns.map(({ span, resource, property, because }) => {
    const { path, line, column } = placeOf(span);
    const shown = printablePath(style.showPath(path));
    return `  ${shown}:${line}:${column}: ${printable(`\`${property}\` of \`${resource}\`: ${because}`)}`;
  });
  return [[style.bold('Not judged, since it is known only at deployment:'), ...lines].join('\n')];
}

/** More reasons than this are not read; the report for programs has them all. */
const maxReasons = 8;

function notAnalysedText({ notAnalysed }: Report, style: Style): readonly string[] {
  if (notAnalysed.length === 0) return [];
  const groups = notAnalysedGroups(notAnalysed);
  const lines = groups.slice(0, maxReasons).map(({ reason, path, others }) => {
    const more = others === 0 ? '' : ` and ${counted(others, 'other')}`;
    return `  ${printablePath(`${capitalized(reason)}: ${style.showPath(path)}${more}`)}`;
  });
  const left = groups.length - lines.length;
  const rest = left > 0 ? [`  … and ${counted(left, 'more reason')}; \`--format json\` has them all`] : [];
  return [[style.bold('Not analysed:'), ...lines, ...rest].join('\n')];
}

function summaryText({ findings, suppressed = [], summary }: Report, style: Style): string {
  const where = `in ${counted(summary.files, 'file')}, ${(summary.milliseconds / 1000).toFixed(1)} s${knownText(summary.known)}`;
  const answered = suppressedText(suppressed.length);
  if (findings.length === 0) return `${style.green('✔')} No findings${answered} ${where}`;
  const counts = `${style.red('✖')} ${style.bold(counted(findings.length, 'finding'))} (${countsText(findings)})${answered} ${where}`;
  return [counts, ...repairsText(findings)].join('\n');
}

/** How many findings there are whose repair is known, and how one asks for it. */
function repairsText(findings: readonly Finding[]): readonly string[] {
  const countOf = (safety: FixSafety) => findings.filter(({ fix }) => fix?.safety === safety).length;
  const [safe, unsafe] = [countOf('safe'), countOf('unsafe')];
  if (safe + unsafe === 0) return [];
  const withFix = safe === 0 ? [] : [`${safe} with \`--fix\``];
  const withUnsafe = unsafe === 0 ? [] : [`${unsafe}${safe === 0 ? '' : ' more'} with \`--fix=unsafe\``];
  return [`  infra-lint can repair ${listed([...withFix, ...withUnsafe])}.`];
}
