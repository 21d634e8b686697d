import type { Expression, ObjectExpression } from '../../parse/hcl/tree.ts';
import { textOf } from '../../source/span.ts';
import type { Refinement } from '../value.ts';

/**
 * What a variable's `type` says.
 * Source: https://opentofu.org/docs/language/expressions/type-constraints/
 */
export type TypeConstraint =
  | { readonly kind: 'any' | 'string' | 'number' | 'bool' }
  | { readonly kind: 'list' | 'set'; readonly element: TypeConstraint }
  | { readonly kind: 'map'; readonly element: TypeConstraint }
  | { readonly kind: 'tuple'; readonly elements: readonly TypeConstraint[] }
  | { readonly kind: 'object'; readonly attributes: ReadonlyMap<string, AttributeConstraint> };

export interface AttributeConstraint {
  readonly type: TypeConstraint;
  readonly optional: boolean;
  /** The second argument of `optional(type, default)`. */
  readonly fallback: Expression | undefined;
}

const ANY: TypeConstraint = { kind: 'any' };

/** Reads a type; what is no type is taken as `any`, for the values are what matters. */
export function readTypeConstraint(expression: Expression | undefined): TypeConstraint {
  if (expression === undefined) return ANY;
  if (expression.kind === 'variable') return namedType(expression.name);
  // Before version 0.12 types were written as strings, and `"list"` meant a list of strings.
  if (expression.kind === 'template') return namedType(textOf(expression.span).slice(1, -1));
  if (expression.kind !== 'call') return ANY;
  const [argument] = expression.arguments;
  switch (expression.name) {
    case 'list':
    case 'set':
    case 'map':
      return { kind: expression.name, element: readTypeConstraint(argument) };
    case 'tuple':
      return argument?.kind === 'tuple'
        ? { kind: 'tuple', elements: argument.items.map(readTypeConstraint) }
        : ANY;
    case 'object':
      return argument?.kind === 'object' ? { kind: 'object', attributes: readAttributes(argument) } : ANY;
    default:
      return ANY;
  }
}

/** The kind of value that a type leaves, of which little else is said. */
export function typeOfConstraint({ kind }: TypeConstraint): Refinement['type'] {
  switch (kind) {
    case 'any':
      return undefined;
    case 'bool':
      return 'boolean';
    case 'set':
    case 'tuple':
      return 'list';
    case 'map':
      return 'object';
    default:
      return kind;
  }
}

function namedType(name: string): TypeConstraint {
  switch (name) {
    case 'string':
    case 'number':
    case 'bool':
      return { kind: name };
    case 'list':
    case 'set':
    case 'map':
      return { kind: name, element: ANY };
    default:
      return ANY;
  }
}

function readAttributes({ items }: ObjectExpression): Map<string, AttributeConstraint> {
  const attributes = new Map<string, AttributeConstraint>();
  for (const { key, value } of items) {
    const name = textOf(key.span).replace(/^"|"$/g, '');
    const optional = value.kind === 'call' && value.name === 'optional';
    const [type, fallback] = optional ? value.arguments : [value];
    attributes.set(name, { type: readTypeConstraint(type), optional, fallback });
  }
  return attributes;
}
