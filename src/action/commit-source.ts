import { askGit, git } from '../changes/git.ts';
import type { GitHub } from '../github/client.ts';
import type { Repository } from '../github/repository.ts';
import { contentOf, filesOfCommit, type TreeFile } from '../github/tree.ts';

type Trouble = { readonly ok: false; readonly because: string };

/** Where the files of a commit come from. Troubles are clauses without a full stop. */
export interface CommitSource {
  readonly files: () => Promise<{ readonly ok: true; readonly files: readonly TreeFile[] } | Trouble>;
  readonly contents: (
    files: readonly TreeFile[],
  ) => Promise<{ readonly ok: true; readonly contents: ReadonlyMap<TreeFile, Buffer> } | Trouble>;
}

/** More single answers than this are not asked for. */
const maxRequests = 200;

/** The objects of a repository: no filter and no hook has a part in it. */
export function fromGit(root: string, commit: string): CommitSource {
  return {
    files: async () => {
      const listed = await git(root, ['ls-tree', '-r', '-z', '-l', '--full-tree', commit]);
      return listed === undefined ? unreadable : { ok: true, files: listed.split('\0').flatMap(entry) };
    },
    contents: async (files) => {
      const { status, stdout } = await askGit(
        root,
        ['cat-file', '--batch'],
        files.map(({ sha }) => `${sha}\n`).join(''),
      );
      return status === 0 ? { ok: true, contents: batch(files, stdout) } : unreadable;
    },
  };
}

const unreadable: Trouble = { ok: false, because: 'Git could not read it' };

/** Source: https://git-scm.com/docs/git-ls-tree#_output_format */
function entry(line: string): readonly TreeFile[] {
  const [, sha, size, path] = /^100\d{3} blob ([0-9a-f]{40,64}) +(\d+)\t([\s\S]+)$/.exec(line) ?? [];
  return sha === undefined || path === undefined ? [] : [{ path, sha, size: Number(size) }];
}

/** Source: https://git-scm.com/docs/git-cat-file#_batch_output */
function batch(files: readonly TreeFile[], output: Buffer): ReadonlyMap<TreeFile, Buffer> {
  const contents = new Map<TreeFile, Buffer>();
  let at = 0;
  for (const file of files) {
    const end = output.indexOf(10, at);
    const [, size] = / blob (\d+)$/.exec(output.toString('latin1', at, end)) ?? [];
    at = end + 1;
    if (size === undefined) continue;
    contents.set(file, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return contents;
}

/** The API, file by file. */
export function fromGitHub(github: GitHub, repository: Repository, commit: string): CommitSource {
  return {
    files: () => filesOfCommit(github, repository, commit),
    contents: async (files) => {
      if (files.length > maxRequests)
        return { ok: false, because: `more than ${maxRequests} files differ from it` };
      const contents = new Map<TreeFile, Buffer>();
      for (const file of files) {
        const told = await contentOf(github, repository, file.sha);
        if (!told.ok) return told;
        contents.set(file, told.content);
      }
      return { ok: true, contents };
    },
  };
}
