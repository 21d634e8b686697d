import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { commandNames } from '../../src/cli/commands.ts';
import { formats } from '../../src/cli/destinations.ts';
import { temporaryTree } from '../discover/temporary-tree.ts';
import { run } from './run.ts';

/** Each script is sourced by its own shell, where the machine has it, and asked what it offers. */

const has = (shell: string) => spawnSync(shell, ['--version']).status === 0;

async function script(shell: string): Promise<string> {
  const { exitCode, stdout, stderr } = await run(temporaryTree({}), ['completion', shell]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return stdout;
}

describe.skipIf(!has('bash'))('in bash', () => {
  /** What is offered for the last of the words; bash splits words at `=`. */
  async function offered(...words: readonly string[]): Promise<readonly string[]> {
    const file = join(temporaryTree({}), 'completion.bash');
    writeFileSync(file, await script('bash'));
    const print = '_infra_lint && declare -p COMPREPLY';
    const ask = `source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); ${print}`;
    const { stdout, stderr } = spawnSync('bash', ['-c', ask, file, 'infra-lint', ...words], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    return [...stdout.matchAll(/\[\d+\]="([^"]*)"/g)].map(([, word = '']) => word);
  }

  test('commands, and options of each', async () => {
    expect([...(await offered(''))].sort()).toEqual([...commandNames].sort());
    expect(await offered('--exp')).toEqual(['--explain-unknowns']);
    expect(await offered('deploy/', '--max')).toEqual(['--max-warnings']);
    expect(await offered('init', '--')).toEqual(['--force', '--help']);
  });

  test('every option that the help names', async () => {
    const { stdout } = await run(temporaryTree({}), ['--help']);
    const named = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, flag = '']) => flag);
    expect(await offered('--')).toEqual(expect.arrayContaining(named));
  });

  test('values, behind a blank and behind `=`', async () => {
    expect(await offered('--format', '')).toEqual([...formats]);
    expect(await offered('-f', 'sa')).toEqual(['sarif']);
    expect(await offered('--profile', '=', 'st')).toEqual(['strict']);
    expect(await offered('--fail-on', '=')).toEqual(['error', 'warning', 'note', 'never']);
  });

  test('a value that may be left out only behind `=`: the next word is a path', async () => {
    expect(await offered('--fix', '=', 'un')).toEqual(['unsafe']);
    expect(await offered('--fix', 'un')).toEqual([]);
  });

  test('rules, one by one and in lists', async () => {
    expect(await offered('explain', 'single-a')).toEqual(['single-az']);
    expect(await offered('--select', 'single-a')).toEqual(['single-az']);
    expect(await offered('--ignore', 'single-az,no-b')).toEqual(['single-az,no-backups']);
    expect((await offered('explain', '')).length).toBeGreaterThan(rules.length);
  });

  test('files are left to the shell', async () => {
    expect(await offered('--config', '')).toEqual([]);
    expect(await script('bash')).toContain('complete -o bashdefault -o default -F _infra_lint infra-lint\n');
  });
});

test.skipIf(!has('zsh'))('zsh takes its script', async () => {
  const source = `autoload -U compinit; compinit -u; ${await script('zsh')}\n(( $+_comps[infra-lint] ))`;
  const { status, stderr } = spawnSync('zsh', ['-f', '-c', source], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test.skipIf(!has('fish'))('fish takes its script', async () => {
  const source = `${await script('fish')}\ncomplete -C 'infra-lint explain single-a'`;
  const { stdout } = spawnSync('fish', ['-N', '-c', source], { encoding: 'utf8' });
  expect(stdout).toContain('single-az');
});

test('what a description quotes ends no text of the scripts', async () => {
  for (const shell of ['zsh', 'fish']) {
    const text = await script(shell);
    for (const line of text.split('\n').filter((each) => !each.trimStart().startsWith('#')))
      expect((line.match(/'/g) ?? []).length % 2, line).toBe(0);
  }
});

test('a shell that nobody knows', async () => {
  const { exitCode, stderr } = await run(temporaryTree({}), ['completion', 'bsh']);
  expect({ exitCode, stderr }).toEqual({
    exitCode: 2,
    stderr: 'error: There is no shell `bsh`.\nhint: Did you mean `bash`?\n',
  });
  expect((await run(temporaryTree({}), ['completion'])).stderr).toContain(
    'Write `infra-lint completion bash`.',
  );
});
