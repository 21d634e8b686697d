import type { BinaryExpression, BinaryOperator, UnaryExpression } from '../../parse/hcl/tree.ts';
import type { Place, Span } from '../../source/span.ts';
import type { Value } from '../value.ts';
import { compareValues, isPrimitive } from './equality.ts';
import {
  booleanValue,
  failedValue,
  firstUnknown,
  isFailed,
  numberValue,
  unknownFrom,
  unknownValue,
} from './make-value.ts';
import { booleanOf, numberOf, withoutNoise } from './primitive.ts';
import { chainOf } from './provenance.ts';
import { SOME_BOOLEAN, SOME_NUMBER } from './refinement.ts';
import type { Evaluate, Scope } from './scope.ts';

/** `-x` and `!x`. */
export function evaluateUnary(expression: UnaryExpression, scope: Scope, evaluate: Evaluate): Value {
  const operand = evaluate(expression.operand, scope);
  const { span } = expression;
  if (operand.kind === 'unknown')
    return unknownFrom(operand, span, expression.operator === '!' ? SOME_BOOLEAN : SOME_NUMBER);
  if (expression.operator === '!') {
    const truth = booleanOf(operand);
    if (truth !== undefined) return booleanValue(!truth, span, operand.via);
  } else {
    const amount = numberOf(operand);
    if (amount !== undefined) return numberValue(-amount, span, operand.via);
  }
  return failedValue(`\`${expression.operator}\` does not apply here`, span);
}

/** `left operator right`. */
export function evaluateBinary(expression: BinaryExpression, scope: Scope, evaluate: Evaluate): Value {
  const { operator, span } = expression;
  const left = evaluate(expression.left, scope);
  if (operator === '&&' || operator === '||') return evaluateLogic(expression, left, scope, evaluate);
  const right = evaluate(expression.right, scope);
  const unknown = firstUnknown([left, right]);
  if (operator === '==' || operator === '!=') return evaluateEquality(left, right, operator, span, scope);
  if (unknown !== undefined)
    return unknownFrom(unknown, span, isArithmetic(operator) ? SOME_NUMBER : SOME_BOOLEAN);
  const a = numberOf(left);
  const b = numberOf(right);
  if (a === undefined || b === undefined)
    return failedValue(`\`${operator}\` is asked of what is no number`, span);
  return calculate(operator, a, b, span, chainOf([left, right]));
}

function evaluateLogic(expression: BinaryExpression, left: Value, scope: Scope, evaluate: Evaluate): Value {
  const { operator, span } = expression;
  const decisive = operator === '||';
  if (isFailed(left)) return left;
  if (booleanOf(left) === decisive) return booleanValue(decisive, span, left.via);
  const right = evaluate(expression.right, scope);
  if (isFailed(right)) return right;
  if (booleanOf(right) === decisive) return booleanValue(decisive, span, right.via);
  const unknown = firstUnknown([left, right]);
  if (unknown !== undefined) return unknownFrom(unknown, span, SOME_BOOLEAN);
  if (booleanOf(left) === undefined || booleanOf(right) === undefined)
    return failedValue(`\`${operator}\` is asked of what is neither true nor false`, span);
  return booleanValue(!decisive, span, chainOf([left, right]));
}

function evaluateEquality(left: Value, right: Value, operator: '==' | '!=', span: Span, scope: Scope): Value {
  if (isFailed(left)) return left;
  if (isFailed(right)) return right;
  const equal = compareValues(left, right, scope.budget);
  if (typeof equal !== 'boolean') return unknownFrom(equal, span, SOME_BOOLEAN);
  // Terraform calls a tuple and a list of the same elements different, and the type is not always to be known here.
  if (equal && !isPrimitive(left)) return unknownValue('compares collections, whose types decide', span);
  return booleanValue(equal === (operator === '=='), span, chainOf([left, right]));
}

function isArithmetic(operator: BinaryOperator): boolean {
  return '+-*/%'.includes(operator);
}

function calculate(operator: BinaryOperator, a: number, b: number, span: Span, via: readonly Place[]): Value {
  switch (operator) {
    case '+':
      return finite(a + b, span, via);
    case '-':
      return finite(a - b, span, via);
    case '*':
      return finite(a * b, span, via);
    case '/':
      return finite(a / b, span, via);
    case '%':
      return finite(a % b, span, via);
    case '<':
      return booleanValue(a < b, span, via);
    case '<=':
      return booleanValue(a <= b, span, via);
    case '>':
      return booleanValue(a > b, span, via);
    default:
      return booleanValue(a >= b, span, via);
  }
}

function finite(value: number, span: Span, via: readonly Place[]): Value {
  return Number.isFinite(value)
    ? numberValue(withoutNoise(value), span, via)
    : failedValue('there is no such number', span);
}
