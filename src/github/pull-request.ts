import { fieldOf, numberAt, textAt } from './answer.ts';
import type { Answer, GitHub } from './client.ts';
import { allPages } from './pages.ts';
import { type Repository, repositoryPath } from './repository.ts';

/** One file of a pull request, as the API lists it. */
export interface PullRequestFile {
  readonly path: string;
  /** False where the pull request deletes it. */
  readonly isThere: boolean;
  /** Hunks of a unified diff; undefined where GitHub leaves them out, for binary and for large files. */
  readonly patch: string | undefined;
}

/** A comment of a review, on a line. */
export interface ReviewComment {
  readonly id: number;
  readonly body: string;
  /** Wrote it with a token of the workflow, or belongs to the project. */
  readonly isTrusted: boolean;
}

/** What a review says of a range of lines, on the side of the new file. */
export interface NewComment {
  readonly path: string;
  readonly startLine: number;
  readonly line: number;
  readonly body: string;
}

/** GitHub lists 3,000 files at most. */
const maxFilePages = 30;
const maxCommentPages = 20;

type Failed = Extract<Answer, { ok: false }>;

/** Source: https://docs.github.com/en/rest/pulls/pulls#list-pull-requests-files */
export async function pullRequestFiles(
  github: GitHub,
  repository: Repository,
  number: number,
): Promise<{ readonly ok: true; readonly files: readonly PullRequestFile[] } | Failed> {
  const listed = await allPages(github, `${pathOf(repository, number)}/files`, maxFilePages);
  if (!listed.ok) return listed;
  const files = listed.items.flatMap((item) => {
    const path = textAt(item, 'filename');
    const isThere = textAt(item, 'status') !== 'removed';
    return path === undefined ? [] : [{ path, isThere, patch: textAt(item, 'patch') }];
  });
  return { ok: true, files };
}

/** Source: https://docs.github.com/en/rest/pulls/comments#list-review-comments-on-a-pull-request */
export async function reviewComments(
  github: GitHub,
  repository: Repository,
  number: number,
): Promise<{ readonly ok: true; readonly comments: readonly ReviewComment[] } | Failed> {
  const listed = await allPages(github, `${pathOf(repository, number)}/comments`, maxCommentPages);
  if (!listed.ok) return listed;
  const comments = listed.items.flatMap((item) => {
    const id = numberAt(item, 'id');
    const body = textAt(item, 'body');
    return id === undefined || body === undefined ? [] : [{ id, body, isTrusted: isTrusted(item) }];
  });
  return { ok: true, comments };
}

/** Whoever may read the repository may comment: a marker in a stranger's comment is not ours. */
function isTrusted(comment: unknown): boolean {
  return (
    textAt(fieldOf(comment, 'user'), 'type') === 'Bot' ||
    ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(textAt(comment, 'author_association') ?? '')
  );
}

/** Source: https://docs.github.com/en/rest/pulls/reviews#create-a-review-for-a-pull-request */
export async function createReview(
  github: GitHub,
  repository: Repository,
  number: number,
  review: { readonly commit: string; readonly body: string; readonly comments: readonly NewComment[] },
): Promise<Answer> {
  return github.post(`${pathOf(repository, number)}/reviews`, {
    commit_id: review.commit,
    event: 'COMMENT',
    body: review.body,
    comments: review.comments.map(({ path, startLine, line, body }) => ({
      path,
      line,
      side: 'RIGHT',
      ...(startLine === line ? {} : { start_line: startLine, start_side: 'RIGHT' }),
      body,
    })),
  });
}

/** Source: https://docs.github.com/en/rest/pulls/comments#update-a-review-comment-for-a-pull-request */
export async function updateComment(
  github: GitHub,
  repository: Repository,
  id: number,
  body: string,
): Promise<Answer> {
  return github.patch(`${repositoryPath(repository)}/pulls/comments/${id}`, { body });
}

function pathOf(repository: Repository, number: number): string {
  return `${repositoryPath(repository)}/pulls/${number}`;
}
