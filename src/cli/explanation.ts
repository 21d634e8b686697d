import { rules } from '../../rules/index.ts';
import { UsageError } from '../lint/user-error.ts';
import { diagnostics } from '../rule/diagnostic.ts';
import { nearestName } from '../rule/nearest-name.ts';
import { rulePage } from '../rule/page.ts';

/**
 * The page of a rule; of several, where another tool's id stands for them.
 *
 * @throws UsageError where no rule has the name
 */
export function explanationOf(name: string): string {
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
  const nearest = nearestName(
    name,
    [...rules, ...diagnostics].map(({ id }) => id),
  );
  throw new UsageError(
    `There is no rule \`${name}\`.`,
    nearest === undefined ? '`infra-lint rules` lists them.' : `Did you mean \`${nearest}\`?`,
  );
}
