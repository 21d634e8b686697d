import type { Place, Span } from '../../source/span.ts';
import type { Field, ListValue, ObjectValue, Reference, Value } from '../value.ts';
import { relocated } from './make-value.ts';
import { compareTexts } from './text-order.ts';

const LONGEST_CHAIN = 8;
const NOWHERE: readonly Place[] = [];

/** A value as an expression sees it that uses it; `place` says where it was set. */
export function usedAt(value: Value, span: Span, place?: Place): Value {
  const via = place === undefined ? value.via : joinChains([place], value.via);
  return relocated(value, span, via, value.reference);
}

/** Chains one after the other, without repeats, nearest first, short enough to be read. */
export function joinChains(...chains: readonly (readonly Place[])[]): readonly Place[] {
  let joined: readonly Place[] = NOWHERE;
  for (const chain of chains)
    if (chain.length > 0) joined = joined.length === 0 ? chain : append(joined, chain);
  return joined;
}

function append(first: readonly Place[], second: readonly Place[]): readonly Place[] {
  const joined = [...first];
  for (const place of second) {
    if (joined.length >= LONGEST_CHAIN) return joined;
    if (!joined.some((other) => sameSpan(other.span, place.span))) joined.push(place);
  }
  return joined;
}

/** The chains of several operands, for a result that depends on all of them. */
export function chainOf(values: readonly Value[]): readonly Place[] {
  return joinChains(...values.map((value) => value.via));
}

/**
 * The value of a field as a part of its container: it came the way the container came, and the last place on that
 * way is narrowed to the field itself.
 */
export function fieldValue(container: ObjectValue, field: Field): Value {
  return partOf(container, field.value, field.span, field.name);
}

/** The item at an index as a part of its list. */
export function itemValue(container: ListValue, item: Value, index: number): Value {
  return partOf(container, item, item.span, index);
}

/** All items of a list as parts of it. */
export function itemsOf(container: ListValue): readonly Value[] {
  if (container.via.length === 0 && container.reference === undefined) return container.items;
  return container.items.map((item, index) => itemValue(container, item, index));
}

/** The fields of an object in Terraform's order, which is that of their names. */
export function fieldsOf(container: ObjectValue): readonly Field[] {
  const fields = [...container.fields.values()].sort((a, b) => compareTexts(a.name, b.name));
  if (container.via.length === 0 && container.reference === undefined) return fields;
  return fields.map((field) => ({ ...field, value: fieldValue(container, field) }));
}

function partOf(container: ListValue | ObjectValue, part: Value, place: Span, step: string | number): Value {
  const { via, reference } = container;
  if (via.length === 0 && reference === undefined) return part;
  const chain = joinChains(narrow(via, place), part.via);
  return relocated(part, part.span, chain, part.reference ?? extendReference(reference, step));
}

export function extendReference(
  reference: Reference | undefined,
  step: string | number,
): Reference | undefined {
  return reference && { address: reference.address, path: [...reference.path, step] };
}

function narrow(via: readonly Place[], span: Span): readonly Place[] {
  const index = via.findLastIndex((place) => holds(place.span, span));
  const place = via[index];
  return place === undefined ? via : via.with(index, { span, message: place.message });
}

function holds(outer: Span, inner: Span): boolean {
  return outer.file === inner.file && outer.start <= inner.start && inner.end <= outer.end;
}

function sameSpan(a: Span, b: Span): boolean {
  return a.file === b.file && a.start === b.start && a.end === b.end;
}
