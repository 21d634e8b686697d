import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { Reference, Value } from '../../evaluate/value.ts';
import type { RootIndex } from './root-index.ts';

/** A reference with the place where it is written. */
export interface PlacedReference {
  readonly reference: Reference;
  readonly value: Value;
}

const mostNesting = 12;
const mostReferences = 2000;

/** Every reference in a value: of its items and fields, and of the holes of its texts. */
export function referencesIn(value: Value | undefined): readonly PlacedReference[] {
  const found: PlacedReference[] = [];
  if (value !== undefined) collect(value, found, 0);
  return found;
}

/**
 * The managed resources of one type that a value refers to, each once, with the first place that does. A data source of
 * that type is something that is made elsewhere, whose arguments say nothing of it.
 */
export function resourcesIn(
  index: RootIndex,
  value: Value | undefined,
  ...types: readonly string[]
): ReadonlyMap<TerraformResource, Value> {
  const found = new Map<TerraformResource, Value>();
  for (const { reference, value: place } of referencesIn(value)) {
    for (const resource of index.at(reference))
      if (types.includes(resource.type) && !isDataSource(resource) && !found.has(resource))
        found.set(resource, place);
  }
  return found;
}

/** Whether it is read and not made: `data.aws_subnet.public`. */
export function isDataSource({ address, module }: TerraformResource): boolean {
  return address.startsWith(module === '' ? 'data.' : `${module}.data.`);
}

function collect(value: Value, found: PlacedReference[], depth: number): void {
  if (depth > mostNesting || found.length >= mostReferences) return;
  if (value.reference !== undefined) found.push({ reference: value.reference, value });
  for (const part of partsOf(value)) collect(part, found, depth + 1);
}

function partsOf(value: Value): readonly Value[] {
  if (value.kind === 'list') return value.items;
  if (value.kind === 'object') return [...value.fields.values()].map((field) => field.value);
  if (value.kind !== 'unknown' && value.kind !== 'string') return [];
  if (value.decoded !== undefined) return [value.decoded];
  return value.kind === 'string' ? [] : (value.template ?? []).filter((part) => typeof part !== 'string');
}
