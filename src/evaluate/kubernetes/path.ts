/** The directory of a path; empty for the root of the scan. */
export function directoryOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '' : path.slice(0, slash);
}

/** A path that one file names, seen from the root of the scan; undefined for URLs and for what leads out of the tree. */
export function resolvePath(directory: string, relative: string): string | undefined {
  if (relative.includes('://') || relative.startsWith('/') || relative.includes('?')) return undefined;
  const segments = directory === '' ? [] : directory.split('/');
  for (const segment of relative.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join('/');
}
