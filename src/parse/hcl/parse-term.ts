import { readForVariables } from './for-variables.ts';
import { parseExpression, parseNumber } from './parse-expression.ts';
import { parseHeredoc, parseQuoted } from './parse-template.ts';
import { fail, failAt, isWord, type Reader, spanFrom, tokenText } from './reader.ts';
import { advance } from './scan.ts';
import { TOKEN } from './token.ts';
import type { Expression, ForExpression, ObjectItem } from './tree.ts';

const LITERALS = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Reads an expression without operators before it or steps behind it. */
export function parseTerm(reader: Reader): Expression | undefined {
  switch (reader.kind) {
    case TOKEN.quote:
      return parseQuoted(reader);
    case TOKEN.identifier:
      return parseWord(reader);
    case TOKEN.number:
      return parseNumber(reader);
    case TOKEN.openBracket:
      return parseTuple(reader);
    case TOKEN.openBrace:
      return parseObject(reader);
    case TOKEN.openParen:
      return parseParentheses(reader);
    case TOKEN.heredoc:
      return parseHeredoc(reader);
    case TOKEN.invalid:
      return fail(reader, `The character \`${tokenText(reader)}\` has no place here.`);
    default:
      return fail(reader, 'A value is missing here.');
  }
}

function parseWord(reader: Reader): Expression | undefined {
  const { start } = reader;
  const name = tokenText(reader);
  advance(reader);
  if (reader.kind === TOKEN.openParen || reader.kind === TOKEN.doubleColon)
    return parseCall(reader, name, start);
  const value = LITERALS.get(name);
  const span = spanFrom(reader, start);
  if (value !== undefined) return { kind: 'literal', value, span };
  return { kind: 'variable', name, span };
}

/** Reads the rest of a call; the reader stands behind the first word of the function's name. */
function parseCall(reader: Reader, firstName: string, start: number): Expression | undefined {
  let name = firstName;
  while (reader.kind === TOKEN.doubleColon) {
    advance(reader);
    if (reader.kind !== TOKEN.identifier)
      return fail(reader, 'The name of a function is missing here, after `::`.');
    name += `::${tokenText(reader)}`;
    advance(reader);
  }
  const nameSpan = spanFrom(reader, start);
  if (reader.kind !== TOKEN.openParen) return fail(reader, `A \`(\` is missing here, after \`${name}\`.`);
  const { newlines } = reader;
  reader.newlines = false;
  advance(reader);
  const list: Expression[] = [];
  let expandFinal = false;
  while (reader.kind !== TOKEN.closeParen) {
    const argument = parseExpression(reader);
    if (argument === undefined) return undefined;
    list.push(argument);
    if (reader.kind === TOKEN.ellipsis) {
      expandFinal = true;
      advance(reader);
      break;
    }
    if (reader.kind !== TOKEN.comma) break;
    advance(reader);
  }
  if (reader.kind !== TOKEN.closeParen)
    return fail(reader, `A \`)\` is missing here, to close \`${name}(\`.`);
  reader.newlines = newlines;
  advance(reader);
  return { kind: 'call', name, nameSpan, arguments: list, expandFinal, span: spanFrom(reader, start) };
}

function parseParentheses(reader: Reader): Expression | undefined {
  const { start, newlines } = reader;
  reader.newlines = false;
  advance(reader);
  const inner = parseExpression(reader);
  if (inner === undefined) return undefined;
  if (reader.kind !== TOKEN.closeParen) return fail(reader, 'A `)` is missing here.');
  reader.newlines = newlines;
  advance(reader);
  return { kind: 'parentheses', inner, span: spanFrom(reader, start) };
}

function parseTuple(reader: Reader): Expression | undefined {
  const { start, newlines } = reader;
  reader.newlines = false;
  advance(reader);
  if (isWord(reader, 'for')) return parseFor(reader, start, newlines, 'tuple');
  const items: Expression[] = [];
  while (reader.kind !== TOKEN.closeBracket) {
    const item = parseExpression(reader);
    if (item === undefined) return undefined;
    items.push(item);
    if (reader.kind !== TOKEN.comma) break;
    advance(reader);
  }
  if (reader.kind !== TOKEN.closeBracket) return fail(reader, 'A comma or a `]` is missing here.');
  reader.newlines = newlines;
  advance(reader);
  return { kind: 'tuple', items, span: spanFrom(reader, start) };
}

function parseObject(reader: Reader): Expression | undefined {
  const { start, newlines } = reader;
  reader.newlines = false;
  advance(reader);
  if (isWord(reader, 'for')) return parseFor(reader, start, newlines, 'object');
  reader.newlines = true;
  const items: ObjectItem[] = [];
  while (reader.kind !== TOKEN.closeBrace) {
    if (reader.kind === TOKEN.newline) {
      advance(reader);
      continue;
    }
    const item = parseItem(reader);
    if (item === undefined) return undefined;
    items.push(item);
    if (reader.kind !== TOKEN.comma && reader.kind !== TOKEN.newline) break;
    advance(reader);
  }
  if (reader.kind !== TOKEN.closeBrace) return fail(reader, 'A comma, a line end or a `}` is missing here.');
  reader.newlines = newlines;
  advance(reader);
  return { kind: 'object', items, span: spanFrom(reader, start) };
}

function parseItem(reader: Reader): ObjectItem | undefined {
  const { start } = reader;
  const expression = parseExpression(reader);
  if (expression === undefined) return undefined;
  if (reader.kind !== TOKEN.equal && reader.kind !== TOKEN.colon) {
    return fail(reader, 'A `=` and a value are missing here, after the key.');
  }
  const key = keyOf(expression, reader.text.slice(start, reader.previousEnd));
  advance(reader);
  const value = parseExpression(reader);
  return value && { key, value, span: spanFrom(reader, start) };
}

/** A bare word is a key as it stands, even `null`; in parentheses it is an expression. */
function keyOf(expression: Expression, text: string): Expression {
  const { span } = expression;
  const isWordKey = expression.kind === 'variable' || LITERALS.has(text);
  if (!isWordKey) return expression;
  return { kind: 'template', style: 'quoted', parts: [{ kind: 'text', value: text, span }], span };
}

/** Reads the rest of a `for` expression; the reader stands at the word `for`. */
function parseFor(
  reader: Reader,
  start: number,
  newlines: boolean,
  result: ForExpression['result'],
): Expression | undefined {
  advance(reader);
  const variables = readForVariables(reader);
  const collection = variables && parseExpression(reader);
  if (collection === undefined) return undefined;
  if (reader.kind !== TOKEN.colon) return fail(reader, 'A `:` is missing here, after what `for` walks.');
  advance(reader);
  const produced = parseProduced(reader, result);
  if (produced === undefined) return undefined;
  const close = result === 'tuple' ? TOKEN.closeBracket : TOKEN.closeBrace;
  if (reader.kind !== close) {
    return fail(reader, `A \`${String.fromCharCode(close)}\` is missing here, to close the \`for\`.`);
  }
  reader.newlines = newlines;
  advance(reader);
  return {
    kind: 'for',
    result,
    keyVariable: variables?.key,
    valueVariable: variables?.value ?? '',
    collection,
    ...produced,
    span: spanFrom(reader, start),
  };
}

/** Reads `value if condition` or `key => value... if condition`. */
function parseProduced(
  reader: Reader,
  result: ForExpression['result'],
): Pick<ForExpression, 'key' | 'value' | 'group' | 'condition'> | undefined {
  const { start } = reader;
  let key: Expression | undefined;
  let value = parseExpression(reader);
  if (value === undefined) return undefined;
  if ((reader.kind === TOKEN.arrow) !== (result === 'object')) {
    if (result === 'object')
      return fail(reader, 'A `=>` and a value are missing here: this `for` makes an object.');
    return failAt(reader, 'A `for` that makes a list has no keys.', start, reader.end);
  }
  if (reader.kind === TOKEN.arrow) {
    advance(reader);
    key = value;
    value = parseExpression(reader);
    if (value === undefined) return undefined;
  }
  const group = reader.kind === TOKEN.ellipsis;
  if (group && result === 'tuple')
    return fail(reader, 'Only a `for` that makes an object groups with `...`.');
  if (group) advance(reader);
  if (!isWord(reader, 'if')) return { key, value, group, condition: undefined };
  advance(reader);
  const condition = parseExpression(reader);
  return condition && { key, value, group, condition };
}
