import { git } from '../changes/git.ts';

/** What is checked out: a commit, and the commits it builds on, whose names a shallow clone knows as well. */
export interface Checkout {
  readonly commit: string;
  readonly parents: readonly string[];
}

/** Undefined where there is no Git, or no repository. */
export async function checkoutAt(root: string): Promise<Checkout | undefined> {
  const [name, text] = await Promise.all([
    git(root, ['rev-parse', 'HEAD']),
    git(root, ['cat-file', '-p', 'HEAD']),
  ]);
  if (name === undefined || text === undefined) return undefined;
  const [header = ''] = text.split('\n\n');
  const parents = [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map((match) => match[1] ?? '');
  return { commit: name.trim(), parents };
}

export async function hasCommit(root: string, commit: string): Promise<boolean> {
  return (await git(root, ['cat-file', '-e', `${commit}^{commit}`])) !== undefined;
}

/** What both have in common; undefined where the checkout does not know. */
export async function commonAncestor(root: string, one: string, other: string): Promise<string | undefined> {
  const found = (await git(root, ['merge-base', '--end-of-options', one, other]))?.trim();
  return found === '' ? undefined : found;
}
