import { isSpace, trimEnd, trimStart } from './character.ts';
import { failAt, type Reader, spanOf } from './reader.ts';
import type { Expression, TemplatePart } from './tree.ts';

/** A template as it is read, before `~`, indentation and the nesting of directives are worked out. */
export type TemplatePiece = TextPiece | SequencePiece;

/** Literal text; in a heredoc, at most one line of it. */
export interface TextPiece {
  readonly kind: 'text';
  value: string;
  readonly start: number;
  readonly end: number;
}

/** `${ … }` or `%{ … }`. */
export interface SequencePiece {
  readonly kind: 'sequence';
  readonly content: SequenceContent;
  readonly start: number;
  readonly end: number;
  /** It begins with `${~` or `%{~`. */
  readonly trimsBefore: boolean;
  /** It ends with `~}`. */
  readonly trimsAfter: boolean;
}

export type SequenceContent =
  | { readonly kind: 'interpolation'; readonly value: Expression }
  | OpeningDirective
  | { readonly kind: 'else' | 'endif' | 'endfor' };

type OpeningDirective =
  | { readonly kind: 'if'; readonly condition: Expression }
  | {
      readonly kind: 'for';
      readonly key: string | undefined;
      readonly value: string;
      readonly collection: Expression;
    };

/** Takes away the white space that `~` markers speak of: in HashiCorp's implementation, up to the line's end. */
export function trimPieces(pieces: readonly TemplatePiece[]): void {
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece === undefined || piece.kind === 'text') continue;
    const before = pieces[index - 1];
    const after = pieces[index + 1];
    if (piece.trimsBefore && before?.kind === 'text') before.value = trimEnd(before.value);
    if (piece.trimsAfter && after?.kind === 'text') after.value = trimStart(after.value);
  }
}

/**
 * Takes the indentation of the least indented line away from every line, as `<<-` asks for. Blank lines do not
 * count and stay as they are; a line that starts with a sequence has no indentation.
 */
export function removeIndentation(pieces: readonly TemplatePiece[]): void {
  const lineStarts: TextPiece[] = [];
  let least = Number.POSITIVE_INFINITY;
  let startsLine = true;
  for (const piece of pieces) {
    if (startsLine) {
      const indentation = piece.kind === 'text' ? indentationOf(piece.value) : 0;
      if (piece.kind === 'text' && indentation !== Number.POSITIVE_INFINITY) lineStarts.push(piece);
      least = Math.min(least, indentation);
    }
    startsLine = piece.kind === 'text' && piece.value.endsWith('\n');
  }
  for (const piece of lineStarts) piece.value = piece.value.slice(least);
}

function indentationOf(line: string): number {
  let count = 0;
  while (count < line.length && isSpace(line.charCodeAt(count))) count++;
  return count === line.length && line.endsWith('\n') ? Number.POSITIVE_INFINITY : count;
}

interface OpenDirective {
  readonly directive: OpeningDirective;
  readonly start: number;
  /** Where the opening marker ends. */
  readonly markerEnd: number;
  readonly outer: TemplatePart[];
  /** What stands before the `else`, once there was one. */
  taken: TemplatePart[] | undefined;
  inner: TemplatePart[];
}

/** Nests the directives and joins neighbouring texts; `undefined`, with a problem, where they do not balance. */
export function partsOf(reader: Reader, pieces: readonly TemplatePiece[]): TemplatePart[] | undefined {
  const root: TemplatePart[] = [];
  const open: OpenDirective[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece === undefined) break;
    const parts = open[open.length - 1]?.inner ?? root;
    if (piece.kind === 'text') index = joinTexts(reader, pieces, index, parts);
    else if (!addSequence(reader, piece, parts, open)) return undefined;
  }
  const unclosed = open[open.length - 1];
  if (unclosed === undefined) return root;
  const { directive, start, markerEnd } = unclosed;
  return failAt(reader, `This \`${directive.kind}\` has no \`end${directive.kind}\`.`, start, markerEnd);
}

function addSequence(
  reader: Reader,
  { content, start, end }: SequencePiece,
  parts: TemplatePart[],
  open: OpenDirective[],
): boolean {
  const last = open[open.length - 1];
  switch (content.kind) {
    case 'interpolation':
      parts.push({ kind: 'interpolation', value: content.value, span: spanOf(reader, start, end) });
      return true;
    case 'if':
    case 'for':
      open.push({ directive: content, start, markerEnd: end, outer: parts, taken: undefined, inner: [] });
      return true;
    case 'else':
      if (last?.directive.kind !== 'if' || last.taken !== undefined) break;
      last.taken = last.inner;
      last.inner = [];
      return true;
    default:
      if (last === undefined || content.kind !== `end${last.directive.kind}`) break;
      open.pop();
      last.outer.push(closed(reader, last, end));
      return true;
  }
  failAt(reader, `Nothing is open here for \`${content.kind}\` to go with.`, start, end);
  return false;
}

function closed(
  reader: Reader,
  { directive, start, taken, inner }: OpenDirective,
  end: number,
): TemplatePart {
  const span = spanOf(reader, start, end);
  if (directive.kind === 'for') {
    const { key, value, collection } = directive;
    return { kind: 'for', key, value, collection, body: inner, span };
  }
  const otherwise = taken === undefined ? [] : inner;
  // biome-ignore lint/suspicious/noThenProperty: it is the tree's word, and nobody awaits a node.
  return { kind: 'if', condition: directive.condition, then: taken ?? inner, otherwise, span };
}

/** Adds the texts from `first` on as one part; answers the index of the last. */
function joinTexts(
  reader: Reader,
  pieces: readonly TemplatePiece[],
  first: number,
  parts: TemplatePart[],
): number {
  let value = '';
  let last = first;
  let start = 0;
  let end = 0;
  for (let index = first; index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece?.kind !== 'text') break;
    if (index === first) start = piece.start;
    value += piece.value;
    end = piece.end;
    last = index;
  }
  parts.push({ kind: 'text', value: normalized(value), span: spanOf(reader, start, end) });
  return last;
}

/** The first character that normalization could change or join to another. */
export const COMBINING = 0x300;

/** The language's strings are in Unicode's normalization form C. */
export function normalized(value: string): string {
  for (let index = 0; index < value.length; index++) {
    if (value.charCodeAt(index) >= COMBINING) return value.normalize('NFC');
  }
  return value;
}
