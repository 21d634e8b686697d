import type { Place, Span } from '../../source/span.ts';
import type { UnknownValue, Value } from '../value.ts';
import { stringValue, unknownValue } from './make-value.ts';

/** The text that known and unknown pieces come to: a string, or an unknown that keeps them as its template. */
export function joinPieces(
  pieces: readonly (string | UnknownValue)[],
  span: Span,
  via: readonly Place[],
): Value {
  const merged: (string | UnknownValue)[] = [];
  for (const piece of pieces.flatMap((hole) =>
    typeof hole === 'string' ? [hole] : (hole.template ?? [hole]),
  )) {
    const last = merged.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') merged[merged.length - 1] = last + piece;
    else if (piece !== '') merged.push(piece);
  }
  const hole = merged.find((piece) => typeof piece !== 'string');
  if (hole === undefined) return stringValue(typeof merged[0] === 'string' ? merged[0] : '', span, via);
  return unknownValue(hole.because, span, via, undefined, merged);
}
