import type { TerraformResource, TerraformRoot } from '../../evaluate/terraform/resource.ts';
import type { AdaptContext } from '../context.ts';

interface Rooted {
  readonly root: TerraformRoot;
  readonly resource: TerraformResource;
}

const groupsOfScan = new WeakMap<readonly TerraformRoot[], Map<string, readonly Rooted[]>>();

/**
 * The resources of a type in the other roots of the scan. What is for development does nothing for the rest. A scan is
 * looked through once for each type.
 */
export function resourcesElsewhere(
  root: TerraformRoot,
  { terraformRoots = [], environmentOf }: AdaptContext,
  type: string,
): readonly TerraformResource[] {
  const isDevelopment = ({ directory }: TerraformRoot) => environmentOf(directory).stage === 'development';
  return ofType(terraformRoots, type)
    .filter(
      ({ root: other }) =>
        other.directory !== root.directory && (isDevelopment(root) || !isDevelopment(other)),
    )
    .map(({ resource }) => resource);
}

function ofType(roots: readonly TerraformRoot[], type: string): readonly Rooted[] {
  const groups = groupsOfScan.get(roots) ?? new Map<string, readonly Rooted[]>();
  groupsOfScan.set(roots, groups);
  const known = groups.get(type);
  if (known !== undefined) return known;
  const found = roots.flatMap((root) =>
    root.resources
      .filter((resource) => resource.type === type)
      .map((resource): Rooted => ({ root, resource })),
  );
  groups.set(type, found);
  return found;
}
