import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, mapKnown } from '../../model/attribute.ts';
import { stringSetting } from '../terraform/setting.ts';

/** Types that share a core: https://cloud.google.com/compute/docs/general-purpose-machines#sharedcore */
const sharedCore: ReadonlyMap<string, number> = new Map([
  ['f1-micro', 1],
  ['g1-small', 1],
  ['e2-micro', 2],
  ['e2-small', 2],
  ['e2-medium', 2],
]);

/**
 * The virtual processors of a machine type: `n2-standard-8`, `custom-4-16384`, `n2-custom-4-16384`, and the tiers of
 * Cloud SQL, `db-custom-2-7680` and `db-perf-optimized-N-8`. Undefined for what does not say it in its name.
 * Source: https://cloud.google.com/compute/docs/machine-resource
 */
export function processorsOf(machineType: string): number | undefined {
  const name = machineType.slice(machineType.lastIndexOf('/') + 1).replace(/^db-/, '');
  const shared = sharedCore.get(name);
  if (shared !== undefined) return shared;
  const [, custom] = /^(?:[a-z]\d[a-z]?-)?custom-(\d{1,3})-\d+(?:-ext)?$/.exec(name) ?? [];
  const [, predefined] =
    custom === undefined
      ? (/^(?:[a-z]\d[a-z]?-(?:standard|highmem|highcpu|ultramem|megamem)|perf-optimized-N)-(\d{1,3})$/.exec(
          name,
        ) ?? [])
      : [];
  const count = custom ?? predefined;
  return count === undefined ? undefined : Number(count);
}

/** The virtual processors by the argument that names the machine type; undefined where its name does not tell. */
export function processorsSetting(body: ObjectValue, name: string): Attribute<number> | undefined {
  const type = stringSetting(body, name);
  if (type.state !== 'known') return undefined;
  const count = processorsOf(type.value);
  return count === undefined ? undefined : mapKnown(type, () => count);
}
