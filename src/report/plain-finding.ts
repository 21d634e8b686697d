import type { Finding, Fix, FixSafety } from '../rule/finding.ts';
import { type Region, regionOf } from '../source/line-table.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { placeOf, type ReportedPlace } from './place.ts';
import type { Report } from './report.ts';

/** A finding as programs read it, in the reports in JSON. */
export interface PlainFinding extends ReportedPlace {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly remedy: string;
  readonly resource: string;
  readonly fingerprint: string;
  /** Whether the baseline knows it, where there is one. */
  readonly baselineState?: 'new' | 'unchanged';
  readonly related: readonly PlainPlace[];
  /** What repairs it, where that is sure. */
  readonly fix?: PlainFix;
  /** Only there, and true, where somebody has answered for it; then with the reason, empty where none is given. */
  readonly suppressed?: true;
  readonly suppressionReason?: string;
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
    ...(finding.baselineState === undefined ? {} : { baselineState: finding.baselineState }),
    related: related.map((place) => {
      const { path, line, column } = placeOf(place.span);
      return { path, line, column, message: place.message };
    }),
    ...(finding.fix === undefined ? {} : { fix: plainFix(finding.fix) }),
  };
}

/** All findings as they are told to programs: those that are suppressed come last, and only where they are asked for. */
export function plainFindings({
  findings,
  suppressed = [],
  tellSuppressed,
}: Report): readonly PlainFinding[] {
  const told = tellSuppressed === true ? suppressed : [];
  const fingerprints = fingerprintsOf([...findings, ...told.map(({ finding }) => finding)]);
  const plain = (finding: Finding) => plainFinding(finding, fingerprints.get(finding) ?? '');
  return [
    ...findings.map(plain),
    ...told.map(({ finding, reason }) => ({
      ...plain(finding),
      suppressed: true as const,
      suppressionReason: reason,
    })),
  ];
}

function plainFix({ safety, changes }: Fix): PlainFix {
  return {
    safety,
    changes: changes.map(({ span, text }) => ({ path: span.file.path, ...regionOf(span), text })),
  };
}
