import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findConfig } from '../../src/discover/find-config.ts';
import { temporaryTree } from './temporary-tree.ts';

test('the nearest configuration upwards is taken', () => {
  const root = temporaryTree({
    '.git/': '',
    '.infra-lint.yml': '',
    'a/.infra-lint.json': '{}',
    'a/b/c/': '',
    'd/': '',
  });
  expect(findConfig(join(root, 'a/b/c'))).toBe(join(root, 'a/.infra-lint.json'));
  expect(findConfig(join(root, 'd'))).toBe(join(root, '.infra-lint.yml'));
});

test('nobody looks beyond the repository', () => {
  const root = temporaryTree({ '.infra-lint.yaml': '', 'repository/.git/': '', 'repository/a/': '' });
  expect(findConfig(join(root, 'repository/a'))).toBeUndefined();
});
