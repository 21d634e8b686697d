import type { Value } from '../../value.ts';
import { MAX_TEXT, TOO_LARGE } from '../budget.ts';
import { isFailed, stringValue, unknownFrom, unknownValue } from '../make-value.ts';
import { numberText } from '../primitive.ts';
import { fieldsOf, itemsOf } from '../provenance.ts';
import type { Call } from './function.ts';

interface Writing {
  readonly call: Call;
  readonly pieces: string[];
  length: number;
  /** Of the next character in its line. */
  column: number;
  stop: Value | undefined;
}

/** Lines of quoted text are broken at the first space behind this column. */
const WIDTH = 80;
/** Names that take more bytes than this are written in another form. */
const LONGEST_KEY = 128;

/**
 * YAML as Terraform writes it: names sorted and in quotes, texts in quotes or, with line breaks, as blocks. With
 * unknown values inside it is unknown. Either way `decoded` is the value itself.
 * Source: https://github.com/zclconf/go-cty-yaml
 */
export function encodeYaml(call: Call, value: Value): Value {
  const writing: Writing = { call, pieces: [], length: 0, column: 0, stop: undefined };
  writeRoot(value, writing);
  const { stop } = writing;
  if (stop === undefined) return { ...stringValue(writing.pieces.join(''), call.span), decoded: value };
  return stop.kind === 'unknown' && !isFailed(stop) ? { ...stop, decoded: value } : stop;
}

function writeRoot(value: Value, writing: Writing): void {
  if (isFilled(value)) writeCollection(value, 0, writing, 0);
  else {
    writeScalar(value, 2, writing);
    // A plain scalar alone is closed, since anything might follow it.
    const isPlain = value.kind === 'null' || value.kind === 'number' || value.kind === 'boolean';
    endLine(writing);
    if (isPlain) add('...\n', writing);
  }
  if (writing.length > MAX_TEXT) writing.stop = unknownValue(TOO_LARGE, writing.call.span);
}

function isFilled(value: Value): boolean {
  if (value.kind === 'list') return value.items.length > 0;
  return value.kind === 'object' && value.fields.size > 0;
}

/** Lists and maps that are not empty; the text stands where their first entry begins. */
function writeCollection(value: Value, indent: number, writing: Writing, depth: number): void {
  if (depth > 100) writing.stop = unknownValue(TOO_LARGE, writing.call.span);
  if (writing.stop !== undefined) return;
  const margin = ' '.repeat(indent);
  if (value.kind === 'list') {
    for (const [index, item] of itemsOf(value).entries()) {
      add(index === 0 ? '- ' : `${margin}- `, writing);
      if (isFilled(item)) writeCollection(item, indent + 2, writing, depth + 1);
      else writeLine(item, indent + 2, writing);
    }
  } else if (value.kind === 'object') {
    for (const [index, { name, value: item }] of fieldsOf(value).entries()) {
      if (index > 0) add(margin, writing);
      writeKey(name, writing);
      if (!isFilled(item)) {
        add(' ', writing);
        writeLine(item, indent + 2, writing);
      } else {
        const inner = item.kind === 'list' ? indent : indent + 2;
        add(`\n${' '.repeat(inner)}`, writing);
        writeCollection(item, inner, writing, depth + 1);
      }
    }
  }
}

function writeLine(value: Value, indent: number, writing: Writing): void {
  writeScalar(value, indent, writing);
  endLine(writing);
}

function endLine(writing: Writing): void {
  if (writing.column > 0) add('\n', writing);
}

function add(text: string, writing: Writing): void {
  writing.pieces.push(text);
  writing.length += text.length;
  const line = text.lastIndexOf('\n') + 1;
  writing.column = text.length - line + (line === 0 ? writing.column : 0);
}

function writeKey(name: string, writing: Writing): void {
  if (name.includes('\n') || name.length * 4 > LONGEST_KEY)
    writing.stop ??= unknownValue('`yamlencode` is not evaluated for such long names', writing.call.span);
  add(`${quoted(name, undefined)}:`, writing);
}

function writeScalar(value: Value, indent: number, writing: Writing): void {
  const { call } = writing;
  if (writing.length > MAX_TEXT || !call.budget.spend(1)) writing.stop ??= unknownValue(TOO_LARGE, call.span);
  if (writing.stop !== undefined) return;
  switch (value.kind) {
    case 'unknown':
      writing.stop = unknownFrom(value, call.span);
      return;
    case 'string': {
      const { column } = writing;
      add(
        mayBeBlock(value.value) ? block(value.value, indent) : quoted(value.value, { indent, column }),
        writing,
      );
      return;
    }
    case 'number':
      add(numberText(value.value), writing);
      return;
    case 'list':
      add('[]', writing);
      return;
    case 'object':
      add('{}', writing);
      return;
    default:
      add(value.kind === 'null' ? 'null' : String(value.value), writing);
  }
}

/** What a reader of YAML does not see as it is: controls, characters beyond U+FFFF, the byte order mark. */
const UNPRINTABLE = /[^\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;

function mayBeBlock(text: string): boolean {
  return text.includes('\n') && !/ [\n\x85\u2028\u2029]| $/.test(text) && !UNPRINTABLE.test(text);
}

function block(text: string, indent: number): string {
  const margin = ' '.repeat(indent);
  const hint = /^[ \n]/.test(text) ? '2' : '';
  const end = !text.endsWith('\n') ? '-' : text === '\n' || text.endsWith('\n\n') ? '+' : '';
  const lines = text.split('\n').map((line) => (line === '' ? '' : margin + line));
  return `|${hint}${end}\n${lines.join('\n')}`;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\0', '0'],
  ['\x07', 'a'],
  ['\b', 'b'],
  ['\t', 't'],
  ['\n', 'n'],
  ['\v', 'v'],
  ['\f', 'f'],
  ['\r', 'r'],
  ['\x1b', 'e'],
  ['"', '"'],
  ['\\', '\\'],
  ['\x85', 'N'],
  ['\xa0', '_'],
  ['\u2028', 'L'],
  ['\u2029', 'P'],
]);

/** In double quotes; broken into lines where it begins at a column, and not broken where it is a name. */
function quoted(
  text: string,
  place: { readonly indent: number; readonly column: number } | undefined,
): string {
  const characters = Array.from(text);
  let written = '"';
  let column = (place?.column ?? 0) + 1;
  let afterSpace = false;
  for (const [index, character] of characters.entries()) {
    const isInside = index > 0 && index < characters.length - 1;
    if (character === ' ' && place !== undefined && !afterSpace && column > WIDTH && isInside) {
      written += `\n${' '.repeat(place.indent)}${characters[index + 1] === ' ' ? '\\' : ''}`;
      column = place.indent;
    } else {
      const piece = escaped(character);
      written += piece;
      column += Array.from(piece).length;
    }
    afterSpace = character === ' ';
  }
  return `${written}"`;
}

function escaped(character: string): string {
  const isPlain = character !== '"' && character !== '\\' && !/[\n\x85\u2028\u2029]/.test(character);
  if (isPlain && !UNPRINTABLE.test(character)) return character;
  const short = ESCAPES.get(character);
  if (short !== undefined) return `\\${short}`;
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  if (code.length <= 2) return `\\x${code.padStart(2, '0')}`;
  return code.length <= 4 ? `\\u${code.padStart(4, '0')}` : `\\U${code.padStart(8, '0')}`;
}
