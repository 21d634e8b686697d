import { lineStartsOf } from '../source/line-table.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import { maskSecrets } from './mask-secrets.ts';
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
  /** The place holds a secret: no value on its line is shown. */
  readonly concealed?: boolean;
}

/** Of a longer line only this many characters are shown. */
const longestLine = 140;
/** How many of them before the place. */
const lead = 40;
/** How many characters on both sides are looked at for what the shown part may be the secret of. */
const surroundings = 1000;

/** The lines around a place with a mark under it. None where the file's text is not there. */
export function codeFrame(span: Span, settings: FrameSettings): readonly string[] {
  const { gutter, paint } = settings;
  const lines = frameLines(span, settings.around, settings.concealed === true);
  if (lines.length === 0) return [];
  const bar = paint.blue(`${' '.repeat(gutter)} |`);
  const shown: string[] = [bar];
  for (const line of lines) {
    shown.push(`${paint.blue(`${String(line.number).padStart(gutter)} |`)} ${line.text}`.trimEnd());
    if (line.mark !== undefined) shown.push(`${bar} ${marks(line.text, line.mark, settings)}`);
  }
  return shown;
}

function marks(text: string, [start, end]: readonly [number, number], settings: FrameSettings): string {
  const width = Math.max(1, widthOf(text.slice(start, end)));
  return ' '.repeat(widthOf(text.slice(0, start))) + settings.tint(settings.mark.repeat(width));
}

/** A line of a source as it may be shown: long ones are cut, secrets are stars, nothing in it steers a terminal. */
export interface FrameLine {
  readonly number: number;
  readonly text: string;
  /** From where to where in the text the place is, on the one line that has it. */
  readonly mark?: readonly [number, number];
}

/**
 * The lines around a place. None where the file's text is not there.
 *
 * @param around how many lines above and below
 * @param isConcealed the place holds a secret: no value is shown
 */
export function frameLines(span: Span, around: number, isConcealed: boolean): readonly FrameLine[] {
  const { file } = span;
  if (file.text === '') return [];
  const place = placeOf(span);
  const [first, last] = linesShown(file, place.line, around);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const number = first + index;
    const written = clipped(file, number, place.column);
    const text = isConcealed ? concealed(written.text) : written.text;
    const line = { number, text: displayed(text) };
    return number === place.line ? { ...line, mark: markIn({ ...written, text }, place) } : line;
  });
}

function markIn({ text, offset }: Clipped, { column, endColumn }: ReportedPlace): readonly [number, number] {
  const lengthUpTo = (end: number) => displayed(text.slice(0, Math.max(0, end - 1 - offset))).length;
  return [lengthUpTo(column), lengthUpTo(endColumn)];
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

/** A line as it is up to its first sign for a value, or up to its first word, and stars behind it. */
function concealed(text: string): string {
  const head = /^[^=:]*[=:]|^\s*\S+/.exec(text)?.[0] ?? '';
  return head + text.slice(head.length).replace(/[^\s"',(){}[\]]/g, '*');
}

/** The part of a line that is shown, without the secrets in it. */
function clipped(file: SourceFile, line: number, column: number): Clipped {
  const { start, end } = lineBounds(file, line);
  const length = end - start;
  const isShort = length <= longestLine;
  const from = isShort ? 0 : Math.max(0, Math.min(column - 1 - lead, length - longestLine));
  const to = Math.min(length, from + longestLine);
  const seenFrom = Math.max(0, from - surroundings);
  const seen = file.text.slice(start + seenFrom, Math.min(end, start + to + surroundings));
  const masked = maskSecrets(seen, neighbour(file, line - 1), neighbour(file, line + 1));
  const shown = masked.slice(from - seenFrom, to - seenFrom);
  const text = `${from > 0 ? '…' : ''}${shown}${to < length ? '…' : ''}`;
  return { text, offset: from > 0 ? from - 1 : 0 };
}

/** The line above or below, as far as it can say what a line holds. */
function neighbour(file: SourceFile, line: number): string {
  if (line < 1 || line > lineCount(file)) return '';
  const { start, end } = lineBounds(file, line);
  return file.text.slice(start, Math.min(end, start + longestLine));
}

/** The last line break of a file ends its last line and starts none. */
function lineCount(file: SourceFile): number {
  const starts = lineStartsOf(file);
  return starts.length > 1 && starts.at(-1) === file.text.length ? starts.length - 1 : starts.length;
}

function lineText(file: SourceFile, line: number): string {
  const { start, end } = lineBounds(file, line);
  return file.text.slice(start, end);
}

/** Where a line starts, behind a byte order mark, and where it ends, before its break. */
function lineBounds(file: SourceFile, line: number): { readonly start: number; readonly end: number } {
  const starts = lineStartsOf(file);
  const start = (starts[line - 1] ?? 0) + (line === 1 && file.text.startsWith('\uFEFF') ? 1 : 0);
  let end = starts[line] ?? file.text.length;
  while (end > start && (file.text[end - 1] === '\n' || file.text[end - 1] === '\r')) end -= 1;
  return { start, end };
}
