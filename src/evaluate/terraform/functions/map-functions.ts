import type { Field, ListValue, ObjectValue, Value } from '../../value.ts';
import { stepInto } from '../access.ts';
import { MAX_ITEMS, TOO_LARGE } from '../budget.ts';
import { computedField, listValue, objectValue, stringValue, unknownValue } from '../make-value.ts';
import { fieldsOf, fieldValue, itemsOf, usedAt } from '../provenance.ts';
import {
  anything,
  type Call,
  failCall,
  list,
  map,
  ofMany,
  ofOne,
  ofTwo,
  sequence,
  surface,
  type TerraformFunction,
  text,
  texts,
} from './function.ts';

/** https://opentofu.org/docs/language/functions/#collection-functions, those on maps. */
export const mapFunctions: readonly (readonly [string, TerraformFunction])[] = [
  ['keys', ofOne(map, keys)],
  ['lookup', lookup],
  ['matchkeys', matchKeys],
  ['merge', ofMany(surface, merge)],
  ['transpose', ofOne(map, transpose)],
  ['values', ofOne(anything, values)],
  ['zipmap', ofTwo(texts, sequence, zip)],
];

function keys(call: Call, value: ObjectValue): Value {
  return listValue(
    fieldsOf(value).map(({ name, nameSpan }) => stringValue(name, nameSpan, value.via)),
    call.span,
  );
}

function values(call: Call, value: Value): Value {
  if (value.kind === 'unknown') return stepInto(value, '*', call.span);
  if (value.kind !== 'object') return failCall(call, 'wants a map');
  return listValue(
    fieldsOf(value).map((field) => field.value),
    call.span,
  );
}

function merge(call: Call, args: readonly Value[]): Value {
  const fields = new Map<string, Field>();
  for (const arg of args) {
    if (arg.kind === 'null') continue;
    if (arg.kind !== 'object') return failCall(call, 'wants maps');
    if (!call.budget.spend(arg.fields.size)) return unknownValue(TOO_LARGE, call.span);
    for (const field of fieldsOf(arg)) fields.set(field.name, field);
  }
  return fields.size > MAX_ITEMS ? unknownValue(TOO_LARGE, call.span) : objectValue(fields, call.span);
}

function lookup(call: Call, args: readonly Value[]): Value {
  const [collection, key, fallback] = args;
  if (collection === undefined || key === undefined || args.length > 3)
    return failCall(call, 'is called with the wrong number of arguments');
  const whole = map(collection, call);
  if ('stop' in whole) return whole.stop;
  const name = text(key, call);
  if ('stop' in name) return name.stop;
  const field = whole.ok.fields.get(name.ok);
  if (field !== undefined) return usedAt(fieldValue(whole.ok, field), call.span);
  return fallback === undefined ? failCall(call, `finds no "${name.ok}"`) : usedAt(fallback, call.span);
}

function zip(call: Call, names: readonly string[], value: ListValue): Value {
  const items = itemsOf(value);
  if (items.length !== names.length) return failCall(call, 'is given lists of different lengths');
  const fields = new Map<string, Field>();
  for (const [index, name] of names.entries()) {
    const item = items[index];
    if (item !== undefined) fields.set(name, computedField(name, item));
  }
  return objectValue(fields, call.span);
}

function transpose(call: Call, value: ObjectValue): Value {
  const turned = new Map<string, Value[]>();
  for (const { name, nameSpan, value: names } of fieldsOf(value)) {
    const read = texts(names, call);
    if ('stop' in read) return read.stop;
    for (const key of read.ok) turned.set(key, [...(turned.get(key) ?? []), stringValue(name, nameSpan)]);
  }
  const fields = [...turned].map(([key, items]) => computedField(key, listValue(items, call.span)));
  return objectValue(new Map(fields.map((field) => [field.name, field])), call.span);
}

function matchKeys(call: Call, args: readonly Value[]): Value {
  const [items, names, wanted] = args;
  if (items === undefined || names === undefined || wanted === undefined)
    return failCall(call, 'is called with the wrong number of arguments');
  const whole = list(items, call);
  if ('stop' in whole) return whole.stop;
  const keyed = texts(names, call);
  if ('stop' in keyed) return keyed.stop;
  const searched = texts(wanted, call);
  if ('stop' in searched) return searched.stop;
  if (whole.ok.items.length !== keyed.ok.length) return failCall(call, 'is given lists of different lengths');
  const chosen = new Set(searched.ok);
  const kept = itemsOf(whole.ok).filter((_, index) => chosen.has(keyed.ok[index] ?? ''));
  return listValue(kept, call.span);
}
