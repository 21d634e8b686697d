import { createHash } from 'node:crypto';
import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { GitHub } from '../github/client.ts';
import type { Repository } from '../github/repository.ts';
import type { TreeFile } from '../github/tree.ts';
import { hasCommit } from './checkout.ts';
import { type CommitSource, fromGit, fromGitHub } from './commit-source.ts';

export type BaseTree =
  | { readonly ok: true; readonly folder: string; readonly remove: () => void }
  /** A clause without a full stop. */
  | { readonly ok: false; readonly because: string };

/** Larger repositories are not put together anew. */
const maxFiles = 50_000;
/** No file that infrastructure is written in is larger. */
const maxBytes = 5_000_000;

/**
 * A folder of its own with the files of another commit: those that are checked out as they are there already, the
 * others from Git's objects or from GitHub. Links and submodules are left out.
 *
 * @param temporary the folder below which it is made
 */
export async function treeOfCommit(
  commit: string,
  root: string,
  temporary: string,
  remote: { readonly github: GitHub; readonly repository: Repository } | undefined,
): Promise<BaseTree> {
  const isThere = await hasCommit(root, commit);
  if (!isThere && remote === undefined)
    return {
      ok: false,
      because: 'the checkout lacks the commit (`fetch-depth: 0` has it), and there is no token to ask with',
    };
  const source =
    isThere || remote === undefined
      ? fromGit(root, commit)
      : fromGitHub(remote.github, remote.repository, commit);
  const made = mkdtempSync(join(temporary, 'infra-lint-base-'));
  const remove = () => rmSync(made, { recursive: true, force: true });
  // It is the root of its scan, wherever it lies.
  mkdirSync(join(made, '.git'));
  const because = await copied(source, root, made);
  if (because === undefined) return { ok: true, folder: made, remove };
  remove();
  return { ok: false, because };
}

/** @returns why it could not be done, as a clause without a full stop */
async function copied(source: CommitSource, root: string, folder: string): Promise<string | undefined> {
  const listed = await source.files();
  if (!listed.ok) return listed.because;
  const files = listed.files.filter(({ path, size }) => isPlain(path) && size <= maxBytes);
  if (files.length > maxFiles) return `it has more than ${maxFiles} files`;
  const missing = files.filter((file) => !copiedFromCheckout(file, root, folder));
  const told = await source.contents(missing);
  if (!told.ok) return told.because;
  for (const [{ path }, content] of told.contents) writeFileSync(placeFor(folder, path), content);
  return undefined;
}

/** False where what is checked out is something else. */
function copiedFromCheckout(file: TreeFile, root: string, folder: string): boolean {
  const path = join(root, file.path);
  if (!isSame(file, path)) return false;
  copyFileSync(path, placeFor(folder, file.path));
  return true;
}

function placeFor(folder: string, path: string): string {
  const place = join(folder, path);
  mkdirSync(dirname(place), { recursive: true });
  return place;
}

/** A path that stays below its root, on every system. */
function isPlain(path: string): boolean {
  const isName = (part: string) => !['', '.', '..', '.git'].includes(part.toLowerCase());
  return !/[\\:\0]/.test(path) && path.split('/').every(isName);
}

function isSame({ sha, size }: TreeFile, path: string): boolean {
  try {
    const found = lstatSync(path);
    if (!found.isFile() || found.size !== size) return false;
    const hash = createHash(sha.length === 64 ? 'sha256' : 'sha1');
    return hash.update(`blob ${size}\0`).update(readFileSync(path)).digest('hex') === sha;
  } catch {
    return false;
  }
}
