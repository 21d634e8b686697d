import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { GitHub } from '../github/client.ts';
import { uploadSarif } from '../github/code-scanning.ts';
import { checkoutAt } from './checkout.ts';
import type { Event } from './event.ts';

/** Code scanning takes no larger file. Bytes, after compression. */
const largest = 10_000_000;

/**
 * Hands the SARIF file to code scanning.
 *
 * @returns what became of it where it is not in code scanning now, as a sentence
 */
export async function upload(
  file: string,
  event: Event,
  root: string,
  github: GitHub | undefined,
): Promise<string | undefined> {
  const { repository } = event;
  const scanned = await scannedCommit(event, root);
  if (github === undefined) return notUploaded('there is no token; give one as `token`');
  if (repository === undefined || scanned === undefined)
    return notUploaded('what is checked out is not the commit that the workflow runs for');
  const compressed = await promisify(gzip)(readFileSync(file));
  if (compressed.length > largest)
    return notUploaded('it has more than 10 MB, and code scanning takes no more; see less with `path`');
  const sarif = compressed.toString('base64');
  const result = await uploadSarif(github, repository, { ...scanned, sarif });
  if (result.state === 'complete') return undefined;
  if (result.state === 'pending') return 'Code scanning has the findings, and was not done with them yet.';
  return event.pullRequest?.isFork === true
    ? notUploaded(`on a pull request from a fork the token may only read: ${result.because}`)
    : notUploaded(result.because);
}

/** Findings are put to the commit that was scanned: a merge commit as the event names it, or the head of the branch. */
async function scannedCommit(
  { sha, ref, pullRequest, name }: Event,
  root: string,
): Promise<{ readonly commit: string; readonly ref: string } | undefined> {
  const there = await checkoutAt(root);
  if (pullRequest !== undefined && there?.commit === pullRequest.head)
    return { commit: pullRequest.head, ref: `refs/pull/${pullRequest.number}/head` };
  if (sha === undefined || ref === undefined || name === 'pull_request_target') return undefined;
  return there === undefined || there.commit === sha ? { commit: sha, ref } : undefined;
}

function notUploaded(because: string): string {
  return `The findings are not in code scanning: ${because}.`;
}
