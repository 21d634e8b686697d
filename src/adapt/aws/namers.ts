import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { isNamedBy, referencesIn } from './reference.ts';
import type { RootIndex } from './root-index.ts';
import { argumentOf } from './setting.ts';

/** The resources that name another one in an argument. */
export interface Namers {
  readonly sure: readonly TerraformResource[];
  /** The first that may: what it names is not known. */
  readonly doubtful: TerraformResource | undefined;
}

interface Grouped {
  readonly byTarget: ReadonlyMap<TerraformResource, readonly TerraformResource[]>;
  /** Those that name something by a text, with the types of resources that they refer to beside it. */
  readonly byText: readonly { readonly namer: TerraformResource; readonly refersTo: ReadonlySet<string> }[];
}

const groupsOfRoot = new WeakMap<RootIndex, Map<string, Grouped>>();

/**
 * The resources of a type that name this one in an argument, by reference or by the text of one of its naming
 * arguments. A root is grouped once for each type and argument, so that large roots stay fast.
 */
export function namersOf(
  index: RootIndex,
  resource: TerraformResource,
  type: string,
  argument: string,
  naming: readonly string[] = ['name'],
): Namers {
  const { byTarget, byText } = groupOf(index, type, argument);
  const sure = [...(byTarget.get(resource) ?? [])];
  let doubtful: TerraformResource | undefined;
  for (const { namer, refersTo } of byText) {
    if (refersTo.has(resource.type)) continue;
    const answer = isNamedBy(index, resource, argumentOf(namer.body, argument), naming);
    if (answer === 'yes') sure.push(namer);
    if (answer === 'unknown') doubtful ??= namer;
  }
  return { sure, doubtful };
}

function groupOf(index: RootIndex, type: string, argument: string): Grouped {
  const key = `${type} ${argument}`;
  const groups = groupsOfRoot.get(index) ?? new Map<string, Grouped>();
  groupsOfRoot.set(index, groups);
  const known = groups.get(key);
  if (known !== undefined) return known;
  const grouped = group(index, type, argument);
  groups.set(key, grouped);
  return grouped;
}

function group(index: RootIndex, type: string, argument: string): Grouped {
  const byTarget = new Map<TerraformResource, TerraformResource[]>();
  const byText: { namer: TerraformResource; refersTo: ReadonlySet<string> }[] = [];
  for (const namer of index.ofType(type)) {
    const value = argumentOf(namer.body, argument);
    if (value === undefined) continue;
    const targets = new Set(referencesIn(value).flatMap(({ reference }) => index.at(reference)));
    for (const target of targets) {
      const namers = byTarget.get(target);
      if (namers === undefined) byTarget.set(target, [namer]);
      else namers.push(namer);
    }
    const isText = value.kind === 'string' || (value.kind === 'unknown' && value.reference === undefined);
    if (isText) byText.push({ namer, refersTo: new Set([...targets].map((target) => target.type)) });
  }
  return { byTarget, byText };
}
