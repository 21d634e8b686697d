import type { Rule, RuleContext } from '../rule/define-rule.ts';
import type { OptionSchemas } from '../rule/options.ts';
import type { Severity } from '../rule/severity.ts';
import type { Profile, Settings } from './settings.ts';

/** What the command line says of rules. It comes before what the configuration says. */
export interface Selection {
  readonly profile?: Profile;
  /** Only these, also those that are switched off or belong to the strict profile. */
  readonly select?: readonly string[];
  readonly ignore?: readonly string[];
}

/** A rule that is switched on. */
export interface ChosenRule {
  readonly rule: Rule;
  readonly severity?: Severity;
  /** Complete: every option with its value. */
  readonly options: RuleContext<OptionSchemas>['options'];
}

/** The rules that run, with their settings, in the order of the registry. */
export function chooseRules(
  rules: readonly Rule[],
  settings: Settings,
  selection: Selection,
): readonly ChosenRule[] {
  const profile = selection.profile ?? settings.profile ?? 'default';
  const isOn = (rule: Rule) => {
    if (selection.ignore?.includes(rule.id)) return false;
    if (selection.select !== undefined) return selection.select.includes(rule.id);
    const severity = settings.rules.get(rule.id)?.severity;
    return severity === undefined ? rule.profile === 'default' || profile === 'strict' : severity !== 'off';
  };
  return rules.filter(isOn).map((rule) => chosen(rule, settings));
}

function chosen(rule: Rule, settings: Settings): ChosenRule {
  const { severity, options } = settings.rules.get(rule.id) ?? { severity: undefined, options: new Map() };
  const complete = Object.entries(rule.options).map(([name, schema]): [string, unknown] => [
    name,
    options.has(name) ? options.get(name) : schema.default,
  ]);
  return {
    rule,
    ...(severity === undefined || severity === 'off' ? {} : { severity }),
    options: Object.fromEntries(complete),
  };
}
