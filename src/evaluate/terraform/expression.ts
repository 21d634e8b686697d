import type {
  CallExpression,
  Expression,
  GetAttributeExpression,
  ObjectExpression,
  SplatExpression,
} from '../../parse/hcl/tree.ts';
import type { Span } from '../../source/span.ts';
import type { Field, UnknownValue, Value } from '../value.ts';
import { attributeOf, indexOf, stepInto } from './access.ts';
import { MAX_ITEMS, TOO_LARGE } from './budget.ts';
import { callFunction } from './call.ts';
import { evaluateConditional } from './conditional.ts';
import { evaluateFor } from './for-expression.ts';
import {
  booleanValue,
  failedValue,
  isFailed,
  listValue,
  nullValue,
  numberValue,
  objectValue,
  unknownFrom,
  unknownValue,
} from './make-value.ts';
import { evaluateBinary, evaluateUnary } from './operator.ts';
import { textOfPrimitive } from './primitive.ts';
import { itemsOf, usedAt } from './provenance.ts';
import { NOT_NULL, RESULTS, refine, SOME_LIST } from './refinement.ts';
import { bind, boundValue, type Scope } from './scope.ts';
import { asSecret, markedResult, strongest, touchOf } from './secrets.ts';
import { evaluateTemplate } from './template.ts';

/** What an expression comes to. Never throws; its span is the expression's, its `via` leads to where it was written. */
export function evaluate(expression: Expression, scope: Scope): Value {
  const { budget, secrets } = scope;
  if (!budget.spend(1)) return unknownValue(TOO_LARGE, expression.span);
  const before = secrets.touched;
  secrets.touched = 'none';
  const found = budget.enter()
    ? evaluateKind(expression, scope)
    : unknownValue('is nested too deeply to evaluate', expression.span);
  budget.leave();
  if (!secrets.any) return found;
  const { touched } = secrets;
  const value = touched === 'none' ? found : markedResult(expression, found, touched, budget);
  secrets.touched = strongest(before, touchOf(value));
  return value;
}

function evaluateKind(expression: Expression, scope: Scope): Value {
  switch (expression.kind) {
    case 'literal':
      return literalValue(expression);
    case 'template':
      return evaluateTemplate(expression, scope, evaluate);
    case 'variable':
      return evaluateVariable(expression.name, expression, scope);
    case 'get-attribute':
      return evaluateGetAttribute(expression, scope);
    case 'index':
      return evaluateIndex(expression, scope);
    case 'splat':
      return evaluateSplat(expression, scope);
    case 'call':
      return evaluateCall(expression, scope);
    case 'tuple':
      return evaluateTuple(expression.items, expression, scope);
    case 'object':
      return evaluateObject(expression, scope);
    case 'for':
      return evaluateFor(expression, scope, evaluate);
    case 'unary':
      return evaluateUnary(expression, scope, evaluate);
    case 'binary':
      return evaluateBinary(expression, scope, evaluate);
    case 'conditional':
      return evaluateConditional(expression, scope, evaluate);
    case 'parentheses':
      return usedAt(evaluate(expression.inner, scope), expression.span);
  }
}

function literalValue({ value, span }: Extract<Expression, { kind: 'literal' }>): Value {
  if (value === null) return nullValue(span);
  return typeof value === 'number' ? numberValue(value, span) : booleanValue(value, span);
}

/** Functions are pure: what they are given that is secret, and what is sure of any result, is seen from outside. */
function evaluateCall(expression: CallExpression, scope: Scope): Value {
  const name = expression.name.replace(/^core::/, '');
  const value = callFunction(expression, scope, evaluate);
  if (name === 'sensitive') return asSecret(value, scope.secrets, scope.budget);
  if (name === 'issensitive') return booleanValue(false, expression.span);
  const sure = value.kind === 'unknown' && !isFailed(value) ? RESULTS.get(name) : undefined;
  return sure === undefined || value.kind !== 'unknown' ? value : refine(value, sure);
}

function evaluateVariable(name: string, { span }: Expression, scope: Scope): Value {
  // Where the text breaks off, the parser has no name to give.
  if (name === '') return unknownValue('is not readable', span);
  const bound = boundValue(scope, name);
  return bound === undefined ? failedValue(`\`${name}\` is not declared`, span) : usedAt(bound, span);
}

function evaluateGetAttribute(expression: GetAttributeExpression, scope: Scope): Value {
  const { object, name, span } = expression;
  return (
    namedInModule(object, name, expression, scope) ?? attributeOf(evaluate(object, scope), name, span, scope)
  );
}

/** `var.x`, `local.x`, `module.x`, `aws_vpc.main`, `data.aws_vpc.main`: the names that a module gives. */
function namedInModule(
  object: Expression,
  name: string,
  { span }: Expression,
  scope: Scope,
): Value | undefined {
  const { module } = scope;
  if (object.kind === 'get-attribute') {
    const { object: root, name: type } = object;
    if (root.kind !== 'variable' || boundValue(scope, root.name) !== undefined) return undefined;
    if (root.name === 'ephemeral')
      return ephemeral(`${module.prefix()}ephemeral.${type}.${name}`, span, scope);
    if (root.name !== 'data' && root.name !== 'resource') return undefined;
    return module.resource(root.name === 'data' ? 'data' : 'managed', type, name, span);
  }
  if (object.kind !== 'variable' || boundValue(scope, object.name) !== undefined) return undefined;
  switch (object.name) {
    case 'var':
      return module.variable(name, span);
    case 'local':
      return module.local(name, span);
    case 'module':
      return module.moduleCall(name, span);
    case 'path':
      return module.path(name, span);
    case 'each':
    case 'count':
    case 'self':
    case 'terraform':
      return unknownValue(`depends on \`${object.name}.${name}\``, span);
    case 'data':
    case 'resource':
    case 'ephemeral':
      return failedValue(`\`${object.name}.${name}\` is no resource`, span);
    default:
      return module.resource('managed', object.name, name, span);
  }
}

/** What only exists while it is being applied, and is never to be seen. */
function ephemeral(address: string, span: Span, { secrets, budget }: Scope): Value {
  const because = `depends on \`${address}\``;
  return asSecret(
    unknownValue(because, span, [], { address, path: [] }, undefined, NOT_NULL),
    secrets,
    budget,
  );
}

function evaluateIndex(expression: Extract<Expression, { kind: 'index' }>, scope: Scope): Value {
  const collection = evaluate(expression.collection, scope);
  if (isFailed(collection)) return collection;
  return indexOf(collection, evaluate(expression.key, scope), expression.span, scope);
}

function evaluateSplat(expression: SplatExpression, scope: Scope): Value {
  const { span } = expression;
  const source = evaluate(expression.source, scope);
  if (isFailed(source)) return source;
  if (source.kind === 'unknown') return splatUnknown(expression, source, scope);
  if (source.kind === 'null') return listValue([], span, source.via);
  const items = source.kind === 'list' ? itemsOf(source) : [source];
  return applyToEach(items, expression, scope);
}

function splatUnknown(expression: SplatExpression, source: UnknownValue, scope: Scope): Value {
  if (source.reference !== undefined && scope.module.isInstance(source.reference))
    return applyToEach([source], expression, scope);
  const element = stepInto(source, '*', expression.source.span);
  const { reference } = evaluate(expression.each, bind(scope, '*', element));
  return unknownValue(source.because, expression.span, source.via, reference, undefined, SOME_LIST);
}

function applyToEach(elements: readonly Value[], { each, span }: SplatExpression, scope: Scope): Value {
  const items: Value[] = [];
  for (const element of elements) {
    const item = evaluate(each, bind(scope, '*', element));
    if (isFailed(item)) return item;
    items.push(item);
  }
  return listValue(items, span);
}

function evaluateTuple(expressions: readonly Expression[], { span }: Expression, scope: Scope): Value {
  if (expressions.length > MAX_ITEMS) return unknownValue(TOO_LARGE, span);
  const items: Value[] = [];
  for (const expression of expressions) {
    const item = evaluate(expression, scope);
    if (isFailed(item)) return item;
    items.push(item);
  }
  return listValue(items, span);
}

function evaluateObject({ items, span }: ObjectExpression, scope: Scope): Value {
  if (items.length > MAX_ITEMS) return unknownValue(TOO_LARGE, span);
  const fields = new Map<string, Field>();
  for (const item of items) {
    const key = evaluate(item.key, scope);
    if (key.kind === 'unknown') return unknownFrom(key, span);
    const name = textOfPrimitive(key);
    if (name === undefined) return failedValue('a key is no text', span);
    const value = evaluate(item.value, scope);
    if (isFailed(value)) return value;
    const nameSpan = item.key.span;
    fields.set(name, { name, nameSpan, span: item.span, value: headedBy(value, item.value, nameSpan) });
  }
  return objectValue(fields, span);
}

/** An object written right behind its name is spoken of by that name. */
export function headedBy(value: Value, expression: Expression, header: Field['nameSpan']): Value {
  return value.kind === 'object' && expression.kind === 'object'
    ? objectValue(value.fields, value.span, value.via, header)
    : value;
}
