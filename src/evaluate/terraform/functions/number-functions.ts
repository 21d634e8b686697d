import type { Value } from '../../value.ts';
import { listValue, numberValue, unknownFrom } from '../make-value.ts';
import { withoutNoise } from '../primitive.ts';
import {
  amount,
  amounts,
  anything,
  type Call,
  failCall,
  ofMany,
  ofOne,
  ofTwo,
  type TerraformFunction,
  whole,
} from './function.ts';

/** As many elements as `range` may make. */
const MAX_RANGE = 1024;

/** https://opentofu.org/docs/language/functions/#numeric-functions, with `range` and `sum`. */
export const numberFunctions: readonly (readonly [string, TerraformFunction])[] = [
  ['abs', ofOne(amount, (call, x) => number(call, Math.abs(x)))],
  ['ceil', ofOne(amount, (call, x) => number(call, Math.ceil(x)))],
  ['floor', ofOne(amount, (call, x) => number(call, Math.floor(x)))],
  ['log', ofTwo(amount, amount, (call, x, base) => float(call, Math.log(x) / Math.log(base)))],
  ['max', ofMany(amount, (call, xs) => extreme(call, xs, Math.max))],
  ['min', ofMany(amount, (call, xs) => extreme(call, xs, Math.min))],
  ['parseint', ofTwo(anything, whole, parseInteger)],
  ['pow', ofTwo(amount, amount, (call, x, power) => float(call, x ** power))],
  ['range', ofMany(amount, range)],
  ['signum', ofOne(whole, (call, x) => number(call, Math.sign(x)))],
  [
    'sum',
    ofOne(amounts, (call, xs) => (xs.length === 0 ? failCall(call, 'has nothing to add') : total(call, xs))),
  ],
];

/** What Terraform calculates with floating point itself. */
function float(call: Call, value: number): Value {
  return Number.isFinite(value) ? numberValue(value, call.span) : failCall(call, 'has no such result');
}

function number(call: Call, value: number): Value {
  return Number.isFinite(value)
    ? numberValue(withoutNoise(value), call.span)
    : failCall(call, 'has no such result');
}

function extreme(call: Call, xs: readonly number[], pick: (a: number, b: number) => number): Value {
  return xs.length === 0
    ? failCall(call, 'has nothing to choose from')
    : number(
        call,
        xs.reduce((a, b) => pick(a, b)),
      );
}

function total(call: Call, xs: readonly number[]): Value {
  return number(
    call,
    xs.reduce((a, b) => a + b),
  );
}

function range(call: Call, args: readonly number[]): Value {
  const [first = 0, second] = args;
  if (args.length === 0 || args.length > 3)
    return failCall(call, 'is called with the wrong number of arguments');
  const start = second === undefined ? 0 : first;
  const limit = second ?? first;
  const step = args[2] ?? (limit < start ? -1 : 1);
  if (step === 0 || limit > start !== step > 0) {
    return limit === start ? listValue([], call.span) : failCall(call, 'never reaches its limit');
  }
  const length = Math.ceil((limit - start) / step);
  if (length > MAX_RANGE || !call.budget.spend(length))
    return failCall(call, `makes more than ${MAX_RANGE} numbers`);
  return listValue(
    Array.from({ length }, (_, index) => numberValue(start + index * step, call.span)),
    call.span,
  );
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Up to base 36 a letter means the same in both cases. */
function parseInteger(call: Call, value: Value, base: number): Value {
  if (value.kind === 'unknown') return unknownFrom(value, call.span);
  if (value.kind !== 'string') return failCall(call, 'wants a text');
  if (base < 2 || base > 62) return failCall(call, 'knows bases from 2 to 62');
  const [, sign, body = ''] = /^([+-]?)(\w{1,400})$/.exec(value.value) ?? [];
  const digits = Array.from(base > 36 ? body : body.toLowerCase(), (digit) => DIGITS.indexOf(digit));
  if (digits.length === 0 || digits.some((digit) => digit < 0 || digit >= base))
    return failCall(call, 'is given no number');
  const amount = digits.reduce((sum, digit) => sum * base + digit, 0);
  return number(call, sign === '-' ? -amount : amount);
}
