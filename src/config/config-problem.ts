import type { Span } from '../source/span.ts';

/** What is wrong with a configuration: one sentence or two, and where. */
export interface ConfigProblem {
  readonly message: string;
  readonly span: Span;
}
