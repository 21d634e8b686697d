import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { groupBy } from '../../model/group-by.ts';
import { bearsName, ownerLabel } from '../connection/managed-host.ts';
import { hostNameOf } from './host-name.ts';
import type { RootIndex } from './root-index.ts';

const byLabel = new WeakMap<RootIndex, ReadonlyMap<string, readonly TerraformResource[]>>();

/** The datastore of a root that will have a host name that is written out; undefined where several may. */
export function datastoreCalled(index: RootIndex, host: string): TerraformResource | undefined {
  const labelled =
    byLabel.get(index) ?? groupBy(index.root.resources, (resource) => hostNameOf(resource)?.label ?? '');
  byLabel.set(index, labelled);
  const fitting = (labelled.get(ownerLabel(host)) ?? []).filter((resource) => {
    const name = hostNameOf(resource);
    return name !== undefined && bearsName(host, name);
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}
