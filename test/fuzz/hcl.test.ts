// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is what templates look like in HCL.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHcl } from '../../src/parse/hcl/parse.ts';
import { parseHclJson } from '../../src/parse/hcl/parse-json.ts';
import type { Body, Expression, TemplatePart } from '../../src/parse/hcl/tree.ts';
import { type Span, textOf } from '../../src/source/span.ts';

const folder = 'fixtures/parse/hcl';
const fixtures = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tf'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));

const pieces = [
  ...[
    'a',
    'for',
    'in',
    'if',
    'else',
    'endif',
    'endfor',
    '1',
    '1.5',
    '"',
    '${',
    '%{',
    '~}',
    '${~',
    '$$',
    '}',
    '{',
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    ',',
    '.',
    '..',
    '...',
    ':',
    '::',
    '=',
    '==',
    '=>',
    '?',
    '\n',
    '\r\n',
    ' ',
    '\t',
    '#',
    '/*',
  ],
  ...[
    '*/',
    '//',
    '\\',
    '\\n',
    '<<E\n',
    '<<-E\n',
    'E\n',
    '*',
    '+',
    '-',
    '/',
    '!',
    '&&',
    '|',
    '<',
    '>',
    'é',
    '\u2028',
  ],
];
const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));

/** A fixture with a stretch of it taken out, or cut off, or something put in. */
const mutant = fc
  .record({
    text: fc.constantFrom(...fixtures),
    at: fc.nat(2_000),
    removed: fc.oneof(fc.nat(5), fc.constant(Number.POSITIVE_INFINITY)),
    added: fc.oneof(fc.constant(''), fc.constantFrom(...pieces), soup),
  })
  .map(({ text, at, removed, added }) => text.slice(0, at) + added + text.slice(at + removed));

describe('whatever the text', () => {
  it.each([
    ['any characters', fc.string({ unit: 'binary', maxLength: 200 })],
    ['any tokens', soup],
    ['broken fixtures', mutant],
  ])('parseHcl reads %s and knows the places of what it read', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const { tree, comments, problems } = parseHcl({ path: 'main.tf', text });
        checkBody(tree, { ...tree.span, start: 0, end: text.length });
        for (const { span } of comments) expect(textOf(span)).toMatch(/^(#|\/\/|\/\*)/);
        for (const { span } of problems) checkWithin(span, tree.span);
      }),
      { numRuns: 300 },
    );
  });

  it('parseHclJson reads any JSON and any text', () => {
    const texts = fc.oneof(
      soup,
      fc.json(),
      fc.json().map((json) => `{"resource":{"a":{"b":${json}}}}`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { tree } = parseHclJson({ path: 'main.tf.json', text });
        for (const { span } of tree.blocks) checkWithin(span, tree.span);
      }),
      { numRuns: 200 },
    );
  });
});

function checkWithin(inner: Span, outer: Span): void {
  if (inner.start < outer.start || inner.end > outer.end || inner.start > inner.end) {
    throw new Error(`${inner.start}-${inner.end} is not within ${outer.start}-${outer.end}`);
  }
}

function checkBody(body: Body, outer: Span): void {
  checkWithin(body.span, outer);
  for (const { name, nameSpan, value, span } of body.attributes) {
    checkWithin(span, body.span);
    expect(textOf(nameSpan)).toBe(name);
    expect(span.start).toBe(nameSpan.start);
    checkExpression(value, span);
  }
  for (const { type, labels, header, span, body: inner } of body.blocks) {
    checkWithin(span, body.span);
    checkWithin(header, span);
    expect(textOf(header).startsWith(type)).toBe(true);
    for (const label of labels) checkWithin(label.span, header);
    checkBody(inner, span);
  }
}

function checkExpression(node: Expression | TemplatePart, outer: Span): void {
  checkWithin(node.span, outer);
  const source = textOf(node.span);
  if (node.kind === 'variable' && node.name !== '' && node.name !== '*') expect(source).toBe(node.name);
  if (node.kind === 'get-attribute') expect(textOf(node.nameSpan)).toBe(node.name);
  if (node.kind === 'call') expect(source.startsWith(textOf(node.nameSpan))).toBe(true);
  if (node.kind === 'tuple') expectAround(source, '[', ']');
  if (node.kind === 'object') expectAround(source, '{', '}');
  if (node.kind === 'interpolation') expectAround(source, '${', '}');
  if (node.kind === 'template' && source.startsWith('"')) expectAround(source, '"', '"');
  for (const child of childrenOf(node)) checkExpression(child, node.span);
}

function expectAround(source: string, open: string, close: string): void {
  expect(source.startsWith(open) && source.endsWith(close)).toBe(true);
}

/** Every node in a node, found by its shape: whatever has a kind and a span. */
function childrenOf(node: object): (Expression | TemplatePart)[] {
  return Object.values(node).flatMap((value: unknown) => {
    if (typeof value !== 'object' || value === null || 'file' in value) return [];
    if (isNode(value)) return [value];
    return childrenOf(value);
  });
}

function isNode(value: object): value is Expression | TemplatePart {
  return 'kind' in value && 'span' in value;
}
