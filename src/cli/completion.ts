import { rules } from '../../rules/index.ts';
import { diagnostics } from '../rule/diagnostic.ts';
import { commandLine } from './command-line.ts';
import { bashCompletion } from './completion-bash.ts';
import { fishCompletion } from './completion-fish.ts';
import { zshCompletion } from './completion-zsh.ts';
import type { Shell } from './request.ts';
import type { World } from './streams.ts';

/** Prints what makes a shell complete the command: `source <(infra-lint completion bash)`. */
export function printCompletion(shell: Shell, { stdout }: World): 0 {
  const print = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion }[shell];
  stdout.write(print(describedCommands(), ruleIds()));
  return 0;
}

/** What may stand in a place: one of some words, a rule, several rules with commas, a file, or anything. */
export type Words =
  | { readonly kind: 'none' | 'text' | 'file' | 'rule' | 'rules' }
  | { readonly kind: 'one'; readonly words: readonly string[] };

export interface DescribedOption {
  /** With its dashes. */
  readonly long: string;
  readonly short: string | undefined;
  readonly description: string;
  /** `none` for a flag. */
  readonly value: Words;
  /** The value stands behind `=`, or is left out. */
  readonly optional: boolean;
}

export interface DescribedCommand {
  /** Empty for the command that lints. */
  readonly name: string;
  readonly description: string;
  readonly options: readonly DescribedOption[];
  readonly operands: Words;
}

const nothing = () => undefined;

/** The command line as the parser has it, the one that lints first. */
function describedCommands(): readonly DescribedCommand[] {
  const program = commandLine({
    lint: nothing,
    init: nothing,
    rules: nothing,
    explain: nothing,
    config: nothing,
    testRules: nothing,
    baseline: nothing,
    merge: nothing,
    completion: nothing,
  });
  return [program, ...program.commands].map((command) => ({
    name: command === program ? '' : command.name(),
    description: command.description(),
    options: command.createHelp().visibleOptions(command).map(describedOption),
    operands: command.registeredArguments.map(wordsOf)[0] ?? { kind: 'none' },
  }));
}

interface Parsed {
  readonly flags: string;
  readonly long?: string | null | undefined;
  readonly short?: string | null | undefined;
  readonly description: string;
  readonly argChoices?: readonly string[] | undefined;
  readonly optional: boolean;
  readonly required: boolean;
}

function describedOption(option: Parsed): DescribedOption {
  const [, placeholder = ''] = /[<[]([^\]>[]+)/.exec(option.flags) ?? [];
  const { argChoices } = option;
  return {
    long: option.long ?? '',
    short: option.short ?? undefined,
    description: option.description,
    value: argChoices !== undefined ? { kind: 'one', words: argChoices } : placeholderWords(placeholder),
    // `<format[=file]>` has brackets, and needs a value.
    optional: option.optional && !option.required,
  };
}

/** What the name of a value says of it. */
function placeholderWords(placeholder: string): Words {
  if (placeholder === '') return { kind: 'none' };
  if (/file|path|folder/.test(placeholder)) return { kind: 'file' };
  return { kind: placeholder === 'rules' ? 'rules' : 'text' };
}

interface Operand {
  readonly argChoices?: readonly string[] | undefined;
  name(): string;
}

function wordsOf(operand: Operand): Words {
  if (operand.argChoices !== undefined) return { kind: 'one', words: operand.argChoices };
  if (operand.name() === 'rule') return { kind: 'rule' };
  return { kind: /paths|file/.test(operand.name()) ? 'file' : 'text' };
}

/** Rules and diagnostics: `explain` knows both. */
function ruleIds(): readonly string[] {
  return [...rules, ...diagnostics].map(({ id }) => id).sort();
}
