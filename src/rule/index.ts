/** The one door for rules: they import from here and from nowhere else. */
export { type Attribute, isKnown, isMissing, type KnownAttribute, knownValue } from '../model/attribute.ts';
export type * from '../model/component.ts';
export type * from '../model/edge.ts';
export type { Infrastructure } from '../model/infrastructure.ts';
export type { Place, Span } from '../source/span.ts';
export { defineRule, type RuleContext, type RuleFinding } from './define-rule.ts';
export { listed, sentence, sizeText } from './message.ts';
export { option } from './options.ts';
