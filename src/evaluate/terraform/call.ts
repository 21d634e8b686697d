import type { CallExpression } from '../../parse/hcl/tree.ts';
import type { Value } from '../value.ts';
import { unknownValue } from './make-value.ts';
import type { Evaluate, Scope } from './scope.ts';
export function callFunction(expression: CallExpression, _scope: Scope, _evaluate: Evaluate): Value {
  return unknownValue(`\`${expression.name}\` is not evaluated`, expression.span);
}
