import { expect, test } from 'vitest';
import { isColored } from '../../src/cli/color.ts';
import { temporaryTree } from '../discover/temporary-tree.ts';
import { run } from './run.ts';

test.each<[Record<string, string>, terminal: boolean, colored: boolean]>([
  [{}, true, true],
  [{}, false, false],
  [{ TERM: 'dumb' }, true, false],
  [{ CLICOLOR: '0' }, true, false],
  [{ CLICOLOR: '1' }, false, false],
  [{ NO_COLOR: '1', FORCE_COLOR: '1', CLICOLOR_FORCE: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: 'true', TERM: 'dumb' }, false, true],
  [{ FORCE_COLOR: '0', CLICOLOR_FORCE: '1' }, true, false],
  [{ FORCE_COLOR: 'false' }, true, false],
  [{ CLICOLOR_FORCE: '1' }, false, true],
  [{ CLICOLOR_FORCE: '0' }, false, false],
])('%j on a terminal: %s', (env, isTerminal, colored) => {
  expect(isColored(undefined, env, isTerminal)).toBe(colored);
  expect(isColored(true, env, isTerminal)).toBe(true);
  expect(isColored(false, env, isTerminal)).toBe(false);
});

test('--color=auto leaves it to the environment, and a path behind --color stays a path', async () => {
  const cwd = temporaryTree({ 'a/main.tf': 'locals {}\n' });
  const colored = async (...argv: readonly string[]) =>
    (await run(cwd, argv, { isTTY: true })).stdout.includes('\u001b');
  expect(await colored('--color=never')).toBe(false);
  expect(await colored('--color=auto')).toBe(true);
  expect((await run(cwd, ['--color', 'a'])).stdout).toContain('\u001b[32m✔');
  expect((await run(cwd, ['--color=ever'])).stderr).toBe(
    'error: There is no value of `--color` `ever`.\nhint: Did you mean `never`?\n',
  );
});
