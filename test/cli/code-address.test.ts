import { expect, test } from 'vitest';
import { codeAddress } from '../../src/cli/code-address.ts';

const github = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'example/shop',
  GITHUB_SHA: 'abc',
  GITHUB_WORKSPACE: '/work',
};

test('GitHub and GitLab say where the code of a run can be read', () => {
  expect(codeAddress(github, '/work')).toBe('https://github.com/example/shop/blob/abc/');
  const gitlab = {
    CI_PROJECT_URL: 'https://gitlab.com/a/b',
    CI_COMMIT_SHA: 'abc',
    CI_PROJECT_DIR: '/builds',
  };
  expect(codeAddress(gitlab, '/builds')).toBe('https://gitlab.com/a/b/-/blob/abc/');
});

test('a checkout may lie in a folder of the workspace', () => {
  expect(codeAddress(github, '/work/the shop')).toBe('https://github.com/example/shop/blob/abc/the%20shop/');
});

test('elsewhere nobody knows', () => {
  expect(codeAddress({}, '/work')).toBeUndefined();
  expect(codeAddress(github, '/somewhere')).toBeUndefined();
  expect(codeAddress({ ...github, GITHUB_SERVER_URL: 'javascript:x)(' }, '/work')).toBeUndefined();
});
