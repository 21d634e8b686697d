import type { ListValue, Value } from '../../value.ts';
import { MAX_ITEMS, TOO_LARGE } from '../budget.ts';
import { toSet } from '../convert.ts';
import { identityOf } from '../equality.ts';
import { listValue, nullValue, setValue, unknownFrom, unknownValue } from '../make-value.ts';
import { itemsOf } from '../provenance.ts';
import { haveOneShape, unifyItems } from '../unify.ts';
import { type Call, failCall, list, ofMany, ofTwo, type TerraformFunction } from './function.ts';

/** Functions on sets. */
export const setFunctions: readonly (readonly [string, TerraformFunction])[] = [
  ['setintersection', ofMany(list, (call, sets) => combine(call, sets, (hits, count) => hits === count))],
  ['setproduct', ofMany(list, product)],
  ['setsubtract', ofTwo(list, list, subtract)],
  ['setunion', ofMany(list, union)],
];

/** Unknown elements are taken for different from all others. */
function union(call: Call, sets: readonly ListValue[]): Value {
  if (!areOfOneType(sets)) return failCall(call, WANTED);
  return toSet(ofOneType(sets).flat(), nullValue(call.span), call.budget);
}

/** The elements of all sets that are in enough of them. Which sets an unknown element is in is not known. */
function combine(
  call: Call,
  sets: readonly ListValue[],
  keep: (hits: number, count: number) => boolean,
): Value {
  if (!areOfOneType(sets)) return failCall(call, WANTED);
  const counted = new Map<string, { readonly item: Value; hits: number }>();
  for (const set of ofOneType(sets)) {
    const seen = new Set<string>();
    for (const item of set) {
      const identity = identityOf(item, call.budget);
      if (identity === undefined) return unknownElement(call, item);
      if (seen.has(identity)) continue;
      seen.add(identity);
      const entry = counted.get(identity);
      if (entry === undefined) counted.set(identity, { item, hits: 1 });
      else entry.hits += 1;
    }
  }
  const kept = [...counted.values()].filter(({ hits }) => keep(hits, sets.length)).map(({ item }) => item);
  return toSet(kept, nullValue(call.span), call.budget);
}

const WANTED = 'wants sets of one type';

function areOfOneType(sets: readonly ListValue[]): boolean {
  return sets.length > 0 && haveOneShape(sets.flatMap(({ items }) => items));
}

/** The elements of each set; where one of all is a text, all are. */
function ofOneType(sets: readonly ListValue[]): readonly (readonly Value[])[] {
  const unified = unifyItems(sets.flatMap(itemsOf));
  let start = 0;
  return sets.map(({ items }) => {
    const part = unified.slice(start, start + items.length);
    start += items.length;
    return part;
  });
}

function unknownElement(call: Call, item: Value): Value {
  return item.kind === 'unknown'
    ? unknownFrom(item, call.span)
    : unknownValue('holds what is not known', call.span);
}

function subtract(call: Call, whole: ListValue, removal: ListValue): Value {
  if (!areOfOneType([whole, removal])) return failCall(call, WANTED);
  const [from = [], taken = []] = ofOneType([whole, removal]);
  const removed = new Set<string>();
  for (const item of taken) {
    const identity = identityOf(item, call.budget);
    if (identity === undefined) return unknownElement(call, item);
    removed.add(identity);
  }
  const kept: Value[] = [];
  for (const item of from) {
    const identity = identityOf(item, call.budget);
    if (identity === undefined && removed.size > 0) return unknownElement(call, item);
    if (identity === undefined || !removed.has(identity)) kept.push(item);
  }
  return toSet(kept, nullValue(call.span), call.budget);
}

function product(call: Call, sets: readonly ListValue[]): Value {
  if (sets.length < 2) return failCall(call, 'wants two collections or more');
  const size = sets.reduce((count, { items }) => count * items.length, 1);
  if (size > MAX_ITEMS || !call.budget.spend(size * sets.length)) return unknownValue(TOO_LARGE, call.span);
  const rows = sets.reduce<readonly (readonly Value[])[]>(
    (built, set) => built.flatMap((row) => unifyItems(itemsOf(set)).map((item) => [...row, item])),
    [[]],
  );
  const tuples = rows.map((row) => listValue(row, call.span));
  return sets.every(({ set }) => set === true) ? setValue(tuples, call.span) : listValue(tuples, call.span);
}
