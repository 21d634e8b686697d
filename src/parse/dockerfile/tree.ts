import type { Span } from '../../source/span.ts';
import type { LogicalLine } from './logical-line.ts';

/**
 * A Dockerfile as its instructions. Nothing is substituted or judged here.
 * Source: https://docs.docker.com/reference/dockerfile/
 */
export interface DockerfileTree {
  /** `# syntax=`, `# escape=`, `# check=`, in lower case. */
  readonly directives: ReadonlyMap<string, string>;
  readonly instructions: readonly InstructionNode[];
}

export interface InstructionNode {
  /** In upper case: `FROM`, `RUN`, … An unknown keyword is kept as written, in upper case. */
  readonly keyword: string;
  readonly keywordSpan: Span;
  /** `--from=build`, `--mount=type=cache,target=/root/.npm`: name without dashes, value if there is one. */
  readonly flags: readonly FlagNode[];
  /** The words after the flags as written, with line continuations taken out; JSON form is split into its items. */
  readonly words: readonly WordNode[];
  /** Everything after the keyword and flags as one text, continuations and comment lines taken out. */
  readonly argumentText: string;
  /** Undefined where the instruction has no arguments. */
  readonly argumentSpan: Span | undefined;
  /** The whole instruction as one line, and where in it `argumentText` starts: see `placeInArgument`. */
  readonly line: LogicalLine;
  readonly argumentStart: number;
  /** The arguments are a JSON array ("exec form"); of `HEALTHCHECK`, those after `CMD`. */
  readonly json: boolean;
  readonly heredocs: readonly HeredocNode[];
  /** Of `ONBUILD`: the instruction it keeps for the builds that start from this image. */
  readonly trigger?: InstructionNode;
  /** From the keyword to the last argument, heredoc bodies not included. */
  readonly span: Span;
}

export interface FlagNode {
  readonly name: string;
  readonly value: string | undefined;
  readonly span: Span;
}

export interface WordNode {
  readonly text: string;
  readonly span: Span;
}

export interface HeredocNode {
  /** The word that ends it, without quotes. */
  readonly name: string;
  /** The lines up to the one that ends it, as written. */
  readonly body: string;
  /** Of the body. */
  readonly span: Span;
}
