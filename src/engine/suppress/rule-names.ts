import { groupBy } from '../../model/group-by.ts';
import { type AliasTool, toolOf } from '../../rule/alias-tool.ts';

/** A rule by all the names that a suppression may use. */
export interface SuppressibleRule {
  readonly id: string;
  /** Ids of the same check in other tools. */
  readonly aliases: readonly string[];
  /** Which of the aliases are about which part of what the rule looks at. */
  readonly aspects?: Readonly<Record<string, readonly string[]>>;
}

/** What a name stands for: findings of a rule, or of one of its aspects. */
export interface Named {
  readonly rule: string;
  readonly aspect: string | undefined;
}

export interface RuleNames {
  /** Undefined where no rule has the name. */
  own(name: string): readonly Named[] | undefined;
  /** Those with an alias of that tool that fits; `*` in the name stands for anything. */
  foreign(tool: AliasTool, name: string): readonly Named[];
}

export function namesOf(rules: readonly SuppressibleRule[]): RuleNames {
  const every = rules.flatMap((rule) =>
    [rule.id, ...rule.aliases].map((name) => ({ name, named: namedBy(name, rule) })),
  );
  const byName = groupBy(every, ({ name }) => name.toLowerCase());
  const aliases = rules.flatMap((rule) =>
    rule.aliases.map((alias) => ({ alias, named: namedBy(alias, rule) })),
  );
  const byTool = groupBy(aliases, ({ alias }) => toolOf(alias));
  const tables = new Map<AliasTool, ReadonlyMap<string, readonly Named[]>>();
  const tableOf = (tool: AliasTool) => {
    const known = tables.get(tool);
    if (known !== undefined) return known;
    const groups = groupBy(byTool.get(tool) ?? [], ({ alias }) => normalized(tool, alias));
    const table = new Map([...groups].map(([name, entries]) => [name, namedIn(entries)]));
    tables.set(tool, table);
    return table;
  };
  const answers = new Map<string, readonly Named[]>();
  return {
    own: (name) => {
      const entries = byName.get(name.toLowerCase());
      return entries && namedIn(entries);
    },
    foreign: (tool, name) => {
      const wanted = normalized(tool, name);
      const table = tableOf(tool);
      if (!wanted.includes('*')) return table.get(wanted) ?? [];
      const key = `${tool} ${wanted}`;
      const fitting = () => [...table].flatMap(([alias, named]) => (fits(alias, wanted) ? named : []));
      const answer = answers.get(key) ?? unique(fitting());
      answers.set(key, answer);
      return answer;
    },
  };
}

/** Shared by suppressions and findings: the same text for the same findings. */
export function keyOf({
  rule,
  aspect,
}: {
  readonly rule: string;
  readonly aspect?: string | undefined;
}): string {
  return aspect === undefined ? rule : `${rule} ${aspect}`;
}

/** An alias of one aspect names that; the rule itself and its other aliases name all of them. */
function namedBy(name: string, { id, aspects = {} }: SuppressibleRule): readonly Named[] {
  const all = Object.entries(aspects);
  const own = all.filter(([, aliases]) => aliases.includes(name));
  const meant = own.length > 0 ? own : all;
  const whole = { rule: id, aspect: undefined };
  const parts = meant.map(([aspect]) => ({ rule: id, aspect }));
  return own.length > 0 ? parts : [whole, ...parts];
}

function namedIn(entries: readonly { readonly named: readonly Named[] }[]): readonly Named[] {
  return unique(entries.flatMap(({ named }) => named));
}

function unique(named: readonly Named[]): readonly Named[] {
  return [...new Map(named.map((each) => [keyOf(each), each])).values()];
}

/** Trivy knows one check as `AVD-DS-0002`, `DS-0002` and `DS002`. */
function normalized(tool: AliasTool, name: string): string {
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
