import { Command, CommanderError, type Option } from 'commander';
import { failOns, profiles } from '../config/settings.ts';
import type { GivenVariable } from '../lint/result.ts';
import { UsageError } from '../lint/user-error.ts';
import { fixSafeties } from '../rule/finding.ts';
import { nearestName } from '../rule/nearest-name.ts';
import { type Severity, severities } from '../rule/severity.ts';
import { allowed } from './allowed.ts';
import { destinationsFrom, formats } from './destinations.ts';
import { givenVariable } from './given-variable.ts';
import type { LintOptions } from './options.ts';
import { version } from './version.ts';

/** What a command line asks for. */
export type Request =
  | { readonly command: 'lint'; readonly options: LintOptions }
  | { readonly command: 'rules' }
  | { readonly command: 'explain'; readonly rule: string }
  /** `--help` and `--version`. */
  | { readonly command: 'print'; readonly text: string };

/**
 * Understands a command line.
 *
 * @throws UsageError for whatever cannot be understood
 */
export function requestFrom(argv: readonly string[]): Request {
  let request: Request | undefined;
  let text = '';
  const program = commandLine((asked) => {
    request = asked;
  });
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (part) => {
        text += part;
      },
      writeErr: () => undefined,
    });
  }
  try {
    program.parse(argv.map(wholeFlag), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw usageErrorFrom(error, program);
  }
  return request ?? { command: 'print', text };
}

/** `--fix` takes its value behind `=` only: what follows it is a path. */
function wholeFlag(argument: string): string {
  return argument === '--fix' ? '--fix=safe' : argument;
}

interface Flags {
  readonly format?: readonly string[];
  readonly output?: string;
  readonly config?: string;
  readonly select?: readonly string[];
  readonly ignore?: readonly string[];
  readonly profile?: string;
  readonly failOn?: string;
  readonly minSeverity?: string;
  readonly quiet?: boolean;
  readonly maxWarnings?: string;
  readonly explainUnknowns?: boolean;
  readonly fix?: string;
  readonly diff?: boolean;
  readonly color?: boolean;
}

function commandLine(ask: (request: Request) => void): Command {
  // Of `--var` and `--var-file` the order counts, so both add to one list.
  const variables: GivenVariable[] = [];
  const program = withOptions(new Command('infra-lint'), variables)
    .description(
      'Reads Terraform, Kubernetes, Compose and Dockerfiles as one system and says where it breaks proven patterns.',
    )
    .argument('[paths...]', 'files and directories to judge (default: the working directory)')
    .addHelpText('after', afterword)
    .action((paths: readonly string[], flags: Flags) =>
      ask({ command: 'lint', options: { ...lintOptions(paths, flags), variables } }),
    );
  program
    .command('rules')
    .description('list all rules')
    .action(() => ask({ command: 'rules' }));
  program
    .command('explain')
    .description('say what a rule looks at, why it matters and what to do')
    .argument('<rule>', "a rule's name, or the id of the same check in another tool")
    .action((rule: string) => ask({ command: 'explain', rule }));
  return program;
}

function withOptions(program: Command, variables: GivenVariable[]): Command {
  const failing = `${failOns.join(', ')} (default: error)`;
  return program
    .option(
      '-f, --format <format[=file]>',
      `how to report: ${formats.join(', ')}; may be repeated`,
      collected,
    )
    .option('-o, --output <file>', 'where to write the report instead of the standard output')
    .option('-c, --config <file>', 'the configuration, instead of the nearest .infra-lint.yaml')
    .option('--select <rules>', 'only these rules, separated by commas', listed)
    .option('--ignore <rules>', 'all but these rules, separated by commas', listed)
    .option('--profile <profile>', `how much is asked: ${profiles.join(', ')}`)
    .option('--fail-on <severity>', `the mildest severity that fails the run: ${failing}`)
    .option('--max-warnings <number>', 'more warnings than this fail the run, too')
    .option('--min-severity <severity>', `report nothing milder: ${severities.join(', ')} (default: note)`)
    .option('-q, --quiet', 'report errors only: `--min-severity error`')
    .option('--var <name=value>', 'a value for a Terraform variable; may be repeated', (written: string) =>
      variables.push(givenVariable(written)),
    )
    .option('--var-file <file>', "values for Terraform's variables; may be repeated", (file: string) =>
      variables.push({ file }),
    )
    .option('--fix [safety]', 'repair what is surely repaired so; `--fix=unsafe`: also what asks for a look')
    .option('--diff', 'show what `--fix` would change, as a patch, and change nothing')
    .option('--explain-unknowns', 'list what could not be judged before deployment, and why')
    .option('--color', 'colour the report, also when it goes to no terminal')
    .option('--no-color', 'do not colour the report')
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false);
}

const afterword = `
Examples:
  infra-lint
  infra-lint deploy/ compose.yaml --fail-on warning
  infra-lint --format pretty --format sarif=infra-lint.sarif

Exit codes:
  0  nothing at or above the severity of --fail-on
  1  findings
  2  wrong usage, a wrong configuration, or a fault of infra-lint`;

function lintOptions(paths: readonly string[], flags: Flags): Omit<LintOptions, 'variables'> {
  const { profile, failOn, maxWarnings } = flags;
  return {
    paths,
    destinations: destinationsFrom(flags.format ?? [], flags.output),
    configFile: flags.config,
    select: flags.select,
    ignore: flags.ignore,
    profile: profile === undefined ? undefined : allowed(profile, profiles, 'profile'),
    failOn: failOn === undefined ? undefined : allowed(failOn, failOns, 'severity'),
    minSeverity: minSeverityOf(flags),
    maxWarnings: maxWarnings === undefined ? undefined : wholeNumber(maxWarnings, '--max-warnings'),
    explainUnknowns: flags.explainUnknowns ?? false,
    fix: flags.fix === undefined ? undefined : allowed(flags.fix, fixSafeties, 'value of `--fix`'),
    diff: flags.diff ?? false,
    color: flags.color,
  };
}

function minSeverityOf({ minSeverity, quiet = false }: Flags): Severity | undefined {
  if (minSeverity === undefined) return quiet ? 'error' : undefined;
  if (!quiet) return allowed(minSeverity, severities, 'severity');
  throw new UsageError('`--quiet` and `--min-severity` say the same thing.', 'Leave one of them out.');
}

function wholeNumber(written: string, option: string): number {
  if (/^\d{1,9}$/.test(written)) return Number(written);
  throw new UsageError(`\`${option}\` takes a whole number, not \`${written}\`.`, `Write \`${option} 10\`.`);
}

function collected(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}

function listed(value: string, previous: readonly string[] = []): readonly string[] {
  const names = value.split(',').map((name) => name.trim());
  return [...previous, ...names.filter((name) => name !== '')];
}

/** Commander's words, in ours. */
function usageErrorFrom({ code, message }: CommanderError, program: Command): UsageError {
  const [name = ''] = /'([^']*)'/.exec(message)?.slice(1) ?? [];
  const flag = name.split(/[ ,]+/).find((part) => part.startsWith('--')) ?? name;
  switch (code) {
    case 'commander.unknownOption':
      return new UsageError(`There is no option \`${name}\`.`, nearestFlag(name, program.options));
    case 'commander.optionMissingArgument':
      return new UsageError(`The option \`${flag}\` needs a value.`, seeHelp);
    case 'commander.missingArgument':
      return new UsageError(
        '`infra-lint explain` needs the name of a rule.',
        '`infra-lint rules` lists them.',
      );
    case 'commander.excessArguments':
      return new UsageError('There are more arguments than the command takes.', seeHelp);
    default:
      return new UsageError(`${message.replace(/^error: /, '')}.`, seeHelp);
  }
}

const seeHelp = 'See `infra-lint --help`.';

function nearestFlag(written: string, options: readonly Option[]): string {
  const flags = options.flatMap(({ long }) => (long === undefined || long === null ? [] : [long]));
  const nearest = nearestName(written.replace(/=.*$/, ''), [...flags, '--help']);
  return nearest === undefined ? seeHelp : `Did you mean \`${nearest}\`?`;
}
