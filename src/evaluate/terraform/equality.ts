import type { UnknownValue, Value } from '../value.ts';
import { type Budget, TOO_LARGE } from './budget.ts';
import { unknownValue } from './make-value.ts';
import { areSurelyDifferent } from './refinement.ts';

/** Deeper than this, values are not compared. */
const MAX_NESTING = 100;

/** Whether two values are equal; the unknown that decides where it cannot be told. */
export function compareValues(a: Value, b: Value, budget: Budget, depth = 0): boolean | UnknownValue {
  if (depth > MAX_NESTING || !budget.spend(1)) return unknownValue(TOO_LARGE, a.span);
  const unknown = a.kind === 'unknown' ? a : b.kind === 'unknown' ? b : undefined;
  if (unknown !== undefined) return areSurelyDifferent(a, b) ? false : unknown;
  if (a.kind === 'list' && b.kind === 'list') return compareLists(a.items, b.items, budget, depth);
  if (a.kind === 'object' && b.kind === 'object') {
    if (a.fields.size !== b.fields.size) return false;
    const names = [...a.fields.keys()];
    if (!names.every((name) => b.fields.has(name))) return false;
    const pairs = names.flatMap((name) => [a.fields.get(name)?.value, b.fields.get(name)?.value]);
    const values = pairs.filter((value) => value !== undefined);
    return compareLists(
      values.filter((_, index) => index % 2 === 0),
      values.filter((_, index) => index % 2 === 1),
      budget,
      depth,
    );
  }
  if ('value' in a && 'value' in b) return a.value === b.value;
  return a.kind === b.kind;
}

/** A difference anywhere decides; else an unknown anywhere leaves it open. */
function compareLists(
  a: readonly Value[],
  b: readonly Value[],
  budget: Budget,
  depth: number,
): boolean | UnknownValue {
  if (a.length !== b.length) return false;
  let open: UnknownValue | undefined;
  for (const [index, item] of a.entries()) {
    const other = b[index];
    if (other === undefined) return false;
    const equal = compareValues(item, other, budget, depth + 1);
    if (equal === false) return false;
    if (equal !== true) open ??= equal;
  }
  return open ?? true;
}

export function isPrimitive(value: Value): boolean {
  return value.kind !== 'list' && value.kind !== 'object' && value.kind !== 'unknown';
}

/** A text that is the same for equal values and different for others; undefined where it cannot be told. */
export function identityOf(value: Value, budget: Budget, depth = 0): string | undefined {
  if (depth > MAX_NESTING || !budget.spend(1)) return undefined;
  switch (value.kind) {
    case 'unknown':
      return undefined;
    case 'null':
      return 'null';
    case 'list': {
      const items = value.items.map((item) => identityOf(item, budget, depth + 1));
      return items.includes(undefined) ? undefined : `[${items.join(',')}]`;
    }
    case 'object': {
      const names = [...value.fields.keys()].sort();
      const fields = names.map((name) => {
        const field = value.fields.get(name);
        const identity = field && identityOf(field.value, budget, depth + 1);
        return identity === undefined ? undefined : `${JSON.stringify(name)}:${identity}`;
      });
      return fields.includes(undefined) ? undefined : `{${fields.join(',')}}`;
    }
    default:
      return JSON.stringify(value.value);
  }
}
