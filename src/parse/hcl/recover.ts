import { identifierEnd } from './character.ts';
import { markerEnd } from './read-heredoc.ts';
import type { Reader } from './reader.ts';
import { heredocStart, scanFrom, startsLine } from './scan.ts';
import { TOKEN } from './token.ts';

/**
 * How many characters may be read again after problems, as a multiple of the text: broken text costs linear time,
 * whatever it is made to look like.
 */
const REREAD_LIMIT = 2;

/**
 * After a problem in the attribute or block that starts at `start`, goes to the end of it, so that its neighbours
 * are read. Where brackets do not balance, the indentation says where it ends.
 */
export function skipItem(reader: Reader, start: number): undefined {
  const reached = Math.max(reader.start, start + 1);
  const end = itemEnd(reader, start);
  reader.reread += Math.max(0, reached - end) + (end - start);
  const exhausted = reader.reread > REREAD_LIMIT * reader.limit;
  const resume = exhausted ? lineEnd(reader.text, Math.max(reached, end), reader.limit) : end;
  reader.tooDeep = false;
  reader.newlines = true;
  reader.previousEnd = resume;
  scanFrom(reader, resume);
}

/** The column of an offset, from 0, if it is the first on its line but for white space; else infinity. */
export function indentationAt(reader: Reader, offset: number): number {
  if (!startsLine(reader.text, offset)) return Number.POSITIVE_INFINITY;
  return columnAt(reader.text, offset);
}

/** The attribute or block that is skipped. */
interface Item {
  readonly start: number;
  column: number | undefined;
}

/** The item's column, worked out once: a hostile line is long. */
function columnOf(text: string, item: Item): number {
  item.column ??= columnAt(text, item.start);
  return item.column;
}

function columnAt(text: string, offset: number): number {
  return offset - 1 - text.lastIndexOf('\n', offset - 1);
}

function lineEnd(text: string, offset: number, limit: number): number {
  const newline = text.indexOf('\n', offset);
  return newline === -1 || newline > limit ? limit : newline;
}

function itemEnd(reader: Reader, start: number): number {
  const { text, limit } = reader;
  const item: Item = { start, column: undefined };
  let depth = 0;
  let at = start;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (code === 10) {
      // Nesting that is too deep is no reason to doubt the brackets.
      if (depth === 0 || (!reader.tooDeep && endsUnclosed(text, at + 1, limit, item))) return at;
      at++;
    } else if (code === TOKEN.openBrace || code === TOKEN.openBracket || code === TOKEN.openParen) {
      depth++;
      at++;
    } else if (code === TOKEN.closeBrace || code === TOKEN.closeBracket || code === TOKEN.closeParen) {
      if (depth === 0 && code === TOKEN.closeBrace && at > start) return at;
      depth = Math.max(0, depth - 1);
      at++;
    } else {
      at = skipUnit(text, at, limit, item);
    }
  }
  return limit;
}

/** The offset behind a string, a comment, a heredoc or a single character. */
function skipUnit(text: string, at: number, limit: number, item: Item): number {
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (code === TOKEN.quote) return stringEnd(text, at, limit);
  if (code === 35 || (code === TOKEN.slash && next === TOKEN.slash)) return lineEnd(text, at, limit);
  if (code === TOKEN.slash && next === TOKEN.star) {
    const close = text.indexOf('*/', at + 2);
    return close === -1 ? lineEnd(text, at, limit) : Math.min(limit, close + 2);
  }
  if (code === TOKEN.less && next === TOKEN.less) {
    const content = heredocStart(text, at, limit);
    if (content > at) return heredocEnd(text, at, content, limit, item);
  }
  return at + 1;
}

/** Whether a line inside brackets shows that they were never closed: what stands on it can only be a neighbour. */
function endsUnclosed(text: string, line: number, limit: number, item: Item): boolean {
  const at = blankEnd(text, line, limit);
  if (text.charCodeAt(at) === TOKEN.closeBrace) return at - line < columnOf(text, item);
  return looksLikeItem(text, at, limit) && at - line <= columnOf(text, item);
}

function blankEnd(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++;
  return at;
}

/** `name =`, `name {` or `name "label"`. */
function looksLikeItem(text: string, start: number, limit: number): boolean {
  const name = identifierEnd(text, start, limit);
  if (name === start) return false;
  const at = blankEnd(text, name, limit);
  const code = text.charCodeAt(at);
  if (code === TOKEN.equal) return text.charCodeAt(at + 1) !== TOKEN.equal;
  return code === TOKEN.openBrace || code === TOKEN.quote;
}

/** The offset behind a string, or of the line end at which it stops unclosed. */
function stringEnd(text: string, start: number, limit: number): number {
  const inString = [true];
  let at = start + 1;
  while (at < limit && inString.length > 0) {
    const code = text.charCodeAt(at);
    const string = inString[inString.length - 1];
    if (code === 10 && string) return at;
    if (string) {
      const sequence = (code === 36 || code === 37) && text.charCodeAt(at + 1) === TOKEN.openBrace;
      if (sequence) inString.push(false);
      if (code === TOKEN.quote) inString.pop();
      at += code === 92 || sequence ? 2 : 1;
    } else {
      if (code === TOKEN.quote) inString.push(true);
      else if (code === TOKEN.openBrace) inString.push(false);
      else if (code === TOKEN.closeBrace) inString.pop();
      at++;
    }
  }
  return Math.min(at, limit);
}

/**
 * The offset behind a heredoc's marker. For one without an end, where the block around it seems to be closed: the
 * last brace alone on a line before the next block at the margin.
 */
function heredocEnd(text: string, open: number, content: number, limit: number, item: Item): number {
  const dash = text.charCodeAt(open + 2) === TOKEN.minus ? 1 : 0;
  const marker = text.slice(open + 2 + dash, content).trimEnd();
  const column = columnOf(text, item);
  let brace = -1;
  let block = -1;
  for (let line = content; line < limit; line = lineEnd(text, line, limit) + 1) {
    const end = markerEnd(text, line, limit, marker);
    if (end !== -1) return end;
    if (block !== -1) continue;
    if (startsBlock(text, line, limit)) block = line - 1;
    else if (isBraceAlone(text, line, limit, column)) brace = line - 1;
  }
  if (brace !== -1) return brace;
  return block === -1 ? limit : block;
}

function isBraceAlone(text: string, line: number, limit: number, column: number): boolean {
  const brace = blankEnd(text, line, limit);
  if (text.charCodeAt(brace) !== TOKEN.closeBrace || brace - line >= column) return false;
  return blankEnd(text, brace + 1, limit) === lineEnd(text, brace, limit);
}

/** `name "label" {` or `name {` at the margin. */
function startsBlock(text: string, line: number, limit: number): boolean {
  const name = identifierEnd(text, line, limit);
  if (name === line) return false;
  const code = text.charCodeAt(blankEnd(text, name, limit));
  if (code === TOKEN.openBrace) return true;
  return (
    code === TOKEN.quote &&
    text
      .slice(name, lineEnd(text, name, limit))
      .trimEnd()
      .endsWith('{')
  );
}
