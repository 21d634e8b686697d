import type { Attribute } from '../model/attribute.ts';
import type { Change } from '../model/change.ts';
import type { Component, ComponentKind, ComponentOf } from '../model/component.ts';
import type { Infrastructure } from '../model/infrastructure.ts';
import type { Place, Span } from '../source/span.ts';
import type { FixSafety } from './finding.ts';
import type { OptionSchemas, OptionValues } from './options.ts';
import type { Severity } from './severity.ts';

/** A pattern of the documents as data, and one function that says where it is broken. */
export interface RuleDefinition<Kind extends ComponentKind, Options extends OptionSchemas> {
  /** Kebab-case, the thing that is wrong; unique for ever. */
  readonly id: string;
  /** A short noun phrase or clause without a full stop. */
  readonly title: string;
  readonly severity: Severity;
  /** The version that first had it. */
  readonly since: string;
  /** `strict` for advice that only the strict profile gives. */
  readonly profile: 'default' | 'strict';
  /** `production`: what says that it is for development is not held to it. */
  readonly environments: 'all' | 'production';
  /** The documents and sections the pattern comes from. */
  readonly patterns: readonly { readonly document: string; readonly section: string }[];
  /** Why it matters. Markdown, one or two paragraphs. */
  readonly rationale: string;
  /** What to do in general; a finding may say it more exactly. */
  readonly remedy: string;
  /** When it is right not to follow it. One or two sentences. */
  readonly exceptions: string;
  /** At least one page of a provider or a standard. */
  readonly references: readonly string[];
  /** Frameworks that ask for the same: `{ 'aws-well-architected': ['REL10-BP01'] }`. */
  readonly controls: Readonly<Record<string, readonly string[]>>;
  /** Ids of the same check in other tools. */
  readonly aliases: readonly string[];
  /**
   * Where a rule looks at several things that other tools tell apart: which of the aliases are about which of them. One
   * that is not here is about all.
   */
  readonly aspects?: Readonly<Record<string, readonly string[]>>;
  /** For rules about security: CVSS-like, above 0.0 to 10.0. GitHub sorts security alerts by it. */
  readonly securitySeverity?: number;
  readonly options: Options;
  /** Rules that say as much of the same place: where one of them speaks, this one is silent. */
  readonly yieldsTo?: readonly string[];
  /**
   * Some findings can be repaired by changing the source. `safe` where what is deployed keeps its meaning, or the
   * intent is certain; `unsafe` where the change may replace something, cost money, or ask for a closer look.
   */
  readonly fixes?: FixSafety;
  /** Of a rule of the repository's own: its file, and what it looks at as it says it itself. */
  readonly own?: { readonly file: string; readonly looksAt: string };
  /** The kinds of components that `check` is called with, one by one. */
  readonly on: readonly Kind[];
  check(component: ComponentOf<Kind>, context: RuleContext<Options>): Iterable<RuleFinding>;
}

export interface RuleContext<Options extends OptionSchemas> {
  readonly options: OptionValues<Options>;
  /** For what lies beyond the component: its edges, the other components. */
  readonly infrastructure: Infrastructure;
}

/** What a rule yields; the engine adds the rest. */
export interface RuleFinding {
  /** An attribute brings its way (`via`) along as related places. */
  readonly at: Attribute<unknown> | Span;
  readonly message: string;
  /** Where it differs from the rule's. */
  readonly severity?: Severity;
  /** Where it can be said more exactly than the rule's; an attribute's own remedy is taken before the rule's. */
  readonly remedy?: string;
  readonly related?: readonly Place[];
  /** Where the attribute does not bring it along. */
  readonly repair?: readonly Change[] | undefined;
  /** Which of the rule's `aspects` it is about. */
  readonly aspect?: string;
  /** What stands at the places is a secret: no report may show it. */
  readonly secret?: boolean;
}

/** A rule whose options and kinds the engine need not know. */
export interface Rule extends Omit<RuleDefinition<ComponentKind, OptionSchemas>, 'check'> {
  check(component: Component, context: RuleContext<OptionSchemas>): Iterable<RuleFinding>;
}

/** Checks the definition's types; the rule is the definition itself. */
export function defineRule<const Kind extends ComponentKind, const Options extends OptionSchemas>(
  definition: RuleDefinition<Kind, Options>,
): Rule {
  const kinds = new Set<string>(definition.on);
  const isOurs = (component: Component): component is ComponentOf<Kind> => kinds.has(component.kind);
  return {
    ...definition,
    check: (component, context) =>
      isOurs(component) ? definition.check(component, context as RuleContext<Options>) : [],
  };
}
