import { describe, expect, test } from 'vitest';
import { temporaryTree } from '../discover/temporary-tree.ts';
import { run } from './run.ts';

/** `infra-lint config` answers "why is this (not) reported here?". */

const shared = 'rules:\n  no-backups: warning\n';
const configuration = `extends: [ci/shared.yaml, strict]
failOn: warning
exclude: [legacy/]
rules:
  single-az: off
  single-replica:
    severity: note
  short-backup-retention:
    options: { minDays: 14 }
overrides:
  - files: [internal/]
    profile: default
    rules:
      single-az: error
environments:
  - paths: [lab/]
    stage: development
`;
const tree = {
  '.git/': '',
  '.infra-lint.yaml': configuration,
  'ci/shared.yaml': shared,
  'main.tf': 'locals {}\n',
  'internal/main.tf': 'locals {}\n',
  'lab/main.tf': 'locals {}\n',
  'envs/dev/main.tf': 'locals {}\n',
  'legacy/main.tf': 'locals {}\n',
  'team/.infra-lint.yaml': 'profile: default\n',
  'team/main.tf': 'locals {}\n',
};

async function shown(...argv: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await run(temporaryTree(tree), ['config', ...argv]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return stdout.replace(/ {2,}/g, '  ');
}

describe('what holds for a file, and where that is said', () => {
  test('settings of the run, of a profile that is extended, and of the default', async () => {
    const text = await shown('main.tf');
    expect(text).toContain('read as  terraform\n');
    expect(text).toContain('profile  strict  .infra-lint.yaml:1:27 (extends)\n');
    expect(text).toContain('failOn  warning  .infra-lint.yaml:2:1\n');
    expect(text).toContain('minSeverity  note  default\n');
  });

  test('rules: switched off, set by what is extended, given options, left alone', async () => {
    const text = await shown('main.tf');
    expect(text).toContain('  single-az  off  .infra-lint.yaml:5:3\n');
    expect(text).toContain('  no-backups  warning  ci/shared.yaml:2:3\n');
    expect(text).toContain('  single-replica  note  .infra-lint.yaml:7:5\n');
    expect(text).toContain(
      '  short-backup-retention  warning  default\n  minDays  14  .infra-lint.yaml:9:16\n',
    );
    expect(text).toContain('  missing-waf  warning  default\n');
  });

  test('an override has the last word', async () => {
    const text = await shown('internal/main.tf');
    expect(text).toContain('profile  default  .infra-lint.yaml:12:5 (override)\n');
    expect(text).toContain('  single-az  error  .infra-lint.yaml:14:7 (override)\n');
    expect(text).toContain('  missing-alarm  off  only in the profile strict\n');
  });

  test('the environment, and what is not asked of development', async () => {
    expect(await shown('lab/main.tf')).toContain('environment  development  .infra-lint.yaml:16:5\n');
    const dev = await shown('envs/dev/main.tf');
    expect(dev).toContain(
      'environment  development  `dev` in its path says so; what the file says itself comes first\n',
    );
    expect(dev).toContain('  missing-failover  error  default; not asked of development\n');
  });

  test('what passes it over', async () => {
    expect(await shown('legacy/main.tf')).toContain(
      'read as  terraform  excluded at .infra-lint.yaml:3:11\n',
    );
  });

  test('the nearest configuration, alone', async () => {
    const text = await shown('team/main.tf');
    expect(text).toContain('profile  default  team/.infra-lint.yaml:1:1\n');
    expect(text).toContain('  single-az  warning  default\n');
  });

  test('to programs, with every option', async () => {
    const told = JSON.parse(await shown('main.tf', '--format', 'json'));
    expect(told).toMatchObject({ version: 1, path: 'main.tf', kind: 'terraform', excludedBy: null });
    expect(told.rules).toContainEqual({
      rule: 'single-az',
      severity: 'off',
      source: { kind: 'configuration', path: '.infra-lint.yaml', line: 5, column: 3 },
      options: [{ name: 'minZones', value: 2, source: { kind: 'default' } }],
    });
  });
});

test('without a file, what holds for the run', async () => {
  const text = await shown();
  expect(text).toMatch(/^The settings of the run\n {2}profile {2}strict/);
  expect(text).not.toContain('read as');
});

test('another configuration can be asked about', async () => {
  expect(await shown('-c', 'ci/shared.yaml')).toContain('  no-backups  warning  ci/shared.yaml:2:3\n');
});

test('a file has to be there, and be one', async () => {
  const cwd = temporaryTree(tree);
  expect((await run(cwd, ['config', 'mian.tf'])).stderr).toBe(
    'error: There is nothing at `mian.tf`.\nhint: Did you mean `main.tf`?\n',
  );
  expect((await run(cwd, ['config', 'lab'])).stderr).toContain('error: `lab` is a folder.\n');
});
