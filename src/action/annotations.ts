import { githubAnnotations } from '../report/github.ts';
import { placeOf } from '../report/place.ts';
import type { Report } from '../report/report.ts';
import type { Finding } from '../rule/finding.ts';
import { type Severity, severities } from '../rule/severity.ts';
import type { Changes } from './changes.ts';
import type { Runner } from './runner.ts';

/** GitHub shows so many annotations of one severity for a step, first come, first served, and drops the rest silently. */
export const annotationLimit = 10;

/** Which findings are shown at their lines: all, those in changed files, or those on changed lines. */
export const annotationScopes = ['all', 'files', 'lines'] as const;

export type AnnotationScope = (typeof annotationScopes)[number];

/** What is shown of the findings, most severe first and what was changed before the rest, and how many are not. */
export interface Annotations {
  readonly shown: readonly Finding[];
  readonly left: number;
}

/**
 * @param changes undefined where they are not known
 * @param prefix of the paths of changes before those of findings
 * Source: the runner's `_maxCountPerIssueType`,
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs
 */
export function annotationsOf(
  findings: readonly Finding[],
  scope: AnnotationScope = 'all',
  changes?: Changes,
  prefix = '',
): Annotations {
  const nearness = new Map(findings.map((finding) => [finding, nearnessOf(finding, changes, prefix)]));
  const farthest = changes === undefined ? 2 : { all: 2, files: 1, lines: 0 }[scope];
  const near = (finding: Finding) => nearness.get(finding) ?? 2;
  const wanted = findings.filter((finding) => near(finding) <= farthest);
  const shown = severities.flatMap((severity) =>
    wanted
      .filter((finding) => finding.severity === severity)
      .toSorted((a, b) => near(a) - near(b))
      .slice(0, roomFor(severity)),
  );
  return { shown, left: findings.length - shown.length };
}

/** 0 on a changed line, 1 in a changed file, 2 elsewhere. Of a file whose lines are not told every one may be changed. */
function nearnessOf({ span }: Finding, changes: Changes | undefined, prefix: string): 0 | 1 | 2 {
  const path = `${prefix}${span.file.path}`;
  if (changes?.has(path) !== true) return 2;
  const lines = changes.get(path);
  return lines === undefined || lines.added.has(placeOf(span).line) ? 0 : 1;
}

/** Room is kept for the sentence that says why the step fails, and for notices of what is left out. */
function roomFor(severity: Severity): number {
  return annotationLimit - { error: 1, warning: 0, note: 2 }[severity];
}

/** Shows findings at their lines, with paths from the workspace, as runners want them. */
export function showAnnotations(
  runner: Runner,
  shown: readonly Finding[],
  report: Report,
  prefix: string,
): void {
  for (const each of githubAnnotations({ ...report, findings: shown })) {
    const { level, message, file, title, line, column, endLine, endColumn } = each;
    const place = { startLine: line, startColumn: column, endLine, endColumn };
    runner.message(level, message, { title, file: `${prefix}${file}`, ...place });
  }
}
