import type { Finding, FixSafety } from '../rule/finding.ts';
import { type Severity, severities } from '../rule/severity.ts';
import { counted } from './counts.ts';
import { type Paint, paintFor } from './paint.ts';
import { printable } from './printable.ts';
import type { Report } from './report.ts';

/** How often a rule was broken. */
export interface RuleCount {
  readonly rule: string;
  readonly severity: Severity;
  readonly findings: number;
  /** How many of them `--fix` repairs. */
  readonly safeFixes: number;
  /** How many of them only `--fix=unsafe` repairs. */
  readonly unsafeFixes: number;
}

/** The findings by rule and severity: the most severe first, then the most frequent. */
export function ruleCounts(findings: readonly Finding[]): readonly RuleCount[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.rule}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const counts = [...groups.values()].flatMap((group): RuleCount[] => {
    const [first] = group;
    if (first === undefined) return [];
    const fixes = (safety: FixSafety) => group.filter(({ fix }) => fix?.safety === safety).length;
    const { rule, severity } = first;
    return [
      { rule, severity, findings: group.length, safeFixes: fixes('safe'), unsafeFixes: fixes('unsafe') },
    ];
  });
  return counts.sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      b.findings - a.findings ||
      (a.rule < b.rule ? -1 : 1),
  );
}

/** The counts as a table for people. */
export function statisticsReport({ findings, summary }: Report, color: boolean): string {
  const paint = paintFor(color);
  const counts = ruleCounts(findings);
  const width = String(Math.max(0, ...counts.map((count) => count.findings))).length;
  const nameWidth = Math.max(0, ...counts.map(({ rule }) => rule.length));
  const lines = counts.map(({ rule, severity, findings: number, safeFixes, unsafeFixes }) => {
    const name = printable(rule).padEnd(nameWidth);
    const fixes = [
      ...(safeFixes > 0 ? [`${safeFixes} with \`--fix\``] : []),
      ...(unsafeFixes > 0 ? [`${unsafeFixes} with \`--fix=unsafe\``] : []),
    ].join(', ');
    const tinted = tintOf(severity, paint)(severity.padEnd('warning'.length));
    return `${String(number).padStart(width)}  ${tinted}  ${paint.bold(name)}  ${fixes}`.trimEnd();
  });
  return `${[...lines, `${counted(findings.length, 'finding')} in ${counted(summary.files, 'file')}`].join('\n')}\n`;
}

function tintOf(severity: Severity, paint: Paint): (text: string) => string {
  return { error: paint.red, warning: paint.yellow, note: paint.cyan }[severity];
}
