import type { SourceFile } from '../../source/source-file.ts';
import type { Comment } from '../parsed.ts';

/** The offset of the next token; the comments before it are added to `comments`. */
export function skipTrivia(file: SourceFile, from: number, comments: Comment[]): number {
  const { text } = file;
  let position = from;
  while (position < text.length) {
    const code = text.charCodeAt(position);
    if (code === 32 || code === 10 || code === 13 || code === 9) {
      position++;
    } else if (text.startsWith('//', position)) {
      let end = position;
      while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
      comments.push(commentOf(file, position, end, text.slice(position + 2, end)));
      position = end;
    } else if (text.startsWith('/*', position)) {
      const close = text.indexOf('*/', position + 2);
      // Without its end it is no comment; the parser will say that it expects something else here.
      if (close === -1) break;
      comments.push(commentOf(file, position, close + 2, text.slice(position + 2, close)));
      position = close + 2;
    } else {
      break;
    }
  }
  return position;
}

function commentOf(file: SourceFile, start: number, end: number, text: string): Comment {
  const lineStart =
    Math.max(file.text.lastIndexOf('\n', start - 1), file.text.lastIndexOf('\r', start - 1)) + 1;
  const before = start === 0 ? '' : file.text.slice(lineStart, start);
  return { span: { file, start, end }, text: text.trim(), alone: before.trim() === '' };
}
