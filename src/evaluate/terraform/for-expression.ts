import type { ForExpression } from '../../parse/hcl/tree.ts';
import type { Field, UnknownValue, Value } from '../value.ts';
import { stepInto } from './access.ts';
import { MAX_ITEMS, TOO_LARGE } from './budget.ts';
import { type Entry, entriesOf } from './iterate.ts';
import {
  computedField,
  failedValue,
  isFailed,
  listValue,
  objectValue,
  unknownFrom,
  unknownValue,
} from './make-value.ts';
import { booleanOf, textOfPrimitive } from './primitive.ts';
import { SOME_LIST, SOME_OBJECT } from './refinement.ts';
import { bind, type Evaluate, type Scope } from './scope.ts';

/** `[for v in c : v if …]` and `{for k, v in c : k => v...}`. */
export function evaluateFor(loop: ForExpression, scope: Scope, evaluate: Evaluate): Value {
  const collection = evaluate(loop.collection, scope);
  if (collection.kind === 'unknown') return overUnknown(loop, collection, scope, evaluate);
  const entries = entriesOf(collection);
  if (entries === undefined) return failedValue('`for` is over what is no collection', loop.span);
  const kept: Scope[] = [];
  for (const entry of entries) {
    const turn = scopeOfTurn(loop, entry, scope);
    const condition = loop.condition === undefined ? true : evaluateCondition(loop.condition, turn, evaluate);
    if (typeof condition !== 'boolean') return unknownFrom(condition, loop.span);
    if (condition) kept.push(turn);
  }
  if (kept.length > MAX_ITEMS || !scope.budget.spend(kept.length)) return unknownValue(TOO_LARGE, loop.span);
  return loop.result === 'tuple' ? toTuple(loop, kept, evaluate) : toObject(loop, kept, evaluate);
}

function scopeOfTurn(loop: ForExpression, { key, value }: Entry, scope: Scope): Scope {
  const keyed = loop.keyVariable === undefined ? scope : bind(scope, loop.keyVariable, key);
  return bind(keyed, loop.valueVariable, value);
}

function evaluateCondition(
  condition: NonNullable<ForExpression['condition']>,
  scope: Scope,
  evaluate: Evaluate,
): boolean | UnknownValue {
  const value = evaluate(condition, scope);
  if (value.kind === 'unknown') return value;
  return booleanOf(value) ?? failedValue('a condition is neither true nor false', condition.span);
}

function toTuple(loop: ForExpression, turns: readonly Scope[], evaluate: Evaluate): Value {
  const items: Value[] = [];
  for (const turn of turns) {
    const item = evaluate(loop.value, turn);
    if (isFailed(item)) return item;
    items.push(item);
  }
  return listValue(items, loop.span);
}

function toObject(loop: ForExpression, turns: readonly Scope[], evaluate: Evaluate): Value {
  const groups = new Map<string, Value[]>();
  for (const turn of turns) {
    const key =
      loop.key === undefined ? failedValue('`for` has no key', loop.span) : evaluate(loop.key, turn);
    if (key.kind === 'unknown') return unknownFrom(key, loop.span);
    const name = textOfPrimitive(key);
    if (name === undefined) return failedValue('a key is no text', loop.span);
    const value = evaluate(loop.value, turn);
    if (isFailed(value)) return value;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [value]);
    else if (loop.group) group.push(value);
    else return failedValue(`the key "${name}" comes twice`, loop.span);
  }
  return objectValue(groupedFields(loop, groups), loop.span);
}

function groupedFields(
  loop: ForExpression,
  groups: ReadonlyMap<string, readonly Value[]>,
): Map<string, Field> {
  const fields = new Map<string, Field>();
  for (const [name, values] of groups) {
    const [first] = values;
    if (loop.group) fields.set(name, computedField(name, listValue(values, loop.value.span)));
    else if (first !== undefined) fields.set(name, computedField(name, first));
  }
  return fields;
}

/** What every turn asks of every element is still known to be asked: `[for s in var.unknown : s.id]`. */
function overUnknown(
  loop: ForExpression,
  collection: UnknownValue,
  scope: Scope,
  evaluate: Evaluate,
): UnknownValue {
  const result = unknownFrom(collection, loop.span, loop.result === 'tuple' ? SOME_LIST : SOME_OBJECT);
  if (loop.result !== 'tuple' || collection.reference === undefined || loop.condition !== undefined)
    return result;
  const key = unknownFrom(collection, loop.span);
  const turn = { key, value: stepInto(collection, '*', loop.collection.span) };
  const each = evaluate(loop.value, scopeOfTurn(loop, turn, scope));
  const { reference } = each;
  return reference?.path.includes('*')
    ? unknownValue(result.because, result.span, result.via, reference, undefined, SOME_LIST)
    : result;
}
