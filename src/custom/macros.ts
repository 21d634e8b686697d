import type { ASTNode } from '@marcbachmann/cel-js';
import {
  type CelList,
  failure,
  isFailure,
  isList,
  isMap,
  isUnknown,
  isValue,
  type Outcome,
  type Run,
  tooLong,
  typeName,
} from './cel-value.ts';
import { evaluate, lookUp, type Scope } from './evaluate-expression.ts';

/** How many arguments each macro of lists takes. */
export const listMacros: ReadonlyMap<string, readonly number[]> = new Map([
  ['all', [2]],
  ['exists', [2]],
  ['exists_one', [2]],
  ['filter', [2]],
  ['map', [2, 3]],
]);

export function isMacro(name: string, hasReceiver: boolean): boolean {
  return hasReceiver ? listMacros.has(name) : name === 'has';
}

/** What is not called like a function: its arguments are looked at before they are evaluated. */
export function evaluateMacro(
  name: string,
  receiver: ASTNode | undefined,
  args: readonly ASTNode[],
  scope: Scope,
  run: Run,
): Outcome {
  const [first, ...rest] = args;
  if (first === undefined) return failure(`\`${name}\` needs an argument`);
  if (receiver === undefined) return isThere(first, scope, run);
  const over = evaluate(receiver, scope, run);
  if (!isValue(over)) return over;
  const items = itemsOf(over);
  if (items === undefined)
    return failure(`\`${name}\` goes through lists and mappings, and not ${typeName(over)}`);
  if (first.op !== 'id') return failure(`\`${name}\` needs the name of a variable first`);
  const variable = first.args;
  const answer = (node: ASTNode, item: Outcome) =>
    evaluate(node, (wanted) => (wanted === variable ? item : scope(wanted)), run);
  return overItems(name, items, rest, answer, run);
}

/** Unlike in CEL itself, nothing on the way to it has to be there: `has(tags.owner)` is false without `tags`. */
function isThere(node: ASTNode, scope: Scope, run: Run): Outcome {
  const found = lookUp(node, scope, run);
  if (found === undefined) return false;
  if (isFailure(found)) return found;
  return isUnknown(found) && !found.notNull ? found : true;
}

function itemsOf(outcome: Outcome): readonly Outcome[] | undefined {
  if (isList(outcome)) return outcome.items;
  return isMap(outcome) ? outcome.keys : undefined;
}

type Answer = (node: ASTNode, item: Outcome) => Outcome;

function overItems(
  name: string,
  items: readonly Outcome[],
  [first, second]: readonly ASTNode[],
  answer: Answer,
  run: Run,
): Outcome {
  if (first === undefined) return failure(`\`${name}\` needs a condition`);
  switch (name) {
    case 'all':
      return quantified(false, items, first, answer, run);
    case 'exists':
      return quantified(true, items, first, answer, run);
    case 'map':
      return second === undefined ? mapped(items, first, answer) : mappedIf(items, first, second, answer);
    default: {
      const kept = filtered(items, first, answer);
      return name === 'filter' || !isList(kept) ? kept : kept.items.length === 1;
    }
  }
}

/** `all` and `exists`: one item decides, whatever the others are. */
function quantified(
  deciding: boolean,
  items: readonly Outcome[],
  condition: ASTNode,
  answer: Answer,
  run: Run,
): Outcome {
  let result: Outcome = !deciding;
  for (const item of items) {
    const value = answer(condition, item);
    if (run.stepsLeft < 0) return tooLong;
    if (value === deciding) return deciding;
    if (typeof value === 'boolean' || isUnknown(result)) continue;
    result = isValue(value) ? notCondition(value) : value;
  }
  return result;
}

function notCondition(value: Outcome): Outcome {
  return failure(`a condition has to be \`true\` or \`false\`, and not ${typeName(value)}`);
}

function filtered(items: readonly Outcome[], condition: ASTNode, answer: Answer): Outcome {
  const kept: Outcome[] = [];
  for (const item of items) {
    const value = answer(condition, item);
    if (typeof value !== 'boolean') return isValue(value) ? notCondition(value) : value;
    if (value) kept.push(item);
  }
  return { kind: 'list', items: kept };
}

function mapped(items: readonly Outcome[], change: ASTNode, answer: Answer): Outcome {
  const results: Outcome[] = [];
  for (const item of items) {
    const value = answer(change, item);
    if (isFailure(value)) return value;
    results.push(value);
  }
  return { kind: 'list', items: results } satisfies CelList;
}

function mappedIf(items: readonly Outcome[], condition: ASTNode, change: ASTNode, answer: Answer): Outcome {
  const kept = filtered(items, condition, answer);
  return isList(kept) ? mapped(kept.items, change, answer) : kept;
}
