import type { Finding } from '../rule/finding.ts';
import { type Severity, severities } from '../rule/severity.ts';

/** How many findings there are of each severity. */
export function countsOf(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** "3 errors, 1 warning"; empty where there is nothing. */
export function countsText(findings: readonly Finding[]): string {
  const counts = countsOf(findings);
  return severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => counted(counts[severity], severity))
    .join(', ');
}

/** ", 2 suppressed"; empty where there is nothing. */
export function suppressedText(count: number): string {
  return count === 0 ? '' : `, ${grouped(count)} suppressed`;
}

/** ", 2 known from the baseline"; empty where there is nothing. */
export function knownText(count = 0): string {
  return count === 0 ? '' : `, ${grouped(count)} known from the baseline`;
}

/** "1 file", "2 files", "1,200 files". */
export function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
