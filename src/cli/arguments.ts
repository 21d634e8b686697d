import { CommanderError } from 'commander';
import { failOns, profiles } from '../config/settings.ts';
import { refuse, UsageError } from '../lint/user-error.ts';
import { fixSafeties } from '../rule/finding.ts';
import { type Severity, severities } from '../rule/severity.ts';
import { allowed } from './allowed.ts';
import { colorChoices } from './color.ts';
import { type Asked, type CommandFlags, commandLine, type LintFlags } from './command-line.ts';
import { commandNames } from './commands.ts';
import { destinationsFrom } from './destinations.ts';
import type { LintOptions } from './options.ts';
import {
  changeKinds,
  configFormats,
  mergeFormats,
  type Request,
  ruleListFormats,
  shells,
} from './request.ts';
import { shardOption } from './shard-option.ts';
import { usageErrorFrom } from './usage-error-from.ts';

/** Of a command line that is wrong all over, so many mistakes are told. */
const mostMistakes = 20;

/**
 * Understands a command line.
 *
 * @throws UsageError for whatever cannot be understood: all of it at once
 */
export function requestFrom(argv: readonly string[]): Request {
  const mistakes: UsageError[] = [];
  let rest = argv.map(wholeFlag(argv.indexOf('--')));
  while (mistakes.length < mostMistakes) {
    const read = readArguments(rest);
    if ('request' in read) {
      refuse(mistakes);
      return read.request;
    }
    mistakes.push(read.mistake);
    const unknown = rest.indexOf(read.unknown ?? '');
    if (read.unknown === undefined || unknown < 0) break;
    rest = rest.toSpliced(unknown, 1);
  }
  refuse(mistakes);
  throw new UsageError('The command line cannot be understood.', 'See `infra-lint --help`.');
}

/** `--fix`, `--changed` and `--color` take their values behind `=` only: what follows them is a path. So is all behind `--`. */
function wholeFlag(dashes: number): (argument: string, index: number) => string {
  const names: readonly string[] = commandNames;
  return (argument, index) => {
    if (dashes >= 0 && index > dashes) return names.includes(argument) ? `./${argument}` : argument;
    if (argument === '--fix') return '--fix=safe';
    if (argument === '--changed') return '--changed=files';
    return argument === '--color' ? '--color=always' : argument;
  };
}

type Read =
  | { readonly request: Request }
  /** `unknown`: without this argument, the rest can be looked at. */
  | { readonly mistake: UsageError; readonly unknown?: string };

function readArguments(argv: readonly string[]): Read {
  let request: Request | undefined;
  let text = '';
  const program = commandLine(
    requests((asked) => {
      request = asked;
    }),
  );
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (part) => {
        text += part;
      },
      writeErr: () => undefined,
    });
  }
  try {
    program.parse([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof UsageError) return { mistake: error };
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) return usageErrorFrom(error, program, argv);
  }
  return { request: request ?? { command: 'print', text } };
}

/** What is asked for, with every value understood. */
function requests(ask: (request: Request) => void): Asked {
  return {
    lint: (paths, flags, variables) =>
      ask({ command: 'lint', options: { ...lintOptions(paths, flags), variables } }),
    init: ({ force = false }) => ask({ command: 'init', force }),
    rules: (words, flags) => {
      const values = valuesOf();
      const listing = {
        words,
        format: values.one(flags.format, ruleListFormats, 'format') ?? 'text',
        severity: values.one(flags.severity, severities, 'severity'),
        profile: values.one(flags.profile, profiles, 'profile'),
        color: colorOf(flags, values),
      };
      refuse(values.mistakes);
      ask({ command: 'rules', listing });
    },
    explain: (rule, flags) => {
      const values = valuesOf();
      const color = colorOf(flags, values);
      refuse(values.mistakes);
      ask({ command: 'explain', rule, color });
    },
    config: (file, flags) => {
      const values = valuesOf();
      const query = {
        file,
        configFile: flags.config === false ? undefined : flags.config,
        format: values.one(flags.format, configFormats, 'format') ?? 'text',
        color: colorOf(flags, values),
      };
      refuse(values.mistakes);
      ask({ command: 'config', query });
    },
    testRules: (rules, flags) => {
      const values = valuesOf();
      const configFile = flags.config === false ? undefined : flags.config;
      const query = { rules, configFile, color: colorOf(flags, values) };
      refuse(values.mistakes);
      ask({ command: 'test-rules', query });
    },
    baseline: (paths, { update = false, prune = false, ...flags }, variables) => {
      if (update && prune)
        throw new UsageError('`--update` takes out what is gone, too.', 'Leave `--prune` out.');
      const mode = update ? 'update' : prune ? 'prune' : 'create';
      ask({ command: 'baseline', options: { ...lintOptions(paths, flags), variables }, mode });
    },
    merge: (files, { output, maxWarnings, ...flags }) => {
      const values = valuesOf();
      const asked = {
        files,
        format: values.one(flags.format, mergeFormats, 'format'),
        output,
        failOn: values.one(flags.failOn, failOns, 'severity'),
        maxWarnings:
          maxWarnings === undefined
            ? undefined
            : values.read(() => wholeNumber(maxWarnings, '--max-warnings')),
      };
      refuse(values.mistakes);
      ask({ command: 'merge', ...asked });
    },
    completion: (shell) => ask({ command: 'completion', shell: allowed(shell, shells, 'shell') }),
  };
}

/** Reads values one by one, and keeps what is wrong with them until all are read. */
interface Values {
  readonly mistakes: readonly UsageError[];
  readonly read: <Value>(read: () => Value) => Value | undefined;
  readonly one: <Value extends string>(
    written: string | undefined,
    known: readonly Value[],
    what: string,
  ) => Value | undefined;
}

function valuesOf(): Values {
  const mistakes: UsageError[] = [];
  const read = <Value>(value: () => Value): Value | undefined => {
    try {
      return value();
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      mistakes.push(error);
      return undefined;
    }
  };
  return {
    mistakes,
    read,
    one: (written, known, what) =>
      written === undefined ? undefined : read(() => allowed(written, known, what)),
  };
}

function lintOptions(paths: readonly string[], flags: LintFlags): Omit<LintOptions, 'variables'> {
  const values = valuesOf();
  const { maxWarnings, shard } = flags;
  const options: Omit<LintOptions, 'variables'> = {
    paths,
    destinations: values.read(() => destinationsFrom(flags.format ?? [], flags.output)) ?? [],
    configFile: flags.config === false ? undefined : flags.config,
    noConfig: flags.config === false,
    exclude: flags.exclude ?? [],
    select: flags.select,
    ignore: flags.ignore,
    profile: values.one(flags.profile, profiles, 'profile'),
    failOn: values.one(flags.failOn, failOns, 'severity'),
    minSeverity: values.read(() => minSeverityOf(flags)),
    maxWarnings:
      maxWarnings === undefined ? undefined : values.read(() => wholeNumber(maxWarnings, '--max-warnings')),
    inlineSuppressions: flags.inlineSuppressions === false ? false : undefined,
    reportUnusedSuppressions: flags.reportUnusedSuppressions === true ? 'all' : undefined,
    reportSuppressed: flags.reportSuppressed,
    explainUnknowns: flags.explainUnknowns ?? false,
    fix: values.one(flags.fix, fixSafeties, 'value of `--fix`'),
    diff: flags.diff ?? false,
    stdinFilename: flags.stdinFilename,
    held: undefined,
    statistics: flags.statistics ?? false,
    showFiles: flags.showFiles ?? false,
    watch: flags.watch ?? false,
    timing: flags.timing ?? false,
    debug: flags.debug ?? false,
    baseline: flags.baseline,
    // Whoever names a commit wants to know what changed since.
    changed:
      values.one(flags.changed, changeKinds, 'value of `--changed`') ??
      (flags.since === undefined ? undefined : 'files'),
    since: flags.since,
    staged: flags.staged ?? false,
    shard: shard === undefined ? undefined : values.read(() => shardOption(shard)),
    color: colorOf(flags, values),
  };
  refuse([...values.mistakes, ...contradictions(options)]);
  return options;
}

/** What does not go together. */
function contradictions(options: Omit<LintOptions, 'variables'>): readonly UsageError[] {
  const { paths, stdinFilename, watch, fix, diff, changed, staged } = options;
  const readsInput = paths.includes('-');
  const found: (UsageError | undefined)[] = [
    readsInput && paths.length > 1
      ? new UsageError(
          '`-` stands alone: the text on the standard input is all that is judged.',
          'Leave the other paths out.',
        )
      : undefined,
    readsInput && stdinFilename === undefined
      ? new UsageError('What is on the standard input needs a name.', 'Add `--stdin-filename <path>`.')
      : undefined,
    !readsInput && stdinFilename !== undefined
      ? new UsageError(
          '`--stdin-filename` names what is on the standard input, and that is not read.',
          'Give `-` as the path.',
        )
      : undefined,
    watch && (readsInput || fix !== undefined || diff)
      ? new UsageError(
          '`--watch` judges files again and again, and changes none.',
          'Leave `-`, `--fix` and `--diff` out.',
        )
      : undefined,
    staged && (changed !== undefined || readsInput)
      ? new UsageError('`--staged` says already what is judged.', 'Leave `--changed`, `--since` and `-` out.')
      : undefined,
    staged && fix !== undefined
      ? new UsageError(
          '`--staged` judges what is staged, and `--fix` changes the working tree.',
          'Repair with `--fix --changed`, then stage again.',
        )
      : undefined,
    changed === 'lines' && (fix !== undefined || diff)
      ? new UsageError(
          '`--changed=lines` does not go with repairs: they move the lines.',
          'Use `--changed`, which repairs in changed files.',
        )
      : undefined,
  ];
  return found.filter((mistake) => mistake !== undefined);
}

function colorOf({ color }: CommandFlags | LintFlags, values: Values): boolean | undefined {
  if (color === false) return false;
  const when = values.one(color, colorChoices, 'value of `--color`');
  return when === undefined || when === 'auto' ? undefined : when === 'always';
}

function minSeverityOf({ minSeverity, quiet = false }: LintFlags): Severity | undefined {
  if (minSeverity === undefined) return quiet ? 'error' : undefined;
  if (!quiet) return allowed(minSeverity, severities, 'severity');
  throw new UsageError('`--quiet` and `--min-severity` say the same thing.', 'Leave one of them out.');
}

function wholeNumber(written: string, option: string): number {
  if (/^\d{1,9}$/.test(written)) return Number(written);
  throw new UsageError(`\`${option}\` takes a whole number, not \`${written}\`.`, `Write \`${option} 10\`.`);
}
