import { isUtf8 } from 'node:buffer';
import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { lintAndFix } from '../lint/lint-and-fix.ts';
import type { LintResult } from '../lint/result.ts';
import { UsageError } from '../lint/user-error.ts';
import { showRepairs } from './fixes.ts';
import { lintRequest } from './lint-request.ts';
import type { LintOptions } from './options.ts';
import { runLint } from './run-lint.ts';
import { toldOf } from './selected.ts';
import type { Input, World } from './streams.ts';

/** As much as of a file on the disk. */
const maximumMegabytes = 10;

/**
 * Judges the text on the standard input as a file in its surroundings. With `--fix` the repaired text goes to the
 * standard output, and the report gives way to it.
 *
 * @throws UsageError where there is no text that can be judged
 */
export async function lintInput(options: LintOptions, name: string, world: World): Promise<0 | 1 | 2> {
  const path = resolve(realpathSync(world.cwd), name);
  const text = await readInput(world.stdin);
  if (text === '') world.stderr.write('The standard input is empty.\n');
  const held: LintOptions = { ...options, paths: [path], held: new Map([[path, text]]) };
  const repairable = (found: LintResult) => toldOf(found, options, world, undefined);
  if (options.diff) return showRepairs(lintRequest(held, world), options.fix ?? 'safe', world, repairable);
  if (options.fix === undefined) return (await runLint(held, world)).exitCode;
  const { result, files } = await lintAndFix(lintRequest(held, world), options.fix, repairable);
  const own = relative(result.root, path).split(sep).join('/');
  const repaired = files.find(({ before }) => before.path === own)?.text ?? text;
  world.stdout.write(repaired);
  const left: LintOptions = { ...held, fix: undefined, held: new Map([[path, repaired]]) };
  return (await runLint(left, { ...world, stdout: world.stderr })).exitCode;
}

async function readInput(input: Input | undefined): Promise<string> {
  if (input === undefined || input.isTTY === true)
    throw new UsageError(
      'There is nothing on the standard input: it is the terminal.',
      'Send a file in: `infra-lint - --stdin-filename Dockerfile < Dockerfile`.',
    );
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of input) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    length += bytes.length;
    if (length > maximumMegabytes * 1024 * 1024)
      throw new UsageError(
        `What is on the standard input is larger than ${maximumMegabytes} MB.`,
        'Files of that size are not judged.',
      );
    parts.push(bytes);
  }
  const whole = Buffer.concat(parts);
  if (!isUtf8(whole))
    throw new UsageError('What is on the standard input is not valid UTF-8.', 'Save it as UTF-8.');
  return whole.toString('utf8');
}
