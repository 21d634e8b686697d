import { describe, expect, test } from 'vitest';
import { commandLine } from '../../src/cli/command-line.ts';
import { commandNames } from '../../src/cli/commands.ts';
import { temporaryTree } from '../discover/temporary-tree.ts';
import { run } from './run.ts';

const database = 'resource "aws_db_instance" "a" {\n  publicly_accessible = true\n}\n';

const said = async (tree: Record<string, string>, ...argv: readonly string[]) =>
  (await run(temporaryTree(tree), argv)).stderr;

describe('several mistakes are told at once', () => {
  test('options, values of options', async () => {
    const argv = [
      '--fromat',
      '--profile',
      'stict',
      '--fail-on',
      'warnin',
      '--max-warnings',
      'few',
      '--outptu=x',
    ];
    expect(await said({}, ...argv)).toBe(
      [
        'error: There is no option `--fromat`.\nhint: Did you mean `--format`?',
        'error: There is no option `--outptu=x`.\nhint: Did you mean `--output`?',
        'error: There is no profile `stict`.\nhint: Did you mean `strict`?',
        'error: There is no severity `warnin`.\nhint: Did you mean `warning`?',
        'error: `--max-warnings` takes a whole number, not `few`.\nhint: Write `--max-warnings 10`.',
        '',
      ].join('\n'),
    );
  });

  test('rules', async () => {
    expect(await said({}, '--select', 'singel-az,no-bakcups', '--ignore', 'singel-az')).toBe(
      'error: There is no rule `singel-az`.\nhint: Did you mean `single-az`?\n' +
        'error: There is no rule `no-bakcups`.\nhint: Did you mean `no-backups`?\n',
    );
  });

  test('paths', async () => {
    expect(await said({ 'main.tf': '', Dockerfile: '' }, 'mian.tf', 'Dokcerfile')).toBe(
      'error: There is nothing at `mian.tf`.\nhint: Did you mean `main.tf`?\n' +
        'error: There is nothing at `Dokcerfile`.\nhint: Did you mean `Dockerfile`?\n',
    );
  });

  test('of a command, with its own options', async () => {
    expect(await said({}, 'rules', '--severty', 'error', '--format', 'jsn')).toBe(
      'error: There is no option `--severty` of `infra-lint rules`.\nhint: Did you mean `--severity`?\n' +
        'error: There is no format `jsn`.\nhint: Did you mean `json`?\n',
    );
  });

  test('a thousand of them are not read by anybody', async () => {
    const argv = Array.from({ length: 1000 }, (_, index) => `--x${index}`);
    expect((await said({}, ...argv)).split('\n').length).toBeLessThan(100);
  });
});

describe('a path that looks like a command', () => {
  const tree = { 'rules/main.tf': database, 'lint/main.tf': database };
  const only = ['-f', 'concise', '--select', 'public-database'];

  test('is told apart by `./` or `--`', async () => {
    for (const argv of [
      ['./rules', ...only],
      [...only, '--', 'rules'],
    ]) {
      const { stdout } = await run(temporaryTree(tree), argv);
      expect(stdout).toMatch(/^rules\/main\.tf:2:3: error /);
    }
  });

  test('behind `--` nothing is an option', async () => {
    expect(await said(tree, ...only, '--', '--fix')).toContain('There is nothing at `--fix`.');
  });

  test('there is no command to lint, but a folder may be called so', async () => {
    expect(await said({}, 'lint', 'deploy')).toBe(
      'error: There is no command or path `lint`.\nhint: Leave it out: `infra-lint` judges what is at the paths behind it.\n',
    );
    expect((await run(temporaryTree(tree), ['lint', ...only])).stdout).toMatch(/^lint\/main\.tf:2:3: error /);
  });
});

test('every command is known without the parser of options', () => {
  const asked = new Proxy({}, { get: () => () => undefined });
  const names = commandLine(Object.assign(Object.create(asked))).commands.map((command) => command.name());
  expect(names.sort()).toEqual([...commandNames].sort());
});

test('every command has its own help', async () => {
  for (const name of commandNames) {
    const { exitCode, stdout } = await run(temporaryTree({}), [name, '--help']);
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining(`Usage: infra-lint ${name}`)]);
  }
});
