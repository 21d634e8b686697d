import { rulePage } from '../rule/page.ts';
import type { LoadedRule } from './load-rules.ts';
import { patternAnchor } from './pattern-tables.ts';
import { examples, repairs } from './rule-examples.ts';

/** A rule's page: its text, its cases, and where it is written. */
export function pageOf({ file, rule }: LoadedRule): string {
  return `${[
    `<!-- Made by \`npm run generate\` from ${rule.id}.ts and its fixtures. -->`,
    rulePage(rule),
    ...[examples(rule.id, 'bad', 'Found'), repairs(rule.id), examples(rule.id, 'good', 'Not found')].filter(
      (text) => text !== '',
    ),
    '## Source',
    sources({ file, rule }),
  ]
    .map((text) => text.trim())
    .join('\n\n')}\n`;
}

function sources({ file, rule }: LoadedRule): string {
  const patterns = rule.patterns.map(
    ({ document, section }) =>
      `[${document}, "${section}"](../../docs/patterns.md#${patternAnchor(document)})`,
  );
  return [
    `- the rule: [${file.id}.ts](${file.id}.ts)`,
    `- its cases: [fixtures/rules/${file.id}](../../fixtures/rules/${file.id})`,
    `- the pattern: ${patterns.join('; ')}`,
    '- [all rules](../README.md)',
  ].join('\n');
}
