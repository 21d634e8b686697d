import { lineStartsOf } from '../../source/line-table.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { Span } from '../../source/span.ts';
import type { Scope } from './directive.ts';
import type { CommentFormat } from './foreign-comment.ts';
import { lowerBound, type Nested, nested, outermostAround, statementAfter } from './nest.ts';

/** A file whose comments may suppress findings. */
export interface CommentedSource {
  readonly file: SourceFile;
  readonly format: CommentFormat;
  readonly comments: readonly CommentInSource[];
  /** The spans of its statements and blocks; only asked for where a comment needs them. */
  statements(): readonly Span[];
}

export interface CommentInSource {
  readonly span: Span;
  /** Without the markers. */
  readonly text: string;
  /** Nothing but white space stands before it on its line. */
  readonly alone: boolean;
}

/** A half-open range of offsets. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** How far the comments of one file reach. */
export interface Reach {
  /** Undefined where there is nothing that a comment in this place could speak of. */
  extentOf(comment: CommentInSource, scope: Exclude<Scope, 'start' | 'end'>): Extent | undefined;
}

export function reachIn({ file, format, statements }: CommentedSource): Reach {
  let made: readonly Nested[] | undefined;
  const nest = () => {
    made ??= nested(statements());
    return made;
  };
  let stageStarts: readonly number[] | undefined;
  const stages = () => {
    stageStarts ??= nest().flatMap(({ span }) => (opensStage(span) ? [span.start] : []));
    return stageStarts;
  };
  // In YAML all of a document begins where its first entry does, and a comment there is about the entry.
  const hasDocuments = format === 'kubernetes' || format === 'compose';
  const whole = { start: 0, end: file.text.length + 1 };
  const lineAt = (offset: number) => lineIn(file, offset);
  return {
    extentOf: ({ span, alone }, scope) => {
      switch (scope) {
        case 'file':
          return whole;
        case 'head':
          return span.start < (nest()[0]?.span.start ?? Number.POSITIVE_INFINITY) ? whole : undefined;
        case 'around':
          return outermostAround(span, nest());
        case 'stage':
          return stageAfter(span, nest(), stages());
        case 'here':
          return alone ? statementAfter(span, nest()) : lineAt(span.start);
        case 'next':
          return alone ? statementAfter(span, nest()) : startingOn(lineAt(span.start), nest(), hasDocuments);
        case 'line': {
          const next = alone ? statementAfter(span, nest()) : undefined;
          return alone ? next && lineAt(next.start) : lineAt(span.start);
        }
        default:
          return scope satisfies never;
      }
    },
  };
}

/** Where the suppressions that a `-start` opens end; they are taken in the order of the file. */
export interface Ranges<Opened> {
  open(opened: Opened, names: readonly string[]): void;
  /** What the names were opened for; without names, all that is open. */
  close(names: readonly string[]): readonly Opened[];
  rest(): readonly Opened[];
}

export function openRanges<Opened>(): Ranges<Opened> {
  const byName = new Map<string, Opened[]>();
  const rest = () => {
    const left = [...byName.values()].flat();
    byName.clear();
    return left;
  };
  return {
    open: (opened, names) => {
      for (const name of names) {
        const there = byName.get(name);
        if (there === undefined) byName.set(name, [opened]);
        else there.push(opened);
      }
    },
    close: (names) => {
      if (names.length === 0) return rest();
      const closed = names.flatMap((name) => byName.get(name) ?? []);
      for (const name of names) byName.delete(name);
      return closed;
    },
    rest,
  };
}

/** The line, and all of the outermost block that begins on it. */
function startingOn(line: Extent, nest: readonly Nested[], hasDocuments: boolean): Extent {
  let index = lowerBound(nest, ({ span }) => span.start >= line.start);
  if (hasDocuments && nest[index]?.parent === undefined) index += 1;
  const first = nest[index]?.span;
  if (first === undefined || first.start >= line.end) return line;
  return { start: line.start, end: Math.max(line.end, first.end) };
}

/** The instructions from the `FROM` that follows up to the next one. */
function stageAfter(comment: Span, nest: readonly Nested[], stages: readonly number[]): Extent | undefined {
  const next = nest[lowerBound(nest, ({ span }) => span.start >= comment.end)]?.span;
  if (next === undefined || !opensStage(next)) return undefined;
  const end = stages[lowerBound(stages, (start) => start > next.start)];
  return { start: next.start, end: end ?? comment.file.text.length + 1 };
}

function opensStage({ file, start }: Span): boolean {
  return /^from\s$/i.test(file.text.slice(start, start + 'FROM '.length));
}

function lineIn(file: SourceFile, offset: number): Extent {
  const starts = lineStartsOf(file);
  const index = lowerBound(starts, (start) => start > offset);
  return { start: starts[index - 1] ?? 0, end: starts[index] ?? file.text.length + 1 };
}
