import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeGitHub, fakeGitHub, type Replies } from '../github/fake-github.ts';
import {
  annotatedIn,
  noticesOf,
  pullRequestEvent,
  runAction,
  type Workspace,
  workspace,
} from './run-action.ts';

const sarifs = 'POST /repos/{owner}/{repo}/code-scanning/sarifs';
const status = 'GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}';
const balancer = (name: string) => `resource "aws_lb" "${name}" {\n  name = "${name}"\n}\n`;
const receipt = {
  status: 202,
  body: { id: '47177e22-5596-11eb-80a1-c1e54ef945c6', url: 'https://api.github.com/x' },
};
const complete = { body: { processing_status: 'complete', analyses_url: null } };

let shop: Workspace;
let server: FakeGitHub;
let [base, head] = ['', ''];
beforeEach(async () => {
  shop = workspace({ 'old.tf': balancer('old') });
  base = shop.commit();
  shop.write({ 'new.tf': balancer('new') });
  head = shop.commit();
  server = await fakeGitHub({});
});
afterEach(async () => {
  expect(server.wrong).toEqual([]);
  await server.close();
  shop.remove();
});

async function on(
  event: string,
  inputs: Readonly<Record<string, string>>,
  payload: unknown = {},
  replies: Replies = {},
  env: Readonly<Record<string, string>> = {},
) {
  await server.close();
  server = await fakeGitHub(replies);
  const told = {
    GITHUB_EVENT_NAME: event,
    GITHUB_API_URL: server.url,
    GITHUB_SHA: head,
    GITHUB_REF: 'refs/heads/main',
    ...env,
  };
  return runAction(
    shop,
    { token: 'a-token', args: '--select deletion-unprotected', 'fail-on': 'warning', ...inputs },
    told,
    payload,
  );
}

describe('`baseline: base`', () => {
  it('on a push is what was there before it', async () => {
    const run = await on('push', { baseline: 'base' }, { before: base, after: head });
    expect(annotatedIn(run)).toEqual(['new.tf:1']);
  });

  it('on a merge group is what the queue builds on', async () => {
    const run = await on(
      'merge_group',
      { baseline: 'base' },
      { merge_group: { base_sha: base, head_sha: head } },
    );
    expect(annotatedIn(run)).toEqual(['new.tf:1']);
  });

  it.each([
    ['workflow_dispatch', {}],
    ['schedule', { schedule: '17 4 * * 1' }],
    ['push', { before: '0'.repeat(40) }],
    ['pull_request', 'nothing that makes sense'],
  ])('on `%s` may be nothing: everything counts, and a notice says so', async (event, payload) => {
    const run = await on(event, { baseline: 'base' }, payload);
    expect([run.code, run.outputs.findings]).toEqual([1, '2']);
    expect(noticesOf(run)).toEqual([
      `Every finding counts, since there is nothing to compare with: \`${event}\` names no base.`,
    ]);
  });
});

describe('what changed', () => {
  it('on a push is asked of Git', async () => {
    const run = await on('push', { 'changed-only': 'true' }, { before: base, after: head });
    expect(annotatedIn(run)).toEqual(['new.tf:1']);
    expect(server.calls).toEqual([]);
  });

  it('on a schedule is nothing, and everything is reported', async () => {
    const run = await on('schedule', { 'changed-only': 'true' });
    expect(run.outputs.findings).toBe('2');
    expect(noticesOf(run)).toEqual([
      'All files are reported on: `schedule` changes nothing that could be asked for.',
    ]);
  });

  it('leaves comments out without a word where there is no pull request', async () => {
    const run = await on('push', { 'pr-comments': 'true' });
    expect([noticesOf(run), server.calls]).toEqual([[], []]);
  });
});

describe('`upload`', () => {
  const inputs = { upload: 'true', 'fail-on': 'never' };

  it('hands all findings to code scanning, and waits until they are there', async () => {
    const pending = { body: { processing_status: 'pending', analyses_url: null } };
    const run = await on('push', inputs, {}, { [sarifs]: receipt, [status]: [pending, pending, complete] });
    const sent = server.calls[0]?.body;
    expect(sent).toMatchObject({ commit_sha: head, ref: 'refs/heads/main', tool_name: 'infra-lint' });
    const packed = /"sarif":"([^"]+)"/.exec(JSON.stringify(sent))?.[1] ?? '';
    const sarif = JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString('utf8'));
    expect(sarif.runs[0].results).toHaveLength(2);
    expect([run.code, run.waited, noticesOf(run)]).toEqual([0, [5000, 10_000, 20_000], []]);
    expect(run.outputs['sarif-file']).toBe(`${shop.outside}/infra-lint.sarif`);
  });

  it('puts findings to the branch of a pull request where that is checked out', async () => {
    const payload = pullRequestEvent(base, head);
    const env = { GITHUB_SHA: '2'.repeat(40), GITHUB_REF: 'refs/pull/7/merge' };
    await on('pull_request', inputs, payload, { [sarifs]: receipt, [status]: complete }, env);
    expect(server.calls[0]?.body).toMatchObject({ commit_sha: head, ref: 'refs/pull/7/head' });
  });

  it('waits no longer than two and a half minutes', async () => {
    const pending = { body: { processing_status: 'pending', analyses_url: null } };
    const run = await on('push', inputs, {}, { [sarifs]: receipt, [status]: pending });
    expect(run.waited.reduce((sum, each) => sum + each, 0)).toBe(155_000);
    expect(noticesOf(run)).toEqual(['Code scanning has the findings, and was not done with them yet.']);
  });

  it('says what code scanning has against them', async () => {
    const failed = {
      body: { processing_status: 'failed', analyses_url: null, errors: ['rejecting delivery.'] },
    };
    const run = await on('push', inputs, {}, { [sarifs]: receipt, [status]: failed });
    expect([run.code, noticesOf(run)]).toEqual([
      0,
      ['The findings are not in code scanning: code scanning refused it: rejecting delivery.'],
    ]);
  });

  it.each([
    [400, 'GitHub could not read what was sent'],
    [403, 'the job needs `security-events: write`'],
    [404, 'the repository needs code scanning to be enabled'],
    [413, 'it is too large for GitHub'],
    [422, 'GitHub does not take it as it is'],
    [503, 'GitHub has a fault (503)'],
  ])('does not fail for %i', async (code, words) => {
    const run = await on('push', inputs, {}, { [sarifs]: { status: code, body: { message: '' } } });
    expect([run.code, noticesOf(run).length]).toEqual([0, 1]);
    expect(noticesOf(run)[0]).toContain(words);
  });

  it('says that the token of a fork may only read', async () => {
    const payload = pullRequestEvent(base, head, 'stranger/shop');
    const refused = { status: 403, body: { message: 'Resource not accessible by integration' } };
    const run = await on('pull_request', inputs, payload, { [sarifs]: refused });
    expect(noticesOf(run)[0]).toMatch(
      /^The findings are not in code scanning: on a pull request from a fork/,
    );
  });

  it('puts nothing to a commit that is not checked out', async () => {
    const run = await on(
      'pull_request_target',
      inputs,
      pullRequestEvent(base, head),
      {},
      { GITHUB_SHA: base },
    );
    expect(server.calls).toEqual([]);
    expect(noticesOf(run)[0]).toContain('`pull_request_target`');
  });

  it('needs a token', async () => {
    const run = await on('push', { ...inputs, token: '' });
    expect(noticesOf(run)).toEqual([
      'The findings are not in code scanning: there is no token; give one as `token`.',
    ]);
  });
});
