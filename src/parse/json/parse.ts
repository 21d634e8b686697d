import type { SourceFile } from '../../source/source-file.ts';
import type { Span } from '../../source/span.ts';
import type { Comment, Parsed, SyntaxProblem } from '../parsed.ts';
import { MAX_DEPTH } from '../yaml/aliases.ts';
import { finishMapping } from '../yaml/mapping.ts';
import type { DataNode, DataStream, MappingEntry, ScalarNode } from '../yaml/tree.ts';
import { skipTrivia } from './trivia.ts';

interface Reader {
  readonly file: SourceFile;
  readonly comments: Comment[];
  readonly problems: SyntaxProblem[];
  position: number;
  depth: number;
  /** Why reading stopped. */
  failure: SyntaxProblem | undefined;
}

const WRITTEN_HERE: readonly Span[] = [];

/**
 * Reads a JSON text into the tree that YAML is read into. Comments, and a comma after the last item, are allowed, as
 * in the JSON that people write. A text with an error becomes an empty document and one problem.
 * Source: https://www.rfc-editor.org/rfc/rfc8259
 */
export function parseJson(file: SourceFile): Parsed<DataStream> {
  const position = file.text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const reader: Reader = { file, comments: [], problems: [], position, depth: 0, failure: undefined };
  const { comments } = reader;
  if (peek(reader) === '') return { tree: { documents: [] }, comments, problems: [] };
  const root = readValue(reader);
  const span = spanFrom(reader, root?.span.start ?? 0);
  if (root !== undefined && peek(reader) !== '') fail(reader, 'the end of the file');
  const { failure } = reader;
  if (failure === undefined)
    return { tree: { documents: [{ root, span }] }, comments, problems: reader.problems };
  const whole = { file, start: 0, end: file.text.length };
  return { tree: { documents: [{ root: undefined, span: whole }] }, comments, problems: [failure] };
}

/** The first character of the next token, empty at the end. */
function peek(reader: Reader): string {
  reader.position = skipTrivia(reader.file, reader.position, reader.comments);
  return reader.file.text.charAt(reader.position);
}

function readValue(reader: Reader): DataNode | undefined {
  switch (peek(reader)) {
    case '{':
    case '[':
      return readCollection(reader);
    case '"':
      return readString(reader);
    default:
      return readPlain(reader);
  }
}

function readCollection(reader: Reader): DataNode | undefined {
  const start = reader.position;
  if (reader.depth >= MAX_DEPTH)
    return stop(reader, `Nesting exceeds ${MAX_DEPTH} levels.`, start, start + 1);
  reader.depth++;
  reader.position++;
  const node = reader.file.text.charAt(start) === '{' ? readObject(reader, start) : readArray(reader, start);
  reader.depth--;
  return node;
}

function readObject(reader: Reader, start: number): DataNode | undefined {
  const entries: MappingEntry[] = [];
  while (peek(reader) !== '}') {
    if (peek(reader) !== '"') return fail(reader, 'a key in double quotes or `}`');
    const key = readString(reader);
    if (key === undefined) return undefined;
    if (peek(reader) !== ':') return fail(reader, '`:` after the key');
    reader.position++;
    const value = readValue(reader);
    if (value === undefined) return undefined;
    entries.push({ key: key.text, keySpan: key.span, value, span: spanFrom(reader, key.span.start) });
    if (!readSeparator(reader, '}')) return undefined;
  }
  reader.position++;
  const mapping = { entries, merges: [], key: undefined };
  return {
    kind: 'mapping',
    entries: finishMapping(mapping, reader.problems),
    span: spanFrom(reader, start),
    tag: undefined,
    via: WRITTEN_HERE,
  };
}

function readArray(reader: Reader, start: number): DataNode | undefined {
  const items: DataNode[] = [];
  while (peek(reader) !== ']') {
    const item = readValue(reader);
    if (item === undefined) return undefined;
    items.push(item);
    if (!readSeparator(reader, ']')) return undefined;
  }
  reader.position++;
  return { kind: 'sequence', items, span: spanFrom(reader, start), tag: undefined, via: WRITTEN_HERE };
}

function readSeparator(reader: Reader, close: string): boolean {
  const char = peek(reader);
  if (char === ',') reader.position++;
  else if (char !== close) fail(reader, `\`,\` or \`${close}\``);
  return reader.failure === undefined;
}

function readString(reader: Reader): ScalarNode | undefined {
  const { text } = reader.file;
  const start = reader.position;
  let end = start + 1;
  while (end < text.length && text.charCodeAt(end) !== 34 && text.charCodeAt(end) >= 32) {
    end += text.charCodeAt(end) === 92 ? 2 : 1;
  }
  if (text.charCodeAt(end) !== 34)
    return stop(reader, 'The string is not closed on its line.', start, start + 1);
  reader.position = end + 1;
  const inner = text.slice(start + 1, end);
  const decoded = inner.includes('\\') ? decode(text.slice(start, end + 1)) : inner;
  if (decoded === undefined)
    return stop(reader, 'The string has an invalid escape sequence.', start, end + 1);
  return scalar(reader, start, 'double-quoted', decoded, decoded);
}

function decode(quoted: string): string | undefined {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return undefined;
  }
}

const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);
const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$/;
const PLAIN = /[-+.\w]+/y;

function readPlain(reader: Reader): ScalarNode | undefined {
  const start = reader.position;
  PLAIN.lastIndex = start;
  const text = PLAIN.exec(reader.file.text)?.[0] ?? '';
  const value = NUMBER.test(text) ? Number(text) : WORDS.get(text);
  if (value === undefined) return fail(reader, 'a value');
  reader.position += text.length;
  return scalar(reader, start, 'plain', text, value);
}

function scalar(
  reader: Reader,
  start: number,
  style: ScalarNode['style'],
  text: string,
  value: ScalarNode['value'],
): ScalarNode {
  return {
    kind: 'scalar',
    text,
    value,
    style,
    span: spanFrom(reader, start),
    tag: undefined,
    via: WRITTEN_HERE,
  };
}

function spanFrom(reader: Reader, start: number): Span {
  return { file: reader.file, start, end: reader.position };
}

/** Stops reading at the next token. */
function fail(reader: Reader, expected: string): undefined {
  const { text } = reader.file;
  const start = reader.position;
  if (start >= text.length) {
    const end = text.trimEnd().length;
    return stop(reader, `Expected ${expected}, but the file ends.`, Math.max(0, end - 1), end);
  }
  // A pair of surrogates is one character to the reader.
  const found = String.fromCodePoint(text.codePointAt(start) ?? 0);
  return stop(reader, `Expected ${expected}, but found \`${found}\`.`, start, start + found.length);
}

function stop(reader: Reader, message: string, start: number, end: number): undefined {
  reader.failure ??= { message, span: { file: reader.file, start, end } };
  return undefined;
}
