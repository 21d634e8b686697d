import type { UnknownValue, Value } from '../../value.ts';
import { MAX_TEXT, TOO_LARGE } from '../budget.ts';
import { joinPieces } from '../join-pieces.ts';
import { isFailed, unknownFrom, unknownValue } from '../make-value.ts';
import { numberText } from '../primitive.ts';
import { fieldsOf, itemsOf } from '../provenance.ts';
import type { Call } from './function.ts';

interface Writing {
  readonly pieces: (string | UnknownValue)[];
  length: number;
  stop: Value | undefined;
}

/**
 * JSON as Terraform writes it: names sorted, nothing between the tokens, `<`, `>` and `&` escaped. With unknown
 * values inside it is a text with holes. Either way `decoded` is the value itself.
 */
export function encodeJson(value: Value, call: Call): Value {
  const writing: Writing = { pieces: [], length: 0, stop: undefined };
  write(value, writing, call, 0);
  if (writing.stop !== undefined) return writing.stop;
  const encoded = joinPieces(writing.pieces, call.span, []);
  return encoded.kind === 'string' || encoded.kind === 'unknown' ? { ...encoded, decoded: value } : encoded;
}

function write(value: Value, writing: Writing, call: Call, depth: number): void {
  if (writing.stop !== undefined) return;
  if (depth > 100 || writing.length > MAX_TEXT || !call.budget.spend(1)) {
    writing.stop = unknownValue(TOO_LARGE, call.span);
    return;
  }
  switch (value.kind) {
    case 'unknown':
      if (isFailed(value)) writing.stop = unknownFrom(value, call.span);
      else writing.pieces.push(unknownFrom(value, value.span));
      return;
    case 'list':
      writeAll(itemsOf(value), ['[', ']'], writing, (item) => write(item, writing, call, depth + 1));
      return;
    case 'object':
      writeAll(fieldsOf(value), ['{', '}'], writing, (field) => {
        add(`${jsonString(field.name)}:`, writing);
        write(field.value, writing, call, depth + 1);
      });
      return;
    case 'string':
      add(jsonString(value.value), writing);
      return;
    case 'number':
      add(numberText(value.value), writing);
      return;
    default:
      add(value.kind === 'null' ? 'null' : String(value.value), writing);
  }
}

function writeAll<T>(
  parts: readonly T[],
  [open, close]: readonly [string, string],
  writing: Writing,
  writePart: (part: T) => void,
): void {
  add(open, writing);
  for (const [index, part] of parts.entries()) {
    if (index > 0) add(',', writing);
    writePart(part);
  }
  add(close, writing);
}

function add(text: string, writing: Writing): void {
  writing.pieces.push(text);
  writing.length += text.length;
}

function jsonString(text: string): string {
  return JSON.stringify(text).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
