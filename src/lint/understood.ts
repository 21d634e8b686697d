import type { AdaptContext } from '../adapt/context.ts';
import type { DeclaredCollector } from '../custom/collect-declared.ts';
import type { AnnotatedObject } from '../engine/suppress/annotation.ts';
import type { CommentFormat } from '../engine/suppress/foreign-comment.ts';
import { mayHoldSuppression } from '../engine/suppress/marker.ts';
import type { InfrastructurePart } from '../model/infrastructure.ts';
import type { Comment, SyntaxProblem } from '../parse/parsed.ts';
import type { DiagnosticId } from '../rule/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import type { NotAnalysed } from './result.ts';

/** What every format is given beside its files. */
export interface UnderstandContext extends AdaptContext {
  /** Takes resources as they are written; undefined where no rule looks at them. */
  readonly collector: DeclaredCollector | undefined;
}

/** What came of the files of one format. */
export interface Understood {
  readonly part: InfrastructurePart;
  /** Of files that may suppress findings. */
  readonly sources: readonly ParsedSource[];
  readonly problems: readonly SyntaxProblem[];
  readonly notAnalysed: readonly NotAnalysed[];
  /** What the format's own tool would refuse, though it can be read. */
  readonly refused?: readonly Refused[];
  /** Paths of files that were not given themselves, and that something given speaks of. */
  readonly spokenOf?: ReadonlySet<string>;
  /** Where files are read that no comment can stand in, by their paths. */
  readonly readAt?: ReadonlyMap<string, readonly Span[]>;
  /** The calls of modules that lead to a component, by its id. */
  readonly callsOf?: (component: string) => readonly Span[];
  /** Objects with annotations that may suppress findings. */
  readonly annotated?: readonly AnnotatedObject[];
}

/** A finding that a diagnostic stands for. */
export interface Refused extends SyntaxProblem {
  readonly id: DiagnosticId;
}

/** Those that a suppression may be in. The trees of all others can go as soon as they are evaluated. */
export function suppressing<Source extends { readonly file: SourceFile }>(
  sources: readonly Source[],
): readonly Source[] {
  return sources.filter(({ file }) => mayHoldSuppression(file.text));
}

/** What suppressions need of a file. */
export interface ParsedSource {
  readonly file: SourceFile;
  readonly format: CommentFormat;
  readonly comments: readonly Comment[];
  /** The spans of its statements and blocks; only asked for where a comment needs them. */
  statements(): readonly Span[];
}
