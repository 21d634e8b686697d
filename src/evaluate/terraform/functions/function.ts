import type { Span } from '../../../source/span.ts';
import type { ListValue, ObjectValue, UnknownValue, Value } from '../../value.ts';
import type { Budget } from '../budget.ts';
import type { Host } from '../host.ts';
import { failedValue, unknownFrom } from '../make-value.ts';
import { numberOf, textOfPrimitive } from '../primitive.ts';
import type { Evaluate, Scope } from '../scope.ts';

/** Where a function is called. */
export interface Call {
  readonly name: string;
  readonly span: Span;
  readonly budget: Budget;
  readonly host: Host;
  /** Relative to the root of the scan: where relative paths start. */
  readonly directory: string;
  readonly scope: Scope;
  readonly evaluate: Evaluate;
}

/** A built-in function: from evaluated arguments to the result, whose span is the call. */
export type TerraformFunction = (call: Call, args: readonly Value[]) => Value;

/** What a function takes in one position: how it is read, or the value to stop with. */
export type Parameter<T> = (value: Value, call: Call) => Reading<T>;

type Reading<T> = { readonly ok: T } | { readonly stop: Value };

/** A function of one argument. */
export function ofOne<A>(a: Parameter<A>, apply: (call: Call, a: A) => Value): TerraformFunction {
  return (call, args) => {
    const [first] = args;
    if (first === undefined || args.length > 1) return wrongArguments(call);
    const x = a(first, call);
    return 'stop' in x ? x.stop : apply(call, x.ok);
  };
}

/** A function of two arguments. */
export function ofTwo<A, B>(
  a: Parameter<A>,
  b: Parameter<B>,
  apply: (call: Call, a: A, b: B) => Value,
): TerraformFunction {
  return (call, args) => {
    const [first, second] = args;
    if (first === undefined || second === undefined || args.length > 2) return wrongArguments(call);
    const x = a(first, call);
    if ('stop' in x) return x.stop;
    const y = b(second, call);
    return 'stop' in y ? y.stop : apply(call, x.ok, y.ok);
  };
}

/** A function of three arguments. */
export function ofThree<A, B, C>(
  a: Parameter<A>,
  b: Parameter<B>,
  c: Parameter<C>,
  apply: (call: Call, a: A, b: B, c: C) => Value,
): TerraformFunction {
  return (call, args) => {
    const third = args[2];
    if (third === undefined || args.length > 3) return wrongArguments(call);
    const z = c(third, call);
    if ('stop' in z) return z.stop;
    return ofTwo(a, b, (inner, x, y) => apply(inner, x, y, z.ok))(call, args.slice(0, 2));
  };
}

/** A function of any number of arguments of one type. */
export function ofMany<A>(
  a: Parameter<A>,
  apply: (call: Call, values: readonly A[]) => Value,
): TerraformFunction {
  return (call, args) => {
    const values: A[] = [];
    for (const arg of args) {
      const x = a(arg, call);
      if ('stop' in x) return x.stop;
      values.push(x.ok);
    }
    return apply(call, values);
  };
}

export const text: Parameter<string> = parameter('a text', textOfPrimitive);
export const amount: Parameter<number> = parameter('a number', numberOf);
export const whole: Parameter<number> = parameter('a whole number', (value) => {
  const number = numberOf(value);
  return number !== undefined && Number.isInteger(number) ? number : undefined;
});
/** A list or a set. */
export const list: Parameter<ListValue> = parameter('a list', (value) =>
  value.kind === 'list' ? value : undefined,
);
/** A list whose elements have an order, which those of a set do not. */
export const sequence: Parameter<ListValue> = parameter('a list', (value) =>
  value.kind === 'list' && value.set !== true ? value : undefined,
);
export const map: Parameter<ObjectValue> = parameter('a map', (value) =>
  value.kind === 'object' ? value : undefined,
);

/** A list of texts, all of them known. */
export const texts: Parameter<readonly string[]> = (value, call) => readAll(value, call, text);
/** A list of numbers, all of them known. */
export const amounts: Parameter<readonly number[]> = (value, call) => readAll(value, call, amount);

/** Any value, also unknown or null. */
export const anything: Parameter<Value> = (value) => ({ ok: value });
/** Any value but null, also unknown. */
export const present: Parameter<Value> = (value, call) =>
  value.kind === 'null' ? { stop: failCall(call, 'is given `null`') } : { ok: value };
/** Any value that is known at its surface, also null. */
export const surface: Parameter<Value> = (value, call) =>
  value.kind === 'unknown' ? { stop: unknownFrom(value, call.span) } : { ok: value };

/** The error of a call that Terraform refuses. */
export function failCall(call: Call, because: string): UnknownValue {
  return failedValue(`\`${call.name}\` ${because}`, call.span);
}

function wrongArguments(call: Call): Value {
  return failCall(call, 'is called with the wrong number of arguments');
}

function parameter<T>(wanted: string, read: (value: Value) => T | undefined): Parameter<T> {
  return (value, call) => {
    if (value.kind === 'unknown') return { stop: unknownFrom(value, call.span) };
    const ok = read(value);
    return ok === undefined ? { stop: failCall(call, `wants ${wanted}`) } : { ok };
  };
}

function readAll<T>(value: Value, call: Call, item: Parameter<T>): Reading<readonly T[]> {
  const whole = list(value, call);
  if ('stop' in whole) return whole;
  if (!call.budget.spend(whole.ok.items.length)) return { stop: failCall(call, 'is given too much') };
  const read: T[] = [];
  for (const element of whole.ok.items) {
    const x = item(element, call);
    if ('stop' in x) return x;
    read.push(x.ok);
  }
  return { ok: read };
}
