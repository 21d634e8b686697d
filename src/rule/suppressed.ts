import type { Span } from '../source/span.ts';
import type { Finding } from './finding.ts';

/** A finding that somebody has answered for. */
export interface SuppressedFinding extends Answer {
  readonly finding: Finding;
}

/** Why a finding is suppressed, and by what. */
export interface Answer {
  /** Empty where none is given. */
  readonly reason: string;
  /** `source` for comments and annotations, `external` for the configuration and for files of other tools. */
  readonly origin: 'source' | 'external';
  /** The comment, the annotation or the entry. */
  readonly span: Span;
}
