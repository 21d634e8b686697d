import type { Body, Expression } from '../../parse/hcl/tree.ts';
import type { Field, ObjectValue, UnknownValue, Value } from '../value.ts';
import { MAX_INSTANCES, MAX_INSTANCES_PER_ROOT, TOO_LARGE } from './budget.ts';
import { attributeNamed } from './directory.ts';
import { evaluate } from './expression.ts';
import { type Entry, entriesOf } from './iterate.ts';
import {
  computedField,
  numberValue,
  objectValue,
  stringValue,
  unknownFrom,
  unknownValue,
} from './make-value.ts';
import { booleanOf, numberOf, textOfPrimitive } from './primitive.ts';
import { usedAt } from './provenance.ts';
import { SOME_NUMBER, SOME_TEXT } from './refinement.ts';
import { bind, type Scope } from './scope.ts';

/** How many instances a block makes. */
export type Expansion =
  | { readonly kind: 'single' }
  | { readonly kind: 'counted'; readonly keys: readonly InstanceKey[] }
  | { readonly kind: 'keyed'; readonly keys: readonly InstanceKey[] }
  /** Not known how many: one body stands for all. */
  | { readonly kind: 'open'; readonly scope: Scope };

export interface InstanceKey {
  readonly key: string | number;
  /** Where `count.index` or `each` is bound. */
  readonly scope: Scope;
}

/** Evaluates `count` and `for_each` of a resource, data source or module block. */
export function expandBlock(body: Body, scope: Scope): Expansion {
  const enabled = enabledOf(body);
  if (enabled !== undefined) return expandEnabled(evaluate(enabled, scope), scope);
  const count = attributeNamed(body, 'count');
  if (count !== undefined) return expandCount(evaluate(count.value, scope), scope);
  const forEach = attributeNamed(body, 'for_each');
  return forEach === undefined ? { kind: 'single' } : expandForEach(evaluate(forEach.value, scope), scope);
}

/** What `each`, or a `dynamic` block's iterator, is bound to. */
export function eachObject(name: string, { key, value }: Entry): ObjectValue {
  const place = { span: value.span, message: `\`${name}.value\` is set here` };
  const placed = value.via.length > 0 ? value : usedAt(value, value.span, place);
  const fields: readonly Field[] = [computedField('key', key), computedField('value', placed)];
  return objectValue(new Map(fields.map((field) => [field.name, field])), value.span);
}

/**
 * `lifecycle { enabled = … }`: one or none.
 * Source: https://opentofu.org/docs/language/meta-arguments/enabled/
 */
function enabledOf(body: Body): Expression | undefined {
  const lifecycle = body.blocks.find(({ type }) => type === 'lifecycle');
  return lifecycle && attributeNamed(lifecycle.body, 'enabled')?.value;
}

function expandEnabled(enabled: Value, scope: Scope): Expansion {
  const answer = booleanOf(enabled);
  if (answer === undefined) return { kind: 'open', scope };
  return answer ? { kind: 'single' } : { kind: 'counted', keys: [] };
}

function expandCount(count: Value, scope: Scope): Expansion {
  if (count.kind === 'unknown') return openCount(count, scope);
  const size = numberOf(count);
  if (size !== undefined && size > MAX_INSTANCES_PER_ROOT)
    scope.module.report('More instances are asked for than can be told apart.', count.span);
  if (size === undefined || size > MAX_INSTANCES || !scope.budget.spend(size))
    return openCount(unknownValue(TOO_LARGE, count.span), scope);
  const keys: InstanceKey[] = [];
  for (let index = 0; index < size; index++) {
    const fields = new Map([['index', computedField('index', numberValue(index, count.span))]]);
    keys.push({ key: index, scope: bind(scope, 'count', objectValue(fields, count.span)) });
  }
  return { kind: 'counted', keys };
}

function openCount(count: UnknownValue, scope: Scope): Expansion {
  const index = unknownFrom(settled(count), count.span, SOME_NUMBER);
  const fields = new Map([['index', computedField('index', index)]]);
  return { kind: 'open', scope: bind(scope, 'count', objectValue(fields, count.span)) };
}

function expandForEach(collection: Value, scope: Scope): Expansion {
  if (collection.kind === 'unknown') return openForEach(collection, scope);
  const entries = entriesOf(collection);
  if (entries === undefined)
    return openForEach(unknownValue('`for_each` is no collection', collection.span), scope);
  if (entries.length > MAX_INSTANCES || !scope.budget.spend(entries.length))
    return openForEach(unknownValue(TOO_LARGE, collection.span), scope);
  const keys = new Map<string, InstanceKey>();
  for (const { key, value } of entries) {
    const name = textOfPrimitive(collection.kind === 'list' ? value : key);
    if (name === undefined)
      return openForEach(
        value.kind === 'unknown' ? value : unknownValue('`for_each` has no keys', value.span),
        scope,
      );
    const each = eachObject('each', { key: stringValue(name, key.span), value });
    keys.set(name, { key: name, scope: bind(scope, 'each', each) });
  }
  return { kind: 'keyed', keys: [...keys.values()] };
}

function openForEach(collection: UnknownValue, scope: Scope): Expansion {
  const cause = settled(collection);
  const each = {
    key: unknownFrom(cause, cause.span, SOME_TEXT),
    value: unknownFrom(cause, cause.span),
  };
  return { kind: 'open', scope: bind(scope, 'each', eachObject('each', each)) };
}

/** An error of the collection is none of what its elements are used for. */
function settled({ because, span, sensitive }: UnknownValue): UnknownValue {
  return { ...unknownValue(because, span), sensitive };
}
