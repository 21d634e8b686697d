import { isAscii, isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** Ten mebibytes: more than any file that people write, less than what would hold up a run. */
const maximumFileSize = 10 * 1024 * 1024;

export type ReadText =
  | { readonly text: string; readonly isUtf8: boolean }
  /** A sentence that says why there is no text. */
  | { readonly problem: string }
  /** The start of the file said that it is of no interest. */
  | { readonly unwanted: true };

/** A condition on the first bytes of a file. */
export interface Prefix {
  readonly length: number;
  readonly isWanted: (prefix: string) => boolean;
}

/** A whole file as text. With a `prefix`, the file is only read as far as it takes to know that it is wanted. */
export function readText(path: string, prefix?: Prefix): ReadText {
  let descriptor: number | undefined;
  try {
    // A pipe that nobody writes to must not hold up the run.
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    return readFrom(descriptor, prefix);
  } catch (error) {
    return { problem: readingProblem(error, 'file') };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** All files are read into the same bytes: asking for each one's size first takes longer than reading it. */
let shared: Buffer | undefined;

function readFrom(descriptor: number, prefix: Prefix | undefined): ReadText {
  shared ??= Buffer.allocUnsafeSlow(maximumFileSize + 1);
  let length = 0;
  if (prefix !== undefined) {
    length = readSync(descriptor, shared, 0, prefix.length, null);
    if (!prefix.isWanted(shared.toString('utf8', 0, length))) return { unwanted: true };
  }
  length += readSync(descriptor, shared, length, shared.length - length, null);
  if (length > maximumFileSize)
    return { problem: `The file is larger than ${maximumFileSize / 1024 / 1024} MB.` };
  if (length === 0 && !fstatSync(descriptor).isFile()) return { problem: notRegular };
  const bytes = shared.subarray(0, length);
  if (isAscii(bytes)) return { text: bytes.toString('latin1'), isUtf8: true };
  return { text: bytes.toString('utf8'), isUtf8: isUtf8(bytes) };
}

const notRegular = 'This is not a regular file.';

/** What went wrong, as a sentence in the user's words. */
export function readingProblem(error: unknown, what: 'file' | 'directory'): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EACCES' || code === 'EPERM') return `The ${what} may not be read: permission denied.`;
  if (code === 'ENOENT') return `The ${what} vanished while it was being read.`;
  if (code === 'ELOOP') return `The ${what} is a symbolic link that leads back to itself.`;
  if (code === 'ENAMETOOLONG') return `The path of the ${what} is too long.`;
  if (code === 'EISDIR' || code === 'EAGAIN' || code === 'ENXIO') return notRegular;
  return `The ${what} cannot be read${code === '' ? '' : ` (${code})`}.`;
}
