import type { SourceFile } from '../../source/source-file.ts';
import type { Comment } from '../parsed.ts';

/** Starts and ends of the scalars of a text by turns, in order: what stands in them is no comment. */
export type ScalarRanges = readonly number[];

/**
 * The comments of a text, given where its scalars are; one pass. Where a document could not be read nothing tells a
 * comment from a string, unless it has its line for itself.
 */
export function scanComments(
  file: SourceFile,
  scalars: ScalarRanges,
  broken: readonly { readonly start: number; readonly end: number }[],
): Comment[] {
  const { text } = file;
  const comments: Comment[] = [];
  let scalar = 0;
  let unread = 0;
  let position = text.indexOf('#');
  while (position !== -1) {
    while (scalar < scalars.length && (scalars[scalar + 1] ?? 0) <= position) scalar += 2;
    while (unread < broken.length && (broken[unread]?.end ?? 0) <= position) unread++;
    const inside = scalar < scalars.length && (scalars[scalar] ?? 0) <= position;
    let next = position + 1;
    if (inside) {
      next = scalars[scalar + 1] ?? text.length;
    } else if (opensComment(text, position)) {
      next = endOfLine(text, position);
      const comment = commentOf(file, position, next);
      const readable = unread >= broken.length || (broken[unread]?.start ?? 0) > position;
      if (readable || comment.alone) comments.push(comment);
    }
    position = text.indexOf('#', next);
  }
  return comments;
}

/** The offset at which the line of `position` ends, its line break not included. */
export function endOfLine(text: string, position: number): number {
  let end = position;
  while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
  return end;
}

function isLineBreak(code: number): boolean {
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
