import type { Finding, Fix, FixSafety } from '../rule/finding.ts';
import { type Region, regionOf } from '../source/line-table.ts';
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
  /** What repairs it, where that is sure. */
  readonly fix?: PlainFix;
}

export interface PlainFix {
  readonly safety: FixSafety;
  /** They belong together: all are made, or none. */
  readonly changes: readonly PlainChange[];
}

/** A range that gets a new text; where the range is empty, the text is added there. */
export interface PlainChange extends Region {
  readonly path: string;
  readonly text: string;
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
    ...(finding.fix === undefined ? {} : { fix: plainFix(finding.fix) }),
  };
}

function plainFix({ safety, changes }: Fix): PlainFix {
  return {
    safety,
    changes: changes.map(({ span, text }) => ({ path: span.file.path, ...regionOf(span), text })),
  };
}
