import type { SourceFile } from '../../source/source-file.ts';
import type { Span } from '../../source/span.ts';

/** One instruction on one line: continuations and the comment lines between them are taken out. */
export interface LogicalLine {
  readonly file: SourceFile;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A stretch of a logical line that stands in one line of the file. */
interface Piece {
  /** In the logical line. */
  readonly at: number;
  /** In the file. */
  readonly start: number;
}

/** The place in the file of `[start, end)` of a logical line. */
export function placeOf(line: LogicalLine, start: number, end: number): Span {
  const from = offsetOf(line, start);
  // The end belongs to the last character, not to the line on which the next one stands.
  return { file: line.file, start: from, end: end > start ? offsetOf(line, end - 1) + 1 : from };
}

function offsetOf(line: LogicalLine, offset: number): number {
  let low = 0;
  let high = line.pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((line.pieces[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const piece = line.pieces[low];
  return piece === undefined ? 0 : piece.start + offset - piece.at;
}

/** A line of the file: its text without the line break, and where the next one starts. */
export interface PhysicalLine {
  readonly start: number;
  readonly text: string;
  readonly next: number;
}

/** The line that starts at an offset; undefined at the end of the text. */
export function lineFrom(text: string, start: number): PhysicalLine | undefined {
  if (start >= text.length) return undefined;
  const lineBreak = text.indexOf('\n', start);
  const next = lineBreak === -1 ? text.length : lineBreak + 1;
  let end = lineBreak === -1 ? text.length : lineBreak;
  if (end > start && text.charCodeAt(end - 1) === 13) end--;
  return { start, text: text.slice(start, end), next };
}

/**
 * Joins the line at `first` with those it continues on, the words of one instruction. Comment lines and empty lines in between do not end it.
 */
export function joinLines(
  file: SourceFile,
  first: PhysicalLine,
  escapeCharacter: string,
  onComment: (line: PhysicalLine) => void,
): { line: LogicalLine; next: number } {
  const pieces: Piece[] = [];
  let text = '';
  let current: PhysicalLine | undefined = first;
  let next = first.next;
  while (current !== undefined) {
    next = current.next;
    const content = current.text.trimEnd();
    if (current !== first && isComment(current.text)) {
      onComment(current);
    } else if (content !== '') {
      const continued = isContinued(current.text, escapeCharacter);
      pieces.push({ at: text.length, start: current.start });
      text += continued ? content.slice(0, -1) : current.text;
      if (!continued) break;
    }
    current = lineFrom(file.text, next);
  }
  return { line: { file, text, pieces }, next };
}

/** Whether the line ends with the escape character, which is not itself escaped and may have blanks after it. */
export function isContinued(line: string, escapeCharacter: string): boolean {
  const content = line.trimEnd();
  return content.endsWith(escapeCharacter) && content.at(-2) !== escapeCharacter;
}

export function isComment(line: string): boolean {
  return line.trimStart().startsWith('#');
}

/** What stands on a logical line behind a place in the file. */
export function textBehind({ text, pieces }: LogicalLine, offset: number): string {
  const piece = pieces.findLast(({ start }) => start <= offset);
  return piece === undefined ? '' : text.slice(piece.at + offset - piece.start);
}
