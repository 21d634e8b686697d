import { everyKind } from '../model/component.ts';
import type { Rule } from './define-rule.ts';

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
      'Held to it',
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
    ['Also known as', rule.aliases.join(', ')],
    ['Repairs', repairs(rule)],
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

function repairs({ fixes }: Rule): string {
  if (fixes === undefined) return '';
  return fixes === 'safe' ? 'some, with `--fix`' : 'some, with `--fix=unsafe`';
}

function options(rule: Rule): string[] {
  const rows = Object.entries(rule.options).map(
    ([name, { default: value, description }]) =>
      `| \`${name}\` | \`${JSON.stringify(value)}\` | ${description} |`,
  );
  if (rows.length === 0) return [];
  return ['## Options', ['| option | default | |', '| --- | --- | --- |', ...rows].join('\n')];
}
