import { fieldOf, itemsOf, textAt } from './answer.ts';
import type { Answer, GitHub } from './client.ts';
import { type Repository, repositoryPath } from './repository.ts';

export interface Upload {
  /** The full SHA of the commit that was scanned. */
  readonly commit: string;
  /** `refs/heads/main`, `refs/pull/7/merge`. */
  readonly ref: string;
  /** SARIF, compressed with gzip, in base64. */
  readonly sarif: string;
}

/** What became of an upload; `because` is a clause without a full stop. */
export type Processed =
  | { readonly state: 'complete' }
  | { readonly state: 'pending' }
  | { readonly state: 'failed'; readonly because: string };

/** When the state of an upload is asked for: so many seconds after it. */
const askedAfter = [5, 15, 35, 75, 155];

/** Source: https://docs.github.com/en/rest/code-scanning/code-scanning#upload-an-analysis-as-sarif-data */
export async function uploadSarif(
  github: GitHub,
  repository: Repository,
  { commit, ref, sarif }: Upload,
): Promise<Processed> {
  const sarifs = `${repositoryPath(repository)}/code-scanning/sarifs`;
  const body = { commit_sha: commit, ref, sarif, tool_name: 'infra-lint' };
  // A second upload for one commit takes the place of the first.
  const receipt = await github.post(sarifs, body, true);
  if (!receipt.ok) return { state: 'failed', because: uploadTrouble(receipt) };
  const id = textAt(receipt.body, 'id');
  return id === undefined ? { state: 'pending' } : processed(github, `${sarifs}/${encodeURIComponent(id)}`);
}

async function processed(github: GitHub, path: string): Promise<Processed> {
  let passed = 0;
  for (const seconds of askedAfter) {
    await github.wait((seconds - passed) * 1000);
    passed = seconds;
    const answer = await github.get(path);
    // What was only just received may not be found yet.
    if (!answer.ok && answer.status !== 404) return { state: 'pending' };
    if (!answer.ok) continue;
    const state = textAt(answer.body, 'processing_status');
    if (state === 'complete') return { state };
    if (state === 'failed') return { state, because: `code scanning refused it${errorsIn(answer.body)}` };
  }
  return { state: 'pending' };
}

function errorsIn(body: unknown): string {
  const errors = itemsOf(fieldOf(body, 'errors')).filter((error) => typeof error === 'string');
  return errors.length === 0 ? '' : `: ${errors.slice(0, 3).join('; ').replace(/\.$/, '')}`;
}

function uploadTrouble({ status, because }: Extract<Answer, { ok: false }>): string {
  const hint = hints.get(status);
  return hint === undefined ? because : `${because}; ${hint}`;
}

const hints: ReadonlyMap<number, string> = new Map([
  [403, 'the job needs `security-events: write`, and the repository code scanning'],
  [404, 'the repository needs code scanning to be enabled'],
  [413, 'see less with `path`, `select` or `min-severity`'],
]);
