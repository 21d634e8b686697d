import type { SourceFile } from './source-file.ts';

/** A half-open range `[start, end)` of UTF-16 offsets into the text of one file. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** A place that explains a finding: the variable behind a value, the route table behind a subnet. */
export interface Place {
  readonly span: Span;
  /** A clause that says what stands there, without a full stop: "`multi_az` is set by the caller". */
  readonly message: string;
}

/** The text that a span covers. */
export function textOf(span: Span): string {
  return span.file.text.slice(span.start, span.end);
}
