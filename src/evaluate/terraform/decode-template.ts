import type { Value } from '../value.ts';
import type { Budget } from './budget.ts';

export function decodeTemplate(value: Value, _budget: Budget): Value {
  return value;
}
