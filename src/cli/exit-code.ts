import type { FailOn } from '../config/settings.ts';
import { atLeast, type Severity } from '../rule/severity.ts';

/**
 * What a run ends with: 0 nothing to fail for, 1 findings, 2 a rule that failed, which is a fault of ours whatever else
 * was found.
 */
export function exitCodeOf(
  findings: readonly { readonly rule: string; readonly severity: Severity }[],
  limits: { readonly failOn?: FailOn | undefined; readonly maxWarnings?: number | undefined },
): 0 | 1 | 2 {
  const { failOn = 'error', maxWarnings = Number.POSITIVE_INFINITY } = limits;
  if (findings.some(({ rule }) => rule === 'internal-error')) return 2;
  if (failOn === 'never') return 0;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  return warnings > maxWarnings || findings.some(({ severity }) => atLeast(severity, failOn)) ? 1 : 0;
}
