import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { temporaryTree } from '../discover/temporary-tree.ts';
import { run } from './run.ts';

/** What editors do: they send the text that they hold, which nobody has saved yet. */

const open = `resource "aws_db_instance" "orders" {
  engine              = "postgres"
  multi_az            = var.multi_az
  publicly_accessible = false
}
`;
const variables = 'variable "multi_az" {\n  default = false\n}\n';
const judge = ['-', '--stdin-filename', 'main.tf', '-f', 'concise', '--select', 'single-az'];

describe('the text on the standard input', () => {
  test('is judged as the file, in its surroundings', async () => {
    const cwd = temporaryTree({
      '.git/': '',
      'main.tf': '',
      'variables.tf': variables,
      'other.tf': 'locals {}\n',
    });
    const { exitCode, stdout, stderr } = await run(cwd, judge, { stdin: open });
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(stdout).toBe(
      'main.tf:3:3: error `aws_db_instance.orders` runs in one availability zone: `multi_az` is `false`. [single-az]\n',
    );
  });

  test('need not be of a file that is there already', async () => {
    const cwd = temporaryTree({ '.git/': '', 'variables.tf': variables });
    expect((await run(cwd, judge, { stdin: open })).stdout).toContain('main.tf:3:3: error');
  });

  test('follows the configuration of its folder', async () => {
    const cwd = temporaryTree({
      'variables.tf': variables,
      '.infra-lint.yaml': 'rules: { single-az: warning }\n',
    });
    const { exitCode, stdout } = await run(cwd, judge, { stdin: open });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('main.tf:3:3: warning');
  });

  const unprotected = 'resource "aws_db_instance" "orders" {\n  deletion_protection = false # for now\n}\n';
  const repair = ['-', '--stdin-filename', 'main.tf', '-f', 'concise', '--select', 'deletion-unprotected'];

  test('with --fix is printed repaired, and the report gives way', async () => {
    const cwd = temporaryTree({ 'main.tf': 'locals {}\n' });
    expect(await run(cwd, [...repair, '--fix'], { stdin: unprotected })).toEqual({
      exitCode: 0,
      stdout: unprotected.replace('false', 'true'),
      stderr: '',
    });
    expect(readFileSync(join(cwd, 'main.tf'), 'utf8')).toBe('locals {}\n');
  });

  test('with --fix keeps what the baseline knows', async () => {
    const cwd = temporaryTree({ 'main.tf': unprotected });
    await run(cwd, ['baseline']);
    const argv = [...repair, '--fix', '--baseline', '.infra-lint-baseline.json'];
    const { exitCode, stdout } = await run(cwd, argv, { stdin: unprotected });
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: unprotected });
  });

  test('with --fix is printed as it was where there is nothing to repair', async () => {
    const cwd = temporaryTree({ 'variables.tf': variables });
    const { exitCode, stdout, stderr } = await run(cwd, [...judge, '--fix'], { stdin: open });
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: open });
    expect(stderr).toContain('main.tf:3:3: error');
  });

  test('with --diff is shown as a patch', async () => {
    const { stdout } = await run(temporaryTree({}), [...repair, '--diff'], { stdin: unprotected });
    expect(stdout).toContain(
      '-  deletion_protection = false # for now\n+  deletion_protection = true # for now\n',
    );
  });
});

describe('what cannot be judged is said in a sentence', () => {
  const cwd = () => temporaryTree({});

  test('nothing', async () => {
    const { exitCode, stderr } = await run(cwd(), judge, { stdin: '' });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: 'The standard input is empty.\n' });
  });

  test('a terminal, where somebody would have to type', async () => {
    const sentence =
      'error: There is nothing on the standard input: it is the terminal.\nhint: Send a file in: `infra-lint - --stdin-filename Dockerfile < Dockerfile`.\n';
    expect(await run(cwd(), judge)).toEqual({ exitCode: 2, stdout: '', stderr: sentence });
    let stderr = '';
    const write = (text: string) => {
      stderr += text;
    };
    const stdin = { isTTY: true, async *[Symbol.asyncIterator]() {} };
    await main(judge, { cwd: cwd(), env: {}, stdin, stdout: { write }, stderr: { write } });
    expect(stderr).toBe(sentence);
  });

  test('more than 10 MB', async () => {
    const { exitCode, stderr } = await run(cwd(), judge, { stdin: 'x'.repeat(10 * 1024 * 1024 + 1) });
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr:
        'error: What is on the standard input is larger than 10 MB.\nhint: Files of that size are not judged.\n',
    });
  });

  test('what is no text', async () => {
    const { stderr } = await run(cwd(), judge, { stdin: Buffer.from([0xff, 0xfe, 0x41]) });
    expect(stderr).toBe(
      'error: What is on the standard input is not valid UTF-8.\nhint: Save it as UTF-8.\n',
    );
  });

  test.each([
    [['-'], 'What is on the standard input needs a name.', 'Add `--stdin-filename <path>`.'],
    [
      ['main.tf', '--stdin-filename', 'main.tf'],
      '`--stdin-filename` names what is on the standard input, and that is not read.',
      'Give `-` as the path.',
    ],
    [
      ['-', 'a', '--stdin-filename', 'main.tf'],
      '`-` stands alone: the text on the standard input is all that is judged.',
      'Leave the other paths out.',
    ],
  ])('%j', async (argv, sentence, hint) => {
    const { stderr } = await run(cwd(), argv, { stdin: open });
    expect(stderr).toBe(`error: ${sentence}\nhint: ${hint}\n`);
  });
});
