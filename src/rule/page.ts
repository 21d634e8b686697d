import { everyKind } from '../model/component.ts';
import { byTool, toolTitles } from './alias-tool.ts';
import type { Rule } from './define-rule.ts';
import type { FixSafety } from './finding.ts';

/** A rule's whole text in Markdown: what `explain` prints, code scanning shows, and the rule's page starts with. */
export function rulePage(rule: Rule): string {
  return [
    `# ${rule.id}`,
    `${rule.title}.`,
    facts(rule),
    '## Why',
    rule.rationale.trim(),
    '## What to do',
    rule.remedy,
    ...section('## When not to use it', rule.exceptions),
    ...options(rule),
    ...section('## Fixes', fixes(rule)),
    ...section('## In other tools', otherTools(rule)),
    ...section('## References', rule.references.map((reference) => `- <${reference}>`).join('\n')),
  ].join('\n\n');
}

/** Rules of a repository's own may leave some out. */
function section(heading: string, text: string): string[] {
  return text === '' ? [] : [heading, text];
}

function facts(rule: Rule): string {
  const rows: (readonly [string, string])[] = [
    ['Severity', rule.severity],
    ['Profile', rule.profile],
    [
      'Holds for',
      rule.environments === 'all' ? 'every environment' : 'everything that is not for development',
    ],
    ['Looks at', looksAt(rule)],
    ['Written in', rule.own === undefined ? '' : `\`${rule.own.file}\``],
    ['Pattern', rule.patterns.map(({ document, section }) => `${document}, "${section}"`).join('; ')],
    [
      'Controls',
      Object.entries(rule.controls)
        .map(([name, ids]) => `${name} ${ids.join(', ')}`)
        .join('; '),
    ],
    ['Fixes', rule.fixes === undefined ? '' : `some, with \`${flagOf(rule.fixes)}\``],
    ['Silent where it is said by', (rule.yieldsTo ?? []).map((id) => `\`${id}\``).join(', ')],
    ['Since', rule.since],
  ];
  const lines = rows.filter(([, value]) => value !== '').map(([name, value]) => `| ${name} | ${value} |`);
  return ['| | |', '| --- | --- |', ...lines].join('\n');
}

function looksAt({ on, own }: Rule): string {
  if (own !== undefined) return own.looksAt;
  return on === everyKind ? 'every kind of component' : on.join(', ');
}

function flagOf(safety: FixSafety): string {
  return safety === 'safe' ? '--fix' : '--fix=unsafe';
}

function fixes({ fixes: safety }: Rule): string {
  if (safety === undefined) return '';
  const flag = `\`infra-lint ${flagOf(safety)}\``;
  const meaning =
    safety === 'safe'
      ? 'What is deployed keeps its meaning, or the intent is certain.'
      : 'The change may replace, restart or cost something, so read it before it is applied.';
  return `${flag} repairs what is written in the file itself. ${meaning} With \`--diff\` it is shown and not made.`;
}

/** Ids of the same check, whose suppressions are understood. */
function otherTools({ aliases }: Rule): string {
  const rows = byTool(aliases).map(
    ([tool, ids]) => `| ${toolTitles.get(tool)} | ${ids.map((id) => `\`${id}\``).join(', ')} |`,
  );
  return rows.length === 0 ? '' : ['| tool | id |', '| --- | --- |', ...rows].join('\n');
}

function options(rule: Rule): string[] {
  const rows = Object.entries(rule.options).map(
    ([name, { default: value, description }]) =>
      `| \`${name}\` | \`${JSON.stringify(value)}\` | ${description} |`,
  );
  if (rows.length === 0) return [];
  return [
    '## Options',
    ['| option | default | |', '| --- | --- | --- |', ...rows].join('\n'),
    'The defaults, written out:',
    configured(rule),
  ];
}

/** What to write in a configuration, with the defaults. */
function configured({ id, options: schemas }: Rule): string {
  const lines = Object.entries(schemas).map(
    ([name, { default: value }]) =>
      `      ${name}: ${Array.isArray(value) ? `[${value.map(String).map(quoted).join(', ')}]` : JSON.stringify(value)}`,
  );
  return ['```yaml', 'rules:', `  ${id}:`, '    options:', ...lines, '```'].join('\n');
}

/** What YAML would take for something else is quoted; JSON's texts are YAML's, too. */
function quoted(text: string): string {
  return /^[A-Za-z][\w./-]*$/.test(text) ? text : JSON.stringify(text);
}
