import type { Finding } from '../rule/finding.ts';
import { placeOf, type ReportedPlace } from './place.ts';

/** A finding as programs read it, in the reports in JSON. */
export interface PlainFinding extends ReportedPlace {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly remedy: string;
  readonly resource: string;
  readonly fingerprint: string;
  readonly related: readonly PlainPlace[];
}

export interface PlainPlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export function plainFinding(finding: Finding, fingerprint: string): PlainFinding {
  const { rule, severity, message, remedy, span, resource, related } = finding;
  return {
    rule,
    severity,
    message,
    remedy,
    ...placeOf(span),
    resource,
    fingerprint,
    related: related.map((place) => {
      const { path, line, column } = placeOf(place.span);
      return { path, line, column, message: place.message };
    }),
  };
}
