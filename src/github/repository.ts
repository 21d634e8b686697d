/** Owner and name as `GITHUB_REPOSITORY` has them. */
export interface Repository {
  readonly owner: string;
  readonly name: string;
}

/** `owner/name`; undefined for anything else. */
export function repositoryNamed(written: string | undefined): Repository | undefined {
  const match = /^([\w.-]+)\/([\w.-]+)$/.exec(written ?? '');
  const [, owner, name] = match ?? [];
  return owner === undefined || name === undefined ? undefined : { owner, name };
}

/** Where the API has what belongs to a repository. */
export function repositoryPath({ owner, name }: Repository): string {
  return `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
}
