import type { CallExpression } from '../../parse/hcl/tree.ts';
import type { Value } from '../value.ts';
import { FUNCTIONS, UNEVALUATED } from './function-table.ts';
import { booleanValue, failedValue, isFailed, relocated, unknownFrom, unknownValue } from './make-value.ts';
import { chainOf, itemsOf, usedAt } from './provenance.ts';
import type { Evaluate, Scope } from './scope.ts';

/** `name(arguments…)`. A function that is not evaluated gives an unknown value that names it. */
export function callFunction(expression: CallExpression, scope: Scope, evaluate: Evaluate): Value {
  const { span } = expression;
  const name = expression.name.replace(/^core::/, '');
  if (name === 'try') return evaluateTry(expression, scope, evaluate);
  if (name === 'can') return evaluateCan(expression, scope, evaluate);
  const apply = FUNCTIONS.get(name);
  if (apply === undefined) return unknownValue(whyUnknown(expression.name), span);
  const args = evaluateArguments(expression, scope, evaluate);
  if (!Array.isArray(args)) return args;
  const failure = args.find(isFailed);
  if (failure !== undefined) return failure;
  const { budget, module } = scope;
  const call = { name, span, budget, scope, evaluate, host: module.host(), directory: module.directory() };
  return withChain(apply(call, args), args);
}

function whyUnknown(name: string): string {
  if (name.startsWith('provider::')) return `\`${name}\` is a function of a provider`;
  return UNEVALUATED.get(name.replace(/^core::/, '')) ?? `\`${name}\` is not a function that is known here`;
}

/** A result that is one value depends on all arguments; the parts of a collection know their own way. */
function withChain(result: Value, args: readonly Value[]): Value {
  if (result.via.length > 0 || result.kind === 'list' || result.kind === 'object') return result;
  const via = chainOf(args);
  return via.length === 0 ? result : relocated(result, result.span, via, result.reference);
}

function evaluateArguments(expression: CallExpression, scope: Scope, evaluate: Evaluate): Value[] | Value {
  const args = expression.arguments.map((argument) => evaluate(argument, scope));
  if (!expression.expandFinal) return args;
  const last = args.pop();
  if (last === undefined) return args;
  if (last.kind === 'unknown') return unknownFrom(last, expression.span);
  if (last.kind !== 'list') return failedValue('`...` is behind what is no list', expression.span);
  return [...args, ...itemsOf(last)];
}

/** The first argument that has no error. */
function evaluateTry(
  { arguments: candidates, span }: CallExpression,
  scope: Scope,
  evaluate: Evaluate,
): Value {
  for (const candidate of candidates) {
    const value = evaluate(candidate, scope);
    if (!isFailed(value)) return usedAt(value, span);
  }
  return failedValue('`try` finds no argument without an error', span);
}

function evaluateCan(
  { arguments: [candidate], span }: CallExpression,
  scope: Scope,
  evaluate: Evaluate,
): Value {
  if (candidate === undefined) return failedValue('`can` has no argument', span);
  const value = evaluate(candidate, scope);
  if (isFailed(value)) return booleanValue(false, span);
  return value.kind === 'unknown' ? unknownFrom(value, span) : booleanValue(true, span, value.via);
}
