import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathPrefix } from '../cli/code-address.ts';
import type { World } from '../cli/streams.ts';
import { jsonIn } from '../github/answer.ts';
import { type GitHub, gitHub } from '../github/client.ts';
import { UsageError } from '../lint/user-error.ts';
import { type Changes, changesOf, type FoundChanges } from './changes.ts';
import { type Event, eventOf } from './event.ts';
import type { ActionInputs } from './inputs.ts';
import type { Runner } from './runner.ts';
import { withoutCommands } from './without-commands.ts';

/** What the Action is given of the world. */
export interface Surroundings extends Pick<World, 'env' | 'stdout' | 'stderr'> {
  readonly runner: Runner;
  /** Waits so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** One run of the Action: what it is asked for, why it runs, and whom it may ask. */
export interface Job {
  readonly inputs: ActionInputs;
  readonly event: Event;
  /** Undefined where there is no token. */
  readonly github: GitHub | undefined;
  readonly world: World;
  readonly runner: Runner;
  readonly workspace: string;
  /** A folder for what nobody keeps. */
  readonly temporary: string;
  /** Asked for once, and only by who needs them. */
  readonly changes: (root: string) => Promise<FoundChanges>;
  /** Sentences about what could not be done and what is left out; told once, at the end. */
  readonly remarks: string[];
}

export function temporaryFolder(env: World['env']): string {
  return env.RUNNER_TEMP ?? tmpdir();
}

export function jobFor(inputs: ActionInputs, { env, stdout, stderr, wait, runner }: Surroundings): Job {
  const workspace = env.GITHUB_WORKSPACE ?? process.cwd();
  const event = eventOf(env, payloadOf(env));
  const github =
    inputs.token === undefined
      ? undefined
      : gitHub({ apiUrl: env.GITHUB_API_URL ?? 'https://api.github.com', token: inputs.token, wait });
  let changes: Promise<FoundChanges> | undefined;
  return {
    inputs,
    event,
    github,
    runner,
    workspace,
    temporary: realpathSync(temporaryFolder(env)),
    remarks: [],
    world: {
      cwd: workingDirectory(workspace, inputs.workingDirectory),
      env: { FORCE_COLOR: '1', ...env },
      stdout: { write: (text) => stdout.write(withoutCommands(text)) },
      stderr: { write: (text) => stderr.write(withoutCommands(text)) },
    },
    changes: (root) => {
      changes ??= changesOf(event, root, github);
      return changes;
    },
  };
}

/** @throws UsageError where there is no such folder */
function workingDirectory(workspace: string, given: string): string {
  const folder = resolve(workspace, given);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return folder;
  throw new UsageError(
    `There is no folder \`${given}\` to work in.`,
    'Check `working-directory`, and whether the repository is checked out.',
  );
}

function payloadOf({ GITHUB_EVENT_PATH: path }: World['env']): unknown {
  return path === undefined || !existsSync(path) ? undefined : jsonIn(readFileSync(path, 'utf8'));
}

/** What stands before the paths of a report to make them paths of the repository. */
export function repositoryPrefix({ workspace }: Job, root: string): string {
  return existsSync(join(root, '.git')) ? '' : pathPrefix(workspace, root);
}

/** The changes where they are known; else a remark says what that means. */
export async function knownChanges(
  job: Job,
  root: string,
  consequence: string,
): Promise<Changes | undefined> {
  const found = await job.changes(root);
  if (found.ok) return found.changes;
  job.remarks.push(`${consequence}: ${found.because}.`);
  return undefined;
}
