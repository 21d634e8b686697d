import type { Span } from '../../source/span.ts';
import type { Body, Expression } from './tree.ts';

/**
 * The spans of all attributes, blocks and the items of objects and lists in them: what a comment above may speak
 * of.
 */
export function hclStatements(body: Body): Span[] {
  const spans: Span[] = [];
  addBody(body, spans);
  return spans;
}

function addBody(body: Body, spans: Span[]): void {
  for (const { span, value } of body.attributes) {
    spans.push(span);
    addItems(value, spans);
  }
  for (const block of body.blocks) {
    spans.push(block.span);
    addBody(block.body, spans);
  }
}

function addItems(expression: Expression, spans: Span[]): void {
  if (expression.kind === 'object') {
    for (const { span, value } of expression.items) {
      spans.push(span);
      addItems(value, spans);
    }
  } else if (expression.kind === 'tuple') {
    for (const item of expression.items) {
      spans.push(item.span);
      addItems(item, spans);
    }
  }
}
