import type { Expression } from '../../parse/hcl/tree.ts';
import type { Span } from '../../source/span.ts';
import type { Reference, Value } from '../value.ts';
import type { Budget } from './budget.ts';
import type { Host } from './host.ts';
import type { SecretWatch } from './secrets.ts';

/** What the names in an expression mean: those of the module, and those bound nearer by (`each`, a `for` variable). */
export interface Scope {
  readonly module: ModuleNames;
  readonly bindings: Binding | undefined;
  readonly budget: Budget;
  readonly secrets: SecretWatch;
}

/** A name bound in an expression or a block, and those bound around it. */
export interface Binding {
  readonly name: string;
  readonly value: Value;
  readonly outer: Binding | undefined;
}

/** What a module knows by name. Every answer is a value as the expression at `span` sees it. */
export interface ModuleNames {
  variable(name: string, span: Span): Value;
  local(name: string, span: Span): Value;
  moduleCall(name: string, span: Span): Value;
  resource(mode: 'managed' | 'data', type: string, name: string, span: Span): Value;
  /** What stands before the addresses of everything in the module: `module.vpc.`, or nothing in the root. */
  prefix(): string;
  /** `path.module`, `path.root`. */
  path(name: string, span: Span): Value;
  /** An attribute of a resource or an output of a module whose instance the reference names; else undefined. */
  attributeOf(reference: Reference, name: string, span: Span): Value | undefined;
  /** Notes what cannot be evaluated whatever is given: one sentence and its place. */
  report(message: string, span: Span): void;
  /** Whether the reference names exactly one instance, which is an object and no collection. */
  isInstance(reference: Reference): boolean;
  /** What its functions are lent. */
  host(): Host;
  /** The directory that relative paths start from, which is that of the root module. */
  directory(): string;
}

/** The function that takes expressions to values, handed to the parts that need it. */
export type Evaluate = (expression: Expression, scope: Scope) => Value;

export function bind(scope: Scope, name: string, value: Value): Scope {
  return { ...scope, bindings: { name, value, outer: scope.bindings } };
}

export function boundValue(scope: Scope, name: string): Value | undefined {
  for (let binding = scope.bindings; binding !== undefined; binding = binding.outer)
    if (binding.name === name) return binding.value;
  return undefined;
}
