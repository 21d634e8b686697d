import { Argument, Command, Option } from 'commander';
import { failOns, profiles } from '../config/settings.ts';
import type { GivenVariable } from '../lint/result.ts';
import { fixSafeties } from '../rule/finding.ts';
import { severities } from '../rule/severity.ts';
import { colorChoices } from './color.ts';
import { formats } from './destinations.ts';
import { givenVariable } from './given-variable.ts';
import { changeKinds, configFormats, mergeFormats, ruleListFormats, shells } from './request.ts';
import { version } from './version.ts';

/** What commander makes of the options of linting. */
export interface LintFlags {
  readonly format?: readonly string[];
  readonly output?: string;
  readonly config?: string | false;
  readonly exclude?: readonly string[];
  readonly select?: readonly string[];
  readonly ignore?: readonly string[];
  readonly profile?: string;
  readonly failOn?: string;
  readonly minSeverity?: string;
  readonly quiet?: boolean;
  readonly maxWarnings?: string;
  readonly stdinFilename?: string;
  /** False by `--no-inline-suppressions`; true where nothing is said. */
  readonly inlineSuppressions?: boolean;
  readonly reportUnusedSuppressions?: boolean;
  readonly reportSuppressed?: boolean;
  readonly explainUnknowns?: boolean;
  readonly fix?: string;
  readonly diff?: boolean;
  readonly baseline?: string | false;
  readonly changed?: string;
  readonly since?: string;
  readonly staged?: boolean;
  readonly shard?: string;
  readonly statistics?: boolean;
  readonly showFiles?: boolean;
  readonly watch?: boolean;
  readonly timing?: boolean;
  readonly debug?: boolean;
  readonly color?: string | false;
}

/** What commander makes of the options of the other commands. */
export interface CommandFlags {
  readonly format?: string;
  readonly severity?: string;
  readonly profile?: string;
  readonly config?: string | false;
  readonly force?: boolean;
  readonly output?: string;
  readonly failOn?: string;
  readonly maxWarnings?: string;
  readonly color?: string | false;
}

/** What becomes of the baseline that is there. */
export interface BaselineFlags {
  readonly update?: boolean;
  readonly prune?: boolean;
}

/** Told what was asked for; the values are as they were written. */
export interface Asked {
  readonly lint: (paths: readonly string[], flags: LintFlags, variables: readonly GivenVariable[]) => void;
  readonly init: (flags: CommandFlags) => void;
  readonly rules: (words: readonly string[], flags: CommandFlags) => void;
  readonly explain: (rule: string, flags: CommandFlags) => void;
  readonly config: (file: string | undefined, flags: CommandFlags) => void;
  readonly testRules: (rules: readonly string[], flags: CommandFlags) => void;
  readonly baseline: (
    paths: readonly string[],
    flags: LintFlags & BaselineFlags,
    variables: readonly GivenVariable[],
  ) => void;
  readonly merge: (files: readonly string[], flags: CommandFlags) => void;
  readonly completion: (shell: string) => void;
}

/** The whole command line: what is parsed, what `--help` says, and what shells complete. */
export function commandLine(asked: Asked): Command {
  // Of `--var` and `--var-file` the order counts, so both add to one list.
  const variables: GivenVariable[] = [];
  const program = withLintOptions(new Command('infra-lint').configureHelp(plainHelp), variables)
    .description(
      'Reads Terraform, Kubernetes, Compose and Dockerfiles as one system and says where it breaks proven patterns.',
    )
    .argument('[paths...]', 'files and directories to judge (default: the working directory)')
    .addHelpText('after', afterword)
    .enablePositionalOptions()
    .action((paths: readonly string[], flags: LintFlags) => asked.lint(paths, flags, variables));
  command(program, 'init', 'write a configuration that suits the tree')
    .option('--force', 'overwrite the one that is there')
    .action((flags: CommandFlags) => asked.init(flags));
  withColor(command(program, 'rules', 'list all rules, or those with all of the words'))
    .argument('[words...]', 'words of names, titles or ids of other tools: `backup`, `CKV_AWS`')
    .addOption(valued('-f, --format <format>', 'how to list', ruleListFormats))
    .addOption(valued('--severity <severity>', 'only those of a severity', severities))
    .addOption(valued('--profile <profile>', 'only those that a profile runs', profiles))
    .action((words: readonly string[], flags: CommandFlags) => asked.rules(words, flags));
  withColor(command(program, 'explain', 'say what a rule looks at, why it matters and what to do'))
    .argument('<rule>', "a rule's name, or the id of the same check in another tool")
    .action((rule: string, flags: CommandFlags) => asked.explain(rule, flags));
  withColor(command(program, 'config', 'say what holds for a file, or for the run, and where that is said'))
    .argument('[file]', 'the file (default: none, the settings of the run)')
    .addOption(valued('-f, --format <format>', 'how to say it', configFormats))
    .option('-c, --config <file>', 'the configuration, instead of the nearest .infra-lint.yaml')
    .action((file: string | undefined, flags: CommandFlags) => asked.config(file, flags));
  withColor(
    command(program, 'test-rules', 'run the rules of your own on their examples in .infra-lint/rules'),
  )
    .argument('[rules...]', 'only these rules (default: all)')
    .option('-c, --config <file>', 'the configuration that they lie beside')
    .action((rules: readonly string[], flags: CommandFlags) => asked.testRules(rules, flags));
  withJudgingOptions(
    command(program, 'baseline', 'take what is found now for known, so that only what is new is reported'),
    variables,
  )
    .argument('[paths...]', 'files and directories to judge (default: the working directory)')
    .option(
      '--baseline <file>',
      'the file (default: that of the configuration, or .infra-lint-baseline.json)',
    )
    .option('--update', 'bring it up to date: add what is new, take out what is gone')
    .option('--prune', 'only take out what is gone')
    .action((paths: readonly string[], flags: LintFlags & BaselineFlags) =>
      asked.baseline(paths, flags, variables),
    );
  withFailing(command(program, 'merge', 'make one result of those of several runs, in SARIF or JSON'))
    .argument('<files...>', 'what the runs wrote, all in one format')
    .addOption(valued('-f, --format <format>', 'the format of the files', mergeFormats))
    .option('-o, --output <file>', 'where to write the result instead of the standard output')
    .action((files: readonly string[], flags: CommandFlags) => asked.merge(files, flags));
  command(program, 'completion', 'print what makes a shell complete the command')
    .addArgument(
      new Argument('<shell>', `the shell: ${shells.join(', ')}`).choices(shells).argParser(asWritten),
    )
    .action((shell: string) => asked.completion(shell));
  return program;
}

function command(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .configureHelp(plainHelp)
    .helpOption('-h, --help', 'print this help');
}

/** Values are in the words of the description, not listed behind it again. */
const plainHelp = {
  optionDescription: ({ description }: Option) => description,
  argumentDescription: ({ description }: Argument) => description,
};

/** An option with a closed set of values: `choices` are for the shells, we refuse others in our own words. */
function valued(flags: string, description: string, values: readonly string[]): Option {
  return new Option(flags, `${description}: ${values.join(', ')}`).choices(values).argParser(asWritten);
}

function asWritten(value: string): string {
  return value;
}

function withColor(of: Command): Command {
  return of
    .addOption(
      new Option('--color [when]', 'colour the output: auto, always, never')
        .choices(colorChoices)
        .argParser(asWritten),
    )
    .option('--no-color', 'do not colour the output');
}

/** What decides which findings there are. */
function withJudgingOptions(of: Command, variables: GivenVariable[]): Command {
  return of
    .option('-c, --config <file>', 'the configuration, instead of the nearest .infra-lint.yaml')
    .option('--no-config', 'follow no configuration')
    .option('--exclude <pattern>', 'pass over what matches, as in a .gitignore; may be repeated', collected)
    .option('--select <rules>', 'only these rules, separated by commas', listed)
    .option('--ignore <rules>', 'all but these rules, separated by commas', listed)
    .addOption(valued('--profile <profile>', 'how much is asked', profiles))
    .option('--var <name=value>', 'a value for a Terraform variable; may be repeated', (written: string) =>
      variables.push(givenVariable(written)),
    )
    .option('--var-file <file>', "values for Terraform's variables; may be repeated", (file: string) =>
      variables.push({ file }),
    );
}

function withFailing(of: Command): Command {
  const failing = `${failOns.join(', ')} (default: error)`;
  return of
    .addOption(
      new Option('--fail-on <severity>', `the mildest severity that fails the run: ${failing}`)
        .choices(failOns)
        .argParser(asWritten),
    )
    .option('--max-warnings <number>', 'more warnings than this fail the run, too');
}

/** What tells only a part of the findings. */
function withParts(of: Command): Command {
  return of
    .option('--baseline <file>', 'report nothing that this file knows; `infra-lint baseline` writes it')
    .option('--no-baseline', 'report also what the baseline of the configuration knows')
    .addOption(
      new Option(
        '--changed [what]',
        'report what has to do with changed files; `--changed=lines`: with changed lines only',
      )
        .choices(changeKinds)
        .argParser(asWritten),
    )
    .option(
      '--since <commit>',
      'what changed since the branch left this one, instead of since the last commit',
    )
    .option('--staged', 'judge what is staged for the next commit, and report what has to do with it')
    .option('--shard <part/parts>', 'report one of several parts, which `infra-lint merge` makes one again');
}

function withLintOptions(program: Command, variables: GivenVariable[]): Command {
  const formatOption = new Option(
    '-f, --format <format[=file]>',
    `how to report: ${formats.join(', ')}; may be repeated`,
  );
  program
    .addOption(formatOption.choices(formats).argParser(collected))
    .option('-o, --output <file>', 'where to write the report instead of the standard output');
  withFailing(withJudgingOptions(program, variables))
    .addOption(
      new Option(
        '--min-severity <severity>',
        `report nothing milder: ${severities.join(', ')} (default: note)`,
      )
        .choices(severities)
        .argParser(asWritten),
    )
    .option('-q, --quiet', 'report errors only: `--min-severity error`');
  withParts(program)
    .addOption(
      new Option(
        '--fix [safety]',
        'repair what is surely repaired so; `--fix=unsafe`: also what asks for a look',
      )
        .choices(fixSafeties)
        .argParser(asWritten),
    )
    .option('--diff', 'show what `--fix` would change, as a patch, and change nothing')
    .option('--stdin-filename <path>', 'judge the text on the standard input as this file; the path is `-`')
    .option('--statistics', 'count the findings by rule instead of listing them (pretty, concise, json)')
    .option(
      '--no-inline-suppressions',
      'suppress nothing by the comments, annotations and ignore files in the scanned tree',
    )
    .option('--report-suppressed', 'tell in JSON and SARIF also what is suppressed, and why')
    .option(
      '--report-unused-suppressions',
      'report suppressions for other tools, too, where they suppress nothing',
    )
    .option('--explain-unknowns', 'list what could not be judged before deployment, and why')
    .option('--show-files', 'list what would be read and as what, and judge nothing')
    .option('--watch', 'judge again whenever something changes, until Ctrl-C')
    .option('--timing', 'say how long each stage took, and the slowest rules')
    .option('--debug', 'say what was found, what it was taken for, and which configuration holds');
  return withColor(program)
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false);
}

const afterword = `
Examples:
  infra-lint
  infra-lint deploy/ compose.yaml --fail-on warning
  infra-lint --format pretty --format sarif=infra-lint.sarif
  cat Dockerfile | infra-lint - --stdin-filename Dockerfile

Exit codes:
  0  nothing at or above the severity of --fail-on
  1  findings
  2  wrong usage, a wrong configuration, or a fault of infra-lint`;

function collected(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}

function listed(value: string, previous: readonly string[] = []): readonly string[] {
  const names = value.split(',').map((name) => name.trim());
  return [...previous, ...names.filter((name) => name !== '')];
}
