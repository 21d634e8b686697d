import { everyRule } from '../lint/every-rule.ts';
import { UsageError } from '../lint/user-error.ts';
import { markdownText } from '../report/markdown-text.ts';
import { type Paint, paintFor } from '../report/paint.ts';
import type { Rule } from '../rule/define-rule.ts';
import { didYouMean } from '../rule/nearest-name.ts';
import { isColored } from './color.ts';
import type { RuleListing } from './request.ts';
import type { World } from './streams.ts';

/**
 * Lists rules.
 *
 * @throws UsageError where none is as asked for
 */
export async function listRules(listing: RuleListing, { cwd, stdout, env }: World): Promise<0> {
  const rules = await everyRule(cwd);
  const found = rules.filter((rule) => isAsked(rule, listing));
  if (found.length === 0) throw nothingFound(listing, rules);
  const paint = paintFor(isColored(listing.color, env, stdout.isTTY === true));
  stdout.write(listed(found, listing.format, paint, stdout.columns ?? Number.POSITIVE_INFINITY));
  return 0;
}

function isAsked(rule: Rule, { words, severity, profile }: RuleListing): boolean {
  const text = [rule.id, rule.title, ...rule.aliases].join('\n').toLowerCase();
  return (
    words.every((word) => text.includes(word.toLowerCase())) &&
    (severity === undefined || rule.severity === severity) &&
    (profile === undefined || profile === 'strict' || rule.profile === profile)
  );
}

function nothingFound({ words }: RuleListing, rules: readonly Rule[]): UsageError {
  const ids = rules.map(({ id }) => id);
  const hint = words.map((word) => didYouMean(word, ids)).find((found) => found !== undefined);
  return new UsageError('No rule is as asked for.', hint ?? '`infra-lint rules` lists all of them.');
}

function listed(found: readonly Rule[], format: RuleListing['format'], paint: Paint, width: number): string {
  switch (format) {
    case 'text':
      return table(found, paint, width);
    case 'json':
      return `${JSON.stringify(found.map(plainRule), null, 2)}\n`;
    case 'markdown':
      return markdownTable(found);
    default:
      return format satisfies never;
  }
}

function plainRule({ id, title, severity, profile, environments, fixes, since, aliases, on }: Rule) {
  return { id, title, severity, profile, environments, fixes: fixes ?? null, since, aliases, on };
}

/** How far a rule repairs what it finds. */
function fixOf({ fixes }: Rule): string {
  if (fixes === undefined) return '';
  return fixes === 'safe' ? '--fix' : '--fix=unsafe';
}

function table(found: readonly Rule[], paint: Paint, width: number): string {
  const cells = found.map((rule) => [rule.id, rule.severity, rule.profile, fixOf(rule)]);
  const heads = ['rule', 'severity', 'profile', 'fixes'];
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  const tints = { error: paint.red, warning: paint.yellow, note: paint.cyan };
  const line = (row: readonly string[], tint: (text: string, column: number) => string, title: string) => {
    const columns = row.map(
      (cell, column) => tint(cell, column) + ' '.repeat((widths[column] ?? 0) - cell.length),
    );
    return `${columns.join('  ')}  ${title}`.trimEnd();
  };
  const room = Math.max(20, width - widths.reduce((sum, cell) => sum + cell + 2, 0));
  const lines = found.map((rule, index) =>
    line(
      cells[index] ?? [],
      (cell, column) => (column === 0 ? paint.bold(cell) : column === 1 ? tints[rule.severity](cell) : cell),
      shortened(rule.title, room),
    ),
  );
  return `${[line(heads, (cell) => paint.dim(cell), paint.dim('flags')), ...lines].join('\n')}\n`;
}

function shortened(text: string, room: number): string {
  return text.length <= room ? text : `${text.slice(0, room - 1)}…`;
}

function markdownTable(found: readonly Rule[]): string {
  const rows = found.map((rule) =>
    [`\`${rule.id}\``, rule.severity, rule.profile, fixOf(rule), markdownText(rule.title)].join(' | '),
  );
  const lines = ['rule | severity | profile | fixes | flags', '--- | --- | --- | --- | ---', ...rows];
  return lines.map((line) => `| ${line} |\n`).join('');
}
