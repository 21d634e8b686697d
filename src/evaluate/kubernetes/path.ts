import { normalisePath } from '../../source/path.ts';

/** A path that one file names, seen from the root of the scan; undefined for URLs and for what leads out of the tree. */
export function resolvePath(directory: string, relative: string): string | undefined {
  if (relative.includes('://') || relative.startsWith('/') || relative.includes('?')) return undefined;
  return normalisePath(`${directory}/${relative}`);
}
