import type { Span } from '../../../source/span.ts';
import type { Field, ObjectValue, UnknownValue, Value } from '../../value.ts';
import { type Budget, TOO_LARGE, textCost } from '../budget.ts';
import { joinPieces } from '../join-pieces.ts';
import { computedField, listValue, objectValue, unknownFrom, unknownValue } from '../make-value.ts';
import { numberText } from '../primitive.ts';
import { touchOf } from '../secrets.ts';

/** An object whose fields stand in the order in which they are written; those that are undefined are left out. */
export function documentObject(
  fields: readonly (Field | undefined)[],
  span: Span,
  header: Span = span,
): ObjectValue {
  const written = fields.filter((field) => field !== undefined);
  return objectValue(new Map(written.map((field) => [field.name, field])), span, [], header);
}

/** A field of a document made of an argument: its place is the argument's. */
export function renamed(name: string, field: Field, value: Value = field.value): Field {
  return { ...field, name, value };
}

/** A value that the provider adds itself. */
export function added(name: string, value: Value): Field {
  return computedField(name, value);
}

export function documentList(items: readonly Value[], span: Span): Value {
  return listValue(items, span);
}

/**
 * The text of a JSON document as providers written in Go write it, names in their order; a text with holes where it
 * is not known throughout. `decoded` is the document.
 *
 * @param indent two blanks for an indented document, nothing for one on one line
 */
export function documentText(document: Value, span: Span, indent: '' | '  ', budget: Budget): Value {
  const pieces: (string | UnknownValue)[] = [];
  write(document, pieces, { indent, newLine: indent === '' ? '' : '\n', budget });
  if (budget.exhausted) return unknownValue(TOO_LARGE, span);
  const text = joinPieces(pieces, span, []);
  const sensitive = touchOf(document) === 'none' ? undefined : true;
  return text.kind === 'string' || text.kind === 'unknown' ? { ...text, sensitive, decoded: document } : text;
}

interface Layout {
  readonly indent: '' | '  ';
  /** A line break with what stands before the next line. */
  readonly newLine: string;
  readonly budget: Budget;
}

function write(value: Value, pieces: (string | UnknownValue)[], layout: Layout): void {
  // Documents may take in each other often: what is written costs as much as what is evaluated.
  if (!layout.budget.spend(1)) return;
  const inner = { ...layout, newLine: layout.newLine + layout.indent };
  switch (value.kind) {
    case 'list':
      writeAll(value.items, ['[', ']'], pieces, layout, (item) => write(item, pieces, inner));
      return;
    case 'object':
      writeAll([...value.fields.values()], ['{', '}'], pieces, layout, (field) => {
        pieces.push(`${jsonText(field.name)}:${layout.indent === '' ? '' : ' '}`);
        write(field.value, pieces, inner);
      });
      return;
    case 'unknown':
      writeUnknown(value, pieces);
      return;
    case 'string':
      layout.budget.spend(textCost(value.value.length));
      pieces.push(jsonText(value.value));
      return;
    case 'number':
      pieces.push(numberText(value.value));
      return;
    default:
      pieces.push(value.kind === 'null' ? 'null' : String(value.value));
  }
}

/** Nearly everything in a policy is a text. */
function writeUnknown(value: UnknownValue, pieces: (string | UnknownValue)[]): void {
  if (value.refinement?.type === 'list') {
    pieces.push(unknownFrom(value, value.span));
    return;
  }
  pieces.push('"');
  for (const piece of value.template ?? [value])
    pieces.push(typeof piece === 'string' ? jsonText(piece).slice(1, -1) : piece);
  pieces.push('"');
}

function writeAll<Part>(
  parts: readonly Part[],
  [open, close]: readonly [string, string],
  pieces: (string | UnknownValue)[],
  { newLine, indent }: Layout,
  writePart: (part: Part) => void,
): void {
  pieces.push(open);
  for (const [index, part] of parts.entries()) {
    pieces.push(index === 0 ? newLine + indent : `,${newLine}${indent}`);
    writePart(part);
  }
  pieces.push(parts.length === 0 ? close : newLine + close);
}

function jsonText(text: string): string {
  return JSON.stringify(text).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
