import type { ActiveRule } from '../rule/active-rule.ts';
import type { Rule } from '../rule/define-rule.ts';
import { chooseRules, type Selection } from './choose-rules.ts';
import type { Configuration, RulesAndProfile } from './configuration.ts';

/** Which rules run where. */
export interface RuleChoices {
  /** Those that run in one of the files at least, in the order of the registry. */
  readonly rules: readonly ActiveRule[];
  /** The rule as it is set for a file; undefined where it is off. */
  at(rule: ActiveRule, path: string): ActiveRule | undefined;
  /** Whether a note of a rule is told in a file: by the strict profile, or since somebody asked for it. */
  isNoteWanted(rule: string, path: string): boolean;
}

/**
 * @param configurationAt what holds for a file
 * @param paths all files of the scan
 */
export function ruleChoices(
  rules: readonly Rule[],
  configurationAt: (path: string) => Configuration,
  paths: readonly string[],
  selection: Selection,
): RuleChoices {
  const choices = new Map<RulesAndProfile, ReadonlyMap<string, ActiveRule>>();
  const choiceFor = (said: RulesAndProfile) => {
    const known = choices.get(said);
    if (known !== undefined) return known;
    const chosen = new Map(chooseRules(rules, said, selection).map((active) => [active.rule.id, active]));
    choices.set(said, chosen);
    return chosen;
  };
  const saidAt = (path: string) => configurationAt(path).rulesAt(path);
  for (const path of paths.length === 0 ? [''] : paths) choiceFor(saidAt(path));
  const [only, ...others] = choices.values();
  return {
    rules: rules.flatMap(({ id }) => {
      const active = [...choices.values()]
        .map((choice) => choice.get(id))
        .find((found) => found !== undefined);
      return active === undefined ? [] : [active];
    }),
    at: (active, path) =>
      others.length === 0 ? only?.get(active.rule.id) : choiceFor(saidAt(path)).get(active.rule.id),
    isNoteWanted: (rule, path) => {
      const said = saidAt(path);
      const isStrict = (selection.profile ?? said.profile) === 'strict';
      return (
        isStrict || selection.select?.includes(rule) === true || said.rules.get(rule)?.severity === 'note'
      );
    },
  };
}
