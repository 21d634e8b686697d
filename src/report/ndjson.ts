import { fingerprintsOf } from './fingerprint.ts';
import { plainFinding } from './plain-finding.ts';
import { printableJson } from './printable.ts';
import type { Report } from './report.ts';

/** A line of JSON for each finding, with the fields that a finding has in the JSON report. */
export function ndjsonReport({ findings }: Report): string {
  const fingerprints = fingerprintsOf(findings);
  return findings
    .map((finding) => `${printableJson(plainFinding(finding, fingerprints.get(finding) ?? ''), 0)}\n`)
    .join('');
}
