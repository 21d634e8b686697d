import { groupBy } from '../../model/group-by.ts';
import type { ForeignTool } from '../../rule/suppression-choices.ts';
import { type SuppressionTool, toolOf } from './tools.ts';

/** A rule by all the names that a suppression may use. */
export interface SuppressibleRule {
  readonly id: string;
  /** Ids of the same check in other tools. */
  readonly aliases: readonly string[];
}

/** The ids of the rules that a name stands for. */
export interface RuleNames {
  /** Undefined where no rule has the name. */
  own(name: string): readonly string[] | undefined;
  /** Those with an alias of that tool that fits; `*` in the name stands for anything. */
  foreign(tool: ForeignTool, name: string): readonly string[];
}

export function namesOf(rules: readonly SuppressibleRule[]): RuleNames {
  const every = rules.flatMap(({ id, aliases }) => [id, ...aliases].map((name) => ({ id, name })));
  const byName = groupBy(every, ({ name }) => name.toLowerCase());
  const aliases = rules.flatMap(({ id, aliases: others }) => others.map((alias) => ({ id, alias })));
  const byTool = groupBy(aliases, ({ alias }) => toolOf(alias));
  const tables = new Map<SuppressionTool, ReadonlyMap<string, readonly string[]>>();
  const tableOf = (tool: ForeignTool) => {
    const known = tables.get(tool);
    if (known !== undefined) return known;
    const table = groupBy(byTool.get(tool) ?? [], ({ alias }) => normalized(tool, alias));
    const ids = new Map([...table].map(([name, entries]) => [name, unique(entries.map(({ id }) => id))]));
    tables.set(tool, ids);
    return ids;
  };
  const answers = new Map<string, readonly string[]>();
  return {
    own: (name) => {
      const entries = byName.get(name.toLowerCase());
      return entries && unique(entries.map(({ id }) => id));
    },
    foreign: (tool, name) => {
      const wanted = normalized(tool, name);
      const table = tableOf(tool);
      if (!wanted.includes('*')) return table.get(wanted) ?? [];
      const key = `${tool} ${wanted}`;
      const answer =
        answers.get(key) ?? unique([...table].flatMap(([alias, ids]) => (fits(alias, wanted) ? ids : [])));
      answers.set(key, answer);
      return answer;
    },
  };
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

/** Trivy knows one check as `AVD-DS-0002`, `DS-0002` and `DS002`. */
function normalized(tool: ForeignTool, name: string): string {
  const lower = name.toLowerCase();
  if (tool !== 'trivy') return lower;
  const [, family, number] = /^(?:avd-)?([a-z]+)-?0*(\d+)$/.exec(lower) ?? [];
  return family === undefined || number === undefined ? lower : `${family}-${number}`;
}

/** Whether a name is what a pattern with `*` stands for. */
export function fits(name: string, pattern: string): boolean {
  const [first = '', ...parts] = pattern.split('*');
  if (!name.startsWith(first)) return false;
  const last = parts.pop();
  if (last === undefined) return name === first;
  let from = first.length;
  for (const part of parts) {
    const found = name.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return name.length - last.length >= from && name.endsWith(last);
}
