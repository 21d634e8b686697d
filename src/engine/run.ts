import type { Attribute } from '../model/attribute.ts';
import type { Change } from '../model/change.ts';
import type { Component } from '../model/component.ts';
import type { Infrastructure } from '../model/infrastructure.ts';
import type { ActiveRule } from '../rule/active-rule.ts';
import type { Rule, RuleContext, RuleFinding } from '../rule/define-rule.ts';
import { diagnostic } from '../rule/diagnostic.ts';
import type { Finding } from '../rule/finding.ts';
import type { OptionSchemas } from '../rule/options.ts';
import type { Place, Span } from '../source/span.ts';

/** A finding whose fix is not text yet. */
export type Judged = Finding<Change>;

/**
 * Calls every rule with every component of its kinds. A rule that throws costs one `internal-error` at the component
 * it was looking at; everything else goes on.
 *
 * @param rules those that are on somewhere
 * @param onRule told each rule's id before it is run
 * @param callsOf what a rule judges besides components
 */
export function runRules(
  rules: readonly ActiveRule[],
  infrastructure: Infrastructure,
  activeAt: ActiveAt = (active) => active,
  onRule?: (id: string) => void,
  callsOf: (rule: Rule) => readonly Call[] = () => noCalls,
): readonly Judged[] {
  const findings: Judged[] = [];
  for (const active of rules) {
    onRule?.(active.rule.id);
    const usual = { options: active.options, infrastructure };
    for (const kind of active.rule.on) {
      for (const component of infrastructure.all(kind)) {
        if (isExempt(active.rule, component)) continue;
        const here = activeAt(active, component.span.file.path);
        if (here === undefined) continue;
        const context = here === active ? usual : { options: here.options, infrastructure };
        judge(here, component, here.rule.check, context, findings);
      }
    }
    for (const { subject, check } of callsOf(active.rule)) {
      if (isExempt(active.rule, subject)) continue;
      const here = activeAt(active, subject.span.file.path);
      if (here !== undefined) judge(here, subject, check, usual, findings);
    }
  }
  return withoutYielding(rules, findings);
}

/** The rule as it is set for a file; undefined where it is switched off. */
export type ActiveAt = (active: ActiveRule, path: string) => ActiveRule | undefined;

/** What a rule is about to judge. */
export type Subject = Pick<Component, 'resource' | 'span' | 'environment'> & { readonly id?: string };

/** Something that a rule judges besides components. */
export interface Call {
  readonly subject: Subject;
  check(): Iterable<RuleFinding>;
}

const noCalls: readonly Call[] = [];

/** One fault is one finding, also where two patterns of the catalogue name it. */
function withoutYielding(rules: readonly ActiveRule[], findings: readonly Judged[]): readonly Judged[] {
  const yielding = new Map(
    rules.flatMap(({ rule }) => (rule.yieldsTo ? [[rule.id, rule.yieldsTo] as const] : [])),
  );
  const heard = new Set([...yielding.values()].flat());
  const placeOf = (rule: string, { resource, span }: Judged) =>
    [rule, resource, span.file.path, span.start, span.end].join('\n');
  const spoken = new Set(
    findings.flatMap((finding) => (heard.has(finding.rule) ? [placeOf(finding.rule, finding)] : [])),
  );
  return findings.filter(
    (finding) => !yielding.get(finding.rule)?.some((other) => spoken.has(placeOf(other, finding))),
  );
}

function isExempt(rule: Rule, component: Subject): boolean {
  return rule.environments === 'production' && component.environment.stage === 'development';
}

/** Called for every rule with every component, nearly always for nothing: so it makes no lists of its own. */
function judge<Judgeable extends Subject>(
  active: ActiveRule,
  subject: Judgeable,
  check: (subject: Judgeable, context: RuleContext<OptionSchemas>) => Iterable<RuleFinding>,
  context: RuleContext<OptionSchemas>,
  findings: Judged[],
): void {
  const before = findings.length;
  try {
    for (const found of check(subject, context)) findings.push(completed(active, subject, found));
  } catch (error) {
    findings.length = before;
    findings.push(internalError(active.rule, subject, error));
  }
}

function completed({ rule, severity }: ActiveRule, subject: Subject, found: RuleFinding): Judged {
  const place: AttributePlace = 'state' in found.at ? placeOf(found.at) : { span: found.at, via: [] };
  const changes = found.repair ?? place.repair;
  return {
    rule: rule.id,
    severity: severity ?? found.severity ?? rule.severity,
    message: found.message,
    remedy: found.remedy ?? place.remedy ?? rule.remedy,
    span: place.span,
    resource: subject.resource,
    related: [...place.via, ...(found.related ?? [])],
    ...(subject.id === undefined ? {} : { component: subject.id }),
    ...(found.aspect === undefined ? {} : { aspect: found.aspect }),
    ...(found.secret === true ? { secret: true } : {}),
    ...(rule.fixes === undefined || changes === undefined ? {} : { fix: { safety: rule.fixes, changes } }),
  };
}

interface AttributePlace {
  readonly span: Span;
  readonly via: readonly Place[];
  readonly remedy?: string | undefined;
  readonly repair?: readonly Change[] | undefined;
}

function placeOf(attribute: Attribute<unknown>): AttributePlace {
  if (attribute.state === 'unknown') return attribute;
  const { span, via, remedy, repair } = attribute;
  return { span, via, remedy, repair };
}

function internalError(rule: Rule, subject: Subject, error: unknown): Judged {
  const { id, severity, remedy } = diagnostic('internal-error');
  const reason =
    error instanceof Error ? `${error.message} ${error.stack?.split('\n')[1]?.trim() ?? ''}` : String(error);
  return {
    rule: id,
    severity,
    message: `The rule \`${rule.id}\` failed on \`${subject.resource}\`: ${reason.trim()}.`,
    remedy,
    span: subject.span,
    resource: subject.resource,
    related: [],
  };
}

/** By path, place and rule, so that two runs give the same bytes. */
export function inOrder<Found extends Judged>(findings: readonly Found[]): readonly Found[] {
  const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...findings].sort(
    (a, b) =>
      byText(a.span.file.path, b.span.file.path) ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      byText(a.rule, b.rule),
  );
}
