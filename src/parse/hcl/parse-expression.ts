import { parseTerm } from './parse-term.ts';
import { descend, fail, failAt, type Reader, spanFrom, spanOf, tokenText } from './reader.ts';
import { advance } from './scan.ts';
import { TOKEN } from './token.ts';
import type { BinaryOperator, Expression, LiteralExpression, VariableExpression } from './tree.ts';

const OPERATORS: ReadonlyArray<readonly [kind: number, operator: BinaryOperator, precedence: number]> = [
  [TOKEN.or, '||', 1],
  [TOKEN.and, '&&', 2],
  [TOKEN.equalEqual, '==', 3],
  [TOKEN.notEqual, '!=', 3],
  [TOKEN.greater, '>', 4],
  [TOKEN.greaterEqual, '>=', 4],
  [TOKEN.less, '<', 4],
  [TOKEN.lessEqual, '<=', 4],
  [TOKEN.plus, '+', 5],
  [TOKEN.minus, '-', 5],
  [TOKEN.star, '*', 6],
  [TOKEN.slash, '/', 6],
  [TOKEN.percent, '%', 6],
];

const PRECEDENCE = new Uint8Array(256);
const OPERATOR_OF = new Map<number, BinaryOperator>();
for (const [kind, operator, precedence] of OPERATORS) {
  PRECEDENCE[kind] = precedence;
  OPERATOR_OF.set(kind, operator);
}

/** Reads an expression; `undefined`, with a problem, where there is none. The reader then stands anywhere. */
export function parseExpression(reader: Reader): Expression | undefined {
  if (!descend(reader)) return undefined;
  const condition = parseBinary(reader, 1);
  const expression =
    condition !== undefined && reader.kind === TOKEN.question
      ? parseConditional(reader, condition)
      : condition;
  reader.depth--;
  return expression;
}

function parseConditional(reader: Reader, condition: Expression): Expression | undefined {
  advance(reader);
  const then = parseExpression(reader);
  if (then === undefined) return undefined;
  if (reader.kind !== TOKEN.colon)
    return fail(reader, 'A `:` and the other value are missing here, after `?`.');
  advance(reader);
  const otherwise = parseExpression(reader);
  if (otherwise === undefined) return undefined;
  const span = { file: reader.file, start: condition.span.start, end: otherwise.span.end };
  return { kind: 'conditional', condition, then, otherwise, span };
}

/** Reads operators that bind at least as tightly as `least`. All of them group from the left. */
function parseBinary(reader: Reader, least: number): Expression | undefined {
  let left = parseUnary(reader);
  while (left !== undefined) {
    const precedence = PRECEDENCE[reader.kind] ?? 0;
    const operator = precedence < least ? undefined : OPERATOR_OF.get(reader.kind);
    if (operator === undefined) return left;
    advance(reader);
    const right = parseBinary(reader, precedence + 1);
    if (right === undefined) return undefined;
    const span = { file: reader.file, start: left.span.start, end: right.span.end };
    left = { kind: 'binary', operator, left, right, span };
  }
  return undefined;
}

function parseUnary(reader: Reader): Expression | undefined {
  if (reader.kind !== TOKEN.minus && reader.kind !== TOKEN.not) {
    const term = parseTerm(reader);
    return term && parseTraversal(reader, term);
  }
  if (!descend(reader)) return undefined;
  const { start } = reader;
  const operator = reader.kind === TOKEN.minus ? '-' : '!';
  advance(reader);
  const operand = parseUnary(reader);
  reader.depth--;
  return operand && { kind: 'unary', operator, operand, span: spanFrom(reader, start) };
}

/** Reads what follows a term: attributes, indexes and splats. */
function parseTraversal(reader: Reader, term: Expression): Expression | undefined {
  let object: Expression | undefined = term;
  while (object !== undefined) {
    if (reader.kind === TOKEN.dot) object = parseDot(reader, object);
    else if (reader.kind === TOKEN.openBracket) object = parseBracket(reader, object);
    else return object;
  }
  return undefined;
}

function parseDot(reader: Reader, object: Expression): Expression | undefined {
  const dot = reader.start;
  advance(reader);
  if (reader.kind === TOKEN.star) {
    advance(reader);
    return parseAttributeSplat(reader, object, dot);
  }
  return parseStep(reader, object);
}

/** Reads the name or the number behind a dot. */
function parseStep(reader: Reader, object: Expression): Expression | undefined {
  const { file } = reader;
  const nameSpan = spanOf(reader, reader.start, reader.end);
  const span = { file, start: object.span.start, end: nameSpan.end };
  const text = tokenText(reader);
  if (reader.kind === TOKEN.identifier) {
    advance(reader);
    return { kind: 'get-attribute', object, name: text, nameSpan, span };
  }
  if (reader.kind !== TOKEN.number)
    return fail(reader, 'The name of an attribute is missing here, after the dot.');
  if (text.includes('.')) {
    return fail(reader, 'Two indexes may not follow one another with dots: write them in brackets.');
  }
  advance(reader);
  return {
    kind: 'index',
    collection: object,
    key: { kind: 'literal', value: Number(text), span: nameSpan },
    span,
  };
}

/** `source.*` and the names and numbers behind it: the only steps that each element takes. */
function parseAttributeSplat(reader: Reader, source: Expression, dot: number): Expression | undefined {
  let each: Expression | undefined = element(reader, dot);
  while (each !== undefined && reader.kind === TOKEN.dot) {
    advance(reader);
    each = parseStep(reader, each);
  }
  if (each === undefined) return undefined;
  const span = { file: reader.file, start: source.span.start, end: each.span.end };
  return { kind: 'splat', style: 'attribute', source, each, span };
}

function parseBracket(reader: Reader, collection: Expression): Expression | undefined {
  const open = reader.start;
  advance(reader);
  if (reader.kind === TOKEN.star) return parseFullSplat(reader, collection, open);
  const { newlines } = reader;
  reader.newlines = false;
  if (reader.kind === TOKEN.newline) advance(reader);
  const key = parseExpression(reader);
  if (key === undefined) return undefined;
  if (reader.kind !== TOKEN.closeBracket) return fail(reader, 'A `]` is missing here, to close the index.');
  reader.newlines = newlines;
  advance(reader);
  const span = { file: reader.file, start: collection.span.start, end: spanFrom(reader, open).end };
  return { kind: 'index', collection, key, span };
}

/** `source[*]` and all that follows it, which each element takes. */
function parseFullSplat(reader: Reader, source: Expression, open: number): Expression | undefined {
  advance(reader);
  if (reader.kind !== TOKEN.closeBracket) return fail(reader, 'A `]` is missing here, after `[*`.');
  advance(reader);
  if (!descend(reader)) return undefined;
  const each = parseTraversal(reader, element(reader, open));
  reader.depth--;
  if (each === undefined) return undefined;
  const span = { file: reader.file, start: source.span.start, end: each.span.end };
  return { kind: 'splat', style: 'full', source, each, span };
}

/** The element of a splat, standing at the `[*]` or `.*` that was just passed. */
function element(reader: Reader, start: number): VariableExpression {
  return { kind: 'variable', name: '*', span: spanFrom(reader, start) };
}

/** Reads the number the reader stands at. */
export function parseNumber(reader: Reader): LiteralExpression | undefined {
  const { start, end } = reader;
  const value = Number(tokenText(reader));
  if (Number.isNaN(value)) return failAt(reader, 'This is not a number.', start, end);
  advance(reader);
  return { kind: 'literal', value, span: spanOf(reader, start, end) };
}
