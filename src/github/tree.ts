import { fieldOf, itemsOf, numberAt, textAt } from './answer.ts';
import type { Answer, GitHub } from './client.ts';
import { type Repository, repositoryPath } from './repository.ts';

/** One file of a commit. */
export interface TreeFile {
  readonly path: string;
  /** Of its content, as Git computes it. */
  readonly sha: string;
  /** In bytes. */
  readonly size: number;
}

type Failed = Extract<Answer, { ok: false }>;

/**
 * All regular files of a commit; symbolic links and submodules are left out. Of a tree that is too large for one answer
 * nothing is told.
 * Source: https://docs.github.com/en/rest/git/trees#get-a-tree
 */
export async function filesOfCommit(
  github: GitHub,
  repository: Repository,
  commit: string,
): Promise<{ readonly ok: true; readonly files: readonly TreeFile[] } | Failed> {
  const answer = await github.get(`${repositoryPath(repository)}/git/trees/${commit}?recursive=1`);
  if (!answer.ok) return answer;
  if (fieldOf(answer.body, 'truncated') === true)
    return { ok: false, status: answer.status, because: 'the repository is too large to be listed' };
  const files = itemsOf(fieldOf(answer.body, 'tree')).flatMap((entry) => {
    const path = textAt(entry, 'path');
    const sha = textAt(entry, 'sha');
    const isFile = ['100644', '100755'].includes(textAt(entry, 'mode') ?? '');
    return path === undefined || sha === undefined || !isFile
      ? []
      : [{ path, sha, size: numberAt(entry, 'size') ?? 0 }];
  });
  return { ok: true, files };
}

/** Source: https://docs.github.com/en/rest/git/blobs#get-a-blob */
export async function contentOf(
  github: GitHub,
  repository: Repository,
  sha: string,
): Promise<{ readonly ok: true; readonly content: Buffer } | Failed> {
  const answer = await github.get(`${repositoryPath(repository)}/git/blobs/${sha}`);
  if (!answer.ok) return answer;
  const content = textAt(answer.body, 'content');
  if (content === undefined || textAt(answer.body, 'encoding') !== 'base64')
    return { ok: false, status: answer.status, because: 'GitHub told a file in an unknown encoding' };
  return { ok: true, content: Buffer.from(content, 'base64') };
}
