import type { ObjectValue, Value } from '../evaluate/value.ts';
import type { Attribute } from '../model/attribute.ts';
import { absent, known } from '../model/attribute.ts';
import type { Component } from '../model/component.ts';
import type { Span } from '../source/span.ts';
import type { Expression } from './expression.ts';
import { isAttribute } from './from-component.ts';

type Place = Attribute<unknown> | Span;

/** What stands at a path in a resource, with the way that its value came; else the nearest around it that is there. */
export function placeInResource(path: Expression['node'], body: ObjectValue, header: Span): Place {
  let place: Place = header;
  let value: Value = body;
  for (const step of stepsOf(path)) {
    if (step === 'self' && value === body) continue;
    if (value.kind === 'list' && typeof step === 'string' && value.items.length === 1)
      value = value.items[0] ?? value;
    if (value.kind === 'object' && typeof step === 'string') {
      const field = value.fields.get(step);
      if (field === undefined || field.value.kind === 'null') return inside(value, place);
      place = known(true, field.span, { via: field.value.via });
      value = field.value;
    } else if (value.kind === 'list' && typeof step === 'number') {
      const item: Value | undefined = value.items[step];
      if (item === undefined) return place;
      place = known(true, item.span, { via: item.via });
      value = item;
    } else return place;
  }
  return place;
}

/** What is missing in a block is missed at its header. */
function inside({ header, via }: ObjectValue, place: Place): Place {
  return 'state' in place ? absent(header, { via }) : place;
}

/** The attribute at a path in a component, or its header. */
export function placeInComponent(path: Expression['node'], component: Component): Place {
  let place: Place = component.span;
  let value: unknown = component;
  for (const step of stepsOf(path)) {
    value = Array.isArray(value) && typeof step === 'string' ? firstFailing(value) : value;
    if (typeof value !== 'object' || value === null) return place;
    const inner: unknown = new Map<string, unknown>(Object.entries(value)).get(String(step));
    if (inner === undefined) return place;
    const attribute = Array.isArray(inner) ? firstFailing(inner) : inner;
    if (isAttribute(attribute)) {
      place = attribute;
      value = attribute.state === 'known' ? attribute.value : undefined;
    } else value = inner;
  }
  return place;
}

/** A safeguard has several answers: a finding is about the first that does not hold. */
function firstFailing(items: readonly unknown[]): unknown {
  return (
    items.find(
      (item) =>
        isAttribute(item) && (item.state === 'absent' || (item.state === 'known' && item.value === false)),
    ) ?? items[0]
  );
}

/** The names and indexes of a path, from the outside in. */
function stepsOf(node: Expression['node']): readonly (string | number)[] {
  if (node.op === 'id') return [node.args];
  if (node.op === '.') return [...stepsOf(node.args[0]), node.args[1]];
  if (node.op !== '[]') return [];
  const [owner, key] = node.args;
  const value = key.op === 'value' ? key.args : undefined;
  const step = typeof value === 'bigint' ? Number(value) : value;
  return typeof step === 'string' || typeof step === 'number' ? [...stepsOf(owner), step] : [];
}
