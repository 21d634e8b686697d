import type { Attribute } from '../model/attribute.ts';
import type { Component } from '../model/component.ts';
import type { Infrastructure } from '../model/infrastructure.ts';
import type { Unknown } from './result.ts';

/** Every attribute of the model that a rule would have judged, had it been known. */
export function unknownsIn(infrastructure: Infrastructure): readonly Unknown[] {
  return infrastructure.components.flatMap((component) =>
    attributesOf(component).flatMap(([property, attribute]): Unknown[] => {
      if (attribute.state !== 'unknown') return [];
      return [{ span: attribute.span, resource: component.resource, property, because: attribute.because }];
    }),
  );
}

const levels = 3;

/** Attributes stand in a component itself, in its lists (`healthChecks`), and in its safeguards, which have names. */
function attributesOf(component: Component): readonly (readonly [string, Attribute<unknown>])[] {
  return Object.entries(component).flatMap(([name, value]) =>
    name === 'safeguards'
      ? Object.entries(value).flatMap(([safeguard, answers]) => namedAttributes(safeguard, answers, levels))
      : namedAttributes(name, value, levels),
  );
}

function namedAttributes(
  name: string,
  value: unknown,
  depth: number,
): readonly (readonly [string, Attribute<unknown>])[] {
  if (isAttribute(value)) return [[name, value]];
  if (!isRecord(value) || depth === 0) return [];
  return Object.values(value).flatMap((item) => namedAttributes(name, item, depth - 1));
}

function isAttribute(value: unknown): value is Attribute<unknown> {
  return isRecord(value) && 'state' in value && 'span' in value && 'via' in value;
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
