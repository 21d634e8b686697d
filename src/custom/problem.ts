import type { Span } from '../source/span.ts';

/** What is wrong with a rule of a repository's own: a sentence or two, and where in its file. */
export interface CustomRuleProblem {
  readonly message: string;
  readonly span: Span;
}
