import type { Rule } from '../rule/define-rule.ts';
import type { Finding } from '../rule/finding.ts';
import type { SuppressedFinding } from '../rule/suppressed.ts';
import type { Span } from '../source/span.ts';

/** All that a reporter may tell. */
export interface Report {
  /** In the order in which they are told. */
  readonly findings: readonly Finding[];
  /** What somebody has answered for. */
  readonly suppressed?: readonly SuppressedFinding[] | undefined;
  /** Whether programs are told of them; people are told their number. */
  readonly tellSuppressed?: boolean | undefined;
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
  readonly summary: {
    readonly files: number;
    readonly milliseconds: number;
    /** How many findings are left out because the baseline knows them. */
    readonly known?: number;
  };
  /** The rules that ran. */
  readonly rules: readonly Rule[];
  /** The system as it was understood; only there where a format shows it. */
  readonly system?: System | undefined;
}

/** What the files were understood as: things, and how they are linked. */
export interface System {
  readonly components: readonly SystemComponent[];
  readonly edges: readonly SystemEdge[];
}

export interface SystemComponent {
  readonly id: string;
  /** In the model's words: `datastore`, `workload`. */
  readonly kind: string;
  /** The address a person would use. */
  readonly resource: string;
  readonly span: Span;
  /** `terraform`, `kubernetes`, … */
  readonly format: string;
  readonly environment: { readonly stage: string };
  /** Of a container: the id of its workload. */
  readonly workload?: string;
}

/** From one component to another, by their ids. */
export interface SystemEdge {
  readonly from: string;
  readonly to: string;
  /** In the model's words: `connects-to`, `routes-to`. */
  readonly kind: string;
  /** The place that proves it. */
  readonly span: Span;
}
