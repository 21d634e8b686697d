import type { Expression } from '../../parse/hcl/tree.ts';
import type { Field, Value } from '../value.ts';
import { type Budget, TOO_LARGE } from './budget.ts';
import {
  booleanValue,
  isSecretPart,
  listValue,
  marked,
  objectValue,
  setValue,
  unknownValue,
} from './make-value.ts';

/**
 * Follows secrets through the evaluation of one root: what is computed from one is one.
 * Source: https://opentofu.org/docs/language/expressions/references/#sensitive-resource-attributes and
 * https://opentofu.org/docs/language/values/variables/#suppressing-values-in-cli-output
 */
export interface SecretWatch {
  /** There is a secret somewhere; before that there is nothing to look for. */
  any: boolean;
  /** Of what the expression that is being evaluated has used so far. */
  touched: Touch;
}

/** Nothing secret, a collection with a secret in it, or a secret. */
type Touch = 'none' | 'part' | 'whole';

export function createSecretWatch(): SecretWatch {
  return { any: false, touched: 'none' };
}

/** The value as a secret, with all that is in it. */
export function asSecret(value: Value, watch: SecretWatch, budget: Budget): Value {
  watch.any = true;
  return withMark(value, true, budget);
}

/** What an expression comes to that has used secrets. */
export function markedResult(expression: Expression, value: Value, touched: Touch, budget: Budget): Value {
  switch (expression.kind) {
    case 'template':
    case 'unary':
    case 'binary':
    case 'conditional':
      return isTainted(value, touched) ? withMark(value, true, budget) : value;
    case 'call':
      return resultOfCall(expression.name.replace(/^core::/, ''), value, touched, budget);
    default:
      // Collections hold their secrets, and parts of them are as secret as they are themselves.
      return value;
  }
}

/** What a value adds to what its expression has used. */
export function touchOf(value: Value): Touch {
  if (value.sensitive === true) return 'whole';
  return isSecretPart(value) ? 'part' : 'none';
}

/** The stronger of two. */
export function strongest(a: Touch, b: Touch): Touch {
  if (a === 'whole' || b === 'whole') return 'whole';
  return a === 'part' || b === 'part' ? 'part' : 'none';
}

/** Functions whose result is one of the values they are given, with its own mark. */
const CHOOSING = new Set(['can', 'element', 'ephemeralasnull', 'one', 'sensitive', 'try']);
/** Functions that look at a collection, and not at what is in it. */
const SHALLOW = new Set(['keys', 'length', 'lookup']);

function resultOfCall(name: string, value: Value, touched: Touch, budget: Budget): Value {
  if (name === 'nonsensitive') return withMark(value, undefined, budget);
  if (name === 'issensitive') return booleanValue(touched === 'whole', value.span);
  if (CHOOSING.has(name)) return value;
  const isSecret = SHALLOW.has(name) ? touched === 'whole' : isTainted(value, touched);
  return isSecret ? withMark(value, true, budget) : value;
}

/** A text with a secret in it is one; a collection is only told to hold one. */
function isTainted(value: Value, touched: Touch): boolean {
  return touched === 'whole' || (value.kind !== 'list' && value.kind !== 'object');
}

function withMark(value: Value, sensitive: true | undefined, budget: Budget): Value {
  const { span, via, reference } = value;
  if (!budget.spend(1)) return unknownValue(TOO_LARGE, span);
  if (value.kind === 'list') {
    const items = value.items.map((item) => withMark(item, sensitive, budget));
    const made = value.set === true ? setValue(items, span, via) : listValue(items, span, via);
    return marked(made, sensitive, span, via, reference);
  }
  if (value.kind === 'object') {
    const fields = new Map<string, Field>();
    for (const [name, field] of value.fields)
      fields.set(name, { ...field, value: withMark(field.value, sensitive, budget) });
    return marked(objectValue(fields, span, via, value.header), sensitive, span, via, reference);
  }
  return marked(value, sensitive, span, via, reference);
}
