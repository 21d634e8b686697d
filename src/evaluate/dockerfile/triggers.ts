import type { InstructionNode } from '../../parse/dockerfile/tree.ts';

/**
 * The instructions that an image keeps for whatever is built on it, with `ONBUILD`. They run at the start of the next
 * stage, and of no further one. Source: https://docs.docker.com/reference/dockerfile/#onbuild
 */
export function triggersOf(body: readonly InstructionNode[]): readonly InstructionNode[] {
  return body.flatMap(({ trigger }) => (trigger === undefined ? [] : [trigger]));
}
