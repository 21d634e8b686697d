import { changedLines } from '../changes/changed-lines.ts';
import type { LineRange } from '../changes/parse-patch.ts';
import type { GitHub } from '../github/client.ts';
import { pullRequestFiles } from '../github/pull-request.ts';
import { checkoutAt, commonAncestor } from './checkout.ts';
import { type DiffLines, diffLinesOf } from './diff-lines.ts';
import type { Event } from './event.ts';

/** The files that an event changes, by their paths in the repository; undefined where their lines are not told. */
export type Changes = ReadonlyMap<string, DiffLines | undefined>;

export type FoundChanges =
  | { readonly ok: true; readonly changes: Changes }
  /** A clause without a full stop. */
  | { readonly ok: false; readonly because: string };

/** From GitHub for a pull request where there is a token, else from Git where it has the commits. */
export async function changesOf(
  event: Event,
  root: string,
  github: GitHub | undefined,
): Promise<FoundChanges> {
  const { pullRequest, repository } = event;
  if (pullRequest === undefined && event.base === undefined)
    return { ok: false, because: `\`${event.name}\` changes nothing that could be asked for` };
  const told =
    pullRequest === undefined || repository === undefined || github === undefined
      ? undefined
      : await pullRequestFiles(github, repository, pullRequest.number);
  if (told?.ok === true) {
    const files = told.files.filter(({ isThere }) => isThere);
    return {
      ok: true,
      changes: new Map(
        files.map(({ path, patch }) => [path, patch === undefined ? undefined : diffLinesOf(patch)]),
      ),
    };
  }
  const changes = await changesByGit(event, root);
  if (changes !== undefined) return { ok: true, changes };
  const token = told === undefined ? 'there is no token to ask GitHub with' : told.because;
  return { ok: false, because: `${token}, and the checkout lacks the commits (\`fetch-depth: 0\` has them)` };
}

/** Git tells which lines changed; where comments may stand is asked of GitHub. */
async function changesByGit({ base }: Event, root: string): Promise<Changes | undefined> {
  const common = base === undefined ? undefined : await commonAncestor(root, base, 'HEAD');
  const head = (await checkoutAt(root))?.commit;
  if (common === undefined || head === undefined) return undefined;
  const changed = await changedLines(root, common, head);
  if (changed === undefined) return undefined;
  const within = (ranges: readonly LineRange[]) => ({
    has: (line: number) => ranges.some(({ first, last }) => first <= line && line <= last),
  });
  return new Map(
    [...changed].map(([path, ranges]) => [path, { shown: new Map(), added: within(ranges) }] as const),
  );
}
