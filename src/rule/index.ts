/** The one door for rules: they import from here and from nowhere else. */
export { type Attribute, isKnown, isMissing, type KnownAttribute, knownValue } from '../model/attribute.ts';
export type * from '../model/component.ts';
export { everyKind } from '../model/component.ts';
export type * from '../model/edge.ts';
export type { Infrastructure } from '../model/infrastructure.ts';
export type { SafeguardName } from '../model/safeguards.ts';
export type { Place, Span } from '../source/span.ts';
export { isBuiltInTree } from './built-images.ts';
export { engineOpened, isBroker, opensDatastore } from './datastore-opening.ts';
export { defineRule, type RuleContext, type RuleFinding } from './define-rule.ts';
export { lacking } from './lacking.ts';
export { listed, sentence, sizeText } from './message.ts';
export { option } from './options.ts';
export { setTo } from './set-to.ts';
