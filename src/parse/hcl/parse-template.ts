import { readHeredoc } from './read-heredoc.ts';
import { failAt, type Reader, spanOf } from './reader.ts';
import { advance } from './scan.ts';
import { COMBINING, partsOf, removeIndentation, type TemplatePiece, trimPieces } from './template-pieces.ts';
import { readSequence } from './template-sequence.ts';
import { BACKSLASH, DOLLAR, isSequence, readLine, readQuotedText } from './template-text.ts';
import { TOKEN } from './token.ts';
import type { TemplateExpression, TemplatePart } from './tree.ts';

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

/** Reads a quoted string that may not hold sequences: a block's label. */
export function parseLabelText(reader: Reader): string | undefined {
  const open = reader.start;
  const string = parseQuoted(reader);
  const part = string?.parts[0];
  if (string === undefined) return undefined;
  if (string.parts.length === 1 && part?.kind === 'text') return part.value;
  return failAt(reader, 'A label may not hold template sequences.', open, reader.previousEnd);
}
