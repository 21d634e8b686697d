import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';

/** Ten mebibytes: more than any file that people write, less than what would hold up a run. */
export const maximumFileSize = 10 * 1024 * 1024;

export type ReadText = { readonly text: string; readonly isUtf8: boolean } | { readonly problem: string };

/** A whole file as text, or a sentence that says why not. */
export function readText(path: string): ReadText {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return { problem: 'This is not a regular file.' };
    if (stats.size > maximumFileSize)
      return { problem: `The file is larger than ${maximumFileSize / 1024 / 1024} MB.` };
    const text = readFileSync(path, 'utf8');
    return { text, isUtf8: !text.includes('\uFFFD') || isUtf8(readFileSync(path)) };
  } catch (error) {
    return { problem: readingProblem(error, 'file') };
  }
}

/** The first bytes of a file; undefined where it cannot be read. */
export function readPrefix(path: string, length: number): string | undefined {
  let descriptor: number | undefined;
  try {
    if (!statSync(path).isFile()) return undefined;
    descriptor = openSync(path, 'r');
    const buffer = Buffer.allocUnsafe(length);
    return buffer.toString('utf8', 0, readSync(descriptor, buffer, 0, length, 0));
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** What went wrong, as a sentence in the user's words. */
export function readingProblem(error: unknown, what: 'file' | 'directory'): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EACCES' || code === 'EPERM') return `The ${what} may not be read: permission denied.`;
  if (code === 'ENOENT') return `The ${what} vanished while it was being read.`;
  if (code === 'ELOOP') return `The ${what} is a symbolic link that leads back to itself.`;
  if (code === 'ENAMETOOLONG') return `The path of the ${what} is too long.`;
  return `The ${what} cannot be read${code === '' ? '' : ` (${code})`}.`;
}
