import type { InstructionNode } from '../../parse/dockerfile/tree.ts';
import type { Span } from '../../source/span.ts';
import type { StringValue, UnknownValue } from '../value.ts';
import type { RunCommand } from './run-script.ts';

/**
 * A text after substitution of build arguments and environment variables. Its span is the word as written, `via` are
 * the `ARG` and `ENV` that made it. An unknown one keeps what is known of it in `template`: of `node:${VERSION}` the
 * parts `node:` and the unknown version.
 */
export type Text = StringValue | UnknownValue;

/** A Dockerfile as its stages, in order of writing. Without a `FROM` there are none. */
export interface EvaluatedDockerfile {
  /** The `ARG`s before the first `FROM`. */
  readonly globals: readonly StageInstruction[];
  readonly stages: readonly Stage[];
  /** The last stage: what a build without a target makes. */
  readonly final: Stage | undefined;
}

export interface Stage {
  /** From 0, as `COPY --from=0` counts. */
  readonly index: number;
  /** After `AS`, in lower case; the builder does not tell cases apart. */
  readonly name: string | undefined;
  readonly nameSpan: Span | undefined;
  /** The `FROM` instruction. */
  readonly span: Span;
  readonly base: Base;
  /** `FROM --platform=…`. */
  readonly platform: Text | undefined;
  /** All after `FROM` up to the next one. */
  readonly instructions: readonly StageInstruction[];
  /** What it takes files from, beside its base. */
  readonly sources: readonly StageSource[];
  /**
   * The environment at its end: its own `ENV`, and that of the stages it is built on. What a base image sets is not
   * in it.
   */
  readonly environment: ReadonlyMap<string, Text>;
}

/** Where a stage starts from, or where files are copied from. The span is the word that names it. */
export type Base = StageBase | ImageBase | ScratchBase;

/** Another stage of the file. */
export interface StageBase {
  readonly kind: 'stage';
  readonly index: number;
  readonly span: Span;
}

/** An image from a registry: `node:20-alpine`, `ghcr.io/example/base@sha256:…`. */
export interface ImageBase {
  readonly kind: 'image';
  readonly reference: Text;
  readonly span: Span;
}

/** `FROM scratch`: nothing at all. */
export interface ScratchBase {
  readonly kind: 'scratch';
  readonly span: Span;
}

export interface StageSource {
  /** `COPY --from=…` or `RUN --mount=from=…`. */
  readonly by: 'copy' | 'mount';
  readonly source: Base;
  readonly instruction: InstructionNode;
  /** The flag. */
  readonly span: Span;
}

/** An instruction of a stage with its variables substituted as the builder does. */
export interface StageInstruction {
  readonly node: InstructionNode;
  /**
   * The words without quotes and escapes. Those of `RUN`, `CMD`, `ENTRYPOINT`, `HEALTHCHECK`, `SHELL`, `ONBUILD` and
   * `MAINTAINER` are as written: the builder leaves them to the shell.
   */
  readonly words: readonly Text[];
  /** All words as one text, substituted alike: for `WORKDIR`, `USER`, `STOPSIGNAL`. */
  readonly text: Text;
  readonly flags: readonly StageFlag[];
  /** Of `ENV`, `ARG` and `LABEL`; empty for all others. */
  readonly assignments: readonly Assignment[];
  /** Of `RUN`: its commands; undefined where no POSIX shell reads it. */
  readonly script?: readonly RunCommand[];
}

export interface StageFlag {
  readonly name: string;
  readonly value: Text | undefined;
  readonly span: Span;
}

/** `NAME=value` in `ENV`, `ARG` and `LABEL`. */
export interface Assignment {
  readonly name: string;
  /** As written here; undefined for an `ARG` without a default. */
  readonly value: Text | undefined;
  readonly span: Span;
}

/** The stage that a build with this target makes: by name, or by number; the last one without a target. */
export function selectStage(dockerfile: EvaluatedDockerfile, target: string | undefined): Stage | undefined {
  if (target === undefined || target === '') return dockerfile.final;
  const name = target.toLowerCase();
  const named = dockerfile.stages.findLast((stage) => stage.name === name);
  return named ?? (/^\d+$/.test(target) ? dockerfile.stages[Number(target)] : undefined);
}

/** The stages that the image of a stage is made of: the stage itself and those it is built on, nearest first. */
export function lineageOf(dockerfile: EvaluatedDockerfile, stage: Stage): readonly Stage[] {
  const lineage: Stage[] = [];
  let current: Stage | undefined = stage;
  // A base is always an earlier stage, so this ends.
  while (current !== undefined) {
    lineage.push(current);
    current = current.base.kind === 'stage' ? dockerfile.stages[current.base.index] : undefined;
  }
  return lineage;
}

/** The stages that are built for a stage, itself among them: its bases, and what it copies from, followed to the end. */
export function stagesNeededBy(dockerfile: EvaluatedDockerfile, stage: Stage): ReadonlySet<Stage> {
  const needed = new Set<Stage>([stage]);
  // A set hands out what is added while it is walked.
  for (const { base, sources } of needed) {
    for (const from of [base, ...sources.map(({ source }) => source)]) {
      const other = from.kind === 'stage' ? dockerfile.stages[from.index] : undefined;
      if (other !== undefined) needed.add(other);
    }
  }
  return needed;
}
