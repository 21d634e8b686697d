import type { Attribute } from '../model/attribute.ts';
import type { Component } from '../model/component.ts';
import type { Infrastructure } from '../model/infrastructure.ts';
import type { Safeguards } from '../model/safeguards.ts';
import type { Span } from '../source/span.ts';
import { type CelMap, fromNumber, type Outcome, unknownOutcome } from './cel-value.ts';
import { commonNames, innerNames, propertiesOf, relations, safeguardNames } from './component-properties.ts';

/** A component for expressions: its attributes, its safeguards, and the components that it is related to. */
export function fromComponent(component: Component, infrastructure: Infrastructure): CelMap {
  const own = propertiesOf(component.kind);
  const entries = new Map(Object.entries(component));
  const others = (ids: readonly string[]): Outcome => ({
    kind: 'list',
    items: ids.flatMap((id) => {
      const other = infrastructure.component(id);
      return other === undefined ? [] : [fromComponent(other, infrastructure)];
    }),
  });
  const get = (name: string): Outcome | undefined => {
    const relation = relations.get(name);
    if (relation !== undefined) return others(relatedTo(component, relation, infrastructure));
    switch (name) {
      case 'resource':
      case 'kind':
      case 'format':
        return component[name];
      case 'environment':
        return component.environment.stage;
      case 'safeguards':
        return fromSafeguards(component.safeguards ?? {});
      case 'containers':
        return component.kind === 'workload'
          ? others(infrastructure.containersOf(component.id).map(({ id }) => id))
          : undefined;
      default:
    }
    const absence = own.get(name);
    if (absence === undefined) return undefined;
    if (component.kind === 'container' && name === 'workload') {
      const workload = infrastructure.component(component.workload);
      return workload === undefined ? unknownOutcome : fromComponent(workload, infrastructure);
    }
    const value = entries.get(name);
    if (value !== undefined) return fromModel(value);
    return absence === 'no-say' ? unknownOutcome : undefined;
  };
  return { kind: 'map', keys: [...commonNames, ...own.keys()], get };
}

function relatedTo(
  { id }: Component,
  { kind, towards }: NonNullable<ReturnType<typeof relations.get>>,
  infrastructure: Infrastructure,
): readonly string[] {
  const edges = towards === 'to' ? infrastructure.edgesFrom(id, kind) : infrastructure.edgesTo(id, kind);
  return [...new Set(edges.map((edge) => edge[towards]))];
}

/** Each is held, or not, or unknown; what the format has no say in is unknown. */
function fromSafeguards(safeguards: Safeguards): CelMap {
  const answers = new Map<string, readonly Attribute<boolean>[]>(Object.entries(safeguards));
  return {
    kind: 'map',
    keys: [...answers.keys()],
    get: (name) => {
      if (!safeguardNames.has(name)) return undefined;
      const given = answers.get(name) ?? [];
      if (given.length === 0) return unknownOutcome;
      if (given.some((answer) => answer.state === 'absent' || (answer.state === 'known' && !answer.value)))
        return false;
      return given.some(({ state }) => state === 'unknown') ? unknownOutcome : true;
    },
  };
}

/** Undefined for an attribute that nobody wrote and that has no default. */
function fromModel(value: unknown): Outcome | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return fromNumber(value);
  if (Array.isArray(value))
    return { kind: 'list', items: value.map((item) => fromModel(item) ?? unknownOutcome) };
  if (typeof value !== 'object') return undefined;
  if (isAttribute(value)) {
    if (value.state === 'unknown') return unknownOutcome;
    return value.state === 'known' ? fromModel(value.value) : undefined;
  }
  const fields = new Map<string, unknown>(Object.entries(value).filter(([, inner]) => !isSpan(inner)));
  return {
    kind: 'map',
    keys: [...fields.keys()],
    // What is there only for formats that know it, such as a limit of memory, is not known elsewhere.
    get: (name) => {
      const inner = fields.get(name);
      if (inner !== undefined) return fromModel(inner);
      return innerNames.has(name) ? unknownOutcome : undefined;
    },
  };
}

/** Attributes and nothing else have a state and a way. */
export function isAttribute(value: unknown): value is Attribute<unknown> {
  return typeof value === 'object' && value !== null && 'state' in value && 'span' in value && 'via' in value;
}

function isSpan(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && 'file' in value && 'start' in value;
}
