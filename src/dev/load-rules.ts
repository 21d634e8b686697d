import type { Rule } from '../rule/define-rule.ts';
import { type RuleFile, ruleFiles } from './rule-files.ts';

/** A rule and where it is written. */
export interface LoadedRule {
  readonly file: RuleFile;
  readonly rule: Rule;
}

/** Every rule there is, by the files and not by the registry, which is made from them. Sorted by id. */
export async function loadRules(): Promise<readonly LoadedRule[]> {
  return Promise.all(ruleFiles().map(async (file) => ({ file, rule: await loadRule(file) })));
}

async function loadRule(file: RuleFile): Promise<Rule> {
  const module: { readonly default: Rule } = await import(`../../${file.path}`);
  return module.default;
}
