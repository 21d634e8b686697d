import type { Change, Replacement } from '../model/change.ts';
import type { Place, Span } from '../source/span.ts';
import type { Severity } from './severity.ts';

/**
 * One place where a pattern is broken. Its fix is first told in the terms of the format, and as text when it is ready to
 * be reported.
 */
export interface Finding<Form extends Change = Replacement> {
  /** The rule's id. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is, in one sentence with a full stop, names in backticks. */
  readonly message: string;
  /** What to do, in one or two sentences that start with a verb. */
  readonly remedy: string;
  /** The attribute, or the header of the block that lacks it. */
  readonly span: Span;
  /** The address a person would use; empty for a finding about a file. */
  readonly resource: string;
  /** Nearest first: the variable, the caller, the other end of the relation. */
  readonly related: readonly Place[];
  /** The id of the component that it is found of. */
  readonly component?: string;
  /** Which of the rule's `aspects` it is about. */
  readonly aspect?: string;
  /** What stands at the places is a secret: no report may show it. */
  readonly secret?: boolean;
  /** Whether the baseline knows it, where there is one; in the words of SARIF. */
  readonly baselineState?: 'new' | 'unchanged';
  /** What repairs it, where that is sure. */
  readonly fix?: Fix<Form>;
}

/** A repair: `safe` where what is deployed keeps its meaning or the intent is certain, else `unsafe`. */
export interface Fix<Form extends Change = Replacement> {
  readonly safety: FixSafety;
  /** They belong together: all are made, or none. */
  readonly changes: readonly Form[];
}

export const fixSafeties = ['safe', 'unsafe'] as const;

export type FixSafety = (typeof fixSafeties)[number];
