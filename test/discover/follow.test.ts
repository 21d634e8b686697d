import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { discover } from '../../src/discover/discover.ts';
import { temporaryTree } from './temporary-tree.ts';

/** What is read along when one directory of a repository is given. */
function readAlong(files: Readonly<Record<string, string>>, given: string): readonly string[] {
  return contextOf(temporaryTree({ '.git/': '', ...files }), given);
}

function contextOf(cwd: string, given: string): readonly string[] {
  const { files } = discover([given], { cwd });
  return files.filter((file) => !file.given).map(({ file }) => file.path);
}

const deployment = 'apiVersion: apps/v1\nkind: Deployment\n';

describe('what the given files lead to is read along', () => {
  test('modules of Terraform, and the modules that they call', () => {
    const files = {
      'live/main.tf': 'module "db" {\n  source = "../modules/db"\n}\n',
      'modules/db/main.tf': 'module "name" {\n  source = "./name"\n}\n',
      'modules/db/name/main.tf.json': '{}',
      'modules/other/main.tf': '',
    };
    expect(readAlong(files, 'live')).toEqual(['modules/db/main.tf', 'modules/db/name/main.tf.json']);
  });

  test('modules in JSON syntax', () => {
    const files = { 'live/main.tf.json': '{"module": {"a": {"source": "../a"}}}', 'a/main.tf': '' };
    expect(readAlong(files, 'live')).toEqual(['a/main.tf']);
  });

  test('modules that `terraform init` downloaded', () => {
    const files = {
      'live/main.tf': '',
      'live/.terraform/modules/modules.json': '{"Modules":[{"Key":"vpc","Dir":".terraform/modules/vpc"}]}',
      'live/.terraform/modules/vpc/main.tf': '',
      'live/.terraform/modules/vpc/examples/main.tf': '',
    };
    expect(readAlong(files, 'live')).toEqual([
      'live/.terraform/modules/modules.json',
      'live/.terraform/modules/vpc/main.tf',
    ]);
  });

  test('modules that Git ignores', () => {
    const files = {
      '.gitignore': 'vendor/',
      'main.tf': 'module "a" { source = "./vendor/a" }',
      'vendor/a/main.tf': '',
    };
    expect(readAlong(files, '.')).toEqual(['vendor/a/main.tf']);
  });

  test('bases of a kustomization', () => {
    const files = {
      'overlays/prod/kustomization.yaml': 'resources:\n  - ../../base\n  - "../common.yaml"\n',
      'base/kustomization.yaml': 'resources: [shop.yaml, sub]\n',
      'base/shop.yaml': deployment,
      'base/sub/kustomization.yaml': 'resources: [../../more]\n',
      'base/README.md': '',
      'overlays/common.yaml': deployment,
      'more/a.yaml': deployment,
      'other/b.yaml': deployment,
    };
    expect(readAlong(files, 'overlays/prod')).toEqual([
      'base/kustomization.yaml',
      'base/shop.yaml',
      'base/sub/kustomization.yaml',
      'more/a.yaml',
      'overlays/common.yaml',
    ]);
  });

  test('builds and files of Compose', () => {
    const files = {
      'deploy/compose.yaml':
        'services:\n  api:\n    build: ../api\n    env_file: ../config/api.env\n  web:\n    extends: { file: ../web.yaml, service: web }\n',
      'api/Dockerfile': 'FROM scratch\n',
      'api/.dockerignore': '.git\n',
      'api/.env': 'SECRET=1\n',
      'config/api.env': 'A=1\n',
      'web.yaml': 'services:\n  web:\n    image: web\n',
    };
    expect(readAlong(files, 'deploy')).toEqual([
      'api/.dockerignore',
      'api/Dockerfile',
      'config/api.env',
      'web.yaml',
    ]);
  });
});

describe('nobody is led out of the tree', () => {
  test('by dots', () => {
    expect(readAlong({ 'main.tf': 'module "a" { source = "../../../etc" }' }, '.')).toEqual([]);
  });

  test('by a symbolic link', () => {
    const outside = temporaryTree({ 'main.tf': '' });
    const root = temporaryTree({ '.git/': '', 'live/main.tf': 'module "a" { source = "../linked" }' });
    symlinkSync(outside, join(root, 'linked'));
    expect(contextOf(root, 'live')).toEqual([]);
  });

  test('for ever, by modules that call each other', () => {
    const files = {
      'live/main.tf': 'module "a" { source = "../a" }',
      'a/main.tf': 'module "b" { source = "../b" }',
      'b/main.tf': 'module "a" { source = "../a" }',
    };
    expect(readAlong(files, 'live')).toEqual(['a/main.tf', 'b/main.tf']);
  });
});
