import { relative, sep } from 'node:path';
import type { World } from './streams.ts';

/**
 * Where the code of this run can be read, as GitHub's and GitLab's CI tell it: `https://github.com/owner/repo/blob/<sha>/`
 * with the folder that paths are relative to. Undefined elsewhere.
 * Sources: https://docs.github.com/en/actions/reference/workflows-and-actions/variables,
 * https://docs.gitlab.com/ci/variables/predefined_variables/
 */
export function codeAddress(env: World['env'], root: string): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: sha } = env;
  if (server !== undefined && repository !== undefined && sha !== undefined)
    return addressBelow(`${server}/${repository}/blob/${sha}/`, env.GITHUB_WORKSPACE, root);
  const { CI_PROJECT_URL: project, CI_COMMIT_SHA: commit } = env;
  if (project !== undefined && commit !== undefined)
    return addressBelow(`${project}/-/blob/${commit}/`, env.CI_PROJECT_DIR, root);
  return undefined;
}

function addressBelow(base: string, checkout: string | undefined, root: string): string | undefined {
  const prefix = checkout === undefined ? '' : pathPrefix(checkout, root);
  const isAddress = /^https?:\/\/[^\s()<>"'`\\|]+$/.test(base);
  return isAddress && !prefix.startsWith('../') ? base + encodeURI(prefix) : undefined;
}

/** Of a checkout that lies in a folder of the workspace: that folder, with a slash behind it; else empty. */
export function pathPrefix(workspace: string, root: string): string {
  const path = relative(workspace, root).split(sep).join('/');
  return path === '' ? '' : `${path}/`;
}
