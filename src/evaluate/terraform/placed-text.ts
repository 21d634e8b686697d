import type { Place, Span } from '../../source/span.ts';
import { textOf } from '../../source/span.ts';
import type { UnknownValue } from '../value.ts';
import { CLOSE_HOLE, OPEN_HOLE, type Placing } from './placed-data.ts';
import { joinChains } from './provenance.ts';

/** A piece of a text, with the place it was written at and the way to what it was put in from. */
export interface PlacedPiece {
  readonly text: string | UnknownValue;
  readonly span: Span;
  readonly via: readonly Place[];
}

/** A text that can be decoded: what is not known in it is marked, and every stretch has its place. */
export interface PlacedText {
  readonly text: string;
  readonly placing: Placing;
}

interface Segment {
  /** Where it begins in the text. */
  readonly start: number;
  readonly length: number;
  readonly span: Span;
  /** It stands in the file character by character. */
  readonly exact: boolean;
  readonly via: readonly Place[];
}

/** Puts pieces together; undefined where they hold the characters that mark holes. */
export function placedText(
  pieces: readonly PlacedPiece[],
  whole: Span,
  marksInQuotes: boolean,
): PlacedText | undefined {
  const segments: Segment[] = [];
  const holes: UnknownValue[] = [];
  let text = '';
  let inString = false;
  for (const piece of pieces.flatMap(withoutTemplates)) {
    if (typeof piece.text === 'string') {
      if (piece.text.includes(OPEN_HOLE)) return undefined;
      segments.push(...segmentsOf(piece, piece.text, text.length));
      text += piece.text;
      inString = endsInString(piece.text, inString);
    } else {
      const mark = `${OPEN_HOLE}${holes.length}${CLOSE_HOLE}`;
      const marker = inString || !marksInQuotes ? mark : `"${mark}"`;
      segments.push({ ...piece, start: text.length, length: marker.length, exact: false });
      text += marker;
      holes.push(piece.text);
    }
  }
  return { text, placing: { ...lookUp(segments, whole), holes } };
}

/** A hole that is a text with holes itself shows what is known of it. */
function withoutTemplates(piece: PlacedPiece): readonly PlacedPiece[] {
  if (typeof piece.text === 'string' || piece.text.decoded !== undefined) return [piece];
  return piece.text.template?.map((text) => ({ ...piece, text })) ?? [piece];
}

/** A piece as it stands in the file: as a whole, or line by line where indentation was taken away. */
function segmentsOf({ span, via }: PlacedPiece, text: string, start: number): readonly Segment[] {
  const source = textOf(span);
  if (source === text) return [{ start, length: text.length, span, exact: true, via }];
  const lines = text.split('\n');
  const sourceLines = source.split('\n');
  if (lines.length !== sourceLines.length) return [{ start, length: text.length, span, exact: false, via }];
  const segments: Segment[] = [];
  let at = start;
  let sourceAt = span.start;
  for (const [index, line] of lines.entries()) {
    const sourceLine = sourceLines[index] ?? '';
    const offset = sourceLine.lastIndexOf(line);
    const isExact = offset >= 0;
    const from = sourceAt + Math.max(0, offset);
    const end = isExact ? from + line.length : sourceAt + sourceLine.length;
    segments.push({
      start: at,
      length: line.length + 1,
      span: { file: span.file, start: from, end: Math.min(span.end, end + 1) },
      exact: isExact,
      via,
    });
    at += line.length + 1;
    sourceAt += sourceLine.length + 1;
  }
  return segments;
}

function lookUp(segments: readonly Segment[], whole: Span): Omit<Placing, 'holes'> {
  const spanOf = (start: number, end: number): Span => {
    const first = segments[indexAt(segments, start)];
    const last = segments[indexAt(segments, Math.max(start, end - 1))];
    if (first === undefined || last === undefined || first.span.file !== last.span.file) return whole;
    const from = first.exact ? first.span.start + (start - first.start) : first.span.start;
    const to = last.exact ? Math.min(last.span.end, last.span.start + (end - last.start)) : last.span.end;
    return from <= to ? { file: first.span.file, start: from, end: to } : whole;
  };
  const viaOf = (start: number, end: number): readonly Place[] => {
    const chains: (readonly Place[])[] = [];
    const last = indexAt(segments, Math.max(start, end - 1));
    for (let index = indexAt(segments, start); index <= last; index++)
      chains.push(segments[index]?.via ?? []);
    return joinChains(...chains);
  };
  return { spanOf, viaOf };
}

/** The segment that an offset is in. */
function indexAt(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function endsInString(text: string, startsInString: boolean): boolean {
  let inString = startsInString;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '"') inString = !inString;
  }
  return inString;
}
