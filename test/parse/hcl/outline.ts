import type { Body, Expression, TemplatePart } from '../../../src/parse/hcl/tree.ts';

/** An expression as one line, with all its structure: `1 + 2 * 3` is `(+ 1 (* 2 3))`. */
export function outline(node: Expression | TemplatePart): string {
  switch (node.kind) {
    case 'literal':
      return String(node.value);
    case 'variable':
      return node.name;
    case 'text':
      return JSON.stringify(node.value);
    case 'template':
      return list('template', node.parts);
    case 'interpolation':
      return list('$', [node.value]);
    case 'if':
      return `(if ${outline(node.condition)} [${outlines(node.then)}] [${outlines(node.otherwise)}])`;
    case 'get-attribute':
      return `(. ${outline(node.object)} ${node.name})`;
    case 'index':
      return list('[]', [node.collection, node.key]);
    case 'splat':
      return list(node.style === 'full' ? '[*]' : '.*', [node.source, node.each]);
    case 'call':
      return `(${node.name}${node.expandFinal ? '...' : ''} ${outlines(node.arguments)})`;
    case 'tuple':
      return `[${outlines(node.items)}]`;
    case 'object':
      return `{${node.items.map(({ key, value }) => `${outline(key)}: ${outline(value)}`).join(' ')}}`;
    case 'for':
      return outlineFor(node);
    case 'unary':
      return list(node.operator, [node.operand]);
    case 'binary':
      return list(node.operator, [node.left, node.right]);
    case 'conditional':
      return list('?', [node.condition, node.then, node.otherwise]);
    case 'parentheses':
      return list('parens', [node.inner]);
  }
}

/** A body as lines: attributes with their outline, blocks with their labels, two spaces for each level. */
export function outlineBody(body: Body, indentation = ''): string[] {
  return [
    ...body.attributes.map(({ name, value }) => `${indentation}${name} = ${outline(value)}`),
    ...body.blocks.flatMap(({ type, labels, body: inner }) => [
      `${indentation}${[type, ...labels.map(({ text }) => JSON.stringify(text))].join(' ')}`,
      ...outlineBody(inner, `${indentation}  `),
    ]),
  ];
}

function outlineFor(node: Extract<Expression | TemplatePart, { kind: 'for' }>): string {
  if ('body' in node) {
    const names = node.key === undefined ? node.value : `${node.key},${node.value}`;
    return `(for ${names} ${outline(node.collection)} [${outlines(node.body)}])`;
  }
  const names =
    node.keyVariable === undefined ? node.valueVariable : `${node.keyVariable},${node.valueVariable}`;
  const produced =
    node.key === undefined ? outline(node.value) : `${outline(node.key)} => ${outline(node.value)}`;
  const condition = node.condition === undefined ? '' : ` if ${outline(node.condition)}`;
  return `(for-${node.result} ${names} ${outline(node.collection)} : ${produced}${node.group ? '...' : ''}${condition})`;
}

function list(head: string, nodes: readonly (Expression | TemplatePart)[]): string {
  return `(${[head, ...nodes.map(outline)].join(' ')})`;
}

function outlines(nodes: readonly (Expression | TemplatePart)[]): string {
  return nodes.map(outline).join(' ');
}
