import { countsOf } from './counts.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { placeOf } from './place.ts';
import { printableJson } from './printable.ts';
import type { Report } from './report.ts';

/** The report for programs. Its `version` changes when a field goes away or changes its meaning. */
export function jsonReport({ findings, notAnalysed, summary }: Report): string {
  const fingerprints = fingerprintsOf(findings);
  const counts = countsOf(findings);
  const document = {
    version: 1,
    findings: findings.map((finding) => {
      const { rule, severity, message, span, resource, related } = finding;
      return {
        rule,
        severity,
        message,
        ...placeOf(span),
        resource,
        fingerprint: fingerprints.get(finding),
        related: related.map((place) => {
          const { path, line, column } = placeOf(place.span);
          return { path, line, column, message: place.message };
        }),
      };
    }),
    notAnalysed: notAnalysed.map(({ path, reason }) => ({ path, reason })),
    summary: { files: summary.files, errors: counts.error, warnings: counts.warning, notes: counts.note },
  };
  return `${printableJson(document)}\n`;
}
