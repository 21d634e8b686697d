import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blob, changedFile, madeReview, reviewComment, tree } from '../github/answers.ts';
import { type FakeGitHub, fakeGitHub, type Replies } from '../github/fake-github.ts';
import {
  annotatedIn,
  noticesOf,
  pullRequestEvent,
  runAction,
  type Workspace,
  workspace,
} from './run-action.ts';

const files = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files';
const comments = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments';
const reviews = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
const update = 'PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}';
const treeOf = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}';
const blobOf = 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}';

/** An entry point that can be deleted by a slip, and one that cannot. */
const balancer = (name: string) => `resource "aws_lb" "${name}" {\n  name = "${name}"\n}\n`;
const patchOf = (name: string, from = 1) =>
  `@@ -0,0 +${from},3 @@\n${balancer(name)
    .trimEnd()
    .split('\n')
    .map((line) => `+${line}`)
    .join('\n')}`;
const args = '--select deletion-unprotected';

let shop: Workspace;
let server: FakeGitHub;
let [base, head] = ['', ''];

beforeEach(async () => {
  shop = workspace({ 'old.tf': balancer('old') });
  base = shop.commit();
  shop.git('checkout', '-q', '-b', 'feature');
  shop.write({ 'new.tf': balancer('new') });
  head = shop.commit();
  server = await fakeGitHub({});
});
afterEach(async () => {
  expect(server.wrong).toEqual([]);
  await server.close();
  shop.remove();
});

async function onPullRequest(
  inputs: Readonly<Record<string, string>>,
  replies: Replies,
  from?: string,
  event = 'pull_request',
) {
  await server.close();
  server = await fakeGitHub(replies);
  const env = { GITHUB_EVENT_NAME: event, GITHUB_API_URL: server.url };
  return runAction(
    shop,
    { token: 'a-token', args, 'fail-on': 'warning', ...inputs },
    env,
    pullRequestEvent(base, head, from),
  );
}

const operations = () => server.calls.map(({ operation }) => operation);

describe('annotations on a pull request', () => {
  it('are all shown, and nobody is asked, where there is room', async () => {
    const run = await onPullRequest({}, {});
    expect(annotatedIn(run)).toEqual(['new.tf:1', 'old.tf:1']);
    expect(server.calls).toEqual([]);
  });

  it.each([
    ['files', ['new.tf:1']],
    ['lines', ['new.tf:1']],
    ['all', ['new.tf:1', 'old.tf:1']],
  ])('keep to the scope `%s`; everything still counts', async (scope, places) => {
    const run = await onPullRequest(
      { 'annotations-scope': scope },
      { [files]: { body: [changedFile('new.tf', patchOf('new'))] } },
    );
    expect(annotatedIn(run)).toEqual(places);
    expect(run.outputs.findings).toBe('2');
  });

  it('take a file without a patch for changed as a whole', async () => {
    const run = await onPullRequest(
      { 'annotations-scope': 'lines' },
      { [files]: { body: [changedFile('old.tf', undefined)] } },
    );
    expect(annotatedIn(run)).toEqual(['old.tf:1']);
  });

  it('show what changed first where there is too much', async () => {
    shop.write({ 'many.tf': Array.from({ length: 15 }, (_, index) => balancer(`many${index}`)).join('\n') });
    const run = await onPullRequest({}, { [files]: { body: [changedFile('old.tf', patchOf('old'))] } });
    expect(annotatedIn(run)[0]).toBe('old.tf:1');
    expect(annotatedIn(run)).toHaveLength(10);
    expect(noticesOf(run)).toEqual(['7 more findings: see the job summary and the log.']);
  });

  it('ask Git where GitHub does not say', async () => {
    const run = await onPullRequest(
      { 'annotations-scope': 'lines' },
      { [files]: { status: 403, body: { message: 'no' } } },
    );
    expect(annotatedIn(run)).toEqual(['new.tf:1']);
  });

  it('show everything, with a notice, where nobody says', async () => {
    base = '1'.repeat(40);
    const run = await onPullRequest({ 'annotations-scope': 'lines', token: '' }, {});
    expect(annotatedIn(run)).toEqual(['new.tf:1', 'old.tf:1']);
    expect(noticesOf(run)).toEqual([
      'Annotations are not limited to what changed: there is no token to ask GitHub with, and the checkout lacks the commits (`fetch-depth: 0` has them).',
    ]);
  });
});

describe('`changed-only`', () => {
  it('reports what touches changed files, and writes all of it into SARIF', async () => {
    const inputs = { 'changed-only': 'true', 'sarif-file': 'all.sarif', 'json-file': 'told.json' };
    const run = await onPullRequest(inputs, { [files]: { body: [changedFile('new.tf', patchOf('new'))] } });
    expect(run.outputs.findings).toBe('1');
    const written = (name: string) => JSON.parse(readFileSync(join(shop.folder, name), 'utf8'));
    expect(written('all.sarif').runs[0].results).toHaveLength(2);
    expect(written('told.json').findings).toHaveLength(1);
    expect(noticesOf(run)).toEqual(['Not reported: 1 finding in files that did not change.']);
  });

  it('does not fail for what did not change', async () => {
    const run = await onPullRequest(
      { 'changed-only': 'true' },
      { [files]: { body: [changedFile('README.md', '')] } },
    );
    expect([run.code, run.outputs.findings]).toEqual([0, '0']);
  });
});

describe('`baseline: base`', () => {
  const inputs = { baseline: 'base', token: '' };

  it('counts only what the pull request introduces', async () => {
    const run = await onPullRequest(inputs, {});
    expect([run.code, run.outputs.findings]).toEqual([1, '1']);
    expect(annotatedIn(run)).toEqual(['new.tf:1']);
    expect(noticesOf(run)).toEqual(['Not reported: 1 finding that the base has as well.']);
  });

  it('passes where nothing is new, though lines have moved', async () => {
    shop.git('checkout', '-q', 'main');
    shop.git('checkout', '-q', '-b', 'moved');
    shop.write({ 'old.tf': `# The entry.\n\n${balancer('old')}` });
    head = shop.commit();
    const run = await onPullRequest(inputs, {});
    expect([run.code, run.outputs.findings]).toEqual([0, '0']);
  });

  it('compares a merge commit with its other side', async () => {
    shop.git('checkout', '-q', 'main');
    shop.write({ 'later.tf': balancer('later') });
    shop.commit();
    shop.git('merge', '-q', '--no-ff', '-m', 'merge', head);
    const parents = shop.git('log', '-1', '--format=%P').split(' ');
    expect(parents[1]).toBe(head);
    const run = await onPullRequest(inputs, {});
    expect(annotatedIn(run)).toEqual(['new.tf:1']);
  });

  it('leaves the checkout and the temporary folder as they are', async () => {
    shop.write({ 'new.tf': `${balancer('new')}# not committed\n` });
    const before = shop.git('status', '--porcelain');
    await onPullRequest(inputs, {});
    expect(shop.git('status', '--porcelain')).toBe(before);
    expect(readFileSync(join(shop.folder, 'new.tf'), 'utf8')).toContain('not committed');
  });

  it('asks GitHub for what the checkout lacks', async () => {
    const id = (path: string) => shop.git('rev-parse', `HEAD:${path}`);
    const sha = 'b'.repeat(40);
    const replies = {
      [treeOf]: {
        body: tree({
          'old.tf': { sha: id('old.tf'), size: balancer('old').length },
          'gone.tf': { sha, size: balancer('gone').length },
          '../outside.tf': { sha: 'c'.repeat(40), size: 1 },
        }),
      },
      [blobOf]: { body: blob(sha, balancer('gone')) },
    };
    base = '1'.repeat(40);
    const run = await onPullRequest({ ...inputs, token: 'a-token' }, replies);
    expect(annotatedIn(run)).toEqual(['new.tf:1']);
    expect(server.calls.map(({ path }) => path)).toEqual([
      `/repos/example/shop/git/trees/${base}`,
      `/repos/example/shop/git/blobs/${sha}`,
    ]);
  });

  it.each([
    [{ status: 404, body: { message: 'Not Found' } }, 'GitHub finds nothing there that the token may see'],
    [{ body: { ...tree({}), truncated: true } }, 'the repository is too large to be listed'],
  ])('counts everything, with a notice, where the base cannot be had', async (reply, because) => {
    base = '1'.repeat(40);
    const run = await onPullRequest({ ...inputs, token: 'a-token' }, { [treeOf]: reply });
    expect([run.code, run.outputs.findings]).toEqual([1, '2']);
    expect(noticesOf(run)).toHaveLength(1);
    expect(noticesOf(run)[0]).toContain(
      `Every finding counts, since there is nothing to compare with: ${because}`,
    );
  });
});

describe('`pr-comments`', () => {
  const inputs = { 'pr-comments': 'true' };
  const changed = { [files]: { body: [changedFile('new.tf', patchOf('new'))] } };

  it('become a review of the changed lines, with the fix as a suggestion', async () => {
    const run = await onPullRequest(inputs, {
      ...changed,
      [comments]: { body: [] },
      [reviews]: { body: madeReview },
    });
    const review = server.calls.at(-1)?.body;
    expect(review).toMatchObject({
      commit_id: head,
      event: 'COMMENT',
      comments: [{ path: 'new.tf', line: 2, side: 'RIGHT' }],
    });
    expect(JSON.stringify(review)).toContain('enable_deletion_protection = true');
    expect(JSON.stringify(review)).toContain('```suggestion');
    expect(noticesOf(run)).toEqual([]);
    expect(server.calls.every(({ authorization }) => authorization === 'Bearer a-token')).toBe(true);
  });

  /** The body of the comment that a first run writes. */
  async function firstBody(): Promise<string> {
    await onPullRequest(inputs, { ...changed, [comments]: { body: [] }, [reviews]: { body: madeReview } });
    return /"body":"(<!--(?:[^"\\]|\\.)*)"/.exec(JSON.stringify(server.calls.at(-1)?.body))?.[1] ?? '';
  }

  it('are not written twice', async () => {
    const body: string = JSON.parse(`"${await firstBody()}"`);
    await onPullRequest(inputs, {
      ...changed,
      [comments]: { body: [reviewComment(1, body.replaceAll('\n', '\r\n'))] },
    });
    expect(operations()).toEqual([files, comments]);
  });

  it('are brought up to date, and say when their finding is gone', async () => {
    const body: string = JSON.parse(`"${await firstBody()}"`);
    const gone = body.replace(/infra-lint:[0-9a-f]{16}/, 'infra-lint:0123456789abcdef');
    const existing = [reviewComment(1, `${body}\nolder words`), reviewComment(2, gone)];
    await onPullRequest(inputs, {
      ...changed,
      [comments]: { body: existing },
      [update]: { body: reviewComment(1, '') },
    });
    const updates = server.calls.filter(({ operation }) => operation === update);
    expect(updates.map(({ path, body: sent }) => [path, sent])).toEqual([
      ['/repos/example/shop/pulls/comments/1', { body }],
      [
        '/repos/example/shop/pulls/comments/2',
        {
          body: '<!-- infra-lint:0123456789abcdef:1 deletion-unprotected gone -->\n✅ `deletion-unprotected` is not found here any more.',
        },
      ],
    ]);
    expect(operations()).not.toContain(reviews);
  });

  it('are not kept back by a stranger who copies the marker', async () => {
    const body: string = JSON.parse(`"${await firstBody()}"`);
    await onPullRequest(inputs, {
      ...changed,
      [comments]: { body: [reviewComment(1, body, 'User', 'CONTRIBUTOR')] },
      [reviews]: { body: madeReview },
    });
    expect(operations()).toEqual([files, comments, reviews]);
  });

  it('are no more than thirty in a review', async () => {
    const names = Array.from({ length: 33 }, (_, index) => `many${index}`);
    shop.write({ 'new.tf': names.map(balancer).join('') });
    const added = names
      .map(balancer)
      .join('')
      .trimEnd()
      .split('\n')
      .map((line) => `+${line}`);
    const patch = `@@ -0,0 +1,${added.length} @@\n${added.join('\n')}`;
    const run = await onPullRequest(inputs, {
      [files]: { body: [changedFile('new.tf', patch)] },
      [comments]: { body: [] },
      [reviews]: { body: madeReview },
    });
    expect(server.calls.at(-1)?.body).toHaveProperty('comments.length', 30);
    expect(noticesOf(run)[0]).toContain(
      '3 more comments had no room in the review; they are in the job summary.',
    );
  });

  it('stay away from lines that GitHub has otherwise', async () => {
    await onPullRequest(inputs, {
      [files]: { body: [changedFile('new.tf', '@@ -1 +1 @@\n+something else')] },
      [comments]: { body: [] },
    });
    expect(operations()).toEqual([files, comments]);
  });

  it.each([
    [403, 'Resource not accessible by integration', 'pull-requests: write'],
    [404, 'Not Found', 'pull-requests: write'],
    [422, 'Validation Failed', 'GitHub does not take it as it is (422: Validation Failed)'],
    [500, '', 'GitHub has a fault (500)'],
    [429, '', 'GitHub asks for fewer requests (429)'],
  ])('are left out with one notice where GitHub answers %i', async (status, message, words) => {
    const run = await onPullRequest(
      { ...inputs, 'fail-on': 'never' },
      {
        ...changed,
        [comments]: { body: [] },
        [reviews]: { status, body: { message } },
      },
    );
    expect([run.code, noticesOf(run).length]).toEqual([0, 1]);
    expect(noticesOf(run)[0]).toContain(words);
    expect(annotatedIn(run)).toEqual(['new.tf:1', 'old.tf:1']);
    expect(run.summary).toContain('Comments could not be written');
  });

  it('are left out with one notice on a pull request from a fork', async () => {
    const replies = {
      ...changed,
      [comments]: { body: [] },
      [reviews]: { status: 403, body: { message: 'no' } },
    };
    const run = await onPullRequest({ ...inputs, 'fail-on': 'never' }, replies, 'stranger/shop');
    expect([run.code, noticesOf(run)]).toEqual([
      0,
      ['Comments are left out: on a pull request from a fork the token may only read.'],
    ]);
  });

  it('let no text of a stranger be markup, a mention or a suggestion', async () => {
    const text =
      'resource "aws_lb" "new" {\n  # ```` @example/team <img src=x>\n  # ```suggestion\n  name = "new"\n}\n';
    shop.write({ 'new.tf': text });
    const lines = text.trimEnd().split('\n');
    const patch = `@@ -0,0 +1,5 @@\n${lines.map((line) => `+${line}`).join('\n')}`;
    await onPullRequest(inputs, {
      [files]: { body: [changedFile('new.tf', patch)] },
      [comments]: { body: [] },
      [reviews]: { body: madeReview },
    });
    const sent = JSON.stringify(server.calls.at(-1)?.body);
    const bodies = [...sent.matchAll(/"body":"((?:[^"\\]|\\.)*)"/g)].map(([, body]) =>
      String(JSON.parse(`"${body}"`)),
    );
    for (const body of bodies) {
      const outside = body.replace(/^(`{3,})suggestion\n[\s\S]*?\n\1$/gm, '');
      expect(outside).not.toMatch(/@example|<img|```/);
    }
  });

  it('are written by nobody who runs with the rights of the base', async () => {
    const run = await onPullRequest(inputs, {}, 'stranger/shop', 'pull_request_target');
    expect(server.calls).toEqual([]);
    expect(noticesOf(run)[0]).toMatch(/^`pull_request_target` runs with the rights of the base branch/);
  });

  it('need a token', async () => {
    const run = await onPullRequest({ ...inputs, token: '' }, {});
    expect(noticesOf(run)).toEqual(['Comments are left out: there is no token; give one as `token`.']);
  });
});

describe('the token', () => {
  it('is in nothing that is told', async () => {
    const replies = { [files]: { status: 403, body: { message: 'a-token is bad' } } };
    const run = await onPullRequest({ 'pr-comments': 'true' }, replies);
    const headers = server.calls.map(({ authorization }) => authorization);
    expect(headers.length).toBeGreaterThan(0);
    expect(
      run.stdout.replaceAll('a-token is bad', '') + run.stderr + run.summary.replaceAll('a-token is bad', ''),
    ).not.toContain('a-token');
  });
});
