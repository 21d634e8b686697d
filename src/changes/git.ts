import { execFile } from 'node:child_process';

/** How git answered: its exit code, and what it wrote. */
export interface GitAnswer {
  /** -1 where it did not run to its end. */
  readonly status: number;
  readonly stdout: Buffer;
  /** Whether there is no git to ask. */
  readonly isMissing: boolean;
}

/** More than this is no change that anybody reviews. */
const maximumOutput = 256 * 1024 * 1024;

/**
 * Asks git about a repository: without a shell, without programs that a configuration names for it, and without
 * changing anything. Hooks hand over the index they speak of in the environment, so that is passed on.
 *
 * @param root the directory to ask in; paths in the answers are relative to it
 * @param input what git reads from its standard input
 */
export function askGit(root: string, args: readonly string[], input = ''): Promise<GitAnswer> {
  const options = { encoding: 'buffer', maxBuffer: maximumOutput, env: environment() } as const;
  return new Promise((resolve) => {
    const child = execFile('git', ['-C', root, ...fixedArguments, ...args], options, (error, stdout) => {
      const code = error === null ? 0 : error.code;
      resolve({ status: typeof code === 'number' ? code : -1, stdout, isMissing: code === 'ENOENT' });
    });
    // Git may end before it has read what it is not interested in.
    child.stdin?.on('error', () => undefined).end(input);
  });
}

/** What git answers; undefined where it refuses. */
export async function git(root: string, args: readonly string[]): Promise<string | undefined> {
  const { status, stdout } = await askGit(root, args);
  return status === 0 ? stdout.toString('utf8') : undefined;
}

const fixedArguments = [
  '--no-pager',
  '--literal-pathspecs',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.quotePath=false',
  '-c',
  'color.ui=false',
];

function environment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    // Of a partial clone nothing is fetched.
    GIT_NO_LAZY_FETCH: '1',
    GIT_EXTERNAL_DIFF: undefined,
  };
}
