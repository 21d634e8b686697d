import type { SourceFile } from '../../source/source-file.ts';
import type { Span } from '../../source/span.ts';
import type { Parsed, SyntaxProblem } from '../parsed.ts';
import { MAX_DEPTH } from '../yaml/aliases.ts';
import { finishMapping } from '../yaml/mapping.ts';
import type { DataNode, DataStream, MappingEntry, ScalarNode } from '../yaml/tree.ts';
import { advance, numberIn, peek, stringError, type Tokens, tokensOf } from './tokens.ts';

interface Reader {
  readonly tokens: Tokens;
  readonly problems: SyntaxProblem[];
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
  const reader: Reader = { tokens: tokensOf(file), problems: [], depth: 0, failure: undefined };
  const { tokens, problems } = reader;
  const { comments } = tokens;
  if (peek(tokens) === '') return { tree: { documents: [] }, comments, problems };
  const root = readValue(reader);
  if (root !== undefined && peek(tokens) !== '') fail(reader, 'the end of the file');
  if (reader.failure === undefined && root !== undefined) {
    return { tree: { documents: [{ root, span: root.span }] }, comments, problems };
  }
  const whole = { file, start: 0, end: file.text.length };
  const failure = reader.failure === undefined ? [] : [reader.failure];
  return { tree: { documents: [{ root: undefined, span: whole }] }, comments, problems: failure };
}

function readValue(reader: Reader): DataNode | undefined {
  switch (peek(reader.tokens)) {
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
  const start = reader.tokens.scanner.getTokenOffset();
  if (reader.depth >= MAX_DEPTH)
    return stop(reader, `Nesting exceeds ${MAX_DEPTH} levels.`, start, start + 1);
  const open = peek(reader.tokens);
  reader.depth++;
  advance(reader.tokens);
  const node = open === '{' ? readObject(reader, start) : readArray(reader, start);
  reader.depth--;
  return node;
}

function readObject(reader: Reader, start: number): DataNode | undefined {
  const entries: MappingEntry[] = [];
  while (peek(reader.tokens) !== '}') {
    if (peek(reader.tokens) !== '"') return fail(reader, 'a key in double quotes or `}`');
    const key = readString(reader);
    if (key === undefined) return undefined;
    if (peek(reader.tokens) !== ':') return fail(reader, '`:` after the key');
    advance(reader.tokens);
    const value = readValue(reader);
    if (value === undefined) return undefined;
    entries.push({ key: key.text, keySpan: key.span, value, span: spanFrom(reader, key.span.start) });
    if (!readSeparator(reader, '}')) return undefined;
  }
  advance(reader.tokens);
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
  while (peek(reader.tokens) !== ']') {
    const item = readValue(reader);
    if (item === undefined) return undefined;
    items.push(item);
    if (!readSeparator(reader, ']')) return undefined;
  }
  advance(reader.tokens);
  return { kind: 'sequence', items, span: spanFrom(reader, start), tag: undefined, via: WRITTEN_HERE };
}

function readSeparator(reader: Reader, close: string): boolean {
  const char = peek(reader.tokens);
  if (char === ',') advance(reader.tokens);
  else if (char !== close) fail(reader, `\`,\` or \`${close}\``);
  return reader.failure === undefined;
}

function readString(reader: Reader): ScalarNode | undefined {
  const { scanner } = reader.tokens;
  const start = scanner.getTokenOffset();
  switch (stringError(reader.tokens)) {
    case 'unclosed':
      return stop(reader, 'The string is not closed on its line.', start, start + 1);
    case 'escape':
      return stop(reader, 'The string has an invalid escape sequence.', start, scanner.getPosition());
  }
  const text = scanner.getTokenValue();
  return scalar(reader, 'double-quoted', text, text);
}

const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

function readPlain(reader: Reader): ScalarNode | undefined {
  const text = reader.tokens.scanner.getTokenValue();
  const value = numberIn(reader.tokens) ?? WORDS.get(text);
  return value === undefined ? fail(reader, 'a value') : scalar(reader, 'plain', text, value);
}

/** The scalar that the current token is; goes to the next one. */
function scalar(
  reader: Reader,
  style: ScalarNode['style'],
  text: string,
  value: ScalarNode['value'],
): ScalarNode {
  const start = reader.tokens.scanner.getTokenOffset();
  advance(reader.tokens);
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

/** From an offset to the end of what has been read. */
function spanFrom({ tokens }: Reader, start: number): Span {
  return { file: tokens.file, start, end: tokens.before };
}

/** Stops reading at the current token. */
function fail(reader: Reader, expected: string): undefined {
  const { text } = reader.tokens.file;
  const start = reader.tokens.scanner.getTokenOffset();
  if (start >= text.length) {
    const end = text.trimEnd().length;
    return stop(reader, `Expected ${expected}, but the file ends.`, Math.max(0, end - 1), end);
  }
  // A pair of surrogates is one character to the reader.
  const found = String.fromCodePoint(text.codePointAt(start) ?? 0);
  return stop(reader, `Expected ${expected}, but found \`${found}\`.`, start, start + found.length);
}

function stop(reader: Reader, message: string, start: number, end: number): undefined {
  reader.failure ??= { message, span: { file: reader.tokens.file, start, end } };
  return undefined;
}
