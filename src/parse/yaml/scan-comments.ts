import type { SourceFile } from '../../source/source-file.ts';
import type { Comment } from '../parsed.ts';

/** Starts and ends of the scalars of a text by turns, in order: what stands in them is no comment. */
export type ScalarRanges = readonly number[];

/** The comments of `[start, end)`; one pass, given where the scalars are. */
export function scanComments(file: SourceFile, scalars: ScalarRanges, start: number, end: number): Comment[] {
  const { text } = file;
  const comments: Comment[] = [];
  let scalar = 0;
  let position = text.indexOf('#', start);
  while (position !== -1 && position < end) {
    while (scalar < scalars.length && (scalars[scalar + 1] ?? 0) <= position) scalar += 2;
    const inside = scalar < scalars.length && (scalars[scalar] ?? 0) <= position;
    if (inside) {
      position = text.indexOf('#', scalars[scalar + 1]);
    } else if (opensComment(text, position)) {
      const close = endOfLine(text, position);
      comments.push(commentOf(file, position, close));
      position = text.indexOf('#', close);
    } else {
      position = text.indexOf('#', position + 1);
    }
  }
  return comments;
}

/** In a text that could not be read nothing tells a comment from a string, unless it has its line for itself. */
export function scanLoneComments(file: SourceFile, start: number, end: number): Comment[] {
  return scanComments(file, [], start, end).filter((comment) => comment.alone);
}

/** The offset at which the line of `position` ends, its line break not included. */
export function endOfLine(text: string, position: number): number {
  let end = position;
  while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
  return end;
}

export function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}

function opensComment(text: string, position: number): boolean {
  if (position === 0) return true;
  const before = text.charCodeAt(position - 1);
  return before === 32 || before === 9 || before === 0xfeff || isLineBreak(before);
}

function commentOf(file: SourceFile, start: number, end: number): Comment {
  let before = start - 1;
  while (before >= 0 && (file.text.charCodeAt(before) === 32 || file.text.charCodeAt(before) === 9)) before--;
  const code = file.text.charCodeAt(before);
  return {
    span: { file, start, end },
    text: file.text.slice(start + 1, end).trim(),
    alone: before < 0 || code === 0xfeff || isLineBreak(code),
  };
}
