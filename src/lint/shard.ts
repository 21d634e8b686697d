import type { Discovery } from '../discover/discovered-file.ts';

/** One of several equal parts of a run: of `2/3` the index is 2 and the count is 3. */
export interface Shard {
  /** From 1 on. */
  readonly index: number;
  readonly count: number;
}

/**
 * Tells which files a shard speaks of. The files of a directory stay together: a root module, a Compose project, a
 * kustomization. Directories are dealt out by how many files they have, the largest first, so that the parts weigh about
 * the same; every shard comes to the same answer.
 */
export function isInShard({ files }: Discovery, { index, count }: Shard): (path: string) => boolean {
  const sizes = new Map<string, number>();
  for (const { file, given } of files) {
    const directory = directoryOf(file.path);
    if (given) sizes.set(directory, (sizes.get(directory) ?? 0) + 1);
  }
  const largestFirst = [...sizes].sort(([a, sizeA], [b, sizeB]) => sizeB - sizeA || (a < b ? -1 : 1));
  const loads = Array.from({ length: count }, () => 0);
  const shards = new Map<string, number>();
  for (const [directory, size] of largestFirst) {
    const lightest = loads.indexOf(Math.min(...loads));
    loads[lightest] = (loads[lightest] ?? 0) + size;
    shards.set(directory, lightest);
  }
  // Where nothing but unreadable files is, nothing weighs.
  return (path) => (shards.get(directoryOf(path)) ?? 0) === index - 1;
}

function directoryOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
