import type { Expression } from '../../parse/hcl/tree.ts';
import type { Field, ListValue, Value } from '../value.ts';
import { type Budget, TOO_LARGE } from './budget.ts';
import { identityOf } from './equality.ts';
import {
  booleanValue,
  computedField,
  failedValue,
  isFailed,
  listValue,
  marked,
  nullValue,
  numberValue,
  setValue,
  stringValue,
  unknownValue,
} from './make-value.ts';
import { booleanOf, numberOf, textOfPrimitive } from './primitive.ts';
import { usedAt } from './provenance.ts';
import { compareTexts } from './text-order.ts';
import type { TypeConstraint } from './type-constraint.ts';
import { unifyItems } from './unify.ts';

/** What a conversion needs beside value and type. */
export interface Conversion {
  readonly budget: Budget;
  /** Evaluates the default of an `optional` attribute, which stands in the type. */
  readonly evaluateDefault: (expression: Expression) => Value;
}

/** The value as the type asks for it, with its places; a failed value where it does not fit. */
export function convert(value: Value, type: TypeConstraint, conversion: Conversion): Value {
  if (value.kind === 'unknown' || value.kind === 'null' || type.kind === 'any') return value;
  if (!conversion.budget.spend(1)) return unknownValue(TOO_LARGE, value.span);
  switch (type.kind) {
    case 'string':
    case 'number':
    case 'bool':
      return convertPrimitive(value, type.kind);
    case 'list':
    case 'set':
      return convertList(value, type, conversion);
    case 'tuple':
      return convertTuple(value, type.elements, conversion);
    case 'map':
      return convertMap(value, type.element, conversion);
    case 'object':
      return convertObject(value, type, conversion);
  }
}

/** A primitive as another primitive type. */
export function convertPrimitive(value: Value, type: 'string' | 'number' | 'bool'): Value {
  if (value.kind === 'unknown' || value.kind === 'null') return value;
  const converted = primitiveOf(value, type);
  if (converted === value) return value;
  return isFailed(converted)
    ? converted
    : marked(converted, value.sensitive, value.span, value.via, value.reference);
}

function primitiveOf(value: Value, type: 'string' | 'number' | 'bool'): Value {
  const { span } = value;
  if (value.kind === type || (value.kind === 'boolean' && type === 'bool')) return value;
  if (type === 'string') {
    const text = textOfPrimitive(value);
    if (text !== undefined) return stringValue(text, span);
  } else if (type === 'number') {
    const amount = numberOf(value);
    if (amount !== undefined) return numberValue(amount, span);
  } else {
    const truth = booleanOf(value);
    if (truth !== undefined) return booleanValue(truth, span);
  }
  return failedValue(`is no ${type}`, span);
}

/** The set of some values. Unknown ones are taken for different from each other, as the ids of two subnets are. */
export function toSet(items: readonly Value[], like: Value, budget: Budget): Value {
  const distinct = new Map<string, Value>();
  const others: Value[] = [];
  for (const item of items) {
    const identity = identityOf(item, budget);
    if (identity === undefined) others.push(item);
    else if (!distinct.has(identity)) distinct.set(identity, item);
  }
  const set = setValue([...[...distinct.values()].sort(inSetOrder), ...others], like.span, like.via);
  return marked(set, like.sensitive, like.span, like.via, undefined);
}

function inSetOrder(a: Value, b: Value): number {
  if (a.kind === 'number' && b.kind === 'number') return a.value - b.value;
  return compareTexts(textOfPrimitive(a) ?? '', textOfPrimitive(b) ?? '');
}

function convertList(
  value: Value,
  type: TypeConstraint & { kind: 'list' | 'set' },
  conversion: Conversion,
): Value {
  if (value.kind !== 'list') return failedValue(`is no ${type.kind}`, value.span);
  const items = unifyItems(value.items.map((item) => convert(item, type.element, conversion)));
  const failure = items.find(isFailed);
  if (failure !== undefined) return failure;
  if (type.kind === 'set') return toSet(items, value, conversion.budget);
  return withPlaceOf(value, listValue(items, value.span, value.via));
}

function convertTuple(value: Value, types: readonly TypeConstraint[], conversion: Conversion): Value {
  if (value.kind !== 'list' || value.items.length !== types.length)
    return failedValue('is no such tuple', value.span);
  const items = value.items.map((item, index) => convert(item, types[index] ?? { kind: 'any' }, conversion));
  return items.find(isFailed) ?? withPlaceOf(value, listValue(items, value.span, value.via));
}

function convertMap(value: Value, element: TypeConstraint, conversion: Conversion): Value {
  if (value.kind !== 'object') return failedValue('is no map', value.span);
  const before = [...value.fields.values()];
  const after = unifyItems(before.map((field) => convert(field.value, element, conversion)));
  const failure = after.find(isFailed);
  if (failure !== undefined) return failure;
  const fields = before.map((field, index): Field => ({ ...field, value: after[index] ?? field.value }));
  return { ...value, fields: new Map(fields.map((field) => [field.name, field])) };
}

function convertObject(
  value: Value,
  type: TypeConstraint & { kind: 'object' },
  conversion: Conversion,
): Value {
  if (value.kind !== 'object') return failedValue('is no object', value.span);
  const fields = new Map<string, Field>();
  for (const [name, attribute] of type.attributes) {
    const field = value.fields.get(name);
    if (field === undefined && !attribute.optional) return failedValue(`has no \`${name}\``, value.span);
    const missing = field === undefined || field.value.kind === 'null';
    if (missing && attribute.fallback !== undefined) {
      const fallback = convert(conversion.evaluateDefault(attribute.fallback), attribute.type, conversion);
      const place = { span: attribute.fallback.span, message: `\`${name}\` defaults to this` };
      fields.set(name, computedField(name, usedAt(fallback, fallback.span, place)));
    } else if (field === undefined) fields.set(name, computedField(name, nullValue(value.span)));
    else {
      const converted = convert(field.value, attribute.type, conversion);
      if (isFailed(converted)) return converted;
      fields.set(name, { ...field, value: converted });
    }
  }
  return { ...value, fields };
}

function withPlaceOf(original: ListValue, converted: ListValue): ListValue {
  return { ...converted, reference: original.reference, sensitive: original.sensitive };
}
