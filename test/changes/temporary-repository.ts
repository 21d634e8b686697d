import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { temporaryTree } from '../discover/temporary-tree.ts';

/** A repository that lives as long as the test, and that knows nothing of the settings of this machine. */
export interface TemporaryRepository {
  readonly root: string;
  readonly git: (...args: readonly string[]) => string;
  readonly write: (path: string, text: string) => void;
  /** Commits all that is there. */
  readonly commit: () => void;
}

/** @param files what the first commit holds; with none there is no commit */
export function temporaryRepository(files: Readonly<Record<string, string>> = {}): TemporaryRepository {
  isolate();
  const root = temporaryTree(files);
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const commit = () => {
    git('add', '--all');
    git('commit', '--quiet', '--message', 'Change');
  };
  git('init', '--quiet', '--initial-branch=main');
  if (Object.keys(files).length > 0) commit();
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  return { root, git, write, commit };
}

function isolate(): void {
  const home = temporaryTree({});
  const settings = {
    HOME: home,
    XDG_CONFIG_HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@example.com',
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@example.com',
    GIT_DIR: undefined,
    GIT_INDEX_FILE: undefined,
    GIT_WORK_TREE: undefined,
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
}
