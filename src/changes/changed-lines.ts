import { git } from './git.ts';
import { type ChangedLines, parsePatch } from './parse-patch.ts';

/** Added, copied, changed, moved, or of another type: what is there afterwards. */
const kept = '--diff-filter=ACMRT';
const plainDiff = ['--no-ext-diff', '--no-textconv', '--ignore-submodules', '--relative', '-M', kept];
const hunksOnly = ['--no-prefix', '-U0', '--inter-hunk-context=0'];

/**
 * The lines that differ between two commits, or between a commit and the working tree, by their paths from `root`.
 *
 * @param base a commit's id
 * @param head a commit's id; the working tree where it is left out, with the files that git does not know yet
 * @returns undefined where git cannot say
 */
export async function changedLines(
  root: string,
  base: string,
  head?: string,
): Promise<ChangedLines | undefined> {
  const patch = await git(root, ['diff', ...plainDiff, ...hunksOnly, ...commits(base, head), '--']);
  if (patch === undefined) return undefined;
  const untracked = head === undefined ? ((await untrackedFiles(root)) ?? []) : [];
  return new Map([...parsePatch(patch), ...untracked.map((path) => [path, wholeFile] as const)]);
}

/** The files that differ, by their paths from `root`; also those that only moved. As `changedLines`. */
export async function changedFiles(
  root: string,
  base: string,
  head?: string,
): Promise<readonly string[] | undefined> {
  const names = await git(root, ['diff', ...plainDiff, '--name-only', '-z', ...commits(base, head), '--']);
  if (names === undefined) return undefined;
  return [...namesIn(names), ...(head === undefined ? ((await untrackedFiles(root)) ?? []) : [])];
}

/** The files that are staged for the next commit, by their paths from `root`. */
export async function stagedFiles(root: string): Promise<readonly string[] | undefined> {
  const names = await git(root, ['diff', '--cached', ...plainDiff, '--name-only', '-z', '--']);
  return names === undefined ? undefined : namesIn(names);
}

/** Every file that git knows or would take in: what has changed where nothing was committed yet. */
export async function allFiles(root: string): Promise<readonly string[] | undefined> {
  const names = await git(root, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  return names === undefined ? undefined : namesIn(names);
}

/** From the first line to the last, wherever that is. */
export const wholeFile = [{ first: 1, last: Number.POSITIVE_INFINITY }] as const;

/** Files that git does not know, without those that it is to ignore. */
export async function untrackedFiles(root: string): Promise<readonly string[] | undefined> {
  const names = await git(root, ['ls-files', '-z', '--others', '--exclude-standard']);
  return names === undefined ? undefined : namesIn(names);
}

function commits(base: string, head: string | undefined): readonly string[] {
  return ['--end-of-options', base, ...(head === undefined ? [] : [head])];
}

function namesIn(output: string): readonly string[] {
  return output.split('\0').filter((name) => name !== '');
}
