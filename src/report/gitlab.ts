import { fingerprintsOf } from './fingerprint.ts';
import { placeOf } from './place.ts';
import { printableJson } from './printable.ts';
import type { Report } from './report.ts';

const severityNames = { error: 'critical', warning: 'major', note: 'info' } as const;

/**
 * GitLab's Code Quality report: what its merge requests and pipelines show. GitLab reads the list up to the first entry
 * that lacks something, and shows one of those that share a fingerprint.
 * Source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function gitlabReport({ findings }: Report): string {
  const fingerprints = fingerprintsOf(findings);
  const entries = findings.map((finding) => {
    const { path, line, endLine } = placeOf(finding.span);
    return {
      description: `${finding.message} ${finding.remedy}`,
      check_name: finding.rule,
      fingerprint: fingerprints.get(finding),
      severity: severityNames[finding.severity],
      location: { path, lines: { begin: line, end: endLine } },
    };
  });
  return `${printableJson(entries, 2)}\n`;
}
