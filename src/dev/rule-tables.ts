import type { Rule } from '../rule/define-rule.ts';
import type { LoadedRule } from './load-rules.ts';
import { formatsOf, type SpokenFormat, spokenFormats } from './rule-formats.ts';

/** `rules/README.md`: every rule by its topic, with what one would choose rules by. */
export function rulesOverview(rules: readonly LoadedRule[]): string {
  const topics = [...byTopic(rules)];
  const parts = topics.map(([topic, some]) => [`## ${titleOf(topic)}`, topicTable(some)].join('\n\n'));
  return `${['<!-- Made by `npm run generate` from the rules and their fixtures. -->', '# Rules', introduction(rules), ...parts].join('\n\n')}\n`;
}

/** For the README: a row for each topic, with the rules by name. */
export function topicsTable(rules: readonly LoadedRule[]): string {
  const rows = [...byTopic(rules)].map(([topic, some]) => {
    const links = some.map(({ file, rule }) => `[\`${rule.id}\`](rules/${file.topic}/${file.id}.md)`);
    return `| **${titleOf(topic)}** | ${links.join(', ')} |`;
  });
  return ['| topic | rules |', '| --- | --- |', ...rows].join('\n');
}

function introduction(rules: readonly LoadedRule[]): string {
  return `${rules.length} rules. Those of the profile \`strict\` give advice and are asked for with \`--profile strict\`. A mark
stands where a rule has findings: AWS, Google Cloud and Azure in Terraform, Kubernetes, Compose, Dockerfiles. "Fixes" says
which flag repairs some of them. Severities and options are set in the [configuration](../docs/configuration.md); which ids
of other tools are the same is in [From other tools](../docs/from-other-tools.md).`;
}

function topicTable(rules: readonly LoadedRule[]): string {
  const rows = rules.map(({ file, rule }) => {
    const formats = formatsOf(rule.id);
    const marks = spokenFormats.map((format) => (formats.has(format) ? '✓' : '')).join(' | ');
    return `| [\`${rule.id}\`](${file.topic}/${file.id}.md) | ${rule.title} | ${rule.severity} | ${rule.profile} | ${marks} | ${flagOf(rule)} |`;
  });
  const head = `| rule | flags | severity | profile | ${spokenFormats.map((format) => heads[format]).join(' | ')} | fixes |`;
  return [head, `| --- | --- | --- | --- |${' :-: |'.repeat(spokenFormats.length)} --- |`, ...rows].join(
    '\n',
  );
}

const heads: Readonly<Record<SpokenFormat, string>> = {
  AWS: 'AWS',
  'Google Cloud': 'Google',
  Azure: 'Azure',
  Kubernetes: 'Kubernetes',
  Compose: 'Compose',
  Dockerfile: 'Dockerfile',
};

function flagOf({ fixes }: Rule): string {
  if (fixes === undefined) return '';
  return fixes === 'safe' ? '`--fix`' : '`--fix=unsafe`';
}

function byTopic(rules: readonly LoadedRule[]): ReadonlyMap<string, readonly LoadedRule[]> {
  const topics = [...new Set(rules.map(({ file }) => file.topic))].sort();
  return new Map(topics.map((topic) => [topic, rules.filter(({ file }) => file.topic === topic)]));
}

function titleOf(topic: string): string {
  return topic.charAt(0).toUpperCase() + topic.slice(1);
}
