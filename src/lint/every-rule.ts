import { realpathSync } from 'node:fs';
import { rules as ours } from '../../rules/index.ts';
import type { Rule } from '../rule/define-rule.ts';
import { configurationFor, findCustomRules } from './find-custom-rules.ts';

/** Every rule that a run in this directory knows: ours, and behind them those of the repository's own that can be read. */
export async function everyRule(cwd: string): Promise<readonly Rule[]> {
  const here = realpathSync(cwd);
  const files = findCustomRules(configurationFor({ cwd: here }), here);
  if (files.length === 0) return ours;
  const { readCustomRules } = await import('./custom-rules.ts');
  const { rules, readable } = readCustomRules(files, here);
  return [...ours, ...rules.filter(({ id }) => readable.has(id))];
}
