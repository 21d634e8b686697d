import type { DescribedCommand, DescribedOption, Words } from './completion.ts';

/** For bash 3.2 and later. Where nothing is offered, bash offers files. */
export function bashCompletion(commands: readonly DescribedCommand[], rules: readonly string[]): string {
  const names = commands.map(({ name }) => name).filter((name) => name !== '');
  return `# bash completion for infra-lint: source <(infra-lint completion bash)
_infra_lint() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]} command= words= index equals=
  local rules='${rules.join(' ')}'
  # The words are split at \`=\`.
  if [[ $current == = ]]; then
    current= equals==
  elif [[ $previous == = ]]; then
    equals==
    previous=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    case \${COMP_WORDS[index]} in
      ${names.join(' | ')}) command=\${COMP_WORDS[index]} && break ;;
    esac
  done
  COMPREPLY=()
  case $command:$previous in
${commands.flatMap(({ name, options }) => options.flatMap((option) => valueCase(name, option))).join('\n')}
  esac
  if [[ $current == -* ]]; then
    case $command in
${commands.map(({ name, options }) => `      '${name}') words='${flagsOf(options).join(' ')}' ;;`).join('\n')}
    esac
  else
    case $command in
${commands.map(({ name, operands }) => `      '${name}') words=${name === '' ? `'${names.join(' ')}'` : operandWords(operands)} ;;`).join('\n')}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o bashdefault -o default -F _infra_lint infra-lint
`;
}

function valueCase(command: string, option: DescribedOption): readonly string[] {
  const { long, short, value } = option;
  if (value.kind === 'none') return [];
  // What may be left out stands behind `=` only; the next word is a path.
  const names = [long, ...(short === undefined || option.optional ? [] : [short])];
  const pattern = names.map((name) => `'${command}:${name}'`).join(' | ');
  const isBehind = `[[ $equals == = ]] && `;
  return [`    ${pattern}) ${option.optional ? isBehind : ''}${replyOf(value)} ;;`];
}

function replyOf(value: Words): string {
  switch (value.kind) {
    case 'one':
      return `COMPREPLY=($(compgen -W '${value.words.join(' ')}' -- "$current")) && return`;
    case 'rule':
      return 'COMPREPLY=($(compgen -W "$rules" -- "$current")) && return';
    case 'rules':
      // Behind a comma begins the next one.
      return `local before=; [[ $current == *,* ]] && before=\${current%,*},
      COMPREPLY=($(compgen -P "$before" -W "$rules" -- "\${current##*,}")); return`;
    default:
      return 'return';
  }
}

function operandWords(operands: Words): string {
  if (operands.kind === 'one') return `'${operands.words.join(' ')}'`;
  return operands.kind === 'rule' ? '$rules' : "''";
}

function flagsOf(options: readonly DescribedOption[]): readonly string[] {
  return options.flatMap(({ long, short }) => (short === undefined ? [long] : [short, long]));
}
