import { countsOf } from './counts.ts';
import { plainFindings } from './plain-finding.ts';
import { printableJson } from './printable.ts';
import type { Report } from './report.ts';
import { ruleCounts } from './statistics.ts';

/**
 * The report for programs. Its `version` changes when a field goes away or changes its meaning.
 *
 * @param statistics with the counts by rule
 */
export function jsonReport(report: Report, statistics = false): string {
  const { findings, suppressed = [], notAnalysed, summary } = report;
  // What the baseline knows is told, and does not count.
  const fresh = findings.filter(({ baselineState }) => baselineState !== 'unchanged');
  const counts = countsOf(fresh);
  const hasBaseline = findings.some(({ baselineState }) => baselineState !== undefined);
  const document = {
    version: 1,
    findings: plainFindings(report),
    ...(statistics ? { statistics: ruleCounts(findings) } : {}),
    notAnalysed: notAnalysed.map(({ path, reason }) => ({ path, reason })),
    summary: {
      files: summary.files,
      errors: counts.error,
      warnings: counts.warning,
      notes: counts.note,
      suppressed: suppressed.length,
      ...(hasBaseline ? { known: findings.length - fresh.length } : {}),
    },
  };
  return `${printableJson(document, 2)}\n`;
}
