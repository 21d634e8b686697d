import { plainFindings } from './plain-finding.ts';
import { printableJson } from './printable.ts';
import type { Report } from './report.ts';

/** A line of JSON for each finding, with the fields that a finding has in the JSON report. */
export function ndjsonReport(report: Report): string {
  return plainFindings(report)
    .map((finding) => `${printableJson(finding, 0)}\n`)
    .join('');
}
