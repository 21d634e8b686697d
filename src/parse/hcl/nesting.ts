import { MAX_DEPTH } from './reader.ts';
import type { Expression, TemplatePart } from './tree.ts';

/**
 * Whether an expression is deeper than anybody should walk by recursion. `1+1+1…` and `a.b.c…` nest to the left
 * without nesting in the text, so the parser's own depth does not see them.
 */
export function isTooDeep(expression: Expression): boolean {
  let level: Array<Expression | TemplatePart> = [expression];
  for (let depth = 0; level.length > 0; depth++) {
    // Twice, because a level of the text may be two of the tree: an interpolation in a template, an item in a list.
    if (depth > 2 * MAX_DEPTH) return true;
    const next: Array<Expression | TemplatePart> = [];
    for (const node of level) addChildren(node, next);
    level = next;
  }
  return false;
}

function addChildren(node: Expression | TemplatePart, into: Array<Expression | TemplatePart>): void {
  switch (node.kind) {
    case 'literal':
    case 'variable':
    case 'text':
      return;
    case 'get-attribute':
      into.push(node.object);
      return;
    case 'index':
      into.push(node.collection, node.key);
      return;
    case 'splat':
      into.push(node.source, node.each);
      return;
    case 'call':
      for (const argument of node.arguments) into.push(argument);
      return;
    case 'tuple':
      for (const item of node.items) into.push(item);
      return;
    case 'object':
      for (const item of node.items) into.push(item.key, item.value);
      return;
    case 'unary':
      into.push(node.operand);
      return;
    case 'binary':
      into.push(node.left, node.right);
      return;
    case 'parentheses':
      into.push(node.inner);
      return;
    case 'interpolation':
      into.push(node.value);
      return;
    case 'template':
      for (const part of node.parts) into.push(part);
      return;
    case 'conditional':
      into.push(node.condition, node.then, node.otherwise);
      return;
    case 'if':
      into.push(node.condition);
      for (const part of node.then) into.push(part);
      for (const part of node.otherwise) into.push(part);
      return;
    case 'for':
      addFor(node, into);
      return;
    default:
      node satisfies never;
  }
}

function addFor(
  node: Extract<Expression | TemplatePart, { kind: 'for' }>,
  into: Array<Expression | TemplatePart>,
): void {
  into.push(node.collection);
  if ('body' in node) {
    for (const part of node.body) into.push(part);
    return;
  }
  into.push(node.value);
  if (node.key !== undefined) into.push(node.key);
  if (node.condition !== undefined) into.push(node.condition);
}
