/** A half-open range of offsets that holds one document and nothing of another. */
export interface DocumentRange {
  readonly start: number;
  readonly end: number;
}

const MARKER = /^(---|\.\.\.)(?:[ \t]|$)/;
// Byte order mark, blank, comment or directive: what may stand before the `---` of a document and belongs to it.
const PROLOGUE = /^\uFEFF?(?:[ \t]*(?:#.*)?|%.*)$/;

/**
 * Cuts a stream at its document markers without reading it: `---` and `...` at the start of a line end a document
 * even within quotes and block scalars.
 * Source: https://yaml.org/spec/1.2.2/#rule-c-forbidden
 */
export function splitDocuments(text: string): DocumentRange[] {
  const ranges: DocumentRange[] = [];
  let start = 0;
  let onlyPrologue = true;
  for (const line of linesOf(text)) {
    const content = text.slice(line.start, line.end);
    const marker = MARKER.exec(content.startsWith('\uFEFF') ? content.slice(1) : content)?.[1];
    if (marker === '---') {
      if (!onlyPrologue) ranges.push({ start, end: line.start });
      if (!onlyPrologue) start = line.start;
      onlyPrologue = false;
    } else if (marker === '...') {
      ranges.push({ start, end: line.next });
      start = line.next;
      onlyPrologue = true;
    } else if (onlyPrologue) {
      onlyPrologue = PROLOGUE.test(content);
    }
  }
  if (start < text.length) ranges.push({ start, end: text.length });
  return ranges;
}

function* linesOf(text: string): Generator<{ start: number; end: number; next: number }> {
  const lineBreak = /\r\n?|\n/g;
  let start = 0;
  for (let match = lineBreak.exec(text); match !== null; match = lineBreak.exec(text)) {
    const next = match.index + match[0].length;
    yield { start, end: match.index, next };
    start = next;
  }
  if (start < text.length) yield { start, end: text.length, next: text.length };
}
