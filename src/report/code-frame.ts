import { lineStartsOf } from '../source/line-table.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import type { Paint } from './paint.ts';
import { placeOf, type ReportedPlace } from './place.ts';
import { displayed, widthOf } from './printable.ts';

export interface FrameSettings {
  /** How many lines are shown above and below. */
  readonly around: number;
  /** What stands under the place: `^`, `-`. */
  readonly mark: string;
  /** Colours the mark. */
  readonly tint: (text: string) => string;
  /** How many cells the line numbers take. */
  readonly gutter: number;
  readonly paint: Paint;
}

/** Of a longer line only this many characters are shown. */
const longestLine = 140;
/** How many of them before the place. */
const lead = 40;

/** The lines around a place with a mark under it. None where the file's text is not there. */
export function codeFrame(span: Span, settings: FrameSettings): readonly string[] {
  const { file } = span;
  if (file.text === '') return [];
  const place = placeOf(span);
  const { around, gutter, paint } = settings;
  const bar = paint.blue(`${' '.repeat(gutter)} |`);
  const [first, last] = linesShown(file, place.line, around);
  const shown: string[] = [bar];
  for (let line = first; line <= last; line++) {
    const source = clipped(lineText(file, line), place.column);
    const number = paint.blue(`${String(line).padStart(gutter)} |`);
    shown.push(`${number} ${displayed(source.text)}`.trimEnd());
    if (line === place.line) shown.push(`${bar} ${marks(source, place, settings)}`);
  }
  return shown;
}

/** The first and the last line; empty lines at the edges say nothing. */
function linesShown(file: SourceFile, line: number, around: number): readonly [number, number] {
  let first = Math.max(1, line - around);
  let last = Math.min(lineCount(file), line + around);
  while (first < line && lineText(file, first).trim() === '') first += 1;
  while (last > line && lineText(file, last).trim() === '') last -= 1;
  return [first, last];
}

/** The width of the numbers of the lines that a frame may show. */
export function gutterFor(spans: readonly Span[], around: number): number {
  const last = spans.map((span) => linesShown(span.file, placeOf(span).line, around)[1]);
  return String(Math.max(1, ...last)).length;
}

interface Clipped {
  readonly text: string;
  /** How many characters are left out before it, less the one that says so. */
  readonly offset: number;
}

function marks(
  { text, offset }: Clipped,
  { column, endColumn }: ReportedPlace,
  settings: FrameSettings,
): string {
  const start = widthOf(displayed(text.slice(0, column - 1 - offset)));
  const end = widthOf(displayed(text.slice(0, endColumn - 1 - offset)));
  return ' '.repeat(start) + settings.tint(settings.mark.repeat(Math.max(1, end - start)));
}

function clipped(line: string, column: number): Clipped {
  if (line.length <= longestLine) return { text: line, offset: 0 };
  const from = Math.max(0, Math.min(column - 1 - lead, line.length - longestLine));
  const text = `${from > 0 ? '…' : ''}${line.slice(from, from + longestLine)}${from + longestLine < line.length ? '…' : ''}`;
  return { text, offset: from > 0 ? from - 1 : 0 };
}

/** The last line break of a file ends its last line and starts none. */
function lineCount(file: SourceFile): number {
  const starts = lineStartsOf(file);
  return starts.length > 1 && starts.at(-1) === file.text.length ? starts.length - 1 : starts.length;
}

function lineText(file: SourceFile, line: number): string {
  const starts = lineStartsOf(file);
  const text = file.text.slice(starts[line - 1], starts[line] ?? file.text.length).replace(/[\r\n]+$/, '');
  return line === 1 ? text.replace(/^\uFEFF/, '') : text;
}
