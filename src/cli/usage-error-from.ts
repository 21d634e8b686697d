import type { Command, CommanderError } from 'commander';
import { UsageError } from '../lint/user-error.ts';
import { didYouMean } from '../rule/nearest-name.ts';

/**
 * Commander's words, in ours.
 *
 * @returns the mistake, and the argument without which the rest can be looked at
 */
export function usageErrorFrom(
  { code, message }: CommanderError,
  program: Command,
  argv: readonly string[],
): { readonly mistake: UsageError; readonly unknown?: string } {
  const [name = ''] = /'([^']*)'/.exec(message)?.slice(1) ?? [];
  const flag = name.split(/[ ,]+/).find((part) => part.startsWith('--')) ?? name;
  switch (code) {
    case 'commander.unknownOption':
      return { mistake: unknownOption(name, program, argv), unknown: name };
    case 'commander.optionMissingArgument':
      return { mistake: new UsageError(`The option \`${flag}\` needs a value.`, seeHelp) };
    case 'commander.missingArgument':
      return { mistake: missingArgument(name) };
    case 'commander.excessArguments':
      return { mistake: new UsageError('There are more arguments than the command takes.', seeHelp) };
    default:
      return { mistake: new UsageError(`${message.replace(/^error: /, '')}.`, seeHelp) };
  }
}

const seeHelp = 'See `infra-lint --help`.';

function missingArgument(name: string): UsageError {
  return name === 'shell'
    ? new UsageError(
        '`infra-lint completion` needs the name of a shell.',
        'Write `infra-lint completion bash`.',
      )
    : new UsageError('`infra-lint explain` needs the name of a rule.', '`infra-lint rules` lists them.');
}

/** An option of linting that stands behind another command, or one that is mistyped. */
function unknownOption(name: string, program: Command, argv: readonly string[]): UsageError {
  const written = name.replace(/=.*$/, '');
  const command = program.commands.find((each) => each.name() === argv[0]);
  const owner = command ?? program;
  const where = command === undefined ? '' : ` of \`infra-lint ${command.name()}\``;
  const hint = didYouMean(written, longFlags(owner));
  const help = command === undefined ? seeHelp : `See \`infra-lint ${command.name()} --help\`.`;
  return new UsageError(`There is no option \`${name}\`${where}.`, hint ?? help);
}

function longFlags({ options }: Command): readonly string[] {
  return [...options.flatMap(({ long }) => (typeof long === 'string' ? [long] : [])), '--help'];
}
