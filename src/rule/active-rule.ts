import type { Rule } from './define-rule.ts';
import type { OptionSchemas, OptionValues } from './options.ts';
import type { Severity } from './severity.ts';

/** A rule that is switched on, with what the configuration says of it. */
export interface ActiveRule {
  readonly rule: Rule;
  /** Replaces the rule's own severity, and any that a finding brings. */
  readonly severity?: Severity;
  /** Complete: every option with its value. */
  readonly options: OptionValues<OptionSchemas>;
}
