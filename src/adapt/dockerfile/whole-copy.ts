import type { StageInstruction } from '../../evaluate/dockerfile/stages.ts';

/** `COPY . .` and the like: all of the build's context, dot files and all. */
export function copiesWhole({ node, words, flags }: StageInstruction): boolean {
  if (node.keyword !== 'COPY' && node.keyword !== 'ADD') return false;
  if (flags.some(({ name }) => name === 'from')) return false;
  // A source is a path within the context, also with a slash before it; `*` takes the names that start with a dot.
  return words
    .slice(0, -1)
    .some(
      (word) => word.kind === 'string' && /^\/?(?:\.\/)*(?:\.|\*)?\/?$/.test(word.value) && word.value !== '',
    );
}

/** What `COPY --exclude` leaves out, one pattern to a line. */
export function excludedBy({ flags }: StageInstruction): string {
  return flags
    .flatMap(({ name, value }) => (name === 'exclude' && value?.kind === 'string' ? [value.value] : []))
    .join('\n');
}
