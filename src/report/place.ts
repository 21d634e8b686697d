import { regionOf } from '../source/line-table.ts';
import type { Span } from '../source/span.ts';

/** Where a report points: one line, or a part of it. Lines and columns are 1-based, `endColumn` is one past the last. */
export interface ReportedPlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** The same as `line`. */
  readonly endLine: number;
  readonly endColumn: number;
}

/**
 * The place of a span in every report: the part of it on its first line. GitHub shows an alert on a pull request only
 * when all of its lines are in the diff, so a place is never longer than a line.
 */
export function placeOf(span: Span): ReportedPlace {
  const end = endOfFirstLine(span);
  const { line, column, endColumn } = regionOf({ ...span, end });
  return { path: span.file.path, line, column, endLine: line, endColumn: Math.max(column, endColumn) };
}

/** A path as a relative reference of a URI. Source: https://www.rfc-editor.org/rfc/rfc3986 */
export function addressOf(path: string): string {
  return path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[!'()*]/g, percentEncoded))
    .join('/');
}

function percentEncoded(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** The text at the place. */
export function textAtPlace(span: Span): string {
  return span.file.text.slice(span.start, endOfFirstLine(span));
}

function endOfFirstLine({ file: { text }, start, end }: Span): number {
  let at = start;
  while (at < end && text[at] !== '\n' && text[at] !== '\r') at += 1;
  while (at > start && (text[at - 1] === ' ' || text[at - 1] === '\t')) at -= 1;
  return at;
}
