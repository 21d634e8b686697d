import type { Rule } from '../rule/define-rule.ts';

/** A rule that has a name and finds nothing: for what is not read yet, or cannot be. */
export function placeholderRule(id: string): Rule {
  return {
    id,
    title: "A rule of the repository's own",
    severity: 'note',
    since: '',
    profile: 'default',
    environments: 'all',
    patterns: [],
    rationale: '',
    remedy: '',
    exceptions: '',
    references: [],
    controls: {},
    aliases: [],
    options: {},
    on: [],
    check: () => [],
  };
}
