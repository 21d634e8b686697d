/** When to colour, as `--color` takes it. */
export const colorChoices = ['auto', 'always', 'never'] as const;

/**
 * Whether to colour: the option decides before `NO_COLOR`, that before `FORCE_COLOR` and `CLICOLOR_FORCE`, those before
 * the terminal and `CLICOLOR`.
 * Sources: https://no-color.org, https://force-color.org, https://bixense.com/clicolors/
 *
 * @param option undefined where it is left to the environment
 */
export function isColored(
  option: boolean | undefined,
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  if (option !== undefined) return option;
  if (isSet(env.NO_COLOR)) return false;
  if (isSet(env.FORCE_COLOR)) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  if (isSet(env.CLICOLOR_FORCE) && env.CLICOLOR_FORCE !== '0') return true;
  return isTerminal && env.TERM !== 'dumb' && env.CLICOLOR !== '0';
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
