import type { Attribute } from '../../model/attribute.ts';
import type { Landscape } from './landscape.ts';
import type { PodWorkload } from './pod-workload.ts';
import { objectAt, textAt } from './read-pod.ts';
import { durableVolumes } from './volumes.ts';
import { zonesOfTerms } from './zones.ts';

/** In how many zones a datastore may run because its volume is bound to them. */
export function pinnedVolumes(workload: PodWorkload, landscape: Landscape): Attribute<number> | undefined {
  for (const { claim: name } of durableVolumes(workload) ?? []) {
    const claim =
      name === undefined ? undefined : landscape.named('PersistentVolumeClaim', name, workload.object);
    const spec = claim === undefined ? undefined : objectAt(claim.body, 'spec');
    const volumeName = textAt(spec, 'volumeName');
    const volume =
      volumeName === undefined || claim === undefined
        ? undefined
        : landscape.named('PersistentVolume', volumeName, { ...claim, namespace: undefined });
    const required =
      volume === undefined ? undefined : objectAt(volume.body, 'spec', 'nodeAffinity', 'required');
    const zones = required === undefined ? undefined : zonesOfTerms(required, 'its volume');
    if (zones !== undefined) return zones;
  }
  return undefined;
}
