import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../lint/user-error.ts';
import { nearestName } from '../rule/nearest-name.ts';
import { commandNames } from './commands.ts';
import { optionsFor } from './options.ts';
import type { Request } from './request.ts';
import type { World } from './streams.ts';
import { troubleText } from './trouble-text.ts';
import { version } from './version.ts';

const commands: readonly string[] = commandNames;

/**
 * The command line: arguments in, the report on `stdout`, everything else on `stderr`.
 *
 * @returns the exit code: 0 nothing to fail for, 1 findings, 2 wrong usage, a wrong configuration or a fault of ours
 */
export async function main(argv: readonly string[], world: World): Promise<0 | 1 | 2> {
  try {
    return await answer(await understood(argv), world);
  } catch (error) {
    world.stderr.write(troubleText(error));
    return 2;
  }
}

/** Most runs name paths and nothing else; for them the parser of options is not loaded. */
async function understood(argv: readonly string[]): Promise<Request> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-v'))
    return { command: 'print', text: `${version}\n` };
  const isPlain = !commands.includes(argv[0] ?? '') && !argv.some((argument) => argument.startsWith('-'));
  if (isPlain) return { command: 'lint', options: optionsFor(argv) };
  const { requestFrom } = await import('./arguments.ts');
  return requestFrom(argv);
}

async function answer(request: Request, world: World): Promise<0 | 1 | 2> {
  if (request.command === 'print') {
    world.stdout.write(request.text);
    return 0;
  }
  if (request.command === 'lint') refuseMistypedCommand(request.options.paths, world);
  return (await import('./perform.ts')).perform(request, world);
}

/** A path of which there is nothing, and which is nearly a command, was meant to be one. */
function refuseMistypedCommand([first]: readonly string[], { cwd }: World): void {
  if (first === undefined || existsSync(resolve(cwd, first))) return;
  if (otherToolsCommands.includes(first))
    throw new UsageError(
      `There is no command or path \`${first}\`.`,
      'Leave it out: `infra-lint` judges what is at the paths behind it.',
    );
  const command = nearestName(first, commands);
  if (command !== undefined)
    throw new UsageError(
      `There is no command or path \`${first}\`.`,
      `Did you mean \`infra-lint ${command}\`?`,
    );
}

/** What other tools call what this one does without a command. */
const otherToolsCommands: readonly string[] = ['lint', 'check', 'scan', 'run', 'test'];
