import type { Span } from '../../source/span.ts';
import type { DockerfileTree } from './tree.ts';

/** The instructions, heredocs included: what a comment before one speaks of. */
export function dockerfileStatements(tree: DockerfileTree): Span[] {
  return tree.instructions.map(({ span, heredocs }) => {
    const end = heredocs.at(-1)?.span.end ?? span.end;
    return { ...span, end: Math.max(span.end, end) };
  });
}
