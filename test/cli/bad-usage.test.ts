import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryTree } from '../discover/temporary-tree.ts';
import { run } from './run.ts';

/** What is wrong with the command line itself is in `main.test.ts`; here it is the world around it. */

const database = 'resource "aws_db_instance" "orders" {\n  engine = "postgres"\n}\n';

async function refusal(cwd: string, ...argv: string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await run(cwd, argv);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  return stderr;
}

describe('every mistake in the configuration has its place, and nothing is linted', () => {
  test.each<[mistake: string, text: string, stderr: string]>([
    ['not YAML', 'rules: [\n', '1:8: Unexpected end of the stream within a flow collection.'],
    ['a NUL byte', 'profile: \0\n', '1:10: Null byte is not allowed in input.'],
    [
      'a key twice',
      'profile: strict\nprofile: default\n',
      '2:1: The key `profile` is written twice in one mapping.',
    ],
    [
      'two documents',
      'profile: strict\n---\nfailOn: note\n',
      '2:1: The configuration has to be one document.',
    ],
    ['no mapping', '[strict]\n', '1:1: The configuration has to be a mapping.'],
    ['an unknown setting', 'exlude: [a]\n', '1:1: `exlude` is not a setting. Did you mean `exclude`?'],
    [
      'an unknown rule',
      'rules: { singel-az: off }\n',
      '1:10: `singel-az` is not a rule. Did you mean `single-az`?',
    ],
    [
      'an unknown option',
      'rules: { single-az: { options: { zones: 2 } } }\n',
      '1:34: `zones` is not an option of `single-az`. Allowed: `minZones`.',
    ],
    [
      'an unknown severity',
      'rules: { single-az: waring }\n',
      '1:10: `single-az` is `waring`, which it cannot be. Did you mean `warning`?',
    ],
    ['a text for a list', 'exclude: legacy/\n', '1:1: `exclude` has to be a list.'],
    ['a number for a text', 'exclude: [1]\n', '1:11: An entry of `exclude` has to be a text.'],
    ['nothing for a mapping', 'rules:\n', '1:1: `rules` has to be a mapping.'],
    [
      'what is left out',
      'environments: [{ paths: [dev/] }]\n',
      '1:16: An entry of `environments` needs `stage`.',
    ],
    [
      'an alias of itself',
      'exclude: &all [*all]\n',
      '1:16: The alias `*all` refers to a node that contains it.',
    ],
    [
      'names that every object has',
      'rules: { constructor: off }\n',
      '1:10: `constructor` is not a rule. `infra-lint rules` lists them.',
    ],
  ])('%s', async (_, text, message) => {
    const cwd = temporaryTree({ 'main.tf': database, '.infra-lint.yaml': text });
    expect(await refusal(cwd)).toBe(`error: .infra-lint.yaml:${message}\n`);
  });

  test('all mistakes are told at once', async () => {
    const cwd = temporaryTree({ '.infra-lint.yaml': '__proto__: 1\ntoString: 2\n' });
    expect(await refusal(cwd)).toMatch(
      /^error: \.infra-lint\.yaml:1:1: `__proto__` is not a setting\. .*\nerror: \.infra-lint\.yaml:2:1: `toString` .*\n$/,
    );
  });

  test('an empty one says nothing, which is no mistake', async () => {
    for (const text of ['', '# Nothing yet.\n'])
      expect((await run(temporaryTree({ '.infra-lint.yaml': text }), [])).exitCode).toBe(0);
  });
});

describe('a configuration that cannot be read is not passed over', () => {
  test('text in another encoding', async () => {
    const cwd = temporaryTree({ 'ci.yaml': Buffer.from('# caf\xe9\nprofile: strict\n', 'latin1') });
    expect(await refusal(cwd, '-c', 'ci.yaml')).toBe(
      'error: The configuration `ci.yaml` cannot be read.\nhint: Save it as UTF-8.\n',
    );
  });

  test('a directory, or a pipe that nobody writes to', async () => {
    const cwd = temporaryTree({});
    mkdirSync(join(cwd, 'folder'));
    execFileSync('mkfifo', [join(cwd, 'pipe')]);
    for (const name of ['folder', 'pipe'])
      expect(await refusal(cwd, '-c', name)).toBe(
        `error: The configuration \`${name}\` cannot be read.\nhint: Check the path and its permissions.\n`,
      );
  });
});

test('a report that has no place to go is an error, not a crash', async () => {
  const cwd = temporaryTree({ 'main.tf': database, 'out/': '' });
  expect(await refusal(cwd, '-f', 'sarif', '-o', 'out')).toContain(
    'The report cannot be written to `out`: it is a folder.',
  );
});

test('whoever reads the report may stop: `infra-lint | head -1`', () => {
  const resources = Array.from({ length: 300 }, (_, index) => database.replace('orders', `orders_${index}`));
  const cwd = temporaryTree({ 'main.tf': resources.join('') });
  const bin = join(import.meta.dirname, '../../src/cli/bin.ts');
  const tsx = import.meta.resolve('tsx');
  const command = `"${process.execPath}" --import "${tsx}" "${bin}" | head -1`;
  const { stdout, stderr } = spawnSync(command, { cwd, shell: true, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^(?:error|warning)\[.*\n$/);
});
