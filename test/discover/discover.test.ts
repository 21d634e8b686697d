import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { discover } from '../../src/discover/discover.ts';
import type { Discovery } from '../../src/discover/discovered-file.ts';
import { temporaryTree } from './temporary-tree.ts';

const deployment = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: shop\n';
const compose = 'services:\n  shop:\n    image: example.com/shop:1.0.0\n';

function discoverIn(
  root: string,
  paths: readonly string[] = [],
  patterns: { include?: string[]; exclude?: string[] } = {},
) {
  const { include, exclude = [] } = patterns;
  return discover(paths, {
    cwd: root,
    exclude: [{ directory: root, lines: exclude }],
    ...(include === undefined ? {} : { include: { directory: root, lines: include } }),
  });
}

function pathsOf(discovery: Discovery): readonly string[] {
  return discovery.files.map(({ file }) => file.path);
}

function givenPathsOf(discovery: Discovery): readonly string[] {
  return discovery.files.filter(({ given }) => given).map(({ file }) => file.path);
}

describe('walking', () => {
  test('reads the working directory where no path is given, sorted by code units', () => {
    const root = temporaryTree({
      'b/main.tf': '',
      'a.tf': '',
      'Z.tf': '',
      'b/Dockerfile': 'FROM scratch\n',
      'é.tf': '',
    });
    expect(pathsOf(discoverIn(root))).toEqual(['Z.tf', 'a.tf', 'b/Dockerfile', 'b/main.tf', 'é.tf']);
  });

  test('never looks into .git, node_modules and .terraform', () => {
    const root = temporaryTree({
      '.git/hooks/main.tf': '',
      'node_modules/x/main.tf': '',
      '.terraform/modules/vpc/main.tf': '',
      'main.tf': '',
    });
    expect(pathsOf(discoverIn(root))).toEqual(['main.tf']);
  });

  test("reads Terraform's manifest of modules along, which says where they are", () => {
    const root = temporaryTree({
      'envs/prod/.terraform/modules/modules.json': '{"Modules":[]}',
      'envs/prod/main.tf': '',
    });
    const [manifest] = discoverIn(root).files;
    expect(manifest).toMatchObject({ kind: 'terraform-modules-manifest', given: false });
    expect(manifest?.file.path).toBe('envs/prod/.terraform/modules/modules.json');
  });

  test('honours .gitignore at every level, the nearest deciding', () => {
    const root = temporaryTree({
      '.gitignore': 'build/\n*.auto.tfvars\n',
      'build/main.tf': '',
      'a.auto.tfvars': '',
      'kept/.gitignore': '!*.auto.tfvars\nlocal.tf\n',
      'kept/a.auto.tfvars': '',
      'kept/local.tf': '',
      'local.tf': '',
    });
    expect(pathsOf(discoverIn(root))).toEqual(['kept/a.auto.tfvars', 'local.tf']);
  });

  test('honours .infra-lintignore, which can take back what Git ignores', () => {
    const root = temporaryTree({
      '.gitignore': '*.tfvars\n',
      '.infra-lintignore': '!prod.tfvars\nexamples/\n',
      'prod.tfvars': '',
      'dev.tfvars': '',
      'examples/main.tf': '',
    });
    expect(pathsOf(discoverIn(root))).toEqual(['prod.tfvars']);
  });

  test('honours the ignore files above a directory that is given', () => {
    const root = temporaryTree({ '.git/': '', '.gitignore': 'skip.tf\n', 'a/skip.tf': '', 'a/main.tf': '' });
    expect(pathsOf(discoverIn(root, ['a']))).toEqual(['a/main.tf']);
  });

  test('reads an ignored directory or file that is given by name', () => {
    const root = temporaryTree({
      '.git/': '',
      '.gitignore': 'dist/\n',
      'dist/main.tf': '',
      'dist/more.tf': '',
    });
    expect(givenPathsOf(discoverIn(root, ['dist']))).toEqual(['dist/main.tf', 'dist/more.tf']);
    expect(givenPathsOf(discoverIn(root, ['dist/main.tf']))).toEqual(['dist/main.tf']);
  });

  test('leaves out what the configuration excludes and what it does not include', () => {
    const root = temporaryTree({ 'a/main.tf': '', 'a/old/main.tf': '', 'b/main.tf': '' });
    expect(pathsOf(discoverIn(root, [], { exclude: ['old/'] }))).toEqual(['a/main.tf', 'b/main.tf']);
    expect(pathsOf(discoverIn(root, [], { include: ['/a'] }))).toEqual(['a/main.tf', 'a/old/main.tf']);
  });

  test('is not held up by a pattern that is made to be slow', () => {
    const name = `${'a'.repeat(200)}.tf`;
    const root = temporaryTree({ '.gitignore': `${'*a'.repeat(40)}b\n`, [name]: '' });
    expect(pathsOf(discoverIn(root))).toEqual([name]);
  });
});

describe('the root of the scan', () => {
  test('is the repository that holds the given paths', () => {
    const root = temporaryTree({ '.git/': '', 'a/b/main.tf': '' });
    expect(discoverIn(join(root, 'a'), ['b']).root).toBe(root);
    expect(pathsOf(discoverIn(join(root, 'a'), ['b']))).toEqual(['a/b/main.tf']);
  });

  test('is the working directory where the paths lie in it and there is no repository', () => {
    const root = temporaryTree({ 'a/main.tf': '' });
    expect(discoverIn(root, ['a'])).toMatchObject({ root, files: [{ file: { path: 'a/main.tf' } }] });
  });

  test('is the given directory where that lies elsewhere', () => {
    const [here, there] = [temporaryTree({}), temporaryTree({ 'main.tf': '' })];
    expect(discoverIn(here, [there])).toMatchObject({ root: there, files: [{ file: { path: 'main.tf' } }] });
  });
});

describe('a single file', () => {
  const files = {
    'k8s/shop.yaml': deployment,
    'k8s/hpa.yaml': deployment,
    'main.tf': '',
    'broken.tf': new Uint8Array([0xff]),
  };

  test('is judged in its repository, which is read along', () => {
    const discovery = discoverIn(temporaryTree({ '.git/': '', ...files }), ['k8s/shop.yaml']);
    expect(pathsOf(discovery)).toEqual(['k8s/hpa.yaml', 'k8s/shop.yaml', 'main.tf']);
    expect(givenPathsOf(discovery)).toEqual(['k8s/shop.yaml']);
    expect(discovery.problems).toEqual([]);
  });

  test('is judged in its directory where there is no repository', () => {
    const discovery = discoverIn(temporaryTree(files), ['k8s/shop.yaml']);
    expect(pathsOf(discovery)).toEqual(['k8s/hpa.yaml', 'k8s/shop.yaml']);
    expect(givenPathsOf(discovery)).toEqual(['k8s/shop.yaml']);
  });

  test('that is no infrastructure is said to be none', () => {
    const root = temporaryTree({ 'notes.yaml': 'a: 1\n' });
    expect(discoverIn(root, ['notes.yaml']).notAnalysed).toEqual([
      {
        path: 'notes.yaml',
        reason: 'It is not recognised as Terraform, Kubernetes, Compose or a Dockerfile',
      },
    ]);
  });

  test('with a name that says nothing is told by what it holds', () => {
    const root = temporaryTree({ 'shop.image': '# The shop.\nARG BASE=node\nFROM $BASE\n' });
    expect(discoverIn(root, ['shop.image']).files).toMatchObject([{ kind: 'dockerfile' }]);
  });
});

describe('symbolic links', () => {
  test('to a file that is read anyway count once', () => {
    const root = temporaryTree({ 'a.yaml': deployment });
    symlinkSync('a.yaml', join(root, 'b.yaml'));
    expect(pathsOf(discoverIn(root))).toEqual(['a.yaml']);
  });

  test('to Terraform files count in every directory, as for Terraform', () => {
    const root = temporaryTree({ 'common.tf': '', 'prod/main.tf': '' });
    symlinkSync('../common.tf', join(root, 'prod/common.tf'));
    expect(pathsOf(discoverIn(root))).toEqual(['common.tf', 'prod/common.tf', 'prod/main.tf']);
  });

  test('out of the root, to nowhere and in circles lead nowhere', () => {
    const outside = temporaryTree({ 'secret.tf': '' });
    const root = temporaryTree({ 'main.tf': '', 'a/': '' });
    symlinkSync(join(outside, 'secret.tf'), join(root, 'secret.tf'));
    symlinkSync(outside, join(root, 'outside'));
    symlinkSync('nowhere.tf', join(root, 'gone.tf'));
    symlinkSync('..', join(root, 'a/loop'));
    symlinkSync('self.tf', join(root, 'self.tf'));
    expect(discoverIn(root)).toMatchObject({ files: [{ file: { path: 'main.tf' } }], problems: [] });
  });
});

describe('environment files', () => {
  test('are read at and below a Compose file, and never reported on', () => {
    const root = temporaryTree({
      'shop/compose.yaml': compose,
      'shop/.env': 'TAG=1\n',
      'shop/config/db.env': 'A=1\n',
      'other/.env': 'SECRET=1\n',
    });
    expect(discoverIn(root).files.filter(({ kind }) => kind === 'environment-file')).toMatchObject([
      { file: { path: 'shop/.env' }, given: false },
      { file: { path: 'shop/config/db.env' }, given: false },
    ]);
  });
});
