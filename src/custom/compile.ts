import type { Call } from '../engine/run.ts';
import type { Component } from '../model/component.ts';
import type { Infrastructure } from '../model/infrastructure.ts';
import type { Rule, RuleFinding } from '../rule/define-rule.ts';
import { regionOf } from '../source/line-table.ts';
import { isFailure, type Outcome, type Run, typeName } from './cel-value.ts';
import type { DeclaredCollector } from './collect-declared.ts';
import type { CustomRule } from './custom-rule.ts';
import type { Declared } from './declared.ts';
import { evaluate, type Scope } from './evaluate-expression.ts';
import type { Expression } from './expression.ts';
import { fromComponent } from './from-component.ts';
import { fromObject } from './from-value.ts';
import { rendered } from './message.ts';
import { placeInComponent, placeInResource } from './place-at.ts';
import type { CustomRuleProblem } from './problem.ts';

/** What one evaluation may cost, all those of one rule, and those of all rules of a run. */
const stepsOfEvaluation = 100_000;
const stepsOfRule = 5_000_000;
export const stepsOfRun = 20_000_000;

/** What the rules of a run may still cost. */
export interface Budget {
  stepsLeft: number;
}

/** A rule of a repository's own as the engine runs it. */
export interface CompiledRule {
  readonly rule: Rule;
  /** The resources that it looks at, each with its check; empty for rules about components. */
  calls(collector: DeclaredCollector | undefined): readonly Call[];
  /** What kept it from being evaluated; the first time counts. */
  problem(): CustomRuleProblem | undefined;
}

/** @param budget shared by all rules of a run */
export function compiled(custom: CustomRule, budget: Budget): CompiledRule {
  const judge = judgeOf(custom, budget);
  const { on } = custom;
  return {
    rule: {
      ...factsOf(custom),
      on: on.kind === 'component' ? on.kinds : [],
      check: (component, { infrastructure }) => judge.component(component, infrastructure),
    },
    calls: (collector) =>
      on.kind === 'component' || collector === undefined
        ? []
        : collector
            .of(on.kind, on.types)
            .map((declared) => ({ subject: declared, check: () => judge.declared(declared) })),
    problem: judge.problem,
  };
}

/** What a rule of ours says in code, from what the file says. */
function factsOf({ id, title, severity, environments, remedy, rationale, references, file, on }: CustomRule) {
  return {
    id,
    title,
    severity,
    since: '',
    profile: 'default',
    environments,
    patterns: [],
    rationale: rationale ?? `A rule of this repository, laid down in \`${file.path}\`.`,
    remedy,
    exceptions: '',
    references,
    controls: {},
    aliases: [],
    options: {},
    own: {
      file: file.path,
      looksAt: on.kind === 'component' ? on.kinds.join(', ') : `${on.kind}: ${on.types.join(', ')}`,
    },
  } as const;
}

interface Judge {
  component(component: Component, infrastructure: Infrastructure): readonly RuleFinding[];
  declared(declared: Declared): readonly RuleFinding[];
  problem(): CustomRuleProblem | undefined;
}

/** What an expression is evaluated for: a resource with its variables. */
interface Subject {
  readonly resource: string;
  readonly span: Component['span'];
  scopeFor(run: Run): Scope;
  place(path: Expression['node']): RuleFinding['at'];
}

function judgeOf(custom: CustomRule, budget: Budget): Judge {
  let stepsLeft = stepsOfRule;
  let problem: CustomRuleProblem | undefined;
  const newRun = (): Run => ({
    stepsLeft: Math.min(stepsOfEvaluation, stepsLeft, budget.stepsLeft),
    sawSecret: false,
  });
  /** What is neither true nor false is nothing to go by. */
  const holds = (expression: Expression, subject: Subject): boolean | undefined => {
    const run = newRun();
    const given = run.stepsLeft;
    const outcome = evaluate(expression.node, subject.scopeFor(run), run);
    const spent = given - Math.max(0, run.stepsLeft);
    stepsLeft -= spent;
    budget.stepsLeft -= spent;
    if (typeof outcome === 'boolean') return outcome;
    const reason = reasonOf(outcome);
    if (reason !== undefined)
      problem ??= { message: messageOf(custom, subject, reason), span: expression.span };
    return undefined;
  };
  const judge = (subject: Subject): readonly RuleFinding[] => {
    if (stepsLeft <= 0) return [];
    if (custom.where !== undefined && holds(custom.where, subject) !== true) return [];
    if (holds(custom.assert, subject) !== false) return [];
    const run = newRun();
    const message = rendered(custom.message, subject.scopeFor(run), run);
    const at = custom.at === undefined ? subject.span : subject.place(custom.at.node);
    return [{ at, message, remedy: custom.remedy }];
  };
  return {
    component: (component, infrastructure) => judge(componentSubject(component, infrastructure)),
    declared: (declared) => judge(declaredSubject(declared)),
    problem: () => problem,
  };
}

function componentSubject(component: Component, infrastructure: Infrastructure): Subject {
  const { resource, span } = component;
  const view = fromComponent(component, infrastructure);
  return {
    resource,
    span,
    scopeFor: () => (name) => view.get(name),
    place: (path) => placeInComponent(path, component),
  };
}

/** A resource's attributes go by their own names; `self` is all of it, and `resource` its address. */
function declaredSubject({ resource, span, body, secret }: Declared): Subject {
  return {
    resource,
    span,
    scopeFor: (run) => {
      const self = fromObject(body, run);
      const field = (name: string): Outcome | undefined => {
        if (secret.includes(name)) run.sawSecret = true;
        return self.get(name);
      };
      return (name) => {
        if (name === 'self') return { ...self, get: field };
        return name === 'resource' ? resource : field(name);
      };
    },
    place: (path) => placeInResource(path, body, span),
  };
}

/** Undefined for what is unknown: that is no fault of the rule. */
function reasonOf(outcome: Outcome): string | undefined {
  if (isFailure(outcome))
    return outcome.missing === undefined
      ? outcome.message
      : `${outcome.message} there; \`has(${outcome.missing})\` asks for it`;
  if (typeof outcome === 'object' && outcome !== null && outcome.kind === 'unknown') return undefined;
  return `it comes to ${typeName(outcome)}, and not to \`true\` or \`false\``;
}

function messageOf({ id }: CustomRule, { resource, span }: Subject, reason: string): string {
  const place = `${span.file.path}:${regionOf(span).line}`;
  return `\`${id}\` cannot judge \`${resource}\` (${place}): ${reason}.`;
}
