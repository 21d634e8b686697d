import type { Place, Span } from '../../source/span.ts';
import type { UnknownValue, Value } from '../value.ts';
import { stringValue, unknownValue } from './make-value.ts';

/** A text with more holes than this is kept without its pieces. */
const MAX_PIECES = 1_000;

/** The text that known and unknown pieces come to: a string, or an unknown that keeps them as its template. */
export function joinPieces(
  pieces: readonly (string | UnknownValue)[],
  span: Span,
  via: readonly Place[],
): Value {
  const hole = pieces.find((piece) => typeof piece !== 'string');
  if (hole === undefined) return stringValue(pieces.join(''), span, via);
  const merged: (string | UnknownValue)[] = [];
  for (const piece of pieces) {
    for (const part of typeof piece === 'string' ? [piece] : (piece.template ?? [piece])) {
      addPiece(merged, part);
      if (merged.length > MAX_PIECES) return unknownValue(hole.because, span, via);
    }
  }
  return unknownValue(hole.because, span, via, undefined, merged);
}

function addPiece(merged: (string | UnknownValue)[], piece: string | UnknownValue): void {
  const last = merged.at(-1);
  if (typeof piece === 'string' && typeof last === 'string') merged[merged.length - 1] = last + piece;
  else if (piece !== '') merged.push(piece);
}
