import type { DescribedCommand, DescribedOption, Words } from './completion.ts';

/** For fish: to be sourced, or saved as `infra-lint.fish` in its folder of completions. */
export function fishCompletion(commands: readonly DescribedCommand[], rules: readonly string[]): string {
  const names = commands.map(({ name }) => name).filter((name) => name !== '');
  const seen = `__fish_seen_subcommand_from ${names.join(' ')}`;
  return [
    '# fish completion for infra-lint: infra-lint completion fish | source',
    `set -g __infra_lint_rules ${rules.join(' ')}`,
    ...commands.flatMap((command) => {
      const isLint = command.name === '';
      const condition = isLint ? `not ${seen}` : `__fish_seen_subcommand_from ${command.name}`;
      return [
        ...(isLint
          ? []
          : [
              `complete -c infra-lint -n 'not ${seen}' -a ${command.name} -d '${plain(command.description)}'`,
            ]),
        ...command.options.map((option) => optionLine(option, condition)),
        ...operandLines(command.operands, condition),
      ];
    }),
    '',
  ].join('\n');
}

function optionLine(
  { long, short, description, value, optional }: DescribedOption,
  condition: string,
): string {
  const name = `-l ${long.replace(/^--/, '')}${short === undefined ? '' : ` -s ${short.replace(/^-/, '')}`}`;
  const taken = value.kind === 'none' ? '' : valueText(value, optional);
  return `complete -c infra-lint -n '${condition}' ${name}${taken} -d '${plain(description)}'`;
}

/** `-x`: a value and no file; `-r`: a value, files among them; neither: it may be left out. */
function valueText(value: Words, optional: boolean): string {
  switch (value.kind) {
    case 'one':
      return `${optional ? ' -f' : ' -x'} -a '${value.words.join(' ')}'`;
    case 'rule':
    case 'rules':
      return " -x -a '$__infra_lint_rules'";
    case 'file':
      return ' -r';
    default:
      return ' -x';
  }
}

function operandLines(operands: Words, condition: string): readonly string[] {
  if (operands.kind === 'file') return [];
  const offered =
    operands.kind === 'one'
      ? ` -a '${operands.words.join(' ')}'`
      : operands.kind === 'rule'
        ? " -a '$__infra_lint_rules'"
        : '';
  return [`complete -c infra-lint -n '${condition}' -f${offered}`];
}

function plain(description: string): string {
  return description.replaceAll("'", '’').replaceAll('`', '');
}
