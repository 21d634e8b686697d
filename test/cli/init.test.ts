import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { readConfig } from '../../src/config/read-config.ts';
import { temporaryTree } from '../discover/temporary-tree.ts';
import { run } from './run.ts';

const database = 'resource "aws_db_instance" "orders" {\n  engine   = "postgres"\n  multi_az = false\n}\n';
const tree = {
  '.git/': '',
  'envs/dev/main.tf': database,
  'envs/prod/main.tf': database,
  'modules/db/examples/small/main.tf': database,
  Dockerfile: 'FROM node:22\n',
};

const written = (cwd: string) => readFileSync(join(cwd, '.infra-lint.yaml'), 'utf8');

function settingsIn(text: string) {
  const read = readConfig({ path: '.infra-lint.yaml', text }, rules);
  return 'settings' in read ? read.settings : read.problems;
}

/** As a reader would: the `#` in front of a setting taken out, sentences left. */
function uncommented(text: string): string {
  return text.replace(/^# (?=(?: {2,}|)(?:- |[\w-]+:(?: |$)))(?!yaml-)(?!Found)/gm, '');
}

describe('infra-lint init', () => {
  test('writes a configuration that names what was found', async () => {
    const cwd = temporaryTree(tree);
    expect(await run(cwd, ['init'])).toEqual({
      exitCode: 0,
      stdout: 'Wrote .infra-lint.yaml.\n',
      stderr: '',
    });
    const text = written(cwd);
    expect(text).toContain('# Found here: Dockerfiles (1), Terraform (3).\n');
    expect(text).toContain('#   - paths: [envs/dev/]\n#     stage: development\n');
    expect(text).toContain('#   - paths: [envs/prod/]\n#     stage: production\n');
    expect(text).toContain('#   - modules/db/examples/\n');
  });

  test('what it writes is valid, and so is what it suggests', async () => {
    const cwd = temporaryTree(tree);
    await run(cwd, ['init']);
    expect(settingsIn(written(cwd))).toMatchObject({ profile: 'default', failOn: 'error', exclude: [] });
    expect(settingsIn(uncommented(written(cwd)))).toMatchObject({
      exclude: ['modules/db/examples/'],
      environments: [{ stage: 'development' }, { stage: 'production' }],
      overrides: [{ files: ['internal/'] }],
    });
  });

  test('what it writes changes no result', async () => {
    const cwd = temporaryTree(tree);
    const before = await run(cwd, ['-f', 'json']);
    await run(cwd, ['init']);
    expect(await run(cwd, ['-f', 'json'])).toEqual(before);
  });

  test('below another configuration it extends that one, and changes no result either', async () => {
    const cwd = temporaryTree({ ...tree, '.infra-lint.yaml': 'rules: { single-az: off }\n' });
    const dev = join(cwd, 'envs');
    const before = await run(dev, ['-f', 'json']);
    expect((await run(dev, ['init'])).stderr).toBe(
      'error: There is a configuration already: `../.infra-lint.yaml`.\nhint: `infra-lint init --force` writes one that extends it.\n',
    );
    expect((await run(dev, ['init', '--force'])).exitCode).toBe(0);
    expect(written(dev)).toContain('extends: [../.infra-lint.yaml]\n');
    expect(await run(dev, ['-f', 'json'])).toEqual(before);
  });

  test('overwrites only with --force', async () => {
    const cwd = temporaryTree({ ...tree, '.infra-lint.yaml': 'profile: strict\n' });
    const { exitCode, stderr } = await run(cwd, ['init']);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr:
        'error: There is a configuration already: `.infra-lint.yaml`.\nhint: `infra-lint init --force` overwrites it.\n',
    });
    expect(written(cwd)).toBe('profile: strict\n');
    expect((await run(cwd, ['init', '--force'])).exitCode).toBe(0);
    expect(written(cwd)).toContain('profile: default\n');
  });

  test('editors find the schema: in the installed package, or at its address', async () => {
    const cwd = temporaryTree({ '.git/': '', 'a/': '' });
    await run(join(cwd, 'a'), ['init']);
    expect(written(join(cwd, 'a'))).toMatch(
      /^# yaml-language-server: \$schema=https:\/\/raw\.githubusercontent\.com\/infra-lint\/infra-lint\/v[\d.]+\/infra-lint\.schema\.json\n/,
    );
    mkdirSync(join(cwd, 'node_modules/infra-lint'), { recursive: true });
    writeFileSync(join(cwd, 'node_modules/infra-lint/infra-lint.schema.json'), '{}');
    await run(join(cwd, 'a'), ['init', '--force']);
    expect(written(join(cwd, 'a'))).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/node_modules\/infra-lint\/infra-lint\.schema\.json\n/,
    );
  });

  test('a tree without infrastructure gets one, too', async () => {
    const cwd = temporaryTree({ 'notes.md': '' });
    await run(cwd, ['init']);
    expect(settingsIn(uncommented(written(cwd)))).toMatchObject({ exclude: ['legacy/'] });
  });
});
