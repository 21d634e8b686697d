import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { Value } from '../../evaluate/value.ts';
import { groupBy } from '../../model/group-by.ts';
import { resourcesIn } from './reference.ts';
import type { RootIndex } from './root-index.ts';
import { textOf } from './setting.ts';

const groupsOfRoot = new WeakMap<RootIndex, Map<string, ReadonlyMap<string, readonly TerraformResource[]>>>();

/**
 * The resources of a type that a value names: by reference, or else by the text of their `name`. A root is grouped once
 * for each type.
 */
export function resourcesNamedBy(index: RootIndex, value: Value, type: string): readonly TerraformResource[] {
  const referred = [...resourcesIn(index, value, type).keys()];
  if (referred.length > 0 || value.kind !== 'string') return referred;
  return byName(index, type).get(value.value) ?? [];
}

function byName(index: RootIndex, type: string): ReadonlyMap<string, readonly TerraformResource[]> {
  const groups =
    groupsOfRoot.get(index) ?? new Map<string, ReadonlyMap<string, readonly TerraformResource[]>>();
  groupsOfRoot.set(index, groups);
  const known = groups.get(type);
  if (known !== undefined) return known;
  const grouped = groupBy(index.ofType(type), ({ body }) => textOf(body, 'name') ?? '');
  groups.set(type, grouped);
  return grouped;
}
