import type { SourceFile } from './source-file.ts';
import type { Span } from './span.ts';

/** Lines and columns, 1-based; columns count UTF-16 code units, `endColumn` is the one after the last. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

const lineStarts = new WeakMap<SourceFile, readonly number[]>();

/** The offsets at which the lines of a file start; CR, LF and CRLF end a line. Made once for each file. */
export function lineStartsOf(file: SourceFile): readonly number[] {
  let starts = lineStarts.get(file);
  if (starts === undefined) {
    starts = findLineStarts(file.text);
    lineStarts.set(file, starts);
  }
  return starts;
}

/** The one place where offsets become lines and columns. */
export function regionOf(span: Span): Region {
  const starts = lineStartsOf(span.file);
  // A byte order mark is invisible to editors and to GitHub: it takes no column.
  const mark = span.file.text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const startLine = lineAt(starts, span.start);
  const endLine = lineAt(starts, span.end);
  const column = (offset: number, line: number) => offset - (starts[line] ?? 0) + 1 - (line === 0 ? mark : 0);
  return {
    line: startLine + 1,
    column: Math.max(1, column(span.start, startLine)),
    endLine: endLine + 1,
    endColumn: Math.max(1, column(span.end, endLine)),
  };
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) starts.push(index + 1);
  }
  return starts;
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
