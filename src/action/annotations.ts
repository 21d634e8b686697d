import type { Finding } from '../rule/finding.ts';
import { type Severity, severities } from '../rule/severity.ts';

/** GitHub shows so many annotations of one severity for a step, first come, first served, and drops the rest silently. */
const limit = 10;

/** What is shown of the findings, most severe first, and how many are not. */
export interface Annotations {
  readonly shown: readonly Finding[];
  readonly left: number;
}

/**
 * Source: the runner's `_maxCountPerIssueType`,
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs
 */
export function annotationsOf(findings: readonly Finding[]): Annotations {
  const shown = severities.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity).slice(0, roomFor(severity)),
  );
  return { shown, left: findings.length - shown.length };
}

/** One notice is kept free to say how many are not shown. */
function roomFor(severity: Severity): number {
  return severity === 'note' ? limit - 1 : limit;
}
