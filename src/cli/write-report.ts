import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError } from '../lint/user-error.ts';

/**
 * Writes a report to a file; folders that are missing above it are made.
 *
 * @param file absolute or relative to `cwd`
 * @throws UsageError where it cannot be written
 */
export function writeReport(text: string, file: string, cwd: string): void {
  const path = resolve(cwd, file);
  try {
    makeFolder(dirname(path));
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(`The report cannot be written to \`${file}\`: ${reasonOf(error)}.`, hint);
  }
}

/** One by one: asked for all at once, Node never comes back where the system takes no folders, as in `/proc`. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

const hint = 'Name a file in a folder that may be written to.';

const reasons: ReadonlyMap<unknown, string> = new Map([
  ['EACCES', 'permission is denied'],
  ['EPERM', 'permission is denied'],
  ['EROFS', 'the file system is read-only'],
  ['EISDIR', 'it is a folder'],
  ['ENOTDIR', 'a part of the path is a file'],
  ['EEXIST', 'a part of the path is a file'],
  ['ENOENT', 'its folder cannot be made'],
  ['ENOSPC', 'there is no space left'],
  ['ENAMETOOLONG', 'the name is too long'],
]);

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return reasons.get(code) ?? `the system says ${String(code)}`;
}
