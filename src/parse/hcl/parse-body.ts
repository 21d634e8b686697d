import { isTooDeep } from './nesting.ts';
import { parseExpression } from './parse-expression.ts';
import { parseLabelText } from './parse-template.ts';
import {
  descend,
  fail,
  failAt,
  MAX_DEPTH,
  type Reader,
  spanFrom,
  spanOf,
  TOO_DEEP,
  tokenText,
} from './reader.ts';
import { indentationAt, skipItem } from './recover.ts';
import { advance, scanFrom, startsLine } from './scan.ts';
import { TOKEN } from './token.ts';
import type { AttributeNode, BlockNode, Body, Expression, Label } from './tree.ts';

interface Items {
  readonly attributes: AttributeNode[];
  readonly blocks: BlockNode[];
  readonly names: Set<string>;
}

/** Reads a whole file; the reader stands at its first token. */
export function parseFile(reader: Reader): Body {
  const items = emptyItems();
  while (reader.kind !== TOKEN.end) {
    if (reader.kind === TOKEN.closeBrace) {
      fail(reader, 'This `}` closes nothing.');
      advance(reader);
    } else {
      parseOuterItem(reader, items);
    }
  }
  return bodyOf(reader, items, 0, reader.limit);
}

/**
 * A block that meets the end of the file has swallowed the blocks behind it. It is read once more, and so is the
 * rest of the file, with the indentation saying where a block without a brace ends.
 */
function parseOuterItem(reader: Reader, items: Items): void {
  const { start } = reader;
  const { attributes, blocks } = items;
  const problems = reader.problems.length;
  const [attributeCount, blockCount] = [attributes.length, blocks.length];
  parseBodyItem(reader, items);
  if (!reader.unclosedBlock || reader.byIndentation) return;
  reader.byIndentation = true;
  reader.problems.length = problems;
  attributes.length = attributeCount;
  blocks.length = blockCount;
  scanFrom(reader, start);
  parseBodyItem(reader, items);
}

function emptyItems(): Items {
  return { attributes: [], blocks: [], names: new Set() };
}

function bodyOf(reader: Reader, items: Items, start: number, end: number): Body {
  return { attributes: items.attributes, blocks: items.blocks, span: spanOf(reader, start, end) };
}

/** Reads a line end, an attribute or a block, whatever stands there. Always goes on by at least a token. */
function parseBodyItem(reader: Reader, items: Items): undefined {
  const { start, depth, kind } = reader;
  if (kind === TOKEN.newline) return advance(reader);
  const read = kind === TOKEN.identifier ? parseNamed(reader, items) : failNameless(reader);
  reader.depth = depth;
  if (!read) skipItem(reader, start);
}

function failNameless(reader: Reader): boolean {
  if (reader.kind === TOKEN.quote) fail(reader, 'The name of an attribute is written without quotes.');
  else fail(reader, 'The name of an attribute or of a block is missing here.');
  return false;
}

/** Answers whether the reader stands where the next item may start; otherwise the item is to be skipped. */
function parseNamed(reader: Reader, items: Items): boolean {
  const { start, end } = reader;
  const name = tokenText(reader);
  advance(reader);
  switch (reader.kind) {
    case TOKEN.equal:
      if (parseAttribute(reader, items, name, start, end)) endLine(reader, `the value of \`${name}\``);
      return true;
    case TOKEN.quote:
    case TOKEN.openBrace:
    case TOKEN.identifier:
      if (!parseBlock(reader, items, name, start)) return false;
      endLine(reader, 'the block');
      return true;
    default:
      fail(reader, `A \`=\` or a block's \`{\` is missing here, after \`${name}\`.`);
      return false;
  }
}

/** Passes the line end behind an item, and what stands before it. */
function endLine(reader: Reader, what: string): undefined {
  if (reader.kind === TOKEN.newline) return advance(reader);
  if (reader.kind === TOKEN.end) return;
  // Where braces are missing, a block may have been ended by the indentation of the line that the reader is on.
  if (reader.byIndentation && startsLine(reader.text, reader.start)) return;
  fail(reader, `A line end is missing here, after ${what}.`);
  if (reader.kind !== TOKEN.closeBrace) skipItem(reader, reader.start);
}

/**
 * Reads a value; the reader stands at the `=`. An attribute whose value cannot be read stays in the tree, with a
 * variable without a name for its value: it is there, and nobody knows what it is. The rest of it is then skipped,
 * and the answer is `false`.
 */
function parseAttribute(reader: Reader, items: Items, name: string, start: number, nameEnd: number): boolean {
  advance(reader);
  const valueStart = reader.start;
  const value = checkDepth(reader, parseExpression(reader));
  const nameSpan = spanOf(reader, start, nameEnd);
  const isFirst = !items.names.has(name);
  items.names.add(name);
  if (!isFirst) failAt(reader, `\`${name}\` is set twice in this block.`, start, nameEnd);
  if (value !== undefined) {
    const span = { ...nameSpan, end: value.span.end };
    if (isFirst) items.attributes.push({ name, nameSpan, value, span });
    return true;
  }
  const reached = reader.previousEnd;
  skipItem(reader, start);
  const end = Math.max(valueStart, Math.min(reached, reader.previousEnd));
  const unreadable: Expression = { kind: 'variable', name: '', span: spanOf(reader, valueStart, end) };
  if (isFirst) items.attributes.push({ name, nameSpan, value: unreadable, span: spanOf(reader, start, end) });
  return false;
}

function checkDepth(reader: Reader, value: Expression | undefined): Expression | undefined {
  if (value === undefined || value.span.end - value.span.start <= MAX_DEPTH || !isTooDeep(value))
    return value;
  return failAt(reader, TOO_DEEP, value.span.start, value.span.end);
}

/** Reads labels and a body; the reader stands behind the block's type. */
function parseBlock(reader: Reader, items: Items, type: string, start: number): boolean {
  const typeEnd = spanFrom(reader, start).end;
  const labels: Label[] = [];
  while (reader.kind !== TOKEN.openBrace) {
    const label = parseLabel(reader);
    if (label !== undefined) labels.push(label);
    else if (!findBody(reader)) return false;
  }
  const header = { ...spanFrom(reader, start), end: labels.at(-1)?.span.end ?? typeEnd };
  if (!descend(reader)) return false;
  const body = parseBlockBody(reader, start);
  reader.depth--;
  items.blocks.push({ type, labels, body, header, span: spanFrom(reader, start) });
  return true;
}

function parseLabel(reader: Reader): Label | undefined {
  const { start } = reader;
  if (reader.kind === TOKEN.identifier) {
    const text = tokenText(reader);
    advance(reader);
    return { text, span: spanFrom(reader, start) };
  }
  if (reader.kind === TOKEN.quote) {
    const text = parseLabelText(reader);
    return text === undefined ? undefined : { text, span: spanFrom(reader, start) };
  }
  return fail(reader, "A label or a `{` is missing here, on the line of the block's type.");
}

/** After a problem in a header: whether the body follows on a later line, which is where the reader then stands. */
function findBody(reader: Reader): boolean {
  if (reader.kind !== TOKEN.newline) return false;
  while (reader.kind === TOKEN.newline) advance(reader);
  return reader.kind === TOKEN.openBrace;
}

/** Reads from the `{` to behind the `}`. */
function parseBlockBody(reader: Reader, header: number): Body {
  const start = reader.end;
  advance(reader);
  const items = emptyItems();
  const oneLine =
    reader.kind !== TOKEN.newline && reader.kind !== TOKEN.closeBrace && reader.kind !== TOKEN.end;
  if (oneLine) parseOnlyAttribute(reader, items);
  const indentation = reader.byIndentation ? indentationAt(reader, header) : Number.POSITIVE_INFINITY;
  while (reader.kind !== TOKEN.closeBrace || leavesBlock(reader, indentation, header)) {
    if (reader.kind === TOKEN.end || leavesBlock(reader, indentation, header)) {
      reader.unclosedBlock = true;
      failAt(reader, 'No `}` closes this block.', header, start);
      return bodyOf(reader, items, start, reader.previousEnd);
    }
    parseBodyItem(reader, items);
  }
  const end = reader.start;
  advance(reader);
  return bodyOf(reader, items, start, end);
}

/** Whether the indentation shows that what follows is not the block's, though no brace has closed it. */
function leavesBlock(reader: Reader, indentation: number, header: number): boolean {
  if (!reader.byIndentation || reader.kind === TOKEN.newline || indentation === Number.POSITIVE_INFINITY) {
    return false;
  }
  const own = indentationAt(reader, reader.start);
  if (own === Number.POSITIVE_INFINITY || reader.start === header) return false;
  return reader.kind === TOKEN.closeBrace ? own < indentation : own <= indentation;
}

/** `{ name = value }`: a body on the line of its header holds one attribute and nothing else. */
function parseOnlyAttribute(reader: Reader, items: Items): undefined {
  const { start, end, depth } = reader;
  const name = tokenText(reader);
  if (reader.kind !== TOKEN.identifier) {
    failNameless(reader);
    return skipItem(reader, start);
  }
  advance(reader);
  if (reader.kind !== TOKEN.equal) {
    fail(reader, 'A block on one line can hold one attribute and nothing else.');
    return skipItem(reader, start);
  }
  const isRead = parseAttribute(reader, items, name, start, end);
  reader.depth = depth;
  if (!isRead || reader.kind === TOKEN.closeBrace) return;
  fail(reader, 'A `}` is missing here: a block on one line holds one attribute.');
  skipItem(reader, start);
}
