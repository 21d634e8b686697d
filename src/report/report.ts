import type { Rule } from '../rule/define-rule.ts';
import type { Finding } from '../rule/finding.ts';
import type { Span } from '../source/span.ts';

/** All that a reporter may tell. */
export interface Report {
  /** In the order in which they are told. */
  readonly findings: readonly Finding[];
  /** Infrastructure that was seen and cannot be read; `reason` is a clause without a full stop. */
  readonly notAnalysed: readonly { readonly path: string; readonly reason: string }[];
  /** What could not be judged before deployment; empty where nobody asked. */
  readonly unknowns: readonly {
    readonly span: Span;
    readonly resource: string;
    readonly property: string;
    readonly because: string;
  }[];
  /** How many files were analysed, and how long the run took. */
  readonly summary: { readonly files: number; readonly milliseconds: number };
  /** The rules that ran. */
  readonly rules: readonly Rule[];
}
