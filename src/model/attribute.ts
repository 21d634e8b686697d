import type { Place, Span } from '../source/span.ts';
import type { Argument, Change } from './change.ts';

/**
 * What the source says about one property. Every answer has a place, so every finding can point at one.
 *
 * - `known`: `written` by a person, or the provider's `default` where nobody wrote anything. The span is the whole
 *   attribute (`multi_az = false`) where it is written, and the header of its owner where it is a default.
 * - `absent`: nobody wrote it and there is no default. The span is the header of its owner.
 * - `unknown`: it cannot be known before deployment. Unknown is never a finding.
 */
export type Attribute<T> = KnownAttribute<T> | AbsentAttribute | UnknownAttribute;

export interface KnownAttribute<T> {
  readonly state: 'known';
  readonly value: T;
  readonly span: Span;
  readonly origin: 'written' | 'default';
  /** How the value came here: the variable, the module's caller, the anchor; nearest first. */
  readonly via: readonly Place[];
  /** How the source comes to say so, as a clause: "`multi_az` is not set and defaults to `false`". */
  readonly detail?: string;
  /** What would set it right in this format, as a sentence: "Set `multi_az = true`." */
  readonly remedy?: string;
  /** The remedy as changes to the source, where they are sure. */
  readonly repair?: readonly Change[];
  /** Where the value stands as it is, for a rule that knows a better one. */
  readonly argument?: Argument;
}

export interface AbsentAttribute {
  readonly state: 'absent';
  readonly span: Span;
  readonly via: readonly Place[];
  readonly detail?: string;
  readonly remedy?: string;
  readonly repair?: readonly Change[];
  readonly argument?: Argument;
}

export interface UnknownAttribute {
  readonly state: 'unknown';
  /** A clause: "depends on `data.aws_db_snapshot.latest`". */
  readonly because: string;
  readonly span: Span;
  readonly via: readonly Place[];
  /** Of a text: how it ends, as far as that is known. The rest of it may be anything. */
  readonly ending?: string;
}

/** What an adapter may add to an answer, to make messages exact. */
export interface Explanation {
  readonly detail?: string;
  readonly remedy?: string;
  readonly repair?: readonly Change[];
  readonly argument?: Argument;
  readonly via?: readonly Place[];
}

export function known<T>(value: T, span: Span, explanation: Explanation = {}): KnownAttribute<T> {
  return { state: 'known', value, span, origin: 'written', ...explanation, via: explanation.via ?? [] };
}

/** The provider's own answer where the source is silent. `span` is the header of the owner. */
export function byDefault<T>(value: T, span: Span, explanation: Explanation = {}): KnownAttribute<T> {
  return { state: 'known', value, span, origin: 'default', ...explanation, via: explanation.via ?? [] };
}

export function absent(span: Span, explanation: Explanation = {}): AbsentAttribute {
  return { state: 'absent', span, ...explanation, via: explanation.via ?? [] };
}

export function unknown(because: string, span: Span, via: readonly Place[] = []): UnknownAttribute {
  return { state: 'unknown', because, span, via };
}

/** True only for a known attribute of exactly this value. */
export function isKnown<T extends string | number | boolean>(
  attribute: Attribute<T>,
  value: T,
): attribute is KnownAttribute<T> {
  return attribute.state === 'known' && attribute.value === value;
}

/** Nobody wrote it, or it is known to be off: for what should be there. */
export function isMissing(attribute: Attribute<boolean>): boolean {
  return attribute.state === 'absent' || isKnown(attribute, false);
}

/** The value where it is known, else undefined. */
export function knownValue<T>(attribute: Attribute<T>): T | undefined {
  return attribute.state === 'known' ? attribute.value : undefined;
}

/** Another type of answer from the same place; `absent` and `unknown` stay as they are. */
export function mapKnown<T, U>(attribute: Attribute<T>, change: (value: T) => U): Attribute<U> {
  if (attribute.state !== 'known') return attribute;
  // What is written is another thing than what it comes to.
  const { argument, ...rest } = attribute;
  return { ...rest, value: change(attribute.value) };
}

/** The same answer with a detail and a remedy. */
export function explained<T>(attribute: Attribute<T>, explanation: Explanation): Attribute<T> {
  if (attribute.state === 'unknown') return attribute;
  return { ...attribute, ...explanation, via: explanation.via ?? attribute.via };
}
