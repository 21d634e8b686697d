import { countsOf } from './counts.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { plainFinding } from './plain-finding.ts';
import { printableJson } from './printable.ts';
import type { Report } from './report.ts';

/** The report for programs. Its `version` changes when a field goes away or changes its meaning. */
export function jsonReport({ findings, notAnalysed, summary }: Report): string {
  const fingerprints = fingerprintsOf(findings);
  const counts = countsOf(findings);
  const document = {
    version: 1,
    findings: findings.map((finding) => plainFinding(finding, fingerprints.get(finding) ?? '')),
    notAnalysed: notAnalysed.map(({ path, reason }) => ({ path, reason })),
    summary: { files: summary.files, errors: counts.error, warnings: counts.warning, notes: counts.note },
  };
  return `${printableJson(document, 2)}\n`;
}
