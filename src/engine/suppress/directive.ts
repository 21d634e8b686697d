import type { AliasTool } from '../../rule/alias-tool.ts';
import type { Span } from '../../source/span.ts';

/** Who is meant to read a suppression. */
export type SuppressionTool = 'infra-lint' | AliasTool;

/** What a suppression asks for, as it is written. */
export interface Directive {
  readonly tool: SuppressionTool;
  readonly scope: Scope;
  /** Rules, or ids of the tool. A foreign one may hold `*`. */
  readonly names: readonly Name[];
  /** The names are those that are not suppressed. */
  readonly allBut?: boolean;
  /** Empty where none is given. */
  readonly reason: string;
  /** The last day it holds, `YYYY-MM-DD`. */
  readonly expires: string | undefined;
  /** The comment or annotation. */
  readonly place: Span;
}

export interface Name {
  readonly text: string;
  readonly span: Span;
}

/**
 * What a comment speaks of:
 * - `here`: behind code its line; alone, the statement that follows in the same block
 * - `next`: as `here`, and behind the header of a block all of the block
 * - `line`: behind code its line; alone, the line of the statement that follows
 * - `around`: all of the outermost block that it stands in
 * - `stage`: the stage of a Dockerfile whose `FROM` follows
 * - `file`: the whole file; `head`: the same, from before everything else only
 * - `start` and `end`: what is between them
 */
export type Scope = 'here' | 'next' | 'line' | 'around' | 'stage' | 'file' | 'head' | 'start' | 'end';

/** What is wrong with how a suppression is written: one sentence. */
export interface Fault {
  readonly message: string;
  readonly place: Span;
  /** Where it can be said more exactly than in general. */
  readonly remedy?: string | undefined;
}

/** A day as ISO 8601 writes it, if it is one. */
export function dayOf(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const lengths = [31, isLeap(Number(year)) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return Number(day) >= 1 && Number(day) <= (lengths[Number(month) - 1] ?? 0) ? text : undefined;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
