import type { Value } from '../../value.ts';
import { convertPrimitive, toSet } from '../convert.ts';
import { booleanValue, isFailed, listValue, nullValue, relocated, unknownFrom } from '../make-value.ts';
import { itemsOf, usedAt } from '../provenance.ts';
import { isNeverEmpty } from '../refinement.ts';
import { haveOneShape, unifyItems } from '../unify.ts';
import { anything, type Call, failCall, ofOne, type TerraformFunction } from './function.ts';

/** Type conversions, and the functions that choose among their arguments. */
export const conversionFunctions: readonly (readonly [string, TerraformFunction])[] = [
  ['coalesce', coalesce],
  ['ephemeralasnull', ofOne(anything, (call, value) => usedAt(value, call.span))],
  // Whoever follows secrets knows better, and says so of this very call.
  ['issensitive', ofOne(anything, (call) => booleanValue(false, call.span))],
  ['nonsensitive', ofOne(anything, (call, value) => usedAt(value, call.span))],
  ['sensitive', ofOne(anything, (call, value) => usedAt(value, call.span))],
  ['tobool', ofOne(anything, (call, value) => toPrimitive(call, value, 'bool'))],
  ['tolist', ofOne(anything, toList)],
  ['tomap', ofOne(anything, toMap)],
  ['tonumber', ofOne(anything, (call, value) => toPrimitive(call, value, 'number'))],
  ['toset', ofOne(anything, toSetOf)],
  ['tostring', ofOne(anything, (call, value) => toPrimitive(call, value, 'string'))],
];

function toPrimitive(call: Call, value: Value, type: 'string' | 'number' | 'bool'): Value {
  const converted = convertPrimitive(value, type);
  return isFailed(converted) ? failCall(call, `is given no ${type}`) : usedAt(converted, call.span);
}

function toList(call: Call, value: Value): Value {
  if (value.kind === 'unknown' || value.kind === 'null') return usedAt(value, call.span);
  if (value.kind !== 'list' || !haveOneShape(value.items)) return failCall(call, 'wants a list of one type');
  return relocated(listValue(unifyItems(value.items), call.span), call.span, value.via, value.reference);
}

function toSetOf(call: Call, value: Value): Value {
  if (value.kind === 'unknown' || value.kind === 'null') return usedAt(value, call.span);
  if (value.kind !== 'list' || !haveOneShape(value.items)) return failCall(call, 'wants a list of one type');
  return toSet(unifyItems(itemsOf(value)), nullValue(call.span, value.via), call.budget);
}

function toMap(call: Call, value: Value): Value {
  if (value.kind === 'unknown' || value.kind === 'null') return usedAt(value, call.span);
  if (value.kind !== 'object') return failCall(call, 'wants a map');
  const fields = [...value.fields.values()];
  const values = unifyItems(fields.map((field) => field.value));
  if (!haveOneShape(values)) return failCall(call, 'wants a map of one type');
  const unified = fields.map((field, index) => ({ ...field, value: values[index] ?? field.value }));
  return { ...value, span: call.span, fields: new Map(unified.map((field) => [field.name, field])) };
}

/** The first argument that is neither null nor an empty text. All have one type. */
function coalesce(call: Call, args: readonly Value[]): Value {
  if (!haveOneShape(args)) return failCall(call, 'is given values that have no type in common');
  for (const arg of unifyItems(args)) {
    if (arg.kind === 'unknown')
      return arg === args.at(-1) || isNeverEmpty(arg) ? usedAt(arg, call.span) : unknownFrom(arg, call.span);
    if (arg.kind !== 'null' && !(arg.kind === 'string' && arg.value === '')) return usedAt(arg, call.span);
  }
  return failCall(call, 'is given nothing');
}
