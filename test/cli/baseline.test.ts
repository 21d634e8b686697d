import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryTree } from '../discover/temporary-tree.ts';
import { run } from './run.ts';

const key = (name: string) => `resource "aws_kms_key" "${name}" {\n  description = "Encrypts"\n}\n`;
const judged = ['--select', 'no-rotation'];
const only = [...judged, '--fail-on', 'warning'];
const file = '.infra-lint-baseline.json';
const known = ['--baseline', file];

async function baselined(files: Readonly<Record<string, string>>): Promise<string> {
  const cwd = temporaryTree(files);
  const { exitCode } = await run(cwd, ['baseline', ...judged]);
  expect(exitCode).toBe(0);
  return cwd;
}

describe('infra-lint baseline', () => {
  test('takes what is found for known, and says how it is followed', async () => {
    const cwd = temporaryTree({ 'keys.tf': key('orders') + key('users') });
    const { exitCode, stdout, stderr } = await run(cwd, ['baseline', ...judged]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' });
    expect(stderr).toBe(
      '`.infra-lint-baseline.json` knows 2 findings.\nIt is not followed by itself: run with `--baseline .infra-lint-baseline.json`, or write `baseline: .infra-lint-baseline.json` into the configuration.\n',
    );
    const entries = readFileSync(join(cwd, file), 'utf8').match(/^ {4}\{.*\},?$/gm) ?? [];
    expect(entries.map((line) => JSON.parse(line.replace(/,$/, '')).resource)).toEqual([
      'aws_kms_key.orders',
      'aws_kms_key.users',
    ]);
  });

  test('overwrites none, and names the way', async () => {
    const cwd = await baselined({ 'keys.tf': key('orders') });
    const { exitCode, stderr } = await run(cwd, ['baseline', ...judged]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('There is a baseline already: `.infra-lint-baseline.json`.');
    expect(stderr).toContain('`infra-lint baseline --update`');
  });

  test('--update adds what is new and takes out what is gone, also where the configuration follows it', async () => {
    const cwd = await baselined({ 'keys.tf': key('orders'), '.infra-lint.yaml': `baseline: ${file}\n` });
    writeFileSync(join(cwd, 'keys.tf'), key('users') + key('carts'));
    const { stderr } = await run(cwd, ['baseline', '--update', ...judged]);
    expect(stderr).toBe('`.infra-lint-baseline.json` knows 2 findings: 2 added, 1 taken out.\n');
    expect((await run(cwd, only)).exitCode).toBe(0);
  });

  test('--prune only takes out what is gone', async () => {
    const cwd = await baselined({ 'keys.tf': key('orders') + key('users') });
    writeFileSync(join(cwd, 'keys.tf'), key('users') + key('carts'));
    const { stderr } = await run(cwd, ['baseline', '--prune', ...judged]);
    expect(stderr).toBe('`.infra-lint-baseline.json` knows 1 finding: 0 added, 1 taken out.\n');
    expect((await run(cwd, [...known, ...only])).exitCode).toBe(1);
  });

  test('leaves alone what it does not look at', async () => {
    const cwd = await baselined({ 'a/keys.tf': key('orders'), 'b/keys.tf': key('users') });
    writeFileSync(join(cwd, 'a/keys.tf'), '');
    writeFileSync(join(cwd, 'b/keys.tf'), '');
    const { stderr } = await run(cwd, ['baseline', '--prune', 'a', ...judged]);
    expect(stderr).toContain('knows 1 finding: 0 added, 1 taken out.');
    expect((await run(cwd, ['baseline', '--prune', '--select', 'no-backups'])).stderr).toContain(
      '0 taken out',
    );
  });

  test('refuses both', async () => {
    expect((await run(temporaryTree({}), ['baseline', '--update', '--prune'])).exitCode).toBe(2);
  });
});

describe('--baseline', () => {
  test('reports only what is new, and counts the rest', async () => {
    const cwd = await baselined({ 'keys.tf': key('orders') });
    writeFileSync(join(cwd, 'keys.tf'), `# Lines move.\n\n${key('orders')}${key('users')}`);
    const { exitCode, stdout, stderr } = await run(cwd, [...known, ...only]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('1 finding (1 warning)');
    expect(stdout).toContain('1 known from the baseline');
    expect(stdout).not.toContain('aws_kms_key" "orders"\n');
    expect(stderr).toBe('');
  });

  test('fails for nothing where all is known', async () => {
    const cwd = await baselined({ 'keys.tf': key('orders') });
    const { exitCode, stdout } = await run(cwd, [...known, ...only, '-f', 'concise']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' });
  });

  test('is not followed for lying there, and --no-baseline leaves that of the configuration', async () => {
    const cwd = await baselined({ 'keys.tf': key('orders') });
    expect((await run(cwd, only)).exitCode).toBe(1);
    writeFileSync(join(cwd, '.infra-lint.yaml'), `baseline: ${file}\n`);
    expect((await run(cwd, only)).exitCode).toBe(0);
    expect((await run(cwd, [...only, '--no-baseline'])).exitCode).toBe(1);
  });

  test('says once what is gone, with the command that takes it out', async () => {
    const cwd = await baselined({ 'keys.tf': key('orders') + key('users') });
    writeFileSync(join(cwd, 'keys.tf'), key('users'));
    const { stderr, exitCode } = await run(cwd, [...known, ...only]);
    expect({ stderr, exitCode }).toEqual({
      stderr:
        '1 finding of the baseline is not there any more: `infra-lint baseline --prune` takes it out.\n',
      exitCode: 0,
    });
  });

  test('says nothing of what it did not look at', async () => {
    const cwd = await baselined({ 'a/keys.tf': key('orders'), 'b/keys.tf': key('users') });
    expect((await run(cwd, [...known, ...only, 'a'])).stderr).toBe('');
    expect((await run(cwd, [...known, '--select', 'no-backups'])).stderr).toBe('');
  });

  test('follows a folder that was renamed', async () => {
    const cwd = await baselined({ 'a/keys.tf': key('orders') });
    const moved = temporaryTree({
      'b/keys.tf': key('orders'),
      [file]: readFileSync(join(cwd, file), 'utf8'),
    });
    expect(await run(moved, [...known, ...only])).toMatchObject({ exitCode: 0, stderr: '' });
  });

  test('leaves SARIF and JSON whole, with the state of each finding', async () => {
    const cwd = await baselined({ 'keys.tf': key('orders') });
    writeFileSync(join(cwd, 'keys.tf'), key('orders') + key('users'));
    await run(cwd, [...known, ...only, '-f', 'sarif=out/a.sarif', '-f', 'json=out/a.json']);
    const sarif = JSON.parse(readFileSync(join(cwd, 'out/a.sarif'), 'utf8'));
    const json = JSON.parse(readFileSync(join(cwd, 'out/a.json'), 'utf8'));
    const states = ['unchanged', 'new'];
    expect(sarif.runs[0].results.map((result: { baselineState: string }) => result.baselineState)).toEqual(
      states,
    );
    expect(json.findings.map((finding: { baselineState: string }) => finding.baselineState)).toEqual(states);
    expect(json.summary).toMatchObject({ warnings: 1, known: 1 });
  });

  test('with --fix repairs only what is new', async () => {
    const cwd = await baselined({ 'a.tf': key('orders') });
    writeFileSync(join(cwd, 'b.tf'), key('users'));
    const { exitCode, stderr } = await run(cwd, [...known, ...only, '--fix']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: 'Repaired 1 finding in 1 file.\n' });
    expect(readFileSync(join(cwd, 'a.tf'), 'utf8')).toBe(key('orders'));
    expect(readFileSync(join(cwd, 'b.tf'), 'utf8')).toContain('enable_key_rotation = true');
  });

  test.each([
    ['none.json', 'The baseline `none.json` is not there.', 'infra-lint baseline --baseline none.json'],
    ['broken.json', 'The baseline `broken.json` is not valid JSON.', 'hint: '],
    ['foreign.json', 'The baseline `foreign.json` is no baseline of infra-lint.', 'hint: '],
    ['folder', 'The baseline `folder` cannot be read.', 'hint: This is not a regular file.'],
  ])('refuses %s in one sentence', async (name, sentence, hint) => {
    const cwd = temporaryTree({
      'keys.tf': key('orders'),
      'broken.json': '{',
      'foreign.json': '{"results": {"failed_checks": []}}',
      'folder/': '',
    });
    const { exitCode, stdout, stderr } = await run(cwd, ['--baseline', name]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(`error: ${sentence}\n`);
    expect(stderr).toContain(hint);
  });
});
