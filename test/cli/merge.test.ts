import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryTree } from '../discover/temporary-tree.ts';
import { sarifErrors } from '../report/sarif-errors.ts';
import { run } from './run.ts';

const key = (name: string) => `resource "aws_kms_key" "${name}" {\n  description = "Encrypts"\n}\n`;
const tree = {
  'a/main.tf': key('a') + key('also'),
  'b/main.tf': key('b'),
  'c/main.tf': key('c'),
  'd/main.tf': `${key('d')}resource "aws_kms_key" {{\n`,
  'compose.yaml': 'services:\n  shop:\n    image: nginx\n',
};
const shards = ['1/3', '2/3', '3/3'];

/** Runs every shard, and merges what they wrote. */
async function inShards(cwd: string, format: 'sarif' | 'json', files = ['1', '2', '3']) {
  for (const shard of shards) {
    const file = `out/${shard.slice(0, 1)}.${format}`;
    await run(cwd, ['--shard', shard, '--profile', 'strict', '-f', `${format}=${file}`]);
  }
  return run(cwd, ['merge', ...files.map((name) => `out/${name}.${format}`), '-o', `out/merged.${format}`]);
}

const read = (cwd: string, file: string) => JSON.parse(readFileSync(join(cwd, file), 'utf8'));

describe('--shard', () => {
  test('has every finding in one part, and merge makes the whole run of them', async () => {
    const cwd = temporaryTree(tree);
    const whole = await run(cwd, [
      '--profile',
      'strict',
      '-f',
      'json=out/whole.json',
      '-f',
      'sarif=out/whole.sarif',
    ]);
    const { exitCode, stderr } = await inShards(cwd, 'json');
    expect(read(cwd, 'out/merged.json')).toEqual(read(cwd, 'out/whole.json'));
    expect(exitCode).toBe(whole.exitCode);
    expect(stderr).toMatch(/^Merged 3 results: \d+ findings\.\n$/);
    const counts = shards.map((shard) => read(cwd, `out/${shard.slice(0, 1)}.json`).findings.length);
    expect(Math.min(...counts)).toBeGreaterThan(0);
    await inShards(cwd, 'sarif');
    const results = (file: string) =>
      read(cwd, file).runs[0].results.map(({ ruleIndex, ...result }: { ruleIndex: number }) => result);
    expect(results('out/merged.sarif')).toHaveLength(results('out/whole.sarif').length);
    expect(results('out/merged.sarif')).toEqual(expect.arrayContaining(results('out/whole.sarif')));
  });

  test.each(['0/3', '4/3', '1', 'a/b', '1/0'])('refuses %s', async (shard) => {
    const { exitCode, stderr } = await run(temporaryTree(tree), ['--shard', shard]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('hint: Write `--shard 1/3`, `--shard 2/3` and `--shard 3/3`.');
  });

  test('with --baseline reports what is new in its part', async () => {
    const cwd = temporaryTree(tree);
    await run(cwd, ['baseline', '--profile', 'strict']);
    for (const shard of shards)
      expect(
        await run(cwd, [
          '--shard',
          shard,
          '--baseline',
          '.infra-lint-baseline.json',
          '--profile',
          'strict',
          '-f',
          'concise',
        ]),
      ).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });
});

describe('infra-lint merge', () => {
  test('takes every finding once, in whatever order the files come', async () => {
    const cwd = temporaryTree(tree);
    await inShards(cwd, 'sarif', ['1', '2', '3']);
    const forwards = readFileSync(join(cwd, 'out/merged.sarif'), 'utf8');
    await inShards(cwd, 'sarif', ['3', '1', '2', '1']);
    expect(readFileSync(join(cwd, 'out/merged.sarif'), 'utf8')).toBe(forwards);
  });

  test('writes SARIF that code scanning takes', async () => {
    const cwd = temporaryTree(tree);
    await inShards(cwd, 'sarif');
    expect(sarifErrors(readFileSync(join(cwd, 'out/merged.sarif'), 'utf8'))).toEqual([]);
  });

  test('fails as one run would', async () => {
    const cwd = temporaryTree({ 'a.tf': key('a') });
    await run(cwd, ['--select', 'no-rotation', '-f', 'json=a.json']);
    const exitCode = async (...flags: readonly string[]) =>
      (await run(cwd, ['merge', 'a.json', ...flags])).exitCode;
    expect(await exitCode()).toBe(0);
    expect(await exitCode('--fail-on', 'warning')).toBe(1);
    expect(await exitCode('--max-warnings', '0')).toBe(1);
    expect(await exitCode('--max-warnings', '0', '--fail-on', 'never')).toBe(0);
  });

  test('does not fail for what the baseline knows', async () => {
    const cwd = temporaryTree({ 'a.tf': key('a') });
    await run(cwd, ['baseline', '--select', 'no-rotation']);
    const known = ['--baseline', '.infra-lint-baseline.json'];
    for (const format of ['json', 'sarif']) {
      await run(cwd, [...known, '--select', 'no-rotation', '-f', `${format}=a.${format}`]);
      const { exitCode, stderr } = await run(cwd, ['merge', `a.${format}`, '--fail-on', 'note']);
      expect({ exitCode, stderr }).toEqual({
        exitCode: 0,
        stderr: 'Merged 1 result: 0 findings, 1 known from the baseline.\n',
      });
    }
  });

  test('refuses what does not go together, in one sentence', async () => {
    const cwd = temporaryTree({ 'a.tf': key('a'), 'text.txt': 'text', 'other.json': '{"runs": []}' });
    await run(cwd, ['-f', 'json=a.json', '-f', 'sarif=a.sarif']);
    const older = readFileSync(join(cwd, 'a.sarif'), 'utf8').replace(
      /"semanticVersion": "[^"]*"/,
      '"semanticVersion": "0.0.1"',
    );
    writeFileSync(join(cwd, 'older.sarif'), older);
    const refusal = async (...args: readonly string[]) => {
      const { exitCode, stdout, stderr } = await run(cwd, ['merge', ...args]);
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      return stderr;
    };
    expect(await refusal('a.json', 'a.sarif')).toContain('`a.sarif` is not in JSON');
    expect(await refusal('a.json', '-f', 'sarif')).toContain('`a.json` is not in SARIF');
    expect(await refusal('a.sarif', 'older.sarif')).toContain(
      'different versions of infra-lint: 0.0.0, 0.0.1.',
    );
    expect(await refusal('none.json')).toContain('`none.json` is not there.');
    expect(await refusal('text.txt')).toContain('`text.txt` is not valid JSON.');
    expect(await refusal('other.json')).toContain(
      '`other.json` is no result of infra-lint in SARIF or JSON.',
    );
    expect(await refusal()).toContain('hint: ');
  });
});
