import type { ActiveRule } from '../rule/active-rule.ts';
import type { Rule } from '../rule/define-rule.ts';
import type { OptionValue } from '../rule/options.ts';
import type { RulesAndProfile } from './configuration.ts';
import type { Profile, RuleSettings } from './settings.ts';

/** What the command line says of rules. It comes before what the configuration says. */
export interface Selection {
  readonly profile?: Profile;
  /** Only these, also those that are switched off or belong to the strict profile. */
  readonly select?: readonly string[];
  readonly ignore?: readonly string[];
}

/** The rules that run, with their settings, in the order of the registry. */
export function chooseRules(
  rules: readonly Rule[],
  settings: RulesAndProfile,
  selection: Selection,
): readonly ActiveRule[] {
  const profile = selection.profile ?? settings.profile ?? 'default';
  const isOn = (rule: Rule) => {
    if (selection.ignore?.includes(rule.id)) return false;
    if (selection.select !== undefined) return selection.select.includes(rule.id);
    const severity = settings.rules.get(rule.id)?.severity;
    return severity === undefined ? rule.profile === 'default' || profile === 'strict' : severity !== 'off';
  };
  return rules.filter(isOn).map((rule) => chosen(rule, settings));
}

const noRuleSettings: RuleSettings = { severity: undefined, options: new Map() };

function chosen(rule: Rule, settings: RulesAndProfile): ActiveRule {
  const { severity, options } = settings.rules.get(rule.id) ?? noRuleSettings;
  const complete = Object.entries(rule.options).map(([name, schema]): [string, OptionValue] => [
    name,
    options.get(name) ?? schema.default,
  ]);
  return {
    rule,
    ...(severity === undefined || severity === 'off' ? {} : { severity }),
    options: Object.fromEntries(complete),
  };
}
