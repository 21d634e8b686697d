import type { Span } from '../../source/span.ts';
import type { Field, UnknownValue, Value } from '../value.ts';
import { type Budget, textCost } from './budget.ts';
import { fromJson } from './functions/encoding-functions.ts';
import { joinPieces } from './join-pieces.ts';
import { computedField, listValue, objectValue, relocated } from './make-value.ts';

/** Private characters that stand around the number of a hole while the text is read as JSON. */
const OPEN = '\uE000';
const CLOSE = '\uE001';

/**
 * A heredoc that holds a JSON document says more than a text: container definitions and policies are often written
 * so. Holes become unknown values where they stand. What is no JSON stays as it is.
 */
export function decodeTemplate(value: Value, budget: Budget): Value {
  const pieces =
    value.kind === 'string' ? [value.value] : value.kind === 'unknown' ? value.template : undefined;
  if (pieces === undefined || !looksLikeJson(pieces[0])) return value;
  const holes: UnknownValue[] = [];
  const text = withMarkers(pieces, holes);
  if (text === undefined || !budget.spend(4 * textCost(text.length))) return value;
  const document = parse(text);
  if (document === undefined) return value;
  const decoded = fillHoles(fromJson(document, value.span, 0), holes, value.span);
  return value.kind === 'string' || value.kind === 'unknown' ? { ...value, decoded } : value;
}

function looksLikeJson(first: string | UnknownValue | undefined): boolean {
  return typeof first === 'string' && /^[[{]/.test(first.trimStart());
}

/** The text with a marker for each hole, in quotes where the hole does not stand in a string already. */
function withMarkers(pieces: readonly (string | UnknownValue)[], holes: UnknownValue[]): string | undefined {
  let text = '';
  let inString = false;
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      if (piece.includes(OPEN)) return undefined;
      text += piece;
      inString = endsInString(piece, inString);
    } else {
      const marker = `${OPEN}${holes.length}${CLOSE}`;
      text += inString ? marker : `"${marker}"`;
      holes.push(piece);
    }
  }
  return text;
}

function endsInString(text: string, startsInString: boolean): boolean {
  let inString = startsInString;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '"') inString = !inString;
  }
  return inString;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fillHoles(value: Value, holes: readonly UnknownValue[], span: Span): Value {
  if (holes.length === 0) return value;
  if (value.kind === 'string') return fillText(value.value, holes, span);
  if (value.kind === 'list')
    return listValue(
      value.items.map((item) => fillHoles(item, holes, span)),
      span,
    );
  if (value.kind !== 'object') return value;
  const fields = new Map<string, Field>();
  for (const [name, field] of value.fields)
    fields.set(name, computedField(name, fillHoles(field.value, holes, span)));
  return objectValue(fields, span);
}

function fillText(text: string, holes: readonly UnknownValue[], span: Span): Value {
  if (!text.includes(OPEN)) return { kind: 'string', value: text, span, via: [] };
  const pieces = text.split(/[\uE000\uE001]/).map((piece, index) => {
    // Every second piece is the number of a hole.
    const hole = index % 2 === 1 ? holes[Number(piece)] : undefined;
    return hole ?? piece;
  });
  const [before, only, after] = pieces;
  if (pieces.length === 3 && before === '' && after === '' && typeof only === 'object')
    return only.decoded ?? relocated(only, span, only.via, only.reference);
  return joinPieces(pieces, span, []);
}
