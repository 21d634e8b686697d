import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryTree } from '../discover/temporary-tree.ts';
import { run } from './run.ts';

const database = 'resource "aws_db_instance" "orders" {\n  engine = "postgres"\n  multi_az = false\n}\n';
const only = ['-f', 'concise', '--select', 'single-az'];
const severityIn = (text: string, path: string) =>
  new RegExp(`^${path}:\\d+:\\d+: (\\w+) `, 'm').exec(text)?.[1];

describe('a monorepo', () => {
  const files = {
    '.git/': '',
    '.infra-lint.yaml': 'rules: { single-az: note }\n',
    'main.tf': database,
    'apps/web/.infra-lint.yaml': 'extends: [../../.infra-lint.yaml]\nexclude: [old/]\nfailOn: never\n',
    'apps/web/main.tf': database,
    'apps/web/old/main.tf': database,
    'apps/api/.infra-lint.yaml': 'rules: { single-az: warning }\n',
    'apps/api/deep/main.tf': database,
  };

  test('takes for each file the nearest configuration, wherever it is run', async () => {
    const root = temporaryTree(files);
    const { stdout } = await run(root, only);
    expect(severityIn(stdout, 'main.tf')).toBe('note');
    expect(severityIn(stdout, 'apps/web/main.tf')).toBe('note');
    expect(severityIn(stdout, 'apps/api/deep/main.tf')).toBe('warning');
    expect(stdout).not.toContain('old/main.tf');
    const inside = await run(join(root, 'apps'), only);
    expect(severityIn(inside.stdout, 'api/deep/main.tf')).toBe('warning');
  });

  test('takes a configuration that is asked for, for all', async () => {
    const root = temporaryTree(files);
    const { stdout } = await run(root, [...only, '-c', 'apps/api/.infra-lint.yaml']);
    expect(severityIn(stdout, 'main.tf')).toBe('warning');
    expect(severityIn(stdout, 'apps/web/old/main.tf')).toBe('warning');
  });

  test('says which part has a mistake', async () => {
    const root = temporaryTree({ ...files, 'apps/api/.infra-lint.yaml': 'rules: { singel-az: off }\n' });
    const { exitCode, stderr } = await run(root, only);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: 'error: apps/api/.infra-lint.yaml:1:10: `singel-az` is not a rule. Did you mean `single-az`?\n',
    });
  });
});

test('overrides hold for their files', async () => {
  const root = temporaryTree({
    '.infra-lint.yaml':
      'overrides:\n  - files: [legacy/]\n    rules: { single-az: off }\n  - files: ["legacy/live/"]\n    rules: { single-az: warning }\n',
    'legacy/main.tf': database,
    'legacy/live/main.tf': database,
    'main.tf': database,
  });
  const { stdout } = await run(root, ['-f', 'concise']);
  const found = stdout.split('\n').filter((line) => line.includes('[single-az]'));
  expect(found.map((line) => line.replace(/:.*: (\w+) .*/, ' $1'))).toEqual([
    'legacy/live/main.tf warning',
    'main.tf error',
  ]);
});

describe('extends', () => {
  const problem = async (config: string, others: Readonly<Record<string, string>> = {}) =>
    (
      await run(
        temporaryTree({ '.git/': '', '.infra-lint.yaml': config, 'main.tf': database, ...others }),
        only,
      )
    ).stderr;

  test('takes profiles and files, whose files extend in turn', async () => {
    const root = temporaryTree({
      '.infra-lint.yaml': 'extends: [strict, base/one.yaml]\n',
      'base/one.yaml': 'extends: [two.json]\n',
      'base/two.json': '{"rules": {"single-az": "note"}}',
      'main.tf': database,
    });
    expect(severityIn((await run(root, only)).stdout, 'main.tf')).toBe('note');
  });

  test('refuses what is not there, what lies outside, and circles', async () => {
    expect(await problem('extends: [strct]\n')).toBe(
      'error: .infra-lint.yaml:1:11: There is neither a file nor a profile `strct`. Profiles: `default`, `strict`.\n',
    );
    expect(await problem('extends: [../../secret.yaml]\n')).toBe(
      'error: .infra-lint.yaml:1:11: `../../secret.yaml` lies outside of the repository.\n',
    );
    expect(await problem('extends: [a.yaml]\n', { 'a.yaml': 'extends: [.infra-lint.yaml]\n' })).toBe(
      'error: a.yaml:1:11: `.infra-lint.yaml` extends this file in turn.\n',
    );
  });

  test('explains mistakes in overrides as those elsewhere', async () => {
    expect(await problem('overrides:\n  - rules: {}\n')).toBe(
      'error: .infra-lint.yaml:2:5: An entry of `overrides` needs `files`.\n',
    );
    expect(await problem('overrides:\n  - files: [a]\n    rules: { singel-az: off }\n')).toBe(
      'error: .infra-lint.yaml:3:14: `singel-az` is not a rule. Did you mean `single-az`?\n',
    );
    expect(await problem('overrides:\n  - fils: [a]\n    files: [b]\n')).toBe(
      'error: .infra-lint.yaml:2:5: `fils` is not a key of an entry of `overrides`. Did you mean `files`?\n',
    );
  });
});

describe('thresholds', () => {
  const settings = 'rules: { single-az: warning }\n';

  test('--max-warnings fails a run with more of them', async () => {
    const root = temporaryTree({ '.infra-lint.yaml': settings, 'main.tf': database });
    expect((await run(root, [...only, '--max-warnings', '1'])).exitCode).toBe(0);
    expect((await run(root, [...only, '--max-warnings', '0'])).exitCode).toBe(1);
    expect((await run(root, [...only, '--max-warnings', 'few'])).stderr).toContain('takes a whole number');
  });

  test('--min-severity and --quiet leave out what is milder', async () => {
    const root = temporaryTree({ '.infra-lint.yaml': settings, 'main.tf': database });
    expect((await run(root, [...only, '--min-severity', 'warning'])).stdout).toContain('[single-az]');
    expect((await run(root, [...only, '--quiet'])).stdout).toBe('');
    expect((await run(root, [...only, '-q', '--min-severity', 'note'])).exitCode).toBe(2);
  });

  test('the configuration sets them, too, and the command line has the last word', async () => {
    const root = temporaryTree({
      '.infra-lint.yaml': `${settings}maxWarnings: 0\nminSeverity: error\n`,
      'main.tf': database,
    });
    expect(await run(root, only)).toMatchObject({ exitCode: 0, stdout: '' });
    expect((await run(root, [...only, '--min-severity', 'note'])).exitCode).toBe(1);
  });
});

test('a part may name rules of its own, which run where it is judged by itself', async () => {
  const root = temporaryTree({
    '.git/': '',
    'main.tf': database,
    'apps/.infra-lint.yaml': 'rules: { tagged: warning }\n',
    'apps/.infra-lint/rules/tagged.yaml': '# its content is of no interest here\n',
    'apps/main.tf': database,
  });
  const { stdout, stderr } = await run(root, only);
  expect(stderr).toBe('');
  expect(severityIn(stdout, 'apps/main.tf')).toBe('error');
});
