import { UsageError } from '../lint/user-error.ts';
import { askGit, git } from './git.ts';

/**
 * Makes sure that git can be asked about a directory.
 *
 * @throws UsageError where there is no git, or the directory is in no repository that git reads
 */
export async function requireRepository(directory: string): Promise<void> {
  const { status, isMissing } = await askGit(directory, ['rev-parse', '--is-inside-work-tree']);
  if (isMissing)
    throw new UsageError(
      'There is no `git` to ask what has changed.',
      'Install it, or leave `--changed` and `--staged` out.',
    );
  if (status !== 0)
    throw new UsageError(
      'Git knows of no repository here, so nobody can tell what has changed.',
      'Run it inside of a checkout; one that belongs to somebody else has to be a `safe.directory` of git.',
    );
}

/**
 * The commit that the present state came from when it left a branch or another commit: what both have in common.
 *
 * @param ref as the user wrote it
 * @throws UsageError for what is no commit, or has nothing in common with the present one that is at hand
 */
export async function commonCommit(root: string, ref: string): Promise<string> {
  if (ref.startsWith('-') || ref === '')
    throw new UsageError(`\`${ref}\` is no name of a commit.`, 'Name a branch, a tag or a commit.');
  const commit = await commitOf(root, ref);
  if (commit === undefined) throw await unknownCommit(root, ref);
  const common = (await git(root, ['merge-base', '--end-of-options', commit, 'HEAD']))?.trim();
  if (common !== undefined && common !== '') return common;
  if (await isShallow(root))
    throw new UsageError(
      `This checkout holds too few commits to tell what has changed since \`${ref}\`.`,
      deepen,
    );
  throw new UsageError(`\`${ref}\` and the present commit have no history in common.`, nameAnother);
}

/** The present commit; undefined where nothing was committed yet. */
export function presentCommit(root: string): Promise<string | undefined> {
  return commitOf(root, 'HEAD');
}

async function commitOf(root: string, ref: string): Promise<string | undefined> {
  const asked = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  return (await git(root, asked))?.trim();
}

async function unknownCommit(root: string, ref: string): Promise<UsageError> {
  const shallow = await isShallow(root);
  return new UsageError(`Git knows no commit \`${ref}\`.`, shallow ? deepen : nameAnother);
}

async function isShallow(root: string): Promise<boolean> {
  return (await git(root, ['rev-parse', '--is-shallow-repository']))?.trim() === 'true';
}

const deepen =
  'Fetch the history first: `git fetch --unshallow`, or `fetch-depth: 0` for `actions/checkout`.';
const nameAnother = 'Name a branch, a tag or a commit that is in this checkout: `--since origin/main`.';
