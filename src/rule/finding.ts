import type { Place, Span } from '../source/span.ts';
import type { Severity } from './severity.ts';

/** One place where a pattern is broken, ready to be reported. */
export interface Finding {
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
  /** What stands at the places is a secret: no report may show it. */
  readonly secret?: boolean;
}
