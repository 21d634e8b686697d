import { everyRule } from '../lint/every-rule.ts';
import { UsageError } from '../lint/user-error.ts';
import { paintFor } from '../report/paint.ts';
import type { Rule } from '../rule/define-rule.ts';
import { diagnostics } from '../rule/diagnostic.ts';
import { didYouMean } from '../rule/nearest-name.ts';
import { rulePage } from '../rule/page.ts';
import { isColored } from './color.ts';
import type { World } from './streams.ts';
import { terminalText } from './terminal-text.ts';

/** Prints the page of a rule: for people in a terminal as text, for everything else as the Markdown that it is. */
export async function explainRule(
  name: string,
  color: boolean | undefined,
  { cwd, stdout, env }: World,
): Promise<0> {
  const page = explanationOf(name, await everyRule(cwd));
  const isTerminal = stdout.isTTY === true;
  const paint = paintFor(isColored(color, env, isTerminal));
  const isForPeople = isTerminal || color === true;
  stdout.write(isForPeople ? terminalText(page, paint, Math.min(stdout.columns ?? 100, 100)) : page);
  return 0;
}

/**
 * The page of a rule; of several, where another tool's id stands for them.
 *
 * @throws UsageError where no rule has the name
 */
export function explanationOf(name: string, rules: readonly Rule[]): string {
  const wanted = name.toLowerCase();
  const diagnostic = diagnostics.find(({ id }) => id === wanted);
  if (diagnostic !== undefined) {
    const { id, title, rationale, remedy } = diagnostic;
    return `# ${id}\n\n${title}.\n\n## Why\n\n${rationale}\n\n## What to do\n\n${remedy}\n`;
  }
  const found = rules.filter(({ id, aliases }) =>
    [id, ...aliases].some((known) => known.toLowerCase() === wanted),
  );
  if (found.length > 0) return `${found.map(rulePage).join('\n\n')}\n`;
  throw new UsageError(
    `There is no rule \`${name}\`.`,
    didYouMean(name, knownNames(rules)) ?? '`infra-lint rules` lists them.',
  );
}

/** Ids with numbers in them are near to others by chance only. */
function knownNames(rules: readonly Rule[]): readonly string[] {
  const aliases = rules.flatMap((rule) => rule.aliases).filter((alias) => !/\d/.test(alias));
  return [...[...rules, ...diagnostics].map(({ id }) => id), ...new Set(aliases)];
}
