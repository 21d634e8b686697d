import { isSpace, trimEnd, trimStart } from './character.ts';
import { failAt, type Reader, spanOf } from './reader.ts';
import type { Expression, TemplatePart } from './tree.ts';

/** A template as it is read, before `~`, indentation and the nesting of directives are worked out. */
export type TemplatePiece = TextPiece | InterpolationPiece | DirectivePiece;

/** Literal text; in a heredoc, at most one line of it. */
export interface TextPiece {
  readonly kind: 'text';
  value: string;
  readonly start: number;
  readonly end: number;
}

export interface InterpolationPiece extends Sequence {
  readonly kind: 'interpolation';
  readonly value: Expression;
}

export type DirectivePiece = IfPiece | ForPiece | ClosingPiece;

export interface IfPiece extends Sequence {
  readonly kind: 'if';
  readonly condition: Expression;
}

export interface ForPiece extends Sequence {
  readonly kind: 'for';
  readonly key: string | undefined;
  readonly value: string;
  readonly collection: Expression;
}

export interface ClosingPiece extends Sequence {
  readonly kind: 'else' | 'endif' | 'endfor';
}

interface Sequence {
  readonly start: number;
  readonly end: number;
  /** It begins with `${~` or `%{~`. */
  readonly trimsBefore: boolean;
  /** It ends with `~}`. */
  readonly trimsAfter: boolean;
}

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
  readonly piece: IfPiece | ForPiece;
  readonly outer: TemplatePart[];
  taken: TemplatePart[] | undefined;
  inner: TemplatePart[];
}

/** Nests the directives and joins neighbouring texts; `undefined`, with a problem, where they do not balance. */
export function partsOf(reader: Reader, pieces: readonly TemplatePiece[]): TemplatePart[] | undefined {
  const root: TemplatePart[] = [];
  const open: OpenDirective[] = [];
  let parts = root;
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece === undefined) break;
    const directive = open[open.length - 1];
    if (piece.kind === 'text') {
      index = joinTexts(reader, pieces, index, parts);
    } else if (piece.kind === 'interpolation') {
      const span = spanOf(reader, piece.start, piece.end);
      parts.push({ kind: 'interpolation', value: piece.value, span });
    } else if (piece.kind === 'if' || piece.kind === 'for') {
      open.push({ piece, outer: parts, taken: undefined, inner: [] });
      parts = open[open.length - 1]?.inner ?? parts;
    } else if (piece.kind === 'else' && directive?.piece.kind === 'if' && directive.taken === undefined) {
      directive.taken = directive.inner;
      parts = directive.inner = [];
    } else if (directive !== undefined && piece.kind === `end${directive.piece.kind}`) {
      open.pop();
      parts = directive.outer;
      parts.push(closed(reader, directive, piece.end));
    } else {
      return failAt(reader, `Nothing is open here for \`${piece.kind}\` to go with.`, piece.start, piece.end);
    }
  }
  const unclosed = open[open.length - 1]?.piece;
  if (unclosed === undefined) return root;
  const message = `This \`${unclosed.kind}\` has no \`end${unclosed.kind}\`.`;
  return failAt(reader, message, unclosed.start, unclosed.end);
}

function closed(reader: Reader, directive: OpenDirective, end: number): TemplatePart {
  const { piece, taken, inner } = directive;
  const span = spanOf(reader, piece.start, end);
  if (piece.kind === 'for') {
    const { key, value, collection } = piece;
    return { kind: 'for', key, value, collection, body: inner, span };
  }
  const { condition } = piece;
  const otherwise = taken === undefined ? [] : inner;
  // biome-ignore lint/suspicious/noThenProperty: it is the tree's word, and nobody awaits a node.
  return { kind: 'if', condition, then: taken ?? inner, otherwise, span };
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

/** The language's strings are in Unicode's normalization form C. */
export function normalized(value: string): string {
  for (let index = 0; index < value.length; index++) {
    if (value.charCodeAt(index) >= 0x300) return value.normalize('NFC');
  }
  return value;
}
