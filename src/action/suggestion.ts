import { maskSecrets } from '../report/mask-secrets.ts';
import { printable } from '../report/printable.ts';
import type { Finding } from '../rule/finding.ts';
import { lineStartsOf, regionOf } from '../source/line-table.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { DiffLines } from './diff-lines.ts';

/** New text for whole lines, as GitHub offers to commit it. Lines are 1-based and inclusive. */
export interface Suggestion {
  readonly startLine: number;
  readonly line: number;
  readonly text: string;
}

/** A longer one is nothing to be committed at a glance. */
const mostLines = 30;

/**
 * The fix of a finding as a suggestion: where all of it is in the finding's file, on lines that the diff shows, and
 * shows no secret.
 */
export function suggestionFor({ fix, span }: Finding, diff: DiffLines): Suggestion | undefined {
  if (fix === undefined || fix.changes.length === 0) return undefined;
  if (fix.changes.some((change) => change.span.file.path !== span.file.path)) return undefined;
  const inOrder = fix.changes.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const { file } = span;
  const start = Math.min(...inOrder.map((change) => regionOf(change.span).line));
  const end = Math.max(...inOrder.map((change) => regionOf(change.span).endLine));
  if (end - start >= mostLines || !areShown(file, start, end, diff)) return undefined;
  const text = replaced(file, inOrder, start, end);
  return text.split('\n').some(isUnfit) ? undefined : { startLine: start, line: end, text };
}

/** True where GitHub has the lines in its diff, and as they were scanned. */
function areShown(file: SourceFile, start: number, end: number, diff: DiffLines): boolean {
  for (let line = start; line <= end; line++)
    if (diff.shown.get(line)?.replace(/\r$/, '') !== lineOf(file, line)) return false;
  return true;
}

function replaced(
  file: SourceFile,
  changes: NonNullable<Finding['fix']>['changes'],
  start: number,
  end: number,
): string {
  let at = lineStartsOf(file)[start - 1] ?? 0;
  let text = '';
  for (const change of changes) {
    text += file.text.slice(at, change.span.start) + change.text;
    at = change.span.end;
  }
  const rest = file.text.slice(at, lineStartsOf(file)[end] ?? file.text.length);
  return (text + rest).replace(/\r?\n$/, '').replace(/\r\n?/g, '\n');
}

/** A line of a file without its ending. */
export function lineOf(file: SourceFile, line: number): string {
  const starts = lineStartsOf(file);
  return file.text.slice(starts[line - 1] ?? file.text.length, starts[line]).replace(/[\r\n]+$/, '');
}

/** What may be a secret is not repeated, and neither is what shows otherwise than it reads. */
function isUnfit(line: string): boolean {
  return maskSecrets(line) !== line || printable(line.replaceAll('\t', ' ')) !== line.replaceAll('\t', ' ');
}
