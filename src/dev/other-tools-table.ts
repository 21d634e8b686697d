import { byTool, toolTitles } from '../rule/alias-tool.ts';
import type { LoadedRule } from './load-rules.ts';

/** For `docs/from-other-tools.md`: a table for each tool, by its ids. */
export function otherToolsTables(rules: readonly LoadedRule[]): string {
  const tools = byTool(rules.flatMap(({ rule }) => rule.aliases));
  return tools
    .map(([tool, ids]) => {
      const known = [...new Set(ids)].filter((id) => !isSecondName(id, ids)).sort(inNumbers);
      const rows = known.map((id) => `| \`${id}\` | ${rulesNamed(id, rules).join(', ')} |`);
      return [
        `### ${toolTitles.get(tool)}`,
        `<details><summary>${known.length === 1 ? 'one id' : `${known.length} ids`}</summary>`,
        [`| ${toolTitles.get(tool)} | infra-lint |`, '| --- | --- |', ...rows].join('\n'),
        '</details>',
      ].join('\n\n');
    })
    .join('\n\n');
}

/** Trivy knows one check as `AVD-DS-0002`, `DS-0002` and `DS002`: the second is the one that it prints today. */
function isSecondName(id: string, all: readonly string[]): boolean {
  const [, family, number] = /^(?:AVD-)?([A-Z]+)-?(\d+)$/.exec(id) ?? [];
  if (family === undefined || number === undefined) return false;
  const today = `${family}-${number.padStart(4, '0')}`;
  return id !== today && all.includes(today);
}

function rulesNamed(id: string, rules: readonly LoadedRule[]): readonly string[] {
  return rules
    .filter(({ rule }) => rule.aliases.includes(id))
    .map(({ file, rule }) => `[\`${rule.id}\`](../rules/${file.topic}/${file.id}.md)`);
}

/** `CKV_AWS_9` stands before `CKV_AWS_17`. */
function inNumbers(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
