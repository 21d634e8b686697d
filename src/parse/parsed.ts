import type { Span } from '../source/span.ts';

/** What a parser could not read. One sentence, capital first letter, full stop. */
export interface SyntaxProblem {
  readonly message: string;
  readonly span: Span;
}

/** A comment with its markers: `# …`, `// …` or a whole block comment. */
export interface Comment {
  readonly span: Span;
  /** Without the markers, trimmed. */
  readonly text: string;
  /** Nothing but white space stands before it on its line. */
  readonly alone: boolean;
}

/** A parser's whole answer: the tree it could build and what it could not read. It never throws. */
export interface Parsed<Tree> {
  readonly tree: Tree;
  readonly comments: readonly Comment[];
  readonly problems: readonly SyntaxProblem[];
}
