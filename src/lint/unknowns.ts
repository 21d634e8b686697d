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

/** Attributes stand in a component itself, or one level down in its lists: `exposures`, `healthChecks`. */
function attributesOf(component: Component): readonly (readonly [string, Attribute<unknown>])[] {
  return Object.entries(component).flatMap(([name, value]): (readonly [string, Attribute<unknown>])[] => {
    if (isAttribute(value)) return [[name, value]];
    const nested: readonly unknown[] = Array.isArray(value) ? value : isRecord(value) ? [value] : [];
    return nested
      .filter(isRecord)
      .flatMap((item) => Object.values(item).filter(isAttribute))
      .map((attribute) => [name, attribute] as const);
  });
}

function isAttribute(value: unknown): value is Attribute<unknown> {
  return isRecord(value) && 'state' in value && 'span' in value && 'via' in value;
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
