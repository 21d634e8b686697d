import type { ASTNode } from '@marcbachmann/cel-js';
import type { ScalarNode } from '../parse/yaml/tree.ts';
import { type Span, textOf } from '../source/span.ts';
import { parseExpression } from './parse-expression.ts';
import type { CustomRuleProblem } from './problem.ts';

/** An expression ready to be evaluated, and where it is written. */
export interface Expression {
  readonly node: ASTNode;
  readonly span: Span;
}

/**
 * Reads the expression that a scalar holds.
 *
 * @param part where in the scalar's text it stands; all of it where this is left out
 */
export function readExpression(
  scalar: ScalarNode,
  names: readonly string[] | undefined,
  part: { readonly start: number; readonly text: string } = { start: 0, text: scalar.text },
): Expression | CustomRuleProblem {
  const read = parseExpression(part.text, names);
  if ('node' in read) return { node: read.node, span: scalar.span };
  const { message, start, end } = read;
  return { message, span: spanWithin(scalar, part.start + start, part.start + end) };
}

/** The place of a part of a scalar's text, as far as the text is written as it is; else all of it. */
function spanWithin({ span, text, style }: ScalarNode, start: number, end: number): Span {
  const written = textOf(span);
  const quote = style === 'single-quoted' || style === 'double-quoted' ? 1 : 0;
  const isVerbatim = written.slice(quote, written.length - quote) === text;
  if (!isVerbatim) return span;
  const from = span.start + quote + start;
  return {
    ...span,
    start: Math.min(from, span.end),
    end: Math.min(Math.max(from + 1, span.start + quote + end), span.end),
  };
}
