/** Answers with everything that GitHub's description asks for. */

const address = 'https://api.github.com/x';

export function changedFile(filename: string, patch: string | undefined, status = 'modified') {
  return {
    sha: '0'.repeat(40),
    filename,
    status,
    additions: 1,
    deletions: 0,
    changes: 1,
    blob_url: address,
    raw_url: address,
    contents_url: address,
    ...(patch === undefined ? {} : { patch }),
  };
}

function user(type: string) {
  const urls = ['avatar', 'events', 'followers', 'following', 'gists', 'html', 'organizations'];
  const more = ['received_events', 'repos', 'starred', 'subscriptions'];
  return {
    login: type === 'Bot' ? 'github-actions[bot]' : 'somebody',
    id: 1,
    node_id: 'x',
    gravatar_id: null,
    url: address,
    type,
    site_admin: false,
    ...Object.fromEntries([...urls, ...more].map((name) => [`${name}_url`, address])),
  };
}

const links = { self: { href: address }, html: { href: address }, pull_request: { href: address } };

export function reviewComment(id: number, body: string, type = 'Bot', association = 'NONE') {
  return {
    url: address,
    pull_request_review_id: 1,
    id,
    node_id: 'x',
    diff_hunk: '',
    path: 'compose.yaml',
    commit_id: 'x',
    original_commit_id: 'x',
    user: user(type),
    body,
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
    html_url: address,
    pull_request_url: address,
    author_association: association,
    _links: links,
  };
}

export const madeReview = {
  id: 1,
  node_id: 'x',
  user: user('Bot'),
  body: '',
  state: 'COMMENTED',
  html_url: address,
  pull_request_url: address,
  author_association: 'NONE',
  _links: links,
  commit_id: 'x',
};

export function tree(files: Readonly<Record<string, { readonly sha: string; readonly size: number }>>) {
  const entries = Object.entries(files).map(([path, { sha, size }]) => ({
    path,
    mode: '100644',
    type: 'blob',
    sha,
    size,
  }));
  return { sha: 'x', url: address, truncated: false, tree: entries };
}

export function blob(sha: string, content: string) {
  return {
    sha,
    url: address,
    node_id: 'x',
    size: Buffer.byteLength(content),
    content: Buffer.from(content).toString('base64'),
    encoding: 'base64',
  };
}
