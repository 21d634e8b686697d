import { describe, expect, test } from 'vitest';
import { temporaryTree } from '../discover/temporary-tree.ts';
import { run } from './run.ts';

/** What can be asked about a run beside its findings. */

const database = `resource "aws_db_instance" "orders" {
  deletion_protection = false
  publicly_accessible = true
}
`;
const tree = {
  'main.tf': database,
  'copy/main.tf': database,
  'chart/Chart.yaml': 'name: a\n',
  'chart/templates/a.yaml': 'kind: {{ .Values.kind }}\n',
  'notes.md': '',
};
const two = ['--select', 'deletion-unprotected,public-database'];

describe('--statistics', () => {
  test('counts by rule and severity, the most severe first, and what can be repaired', async () => {
    const { exitCode, stdout } = await run(temporaryTree(tree), [...two, '--statistics']);
    expect(exitCode).toBe(1);
    expect(stdout).toBe(
      [
        '2  error    public-database       2 with `--fix=unsafe`',
        '2  warning  deletion-unprotected  2 with `--fix`',
        '4 findings in 2 files',
        '',
      ].join('\n'),
    );
  });

  test('is told to programs beside the findings', async () => {
    const { stdout } = await run(temporaryTree(tree), [...two, '--statistics', '-f', 'json']);
    const report = JSON.parse(stdout);
    expect(report.findings).toHaveLength(4);
    expect(report.statistics).toContainEqual({
      rule: 'deletion-unprotected',
      severity: 'warning',
      findings: 2,
      safeFixes: 2,
      unsafeFixes: 0,
    });
    expect(JSON.parse((await run(temporaryTree(tree), ['-f', 'json'])).stdout).statistics).toBeUndefined();
  });
});

test('--timing says how long each stage took, and the slowest rules, on the standard error', async () => {
  const cwd = temporaryTree(tree);
  const { stdout, stderr } = await run(cwd, [...two, '--timing', '-f', 'concise']);
  expect(stdout).toBe((await run(cwd, [...two, '-f', 'concise'])).stdout);
  const stages = 'configuration, files, understanding, rules, suppressions, reports, all'.split(', ');
  const lines = ['Time by stage:', ...stages.map((stage) => `  ${stage} … ms`), 'The slowest rules:', ''];
  expect(stderr.replace(/ +\d+\.\d ms/g, ' … ms')).toContain(lines.join('\n'));
  expect(stderr).toMatch(/ {2}public-database +\d+\.\d ms\n/);
});

test('--debug says what was found, as what, and which configuration holds', async () => {
  const cwd = temporaryTree({ ...tree, '.infra-lint.yaml': '' });
  const { stderr } = await run(cwd, ['--debug']);
  expect(stderr).toContain(`debug: configuration: ${cwd}/.infra-lint.yaml\ndebug: root: ${cwd}\n`);
  expect(stderr).toContain('debug: file: main.tf: terraform\n');
  expect(stderr).toContain(
    'debug: file: chart/templates/a.yaml: not read: Helm templates are not rendered\n',
  );
});

describe('--show-files', () => {
  test('lists what would be read, and as what, and judges nothing', async () => {
    expect(await run(temporaryTree(tree), ['--show-files'])).toEqual({
      exitCode: 0,
      stdout:
        'not read   chart/templates/a.yaml (Helm templates are not rendered)\nterraform  copy/main.tf\nterraform  main.tf\n',
      stderr: '',
    });
  });

  test('minds what is excluded, and tells programs', async () => {
    const argv = ['--show-files', '--exclude', 'copy/', '--exclude', 'chart', '-f', 'json'];
    const { stdout } = await run(temporaryTree(tree), argv);
    expect(JSON.parse(stdout)).toEqual([{ path: 'main.tf', kind: 'terraform' }]);
  });
});

test('--no-config follows no configuration, of the run or of a part', async () => {
  const off = 'rules: { public-database: off }\n';
  const cwd = temporaryTree({ ...tree, '.infra-lint.yaml': off, 'copy/.infra-lint.yaml': off });
  expect((await run(cwd, ['-f', 'concise'])).stdout).not.toContain('[public-database]');
  const { stdout } = await run(cwd, ['-f', 'concise', '--no-config']);
  expect(stdout.match(/\[public-database\]/g)).toHaveLength(2);
});
