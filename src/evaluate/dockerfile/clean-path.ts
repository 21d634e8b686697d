/** The shortest path that means the same, as Go's `path.Clean` says it. Source: https://pkg.go.dev/path#Clean */
export function cleanPath(path: string): string {
  const isRooted = path.startsWith('/');
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') kept.push(part);
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (!isRooted) kept.push(part);
  }
  const clean = kept.join('/');
  if (isRooted) return `/${clean}`;
  return clean === '' ? '.' : clean;
}
