import type { DataNode } from '../../../parse/yaml/tree.ts';
import type { SourceFile } from '../../../source/source-file.ts';
import type { Span } from '../../../source/span.ts';
import { toObject } from '../../from-data.ts';
import { fieldOf } from '../../read.ts';
import type { ObjectValue, Value } from '../../value.ts';

/**
 * A plan, or a state, as `terraform show -json` and `tofu show -json` print it: the last word on every value.
 * Source: https://opentofu.org/docs/internals/json-format/
 */
export interface Plan {
  readonly file: SourceFile;
  /** The root's variables with the values that it was planned with. */
  readonly variables: ReadonlyMap<string, Value>;
  readonly resources: readonly PlannedResource[];
  readonly dataSources: readonly PlannedResource[];
  /** The root module as it is written: `resources` and `module_calls`. Undefined in a state. */
  readonly configuration: ObjectValue | undefined;
}

export interface PlannedResource {
  readonly type: string;
  readonly name: string;
  readonly address: string;
  /** The address of the module instance that it lives in, empty in the root. */
  readonly module: string;
  /** Its address in the plan's text. */
  readonly span: Span;
  readonly values: ObjectValue;
  /** In the shape of the values: `true` for what is known only after the apply. */
  readonly unknown: Value | undefined;
  /** In the shape of the values: `true` for what is not to be printed. */
  readonly sensitive: Value | undefined;
}

const mostModuleDepth = 32;

/** Undefined for a JSON text that is neither a plan nor a state. */
export function readPlan(file: SourceFile, root: DataNode): Plan | undefined {
  const plan = toObject(root);
  const state = plan && (objectAt(plan, 'planned_values') ?? objectAt(plan, 'values'));
  const outermost = state && objectAt(state, 'root_module');
  if (plan === undefined || outermost === undefined) return undefined;
  const unknown = new Map<string, Value>();
  for (const change of objectsAt(plan, 'resource_changes')) {
    const [address, after] = [textAt(change, 'address'), objectAt(change, 'change')];
    const unknownAfter = after && fieldOf(after, 'after_unknown')?.value;
    if (address !== undefined && unknownAfter !== undefined) unknown.set(address, unknownAfter);
  }
  // What was read while planning stands in the state before it.
  const before = objectAt(objectAt(plan, 'prior_state'), 'values');
  const read = resourcesIn(objectAt(before, 'root_module'), '', unknown, 0);
  const planned = resourcesIn(outermost, '', unknown, 0);
  return {
    file,
    variables: variablesOf(plan),
    resources: planned.filter(({ mode }) => mode === 'managed').map(({ resource }) => resource),
    dataSources: [...read, ...planned].filter(({ mode }) => mode === 'data').map(({ resource }) => resource),
    configuration: objectAt(objectAt(plan, 'configuration'), 'root_module'),
  };
}

interface Entry {
  readonly mode: string | undefined;
  readonly resource: PlannedResource;
}

function resourcesIn(
  module: ObjectValue | undefined,
  address: string,
  unknown: ReadonlyMap<string, Value>,
  depth: number,
): readonly Entry[] {
  if (module === undefined || depth > mostModuleDepth) return [];
  const own = objectsAt(module, 'resources').flatMap((entry): Entry[] => {
    const [where, type, name] = [fieldOf(entry, 'address'), textAt(entry, 'type'), textAt(entry, 'name')];
    const values = objectAt(entry, 'values');
    if (where?.value.kind !== 'string' || type === undefined || name === undefined) return [];
    const resource = {
      type,
      name,
      address: where.value.value,
      module: address,
      span: where.span,
      values: values ?? { ...entry, fields: new Map() },
      unknown: unknown.get(where.value.value),
      sensitive: fieldOf(entry, 'sensitive_values')?.value,
    };
    return [{ mode: textAt(entry, 'mode'), resource }];
  });
  const children = objectsAt(module, 'child_modules').flatMap((child) =>
    resourcesIn(child, textAt(child, 'address') ?? '', unknown, depth + 1),
  );
  return [...own, ...children];
}

function variablesOf(plan: ObjectValue): ReadonlyMap<string, Value> {
  const variables = new Map<string, Value>();
  for (const [name, { value }] of objectAt(plan, 'variables')?.fields ?? []) {
    const given = value.kind === 'object' ? fieldOf(value, 'value')?.value : undefined;
    if (given !== undefined) variables.set(name, given);
  }
  return variables;
}

export function objectAt(object: ObjectValue | undefined, name: string): ObjectValue | undefined {
  const value = object && fieldOf(object, name)?.value;
  return value?.kind === 'object' ? value : undefined;
}

export function objectsAt(object: ObjectValue | undefined, name: string): readonly ObjectValue[] {
  const value = object && fieldOf(object, name)?.value;
  return value?.kind === 'list' ? value.items.filter((item) => item.kind === 'object') : [];
}

export function textAt(object: ObjectValue, name: string): string | undefined {
  const value = fieldOf(object, name)?.value;
  return value?.kind === 'string' ? value.value : undefined;
}
