import { endOfLine } from './scan-comments.ts';

// The parser's events say where scalars and openings are; what stands between them is found again here.

/** Past white space, line breaks, byte order marks, comments and the characters of `also`. */
function skip(text: string, from: number, also: string): number {
  let position = from;
  while (position < text.length) {
    const code = text.charCodeAt(position);
    if (code === 35) {
      position = endOfLine(text, position);
    } else if (isSpace(code) || also.includes(text.charAt(position))) {
      position++;
    } else {
      break;
    }
  }
  return position;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 0xfeff;
}

/** The offset behind the bracket that closes a flow collection whose last content ends at `from`. */
export function endOfFlow(text: string, from: number, close: string): number {
  const position = skip(text, from, ',:?');
  return text[position] === close ? position + 1 : from;
}

/** Where the missing content of an entry would stand: behind its indicator (`-`, `?` or `:`), if it has one. */
export function endOfMissingValue(text: string, from: number, indicator: string): number {
  const position = skip(text, from, indicator === '?' ? ',' : '');
  return text[position] === indicator ? position + 1 : from;
}

/** The `|` or `>` of the block scalar that comes next; a `...` may stand before it. */
export function findBlockHeader(text: string, from: number): number {
  return skip(text, from, '-:?,.');
}

/** The end of a block scalar's last line that has text; of its header if it has none. */
export function endOfBlockScalar(text: string, header: number, valueStart: number, valueEnd: number): number {
  let end = valueEnd;
  while (end > valueStart && text.slice(end - 1, end).trim() === '') end--;
  if (end > valueStart) return end;
  end = header + 1;
  while (end < valueStart && '+-0123456789'.includes(text.charAt(end))) end++;
  return end;
}

/** The `---` that opens the next document, behind directives and the `...` of the document before. */
export function findMarker(text: string, from: number): number {
  let position = skip(text, from, '');
  while (position < text.length && !text.startsWith('---', position)) {
    position = skip(text, endOfLine(text, position), '');
  }
  return Math.min(position, Math.max(from, text.length - 3));
}
