// The parser's events say where scalars and openings are; what stands between them is found again here.

/** Past white space, line breaks, comments and the characters of `also`. */
function skip(text: string, from: number, also: string): number {
  let position = from;
  while (position < text.length) {
    const code = text.charCodeAt(position);
    if (code === 35) {
      while (position < text.length && text.charCodeAt(position) !== 10 && text.charCodeAt(position) !== 13)
        position++;
    } else if (
      code === 32 ||
      code === 10 ||
      code === 13 ||
      code === 9 ||
      also.includes(text.charAt(position))
    ) {
      position++;
    } else {
      break;
    }
  }
  return position;
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

/** The `|` or `>` of the block scalar that comes next. */
export function findBlockHeader(text: string, from: number): number {
  return skip(text, from, '-:?,');
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

/** The `---` that opens the next document. */
export function findMarker(text: string, from: number): number {
  const marker = /(?:^|\uFEFF)---/gm;
  marker.lastIndex = from;
  const match = marker.exec(text);
  return match === null ? from : match.index + match[0].length - 3;
}
