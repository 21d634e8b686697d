import { isUtf8 } from 'node:buffer';
import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import type { NearbyEntry, NearbyFile, NearbyFiles } from '../source/nearby-files.ts';
import type { Span } from '../source/span.ts';
import { isWithin, relativePath } from './scan-root.ts';

/** A mebibyte: what is larger is no text that people write, and digests of it say nothing to a rule. */
const maximumFileSize = 1024 * 1024;
/** All files of one run together. */
const maximumTotalSize = 64 * 1024 * 1024;
/** Entries of all directories that are listed in one run. */
const maximumEntries = 50_000;

const outside: NearbyFile = { state: 'refused', because: 'is outside of the scanned tree' };
const tooLarge: NearbyFile = { state: 'refused', because: 'is too large to be read' };
/** Where Git, and Google's sign-in for GitHub Actions, keep the credentials of a run: nobody's configuration. */
const closed = /(?:^|\/)(?:\.git(?:\/|$)|gha-creds-[^/]*\.json$)/i;

const unreadable: NearbyFile = { state: 'refused', because: 'cannot be read' };

export interface RecordedFiles extends NearbyFiles {
  /** The places that asked for each file so far, by its path. */
  readonly readers: ReadonlyMap<string, ReadonlySet<Span>>;
}

/** The files below a root that others name. Ignore files have no say in it, since Terraform does not ask them, either. */
export function nearbyFiles(root: string): RecordedFiles {
  const files = new Map<string, NearbyFile>();
  const directories = new Map<string, readonly NearbyEntry[] | undefined>();
  let bytesLeft = maximumTotalSize;
  let entriesLeft = maximumEntries;
  const readers = new Map<string, Set<Span>>();
  const read = (path: string, reader: Span): NearbyFile => {
    readers.set(path, (readers.get(path) ?? new Set()).add(reader));
    const known = files.get(path);
    if (known !== undefined) return known;
    const file = bytesLeft > 0 ? readWithin(root, path) : tooLarge;
    if (file.state === 'read') bytesLeft -= file.bytes.length;
    files.set(path, file);
    return file;
  };
  const list = (directory: string): readonly NearbyEntry[] | undefined => {
    if (directories.has(directory)) return directories.get(directory);
    const entries = entriesLeft > 0 ? listWithin(root, directory) : undefined;
    entriesLeft -= entries?.length ?? 0;
    directories.set(directory, entries);
    return entries;
  };
  return { read, list, readers };
}

function readWithin(root: string, path: string): NearbyFile {
  const absolute = join(root, path);
  let descriptor: number | undefined;
  try {
    if (!isOpen(absolute, root)) return outside;
    descriptor = openSync(absolute, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const status = fstatSync(descriptor);
    if (status.isDirectory()) return { state: 'directory' };
    if (!status.isFile()) return unreadable;
    if (status.size > maximumFileSize) return tooLarge;
    const bytes = Buffer.alloc(status.size);
    const length = readSync(descriptor, bytes, 0, bytes.length, 0);
    return asRead(path, bytes.subarray(0, length));
  } catch (error) {
    return error instanceof Error && 'code' in error && isAbsence(error.code)
      ? { state: 'missing' }
      : unreadable;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Whether what a path leads to, by whatever links, may be read. */
function isOpen(absolute: string, root: string): boolean {
  const real = realpathSync(absolute);
  return isWithin(real, root) && !closed.test(relativePath(root, real));
}

function isAbsence(code: unknown): boolean {
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function asRead(path: string, bytes: Buffer): NearbyFile {
  const file = isUtf8(bytes) ? { path, text: bytes.toString('utf8') } : undefined;
  return { state: 'read', bytes, file };
}

function listWithin(root: string, directory: string): readonly NearbyEntry[] | undefined {
  const absolute = join(root, directory);
  try {
    if (!isOpen(absolute, root)) return undefined;
    return readdirSync(absolute, { withFileTypes: true }).flatMap((entry) => entryOf(root, absolute, entry));
  } catch {
    return undefined;
  }
}

function entryOf(root: string, directory: string, entry: Dirent): readonly NearbyEntry[] {
  const { name } = entry;
  if (entry.isFile()) return [{ name, kind: 'file' }];
  if (entry.isDirectory()) return [{ name, kind: 'directory' }];
  if (!entry.isSymbolicLink()) return [];
  try {
    const target = join(directory, name);
    if (!isOpen(target, root)) return [];
    const status = statSync(target);
    if (status.isDirectory()) return [{ name, kind: 'linked-directory' }];
    return status.isFile() ? [{ name, kind: 'file' }] : [];
  } catch {
    return [];
  }
}
