import type { DescribedCommand, DescribedOption, Words } from './completion.ts';

/** For zsh: to be sourced, or saved as `_infra-lint` in a folder of `$fpath`. */
export function zshCompletion(commands: readonly DescribedCommand[], rules: readonly string[]): string {
  const [lint, ...others] = commands;
  return `#compdef infra-lint
# zsh completion for infra-lint: source <(infra-lint completion zsh)
_infra_lint_rules() {
  local -a rules=(${rules.join(' ')})
  compadd -a rules
}
_infra_lint_rule_list() {
  local -a rules=(${rules.join(' ')})
  _values -s , rule $rules
}
_infra_lint_first() {
  local -a commands=(
${others.map(({ name, description }) => `    '${name}:${plain(description)}'`).join('\n')}
  )
  _describe command commands
  _files
}
_infra_lint() {
  if (( CURRENT > 2 )); then
    case $words[2] in
${others.map(commandCase).join('\n')}
    esac
  fi
  _arguments -s \\
${lint === undefined ? '' : lint.options.map((option) => `    ${optionSpec(option)} \\`).join('\n')}
    '1: :_infra_lint_first' '*:file:_files'
}
if [[ $funcstack[1] = _infra-lint ]]; then
  _infra_lint "$@"
else
  compdef _infra_lint infra-lint
fi
`;
}

function commandCase({ name, options, operands }: DescribedCommand): string {
  const operand = operands.kind === 'none' ? [] : [`'*:${operands.kind}:${actionOf(operands)}'`];
  return `      ${name})
        shift words && (( CURRENT-- ))
        _arguments -s ${[...options.map(optionSpec), ...operand].join(' ')}
        return ;;`;
}

/** `--name=[what it does]:value:action`; what may be left out stands behind `=` only. */
function optionSpec({ long, short, description, value, optional }: DescribedOption): string {
  const explained = `[${plain(description)}]`;
  if (value.kind === 'none')
    return short === undefined ? `'*${long}${explained}'` : `'*'{${short},${long}}'${explained}'`;
  const taken = `${optional ? '::' : ':'}${value.kind === 'one' ? 'value' : value.kind}:${actionOf(value)}`;
  if (optional) return `'*${long}=-${explained}${taken}'`;
  return short === undefined
    ? `'*${long}=${explained}${taken}'`
    : `'*'{${short}+,${long}=}'${explained}${taken}'`;
}

function actionOf(words: Words): string {
  switch (words.kind) {
    case 'one':
      return `(${words.words.join(' ')})`;
    case 'file':
      return '_files';
    case 'rule':
      return '_infra_lint_rules';
    case 'rules':
      return '_infra_lint_rule_list';
    default:
      return ' ';
  }
}

/** Without what ends a description or a quoted text. */
function plain(description: string): string {
  return description
    .replaceAll("'", '’')
    .replace(/[[\]]/g, '\\$&')
    .replaceAll(':', '\\:')
    .replaceAll('`', '');
}
