import { isSpace } from './character.ts';
import { readEscape } from './escape.ts';
import { parseExpression } from './parse-expression.ts';
import { descend, fail, failAt, isWord, type Reader, spanOf, tokenText } from './reader.ts';
import { advance } from './scan.ts';
import {
  COMBINING,
  partsOf,
  removeIndentation,
  type SequenceContent,
  type TemplatePiece,
  trimPieces,
} from './template-pieces.ts';
import { TOKEN } from './token.ts';
import type { TemplateExpression, TemplatePart } from './tree.ts';

const BACKSLASH = 92;
const DOLLAR = 36;

/** Reads a quoted string; the reader stands at its first quote. */
export function parseQuoted(reader: Reader): TemplateExpression | undefined {
  const open = reader.start;
  const plain = plainTextEnd(reader, open + 1);
  if (plain !== -1) {
    const parts = [plainText(reader, open + 1, plain)];
    return closeTemplate(reader, 'quoted', parts, open, plain + 1);
  }
  const newlines = reader.newlines;
  const pieces = readQuoted(reader, open + 1);
  reader.newlines = newlines;
  if (pieces === undefined) return undefined;
  const close = reader.end;
  const parts = nest(reader, pieces, open + 1, false);
  return parts && closeTemplate(reader, 'quoted', parts, open, close + 1);
}

/** Reads a heredoc; the reader stands at its `<<` and marker. */
export function parseHeredoc(reader: Reader): TemplateExpression | undefined {
  const { text, start: open, newlines } = reader;
  const indented = text.charCodeAt(open + 2) === TOKEN.minus;
  const marker = text.slice(open + (indented ? 3 : 2), reader.end).trimEnd();
  const pieces = readHeredoc(reader, marker, reader.end);
  reader.newlines = newlines;
  if (pieces === undefined) return undefined;
  const close = reader.end;
  const parts = nest(reader, pieces, close, indented);
  return parts && closeTemplate(reader, indented ? 'heredoc-indented' : 'heredoc', parts, open, close);
}

/** Reads the whole of the reader's text as a template without quotes, as strings in JSON are. */
export function parseBareTemplate(reader: Reader): readonly TemplatePart[] | undefined {
  const pieces: TemplatePiece[] = [];
  let at = 0;
  while (at < reader.limit) {
    if (isSequence(reader.text, at, reader.limit)) {
      const piece = readSequence(reader, at);
      if (piece === undefined) return undefined;
      pieces.push(piece);
      at = piece.end;
    } else {
      at = readLine(reader, at, pieces);
    }
  }
  return nest(reader, pieces, 0, false);
}

function nest(
  reader: Reader,
  pieces: readonly TemplatePiece[],
  start: number,
  indented: boolean,
): TemplatePart[] | undefined {
  trimPieces(pieces);
  if (indented) removeIndentation(pieces);
  const parts = partsOf(reader, pieces);
  // A template without content has one empty text, so that every constant string has exactly one.
  if (parts?.length === 0) parts.push(plainText(reader, start, start));
  return parts;
}

function plainText(reader: Reader, start: number, end: number): TemplatePart {
  return { kind: 'text', value: reader.text.slice(start, end), span: spanOf(reader, start, end) };
}

function closeTemplate(
  reader: Reader,
  style: TemplateExpression['style'],
  parts: readonly TemplatePart[],
  start: number,
  end: number,
): TemplateExpression {
  reader.end = end;
  advance(reader);
  return { kind: 'template', style, parts, span: spanOf(reader, start, end) };
}

/** The offset of the closing quote of a string that is its own value: no escapes, nothing to normalize. Else -1. */
function plainTextEnd(reader: Reader, start: number): number {
  const { text, limit } = reader;
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === TOKEN.quote) return at;
    if (code === BACKSLASH || code === DOLLAR || code === TOKEN.percent || code < 32 || code >= COMBINING)
      break;
  }
  return -1;
}

/** Leaves the closing quote's offset in `reader.end`. */
function readQuoted(reader: Reader, start: number): TemplatePiece[] | undefined {
  const pieces: TemplatePiece[] = [];
  const { text, limit } = reader;
  let at = start;
  for (;;) {
    const code = at < limit ? text.charCodeAt(at) : 0;
    if (code === TOKEN.quote && at < limit) {
      reader.end = at;
      return pieces;
    }
    if (isSequence(text, at, limit)) {
      const piece = readSequence(reader, at);
      if (piece === undefined) return undefined;
      pieces.push(piece);
      at = piece.end;
    } else if (at >= limit || code === 10 || code === 13) {
      reader.end = at;
      return failAt(reader, 'This string is not closed on its line.', start - 1, at);
    } else {
      const end = readQuotedText(reader, at, pieces);
      if (end === -1) return undefined;
      at = end;
    }
  }
}

/** Adds the text up to the next quote, sequence or line end; answers where it ends, or -1 after a problem. */
function readQuotedText(reader: Reader, start: number, pieces: TemplatePiece[]): number {
  const { text, limit } = reader;
  let value = '';
  let chunk = start;
  let at = start;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (code === TOKEN.quote || code === 10 || code === 13) break;
    if (code === BACKSLASH) {
      value += text.slice(chunk, at);
      const resolved = readEscape(reader, at);
      if (resolved === undefined) return -1;
      value += resolved.value;
      at = chunk = resolved.end;
    } else if (code === DOLLAR || code === TOKEN.percent) {
      if (isSequence(text, at, limit)) break;
      const escaped = isEscapedSequence(text, at, limit);
      if (escaped) {
        value += text.slice(chunk, at + 1);
        chunk = at + 2;
      }
      at += escaped ? 3 : 1;
    } else {
      at++;
    }
  }
  pieces.push({ kind: 'text', value: value + text.slice(chunk, at), start, end: at });
  return at;
}

/** Leaves the offset behind the closing marker in `reader.end`. */
function readHeredoc(reader: Reader, marker: string, start: number): TemplatePiece[] | undefined {
  const pieces: TemplatePiece[] = [];
  const { text, limit, start: open } = reader;
  let at = start;
  let startsLine = true;
  while (at < limit) {
    const close = startsLine ? markerEnd(text, at, limit, marker) : -1;
    if (close !== -1) {
      reader.end = close;
      return hasLoneReturn(reader, start, close) ? undefined : pieces;
    }
    if (isSequence(text, at, limit)) {
      const piece = readSequence(reader, at);
      if (piece === undefined) return undefined;
      pieces.push(piece);
      at = piece.end;
      startsLine = false;
    } else {
      at = readLine(reader, at, pieces);
      startsLine = text.charCodeAt(at - 1) === 10;
    }
  }
  reader.end = limit;
  return failAt(reader, `No line closes this heredoc with \`${marker}\`.`, open, start);
}

/** HashiCorp's scanner takes a carriage return in a heredoc only before a line feed. */
function hasLoneReturn(reader: Reader, start: number, end: number): boolean {
  const { text } = reader;
  for (let at = text.indexOf('\r', start); at !== -1 && at < end; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) === 10) continue;
    failAt(reader, 'A carriage return without a line feed is not allowed here.', at, at + 1);
    return true;
  }
  return false;
}

/** The offset behind a heredoc's closing marker, if it stands alone on the line that starts at `start`; else -1. */
export function markerEnd(text: string, start: number, limit: number, marker: string): number {
  let at = start;
  while (at < limit && text.charCodeAt(at) !== 10 && isSpace(text.charCodeAt(at))) at++;
  if (!text.startsWith(marker, at)) return -1;
  const end = at + marker.length;
  at = end;
  while (at < limit && text.charCodeAt(at) !== 10 && isSpace(text.charCodeAt(at))) at++;
  return at < limit && text.charCodeAt(at) === 10 ? end : -1;
}

/** Adds the text up to the next sequence or the line's end, which is part of it; answers where it ends. */
function readLine(reader: Reader, start: number, pieces: TemplatePiece[]): number {
  const { text, limit } = reader;
  let value = '';
  let chunk = start;
  let at = start;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (code === 10) {
      at++;
      break;
    }
    if (code === DOLLAR || code === TOKEN.percent) {
      if (isSequence(text, at, limit)) break;
      if (isEscapedSequence(text, at, limit)) {
        value += text.slice(chunk, at + 1);
        chunk = at + 2;
        at += 2;
      }
    }
    at++;
  }
  pieces.push({ kind: 'text', value: value + text.slice(chunk, at), start, end: at });
  return at;
}

function isSequence(text: string, at: number, limit: number): boolean {
  if (at + 1 >= limit || text.charCodeAt(at + 1) !== TOKEN.openBrace) return false;
  const code = text.charCodeAt(at);
  return code === DOLLAR || code === TOKEN.percent;
}

/** `$${` or `%%{`. */
function isEscapedSequence(text: string, at: number, limit: number): boolean {
  return text.charCodeAt(at) === text.charCodeAt(at + 1) && isSequence(text, at + 1, limit);
}

/** Reads `${ … }` or `%{ … }`; does not look at what follows it, which is not made of tokens. */
function readSequence(reader: Reader, start: number): TemplatePiece | undefined {
  const { text } = reader;
  const trimsBefore = text.charCodeAt(start + 2) === 126 && start + 2 < reader.limit;
  reader.end = start + (trimsBefore ? 3 : 2);
  reader.newlines = false;
  if (!descend(reader)) return undefined;
  advance(reader);
  const isDirective = text.charCodeAt(start) === TOKEN.percent;
  const content = isDirective ? readDirective(reader) : readInterpolation(reader);
  reader.depth--;
  if (content === undefined) return undefined;
  const trimsAfter = reader.kind === TOKEN.trimmingBrace;
  if (!trimsAfter && reader.kind !== TOKEN.closeBrace) {
    return fail(reader, `A \`}\` is missing here, to close the \`${text.slice(start, start + 2)}\`.`);
  }
  return { kind: 'sequence', content, start, end: reader.end, trimsBefore, trimsAfter };
}

function readInterpolation(reader: Reader): SequenceContent | undefined {
  const value = parseExpression(reader);
  return value && { kind: 'interpolation', value };
}

function readDirective(reader: Reader): SequenceContent | undefined {
  if (isWord(reader, 'for')) return readFor(reader);
  if (isWord(reader, 'if')) {
    advance(reader);
    const condition = parseExpression(reader);
    return condition && { kind: 'if', condition };
  }
  const word = reader.kind === TOKEN.identifier ? tokenText(reader) : '';
  if (word !== 'else' && word !== 'endif' && word !== 'endfor') {
    return fail(reader, 'A template directive starts with `if`, `else`, `endif`, `for` or `endfor`.');
  }
  advance(reader);
  return { kind: word };
}

function readFor(reader: Reader): SequenceContent | undefined {
  advance(reader);
  const variables = readForVariables(reader);
  if (variables === undefined) return undefined;
  const collection = parseExpression(reader);
  return collection && { kind: 'for', ...variables, collection };
}

/** Reads `value in` or `key, value in`, of a `for` expression and of a `for` directive alike. */
export function readForVariables(
  reader: Reader,
): { readonly key: string | undefined; readonly value: string } | undefined {
  if (reader.kind !== TOKEN.identifier) return fail(reader, 'The name of a variable is missing after `for`.');
  let key: string | undefined;
  let value = tokenText(reader);
  advance(reader);
  if (reader.kind === TOKEN.comma) {
    advance(reader);
    if (reader.kind !== TOKEN.identifier)
      return fail(reader, 'The name of a second variable is missing here.');
    key = value;
    value = tokenText(reader);
    advance(reader);
  }
  if (!isWord(reader, 'in')) return fail(reader, 'The word `in` is missing here.');
  advance(reader);
  return { key, value };
}

/** Reads a quoted string that may not hold sequences: a block's label. */
export function parseLabelText(reader: Reader): string | undefined {
  const open = reader.start;
  const string = parseQuoted(reader);
  const part = string?.parts[0];
  if (string === undefined) return undefined;
  if (string.parts.length === 1 && part?.kind === 'text') return part.value;
  return failAt(reader, 'A label may not hold template sequences.', open, reader.previousEnd);
}
