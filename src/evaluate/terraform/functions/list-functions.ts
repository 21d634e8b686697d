import type { ListValue, UnknownValue, Value } from '../../value.ts';
import { stepInto } from '../access.ts';
import { MAX_INSTANCES, MAX_ITEMS, TOO_LARGE } from '../budget.ts';
import { convertPrimitive } from '../convert.ts';
import { compareValues, identityOf } from '../equality.ts';
import {
  booleanValue,
  isFailed,
  listValue,
  numberValue,
  stringValue,
  unknownFrom,
  unknownValue,
} from '../make-value.ts';
import { booleanOf, textOfPrimitive } from '../primitive.ts';
import { itemsOf, itemValue, usedAt } from '../provenance.ts';
import { compareTexts } from '../text-order.ts';
import { haveOneShape, unifyItems } from '../unify.ts';
import { charactersOf } from './characters.ts';
import {
  amount,
  anything,
  type Call,
  failCall,
  list,
  ofMany,
  ofOne,
  ofThree,
  ofTwo,
  present,
  sequence,
  surface,
  type TerraformFunction,
  whole,
} from './function.ts';

/** https://opentofu.org/docs/language/functions/#collection-functions, those on lists. */
export const listFunctions: readonly (readonly [string, TerraformFunction])[] = [
  ['alltrue', ofOne(list, (call, items) => everyTruth(call, items, true))],
  ['anytrue', ofOne(list, (call, items) => everyTruth(call, items, false))],
  ['chunklist', ofTwo(list, whole, chunk)],
  ['coalescelist', coalesceList],
  ['compact', ofOne(list, compact)],
  ['concat', ofMany(sequence, concat)],
  ['contains', ofTwo(list, present, contains)],
  ['distinct', keepingReference(ofOne(list, distinct))],
  ['element', ofTwo(anything, anything, element)],
  ['flatten', ofOne(list, flatten)],
  ['index', ofTwo(sequence, present, position)],
  ['length', ofOne(surface, lengthOf)],
  ['one', ofOne(anything, one)],
  [
    'reverse',
    keepingReference(ofOne(list, (call, items) => listValue([...itemsOf(items)].reverse(), call.span))),
  ],
  ['slice', ofThree(anything, whole, whole, slice)],
  ['sort', keepingReference(ofOne(list, sort))],
];

/** The elements of an unknown list are still the elements of it when they are in another order. */
function keepingReference(apply: TerraformFunction): TerraformFunction {
  return (call, args) => {
    const [only] = args;
    return only?.kind === 'unknown' && args.length === 1 ? usedAt(only, call.span) : apply(call, args);
  };
}

function concat(call: Call, lists: readonly ListValue[]): Value {
  if (lists.length === 0) return failCall(call, 'has nothing to put together');
  const size = lists.reduce((sum, { items }) => sum + items.length, 0);
  if (size > MAX_ITEMS || !call.budget.spend(size)) return unknownValue(TOO_LARGE, call.span);
  return listValue(lists.flatMap(itemsOf), call.span);
}

function lengthOf(call: Call, value: Value): Value {
  if (value.kind === 'string') return lengthOfText(call, value.value);
  if (value.kind === 'object') return numberValue(value.fields.size, call.span);
  if (value.kind !== 'list') return failCall(call, 'wants a collection or a text');
  const { items } = value;
  // Two elements of a set that are not known may be one; the attributes of two resources are taken for two.
  const uncertain = items.find((item) => item.kind === 'unknown' && item.reference === undefined);
  if (value.set === true && items.length > 1 && uncertain?.kind === 'unknown')
    return unknownFrom(uncertain, call.span);
  return numberValue(items.length, call.span);
}

function lengthOfText(call: Call, value: string): Value {
  const characters = charactersOf(value, call.budget);
  return characters === undefined
    ? unknownValue(TOO_LARGE, call.span)
    : numberValue(characters.length, call.span);
}

function element(call: Call, collection: Value, index: Value): Value {
  if (index.kind === 'unknown')
    return collection.kind === 'unknown'
      ? stepInto(collection, '*', call.span)
      : unknownFrom(index, call.span);
  const at = amount(index, call);
  if ('stop' in at) return at.stop;
  if (collection.kind === 'unknown') return stepInto(collection, at.ok, call.span);
  if (collection.kind !== 'list' || collection.set === true || collection.items.length === 0)
    return failCall(call, 'wants a list with elements');
  const size = collection.items.length;
  const wrapped = ((at.ok % size) + size) % size;
  const item = collection.items[wrapped];
  return item === undefined
    ? failCall(call, 'wants a whole number')
    : usedAt(itemValue(collection, item, wrapped), call.span);
}

function slice(call: Call, collection: Value, start: number, end: number): Value {
  if (collection.kind === 'unknown') {
    if (collection.reference === undefined || end - start > MAX_INSTANCES || end < start || start < 0)
      return unknownFrom(collection, call.span);
    const steps = Array.from({ length: end - start }, (_, offset) =>
      stepInto(collection, start + offset, call.span),
    );
    return listValue(steps, call.span);
  }
  if (
    collection.kind !== 'list' ||
    collection.set === true ||
    start < 0 ||
    end < start ||
    end > collection.items.length
  )
    return failCall(call, 'is asked for what the list does not have');
  return listValue(itemsOf(collection).slice(start, end), call.span);
}

function one(call: Call, collection: Value): Value {
  if (collection.kind === 'unknown') return stepInto(collection, 0, call.span);
  if (collection.kind !== 'list' || collection.items.length > 1)
    return failCall(call, 'wants one element or none');
  const [only] = itemsOf(collection);
  return only === undefined
    ? { kind: 'null', span: call.span, via: collection.via }
    : usedAt(only, call.span);
}

function contains(call: Call, { items }: ListValue, wanted: Value): Value {
  let open: UnknownValue | undefined;
  for (const item of items) {
    const equal = compareValues(item, wanted, call.budget);
    if (equal === true) return booleanValue(true, call.span);
    if (equal !== false) open ??= equal;
  }
  return open === undefined ? booleanValue(false, call.span) : unknownFrom(open, call.span);
}

function position(call: Call, { items }: ListValue, wanted: Value): Value {
  for (const [index, item] of items.entries()) {
    const equal = compareValues(item, wanted, call.budget);
    if (equal === true) return numberValue(index, call.span);
    if (equal !== false) return unknownFrom(equal, call.span);
  }
  return failCall(call, 'does not find the element');
}

/** Unknown elements are taken for different, as the ids of two subnets are. */
function distinct(call: Call, value: ListValue): Value {
  if (!haveOneShape(value.items)) return failCall(call, 'wants a list of one type');
  const seen = new Set<string>();
  const kept = unifyItems(itemsOf(value)).filter((item) => {
    const identity = identityOf(item, call.budget);
    if (identity === undefined) return true;
    const fresh = !seen.has(identity);
    seen.add(identity);
    return fresh;
  });
  return listValue(kept, call.span);
}

function compact(call: Call, value: ListValue): Value {
  const kept: Value[] = [];
  for (const item of itemsOf(value)) {
    // An attribute of a resource is there; a variable without a value may be empty.
    if (item.kind === 'unknown' && item.reference === undefined) return unknownFrom(item, call.span);
    if (item.kind === 'null') continue;
    const converted = convertPrimitive(item, 'string');
    if (isFailed(converted)) return failCall(call, 'wants texts');
    if (converted.kind !== 'string' || converted.value !== '') kept.push(converted);
  }
  return listValue(kept, call.span);
}

function sort(call: Call, value: ListValue): Value {
  const keyed: { readonly item: Value; readonly key: string }[] = [];
  for (const item of itemsOf(value)) {
    if (item.kind === 'unknown') return listValue(itemsOf(value), call.span);
    const key = textOfPrimitive(item);
    if (key === undefined) return failCall(call, 'wants texts');
    keyed.push({ item: item.kind === 'string' ? item : stringValue(key, item.span, item.via), key });
  }
  keyed.sort((a, b) => compareTexts(a.key, b.key));
  return listValue(
    keyed.map(({ item }) => item),
    call.span,
  );
}

function flatten(call: Call, value: ListValue): Value {
  const flat: Value[] = [];
  const stop = flattenInto(value, flat, call, 0);
  if (stop === undefined) return listValue(flat, call.span);
  // A list around one unknown list is that list.
  return value.items.length === 1 && value.items[0]?.kind === 'unknown'
    ? usedAt(value.items[0], call.span)
    : stop;
}

function flattenInto(value: ListValue, flat: Value[], call: Call, depth: number): Value | undefined {
  for (const item of itemsOf(value)) {
    if (flat.length > MAX_ITEMS || depth > 50 || !call.budget.spend(1))
      return unknownValue(TOO_LARGE, call.span);
    if (item.kind === 'unknown' && !isScalar(item)) return unknownFrom(item, call.span);
    if (item.kind !== 'list') flat.push(item);
    else {
      const stop = flattenInto(item, flat, call, depth + 1);
      if (stop !== undefined) return stop;
    }
  }
  return undefined;
}

const SCALARS = new Set(['id', 'arn', 'name', 'arn_suffix', 'cidr_block', 'dns_name', 'endpoint', 'zone_id']);

/** An unknown that is one element and no list of them. */
function isScalar({ template, reference }: UnknownValue): boolean {
  const last = reference?.path.at(-1);
  return (
    template !== undefined ||
    (typeof last === 'string' && SCALARS.has(last) && !reference?.path.includes('*'))
  );
}

function chunk(call: Call, value: ListValue, size: number): Value {
  if (size < 0 || !haveOneShape(value.items)) return failCall(call, 'wants a size and a list of one type');
  const items = itemsOf(value);
  const step = size === 0 ? Math.max(1, items.length) : size;
  const chunks: Value[] = [];
  for (let start = 0; start < items.length; start += step)
    chunks.push(listValue(items.slice(start, start + step), call.span));
  return listValue(chunks, call.span);
}

function coalesceList(call: Call, args: readonly Value[]): Value {
  if (args.some((arg) => arg.kind !== 'unknown' && (arg.kind !== 'list' || arg.set === true)))
    return failCall(call, 'wants lists');
  for (const arg of args) {
    if (arg.kind === 'unknown')
      return arg === args.at(-1) ? usedAt(arg, call.span) : unknownFrom(arg, call.span);
    if (arg.kind === 'list' && arg.items.length > 0) return usedAt(arg, call.span);
  }
  return failCall(call, 'is given empty lists only');
}

/** `alltrue` fails at the first false, `anytrue` succeeds at the first true; `null` is neither. */
function everyTruth(call: Call, value: ListValue, wanted: boolean): Value {
  const items = itemsOf(value);
  if (items.some((item) => item.kind !== 'unknown' && item.kind !== 'null' && booleanOf(item) === undefined))
    return failCall(call, 'wants booleans');
  let open: UnknownValue | undefined;
  for (const item of items) {
    if (item.kind === 'unknown') open ??= item;
    else if ((booleanOf(item) ?? false) !== wanted) return booleanValue(!wanted, call.span, item.via);
  }
  return open === undefined ? booleanValue(wanted, call.span) : unknownFrom(open, call.span);
}
