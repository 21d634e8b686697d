import type { StageInstruction } from '../../evaluate/dockerfile/stages.ts';

/** `COPY . .` and the like: all of the build's context. */
export function copiesWhole({ node, flags }: StageInstruction): boolean {
  if (node.keyword !== 'COPY' && node.keyword !== 'ADD') return false;
  if (flags.some(({ name }) => name === 'from')) return false;
  return node.words.slice(0, -1).some(({ text }) => text === '.' || text === './' || text === '*');
}
