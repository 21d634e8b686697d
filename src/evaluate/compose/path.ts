import { normalisePath } from '../../source/path.ts';

/** A relative path from a directory, normalised; undefined where it is absolute or leads out of the scan. */
export function joinPath(directory: string, relative: string): string | undefined {
  if (relative.startsWith('/') || relative.startsWith('~') || /^[a-z][a-z0-9+.-]*:/i.test(relative))
    return undefined;
  return normalisePath(`${directory}/${relative}`);
}
