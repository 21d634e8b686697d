import { afterEach, describe, expect, it } from 'vitest';
import { type GitHub, gitHub } from '../../src/github/client.ts';
import { pullRequestFiles } from '../../src/github/pull-request.ts';
import { changedFile } from './answers.ts';
import { type FakeGitHub, fakeGitHub, type Reply } from './fake-github.ts';

const files = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files';
const reviews = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
const path = '/repos/example/shop/pulls/7/files';
let server: FakeGitHub;
let waited: number[];
afterEach(() => server.close());

async function connected(replies: Reply | readonly Reply[], timeout = 5000): Promise<GitHub> {
  server = await fakeGitHub({ [files]: replies });
  waited = [];
  return gitHub({
    apiUrl: server.url,
    token: 'the-token',
    timeout,
    wait: async (milliseconds) => void waited.push(milliseconds),
  });
}

describe('a request to GitHub', () => {
  it('carries the token in its header', async () => {
    const github = await connected({ body: [] });
    expect(await github.get(path)).toMatchObject({ ok: true, status: 200 });
    expect(server.calls[0]?.authorization).toBe('Bearer the-token');
  });

  it('is tried again after a fault, a bounded number of times', async () => {
    const github = await connected([{ status: 502 }, { status: 500 }, { body: [] }]);
    expect(await github.get(path)).toMatchObject({ ok: true });
    expect(waited).toEqual([1000, 4000]);
  });

  it('is given up when the fault stays', async () => {
    const github = await connected({ status: 503 });
    expect(await github.get(path)).toEqual({ ok: false, status: 503, because: 'GitHub has a fault (503)' });
    expect(server.calls).toHaveLength(3);
  });

  it.each([
    [429, { 'retry-after': '7' }, 7000],
    [403, { 'retry-after': '30' }, 30_000],
    [
      403,
      {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': '1767225620',
        date: 'Thu, 01 Jan 2026 00:00:00 GMT',
      },
      20_000,
    ],
    [429, {}, 60_000],
  ])('waits as long as a limit asks for (%i %j)', async (status, headers, milliseconds) => {
    const github = await connected([{ status, headers }, { body: [] }]);
    expect(await github.get(path)).toMatchObject({ ok: true });
    expect(waited).toEqual([milliseconds]);
  });

  it('knows a secondary limit by its words', async () => {
    const body = { message: 'You have exceeded a secondary rate limit.' };
    const github = await connected([{ status: 403, body }, { body: [] }]);
    expect(await github.get(path)).toMatchObject({ ok: true });
  });

  it('does not wait for an hour', async () => {
    const github = await connected({ status: 429, headers: { 'retry-after': '3600' } });
    expect(await github.get(path)).toEqual({
      ok: false,
      status: 429,
      because: 'GitHub asks for fewer requests (429)',
    });
    expect([waited, server.calls.length]).toEqual([[], 1]);
  });

  it.each([
    [401, 'Bad credentials', 'the token is not valid (401: Bad credentials)'],
    [
      403,
      'Resource not accessible by integration',
      'the token may not do this (403: Resource not accessible by integration)',
    ],
    [404, 'Not Found', 'GitHub finds nothing there that the token may see (404: Not Found)'],
    [413, '', 'it is too large for GitHub (413)'],
  ])('says in words what %i means, and does not ask again', async (status, message, because) => {
    const github = await connected({ status, body: { message } });
    expect(await github.get(path)).toEqual({ ok: false, status, because });
    expect(server.calls).toHaveLength(1);
  });

  it('tells what GitHub does not take', async () => {
    const body = { message: 'Validation Failed', errors: [{ message: 'line must be part of the diff' }] };
    const github = await connected({ status: 422, body });
    expect(await github.get(path)).toMatchObject({
      because: 'GitHub does not take it as it is (422: Validation Failed; line must be part of the diff)',
    });
  });

  it('does not wait for who never answers', async () => {
    const github = await connected({ silent: true }, 50);
    expect(await github.get(path)).toEqual({
      ok: false,
      status: 0,
      because: 'GitHub did not answer in time',
    });
    expect(server.calls).toHaveLength(3);
  });

  it('does not repeat what may have been done already', async () => {
    server = await fakeGitHub({ [reviews]: { status: 500 } });
    const github = gitHub({ apiUrl: server.url, token: 't', wait: async () => undefined });
    await github.post('/repos/example/shop/pulls/7/reviews', { event: 'COMMENT' });
    expect(server.calls).toHaveLength(1);
  });
});

describe('the files of a pull request', () => {
  it('are read page by page', async () => {
    const page = (count: number) => ({
      body: Array.from({ length: count }, (_, index) => changedFile(`${index}.tf`, '@@ -0,0 +1 @@\n+a')),
    });
    const github = await connected([page(100), page(3)]);
    const listed = await pullRequestFiles(github, { owner: 'example', name: 'shop' }, 7);
    expect(listed.ok && listed.files.length).toBe(103);
    expect(server.calls.map(({ query }) => query.page)).toEqual(['1', '2']);
    expect(server.wrong).toEqual([]);
  });

  it('may lack their patch, and may be gone', async () => {
    const github = await connected({
      body: [changedFile('large.tf', undefined), changedFile('old.tf', '', 'removed')],
    });
    const listed = await pullRequestFiles(github, { owner: 'example', name: 'shop' }, 7);
    expect(listed.ok && listed.files).toEqual([
      { path: 'large.tf', isThere: true, patch: undefined },
      { path: 'old.tf', isThere: false, patch: '' },
    ]);
  });
});
