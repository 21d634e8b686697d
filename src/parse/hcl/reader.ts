import type { SourceFile } from '../../source/source-file.ts';
import type { Span } from '../../source/span.ts';
import type { Comment, SyntaxProblem } from '../parsed.ts';
import { TOKEN } from './token.ts';

/**
 * How deep expressions, blocks and templates may nest. Deeper ones are a problem: they would overflow the stack,
 * here or in whoever walks the tree.
 */
export const MAX_DEPTH = 400;

/** What is said of deeper nesting. */
export const TOO_DEEP = `Nothing may be nested deeper than ${MAX_DEPTH} levels.`;

/** Further problems in a file are not recorded: nobody reads so many. */
const MAX_PROBLEMS = 100;

/**
 * Where decoded text comes from: the offset of each of its characters (and of its end), or one span for all of it
 * where nobody knows better.
 */
export type Origin = Uint32Array | Span;

/** Where a parse stands: the token it looks at, and what it has found so far. */
export interface Reader {
  readonly file: SourceFile;
  /** What is read: the file's text, or a string decoded from it. */
  readonly text: string;
  readonly limit: number;
  /** Where in the file the text stands; undefined where it is the file's. */
  readonly origin: Origin | undefined;
  readonly problems: SyntaxProblem[];
  readonly comments: Comment[];
  /** One of `TOKEN`. */
  kind: number;
  start: number;
  end: number;
  /** The end of the token before this one. */
  previousEnd: number;
  /** Whether a line's end is a token here: not within parentheses, brackets and template sequences. */
  newlines: boolean;
  depth: number;
  /** No end of a block comment stands behind this offset. */
  unclosedCommentFrom: number;
  /** Where comments were collected up to: text that is read twice gives its comments once. */
  commentsUpTo: number;
  /** Blocks are taken to end where the indentation says so, because a brace is missing somewhere. */
  byIndentation: boolean;
  /** A block met the end of the file. */
  unclosedBlock: boolean;
  /** How many characters were read again after a problem. */
  reread: number;
  /** The last problem was nesting. */
  tooDeep: boolean;
}

/** A reader at the start of a file, before its first token. */
export function openReader(file: SourceFile): Reader {
  return readerOf(file, file.text, file.text.length, undefined);
}

/** A reader of a stretch of a file or of text decoded from it. */
export function readerOf(file: SourceFile, text: string, limit: number, origin: Origin | undefined): Reader {
  return {
    file,
    text,
    limit,
    origin,
    problems: [],
    comments: [],
    kind: TOKEN.end,
    start: 0,
    end: 0,
    previousEnd: 0,
    newlines: true,
    depth: 0,
    unclosedCommentFrom: limit,
    commentsUpTo: -1,
    byIndentation: false,
    unclosedBlock: false,
    reread: 0,
    tooDeep: false,
  };
}

/** The span of a stretch of the reader's text in the file. */
export function spanOf(reader: Reader, start: number, end: number): Span {
  const { file, origin } = reader;
  if (origin === undefined) return { file, start, end };
  if (!(origin instanceof Uint32Array)) return origin;
  return { file, start: origin[start] ?? start, end: origin[end] ?? end };
}

/** The span from an offset to the end of the last token that was passed. */
export function spanFrom(reader: Reader, start: number): Span {
  return spanOf(reader, start, reader.previousEnd);
}

/** The text of the token the reader stands at. */
export function tokenText(reader: Reader): string {
  return reader.text.slice(reader.start, reader.end);
}

/** Whether the reader stands at this very word. */
export function isWord(reader: Reader, word: string): boolean {
  return (
    reader.kind === TOKEN.identifier &&
    reader.end - reader.start === word.length &&
    reader.text.startsWith(word, reader.start)
  );
}

/** Records a problem at the token the reader stands at. Answers `undefined`, which is what a failed parse gives. */
export function fail(reader: Reader, message: string): undefined {
  return failAt(reader, message, reader.start, reader.end);
}

/** Records a problem in a stretch of the reader's text. */
export function failAt(reader: Reader, message: string, start: number, end: number): undefined {
  const span = spanOf(reader, start, Math.min(end, reader.limit));
  if (reader.problems.length < MAX_PROBLEMS) reader.problems.push({ message, span });
  return undefined;
}

/** Enters one more level of nesting; `false`, with a problem, where that is one too many. */
export function descend(reader: Reader): boolean {
  if (reader.depth < MAX_DEPTH) {
    reader.depth++;
    return true;
  }
  reader.tooDeep = true;
  fail(reader, TOO_DEEP);
  return false;
}
