import { isSpace } from './character.ts';
import { failAt, type Reader } from './reader.ts';
import type { TemplatePiece } from './template-pieces.ts';
import { readSequence } from './template-sequence.ts';
import { isSequence, readLine } from './template-text.ts';

/** Reads a heredoc's lines from `start` on; leaves the offset behind the closing marker in `reader.end`. */
export function readHeredoc(reader: Reader, marker: string, start: number): TemplatePiece[] | undefined {
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
  const lines = reader.text.slice(start, end);
  for (let at = lines.indexOf('\r'); at !== -1; at = lines.indexOf('\r', at + 1)) {
    if (lines.charCodeAt(at + 1) === 10) continue;
    failAt(reader, 'A carriage return without a line feed is not allowed here.', start + at, start + at + 1);
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
