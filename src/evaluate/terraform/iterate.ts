import type { Value } from '../value.ts';
import { numberValue, stringValue } from './make-value.ts';
import { fieldsOf, itemsOf } from './provenance.ts';

/** One turn of a `for`: the key is a position, an object's name, or in a set the element itself. */
export interface Entry {
  readonly key: Value;
  readonly value: Value;
}

/** The turns over a collection in Terraform's order; undefined where it is none. */
export function entriesOf(collection: Value): readonly Entry[] | undefined {
  if (collection.kind === 'list')
    return itemsOf(collection).map((value, index) => ({
      key: collection.set === true ? value : numberValue(index, value.span),
      value,
    }));
  if (collection.kind !== 'object') return undefined;
  return fieldsOf(collection).map(({ name, nameSpan, value }) => ({
    key: stringValue(name, nameSpan),
    value,
  }));
}
