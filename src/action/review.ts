import type { GitHub } from '../github/client.ts';
import { createReview, reviewComments, updateComment } from '../github/pull-request.ts';
import type { Repository } from '../github/repository.ts';
import { counted } from '../report/counts.ts';
import { type FindingComment, reviewPlan } from './comments.ts';
import type { PullRequest } from './event.ts';

/**
 * Writes comments on the lines of a pull request, and brings those of earlier runs up to date.
 *
 * @returns what could not be done, as a sentence; undefined where all was
 */
export async function review(
  github: GitHub,
  repository: Repository,
  pullRequest: PullRequest,
  wanted: readonly FindingComment[],
  found: ReadonlySet<string>,
): Promise<string | undefined> {
  const existing = await reviewComments(github, repository, pullRequest.number);
  if (!existing.ok) return refused(pullRequest, existing);
  const { create, update, left } = reviewPlan(existing.comments, wanted, found);
  for (const { id, body } of update) {
    const updated = await updateComment(github, repository, id, body);
    // A comment that somebody deleted meanwhile is no trouble.
    if (!updated.ok && updated.status !== 404) return refused(pullRequest, updated);
  }
  if (create.length > 0) {
    const body = `infra-lint found ${counted(create.length, 'new thing')} on the lines of this pull request.`;
    const review = { commit: pullRequest.head, body, comments: create };
    const created = await createReview(github, repository, pullRequest.number, review);
    if (!created.ok) return refused(pullRequest, created);
  }
  return left > 0
    ? `${counted(left, 'more comment')} had no room in the review; they are in the job summary.`
    : undefined;
}

function refused(
  { isFork }: PullRequest,
  { status, because }: { readonly status: number; readonly because: string },
): string {
  if (isFork && (status === 403 || status === 404))
    return 'Comments are left out: on a pull request from a fork the token may only read.';
  const hint =
    status === 403 || status === 404 ? ' The job needs `pull-requests: write` in its `permissions`.' : '';
  return `Comments could not be written: ${because}.${hint}`;
}
