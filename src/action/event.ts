import { fieldOf, numberAt, textAt } from '../github/answer.ts';
import { type Repository, repositoryNamed } from '../github/repository.ts';

/** Why the workflow runs, as far as it matters here. */
export interface Event {
  /** `pull_request`, `push`, … */
  readonly name: string;
  readonly repository: Repository | undefined;
  /** The commit and the ref that the run belongs to. */
  readonly sha: string | undefined;
  readonly ref: string | undefined;
  /** Of a pull request whose code may be judged. */
  readonly pullRequest: PullRequest | undefined;
  /** The commit that the event builds on; undefined where there is none to compare with. */
  readonly base: string | undefined;
}

export interface PullRequest {
  readonly number: number;
  /** The last commit of the branch that is to be merged. */
  readonly head: string;
  readonly isFork: boolean;
}

/**
 * @param payload what `GITHUB_EVENT_PATH` holds
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
export function eventOf(env: Readonly<Record<string, string | undefined>>, payload: unknown): Event {
  const name = env.GITHUB_EVENT_NAME ?? '';
  return {
    name,
    repository: repositoryNamed(env.GITHUB_REPOSITORY),
    sha: commitNamed(env.GITHUB_SHA),
    ref: env.GITHUB_REF,
    pullRequest: name === 'pull_request' ? pullRequestIn(payload) : undefined,
    base: baseOf(name, payload),
  };
}

function pullRequestIn(payload: unknown): PullRequest | undefined {
  const told = fieldOf(payload, 'pull_request');
  const number = numberAt(told, 'number');
  const head = commitNamed(textAt(fieldOf(told, 'head'), 'sha'));
  if (number === undefined || head === undefined) return undefined;
  const nameOf = (side: string) => textAt(fieldOf(fieldOf(told, side), 'repo'), 'full_name');
  return { number, head, isFork: nameOf('head') !== nameOf('base') };
}

function baseOf(name: string, payload: unknown): string | undefined {
  switch (name) {
    case 'pull_request':
      return commitNamed(textAt(fieldOf(fieldOf(payload, 'pull_request'), 'base'), 'sha'));
    case 'merge_group':
      return commitNamed(textAt(fieldOf(payload, 'merge_group'), 'base_sha'));
    case 'push':
      return commitNamed(textAt(payload, 'before'));
    default:
      return undefined;
  }
}

/** A full SHA; the zeros that stand for "there was nothing before" are none. */
export function commitNamed(written: string | undefined): string | undefined {
  return written !== undefined && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(written) && !/^0+$/.test(written)
    ? written
    : undefined;
}
