/** The directory of a path with forward slashes; empty for the root of the scan. */
export function directoryOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '' : path.slice(0, slash);
}

export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A relative path from a directory, normalised; undefined where it is absolute or leads out of the scan. */
export function joinPath(directory: string, relative: string): string | undefined {
  if (relative.startsWith('/') || relative.startsWith('~') || /^[a-z][a-z0-9+.-]*:/i.test(relative))
    return undefined;
  const segments: string[] = directory === '' ? [] : directory.split('/');
  for (const segment of relative.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join('/');
}
