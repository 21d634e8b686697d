import type { TemplateExpression, TemplateFor, TemplateIf, TemplatePart } from '../../parse/hcl/tree.ts';
import type { Place, Span } from '../../source/span.ts';
import type { UnknownValue, Value } from '../value.ts';
import { MAX_TEXT, TOO_LARGE, textCost } from './budget.ts';
import { decodeTemplate, type FileTemplate } from './decode-template.ts';
import { entriesOf } from './iterate.ts';
import { joinPieces } from './join-pieces.ts';
import { failedValue, isFailed, stringValue, unknownFrom, unknownValue } from './make-value.ts';
import type { PlacedPiece } from './placed-text.ts';
import { booleanOf, textOfPrimitive } from './primitive.ts';
import { joinChains, usedAt } from './provenance.ts';
import { bind, type Evaluate, type Scope } from './scope.ts';

const NOWHERE: readonly Place[] = [];

/** A text with holes while it is put together: known pieces and unknown values. */
interface Draft {
  readonly pieces: PlacedPiece[];
  readonly chains: (readonly Place[])[];
  length: number;
  failure: UnknownValue | undefined;
}

/** A quoted string or a heredoc. `"${x}"` alone is `x` itself, with its type. */
export function evaluateTemplate(template: TemplateExpression, scope: Scope, evaluate: Evaluate): Value {
  const [only] = template.parts;
  const isQuoted = template.style === 'quoted';
  if (only === undefined) return stringValue('', template.span);
  if (template.parts.length === 1) {
    if (only.kind === 'text' && isQuoted) return stringValue(only.value, template.span);
    if (only.kind === 'interpolation') return usedAt(evaluate(only.value, scope), template.span);
  }
  return isQuoted ? draftOf(template, scope, evaluate).value : renderTemplate(template, scope, evaluate);
}

/** The text of a heredoc or a template file, with what it encodes. */
export function renderTemplate(
  template: TemplateExpression,
  scope: Scope,
  evaluate: Evaluate,
  file?: FileTemplate,
): Value {
  const { value, pieces } = draftOf(template, scope, evaluate);
  return decodeTemplate(value, pieces, template.span, scope.budget, file);
}

function draftOf(
  { parts, span }: TemplateExpression,
  scope: Scope,
  evaluate: Evaluate,
): { readonly value: Value; readonly pieces: readonly PlacedPiece[] } {
  const draft: Draft = { pieces: [], chains: [], length: 0, failure: undefined };
  addParts(draft, parts, scope, evaluate);
  const { failure, pieces, chains } = draft;
  if (failure !== undefined) return { value: unknownFrom(failure, span), pieces };
  const texts = pieces.map(({ text }) => text);
  return { value: joinPieces(texts, span, joinChains(...chains)), pieces };
}

function addParts(draft: Draft, parts: readonly TemplatePart[], scope: Scope, evaluate: Evaluate): void {
  for (const part of parts) {
    if (draft.failure !== undefined) return;
    if (part.kind === 'text') addText(draft, part.value, part, scope);
    else if (part.kind === 'interpolation') addValue(draft, evaluate(part.value, scope), scope);
    else if (part.kind === 'if') addIf(draft, part, scope, evaluate);
    else addFor(draft, part, scope, evaluate);
  }
}

function addText(draft: Draft, text: string, { span, via = NOWHERE }: Origin, scope: Scope): void {
  draft.length += text.length;
  if (draft.length > MAX_TEXT || !scope.budget.spend(textCost(text.length)))
    draft.failure = unknownValue(TOO_LARGE, span);
  else draft.pieces.push({ text, span, via });
}

/** Where a piece stands, and how it came there. */
interface Origin {
  readonly span: Span;
  readonly via?: readonly Place[];
}

function addHole(draft: Draft, hole: UnknownValue): void {
  draft.pieces.push({ text: hole, span: hole.span, via: NOWHERE });
}

function addValue(draft: Draft, value: Value, scope: Scope): void {
  if (value.via.length > 0) draft.chains.push(value.via);
  if (value.kind === 'unknown') {
    if (isFailed(value)) draft.failure = value;
    else addHole(draft, value);
    return;
  }
  const text = textOfPrimitive(value);
  if (text === undefined) draft.failure = failedValue('a template holds what is no text', value.span);
  else addText(draft, text, value, scope);
}

function addIf(draft: Draft, part: TemplateIf, scope: Scope, evaluate: Evaluate): void {
  const condition = evaluate(part.condition, scope);
  draft.chains.push(condition.via);
  const chosen = booleanOf(condition);
  if (chosen !== undefined) addParts(draft, chosen ? part.then : part.otherwise, scope, evaluate);
  else if (condition.kind === 'unknown' && isFailed(condition)) draft.failure = condition;
  else if (condition.kind === 'unknown') addHole(draft, unknownFrom(condition, part.span));
  else draft.failure = failedValue('a condition is neither true nor false', part.span);
}

function addFor(draft: Draft, part: TemplateFor, scope: Scope, evaluate: Evaluate): void {
  const collection = evaluate(part.collection, scope);
  if (collection.kind === 'unknown') {
    if (isFailed(collection)) draft.failure = collection;
    else addHole(draft, unknownFrom(collection, part.span));
    return;
  }
  const entries = entriesOf(collection);
  if (entries === undefined) {
    draft.failure = failedValue('a template repeats over what is no collection', part.span);
    return;
  }
  for (const { key, value } of entries) {
    if (draft.failure !== undefined) return;
    const keyed = part.key === undefined ? scope : bind(scope, part.key, key);
    addParts(draft, part.body, bind(keyed, part.value, value), evaluate);
  }
}
