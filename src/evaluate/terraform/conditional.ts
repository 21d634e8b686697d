import type { ConditionalExpression, Expression } from '../../parse/hcl/tree.ts';
import type { Span } from '../../source/span.ts';
import type { Field, UnknownValue, Value } from '../value.ts';
import { type Budget, TOO_LARGE } from './budget.ts';
import { convertPrimitive } from './convert.ts';
import { compareValues } from './equality.ts';
import {
  failedValue,
  isFailed,
  listValue,
  objectValue,
  relocated,
  unknownFrom,
  unknownValue,
} from './make-value.ts';
import { booleanOf } from './primitive.ts';
import { joinChains, usedAt } from './provenance.ts';
import { isNeverNull, NOT_NULL } from './refinement.ts';
import type { Evaluate, Scope } from './scope.ts';

/** `condition ? then : otherwise`. */
export function evaluateConditional(
  expression: ConditionalExpression,
  scope: Scope,
  evaluate: Evaluate,
): Value {
  const { span } = expression;
  const condition = evaluate(expression.condition, scope);
  if (isFailed(condition)) return condition;
  if (condition.kind === 'unknown') {
    const then = evaluate(expression.then, scope);
    const otherwise = evaluate(expression.otherwise, scope);
    return eitherOf(then, otherwise, condition, span, scope.budget);
  }
  const decided = booleanOf(condition);
  if (decided === undefined) return failedValue('a condition is neither true nor false', span);
  const [taken, left] = decided
    ? [expression.then, expression.otherwise]
    : [expression.otherwise, expression.then];
  const value = evaluate(taken, scope);
  const chosen = isTextElsewhere(value, left, scope, evaluate) ? convertPrimitive(value, 'string') : value;
  return relocated(chosen, span, joinChains(chosen.via, condition.via), chosen.reference);
}

/** Both sides have one type: a number is a text where the other side is one. */
function isTextElsewhere(chosen: Value, other: Expression, scope: Scope, evaluate: Evaluate): boolean {
  if (chosen.kind !== 'number' && chosen.kind !== 'boolean') return false;
  return evaluate(other, scope).kind === 'string';
}

/**
 * What is sure of a value that is one of two. Where both come to the same, the condition does not matter; where they
 * agree in their shape, that holds for their parts.
 */
function eitherOf(a: Value, b: Value, cause: UnknownValue, span: Span, budget: Budget): Value {
  if (!budget.spend(1)) return unknownValue(TOO_LARGE, span);
  const either = (left: Value, right: Value) => eitherOf(left, right, cause, left.span, budget);
  if (a.kind === 'list' && b.kind === 'list' && a.set !== true && b.set !== true) {
    const others = b.items;
    if (a.items.length === others.length)
      return listValue(
        a.items.map((item, index) => either(item, others[index] ?? item)),
        span,
        a.via,
      );
  }
  if (a.kind === 'object' && b.kind === 'object' && haveSameNames(a.fields, b.fields)) {
    const fields = new Map<string, Field>();
    for (const [name, field] of a.fields) {
      const other = b.fields.get(name) ?? field;
      fields.set(name, { ...field, value: either(field.value, other.value) });
    }
    return objectValue(fields, span, a.via);
  }
  if (compareValues(a, b, budget) === true) return usedAt(a, span);
  return unknownFrom(cause, span, isNeverNull(a) && isNeverNull(b) ? NOT_NULL : undefined);
}

function haveSameNames(a: ReadonlyMap<string, Field>, b: ReadonlyMap<string, Field>): boolean {
  return a.size === b.size && [...a.keys()].every((name) => b.has(name));
}
