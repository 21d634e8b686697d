import type { Component, TargetGroup } from '../../model/component.ts';
import type { AdaptContext } from '../context.ts';
import { baseOf, plainComponent } from './component-base.ts';
import { entranceListeners } from './entrances.ts';
import { idOf, type Landscape } from './landscape.ts';
import { plainAddresses } from './plain-address.ts';
import { isOfPlatform } from './platform-software.ts';
import { keepsOut } from './policy-openness.ts';
import { permissions } from './role-permissions.ts';
import type { SelectingService } from './service.ts';
import { meshComponents } from './service-mesh.ts';
import { stickyService } from './session-affinity.ts';
import { unfencedNamespaces } from './unfenced-namespace.ts';

/**
 * What lies between a cluster and the world, and between its Pods.
 *
 * @param byWorkload the Services that lead to each workload
 */
export function networkComponents(
  landscape: Landscape,
  services: readonly SelectingService[],
  byWorkload: ReadonlyMap<string, readonly SelectingService[]>,
  context: AdaptContext,
): readonly Component[] {
  return [
    ...entranceListeners(landscape, context),
    ...permissions(landscape, context),
    ...landscape.all('networking.k8s.io', 'NetworkPolicy').map((object) => {
      const closed = keepsOut(object);
      const safeguards = { selectiveIngress: closed === undefined ? undefined : [closed] };
      return plainComponent(object, context, 'policy', 'a NetworkPolicy', safeguards);
    }),
    ...unfencedNamespaces(landscape, byWorkload, context),
    ...services.flatMap((service) => stickyTarget(service, context)),
    ...meshComponents(landscape, context),
    ...plainAddresses(landscape, context),
  ];
}

/** Clients of a datastore hold connections of their own, and consoles of the platform have few users. */
function stickyTarget(
  { object, workloads }: SelectingService,
  context: AdaptContext,
): readonly TargetGroup[] {
  const sticky = stickyService(object);
  if (
    sticky === undefined ||
    isOfPlatform(object) ||
    workloads.some(({ datastore }) => datastore !== undefined)
  )
    return [];
  const id = `${idOf(object)}@${object.header.start}#target`;
  const base = baseOf(object, id, context);
  return [
    {
      ...base,
      kind: 'target-group',
      noun: 'a Service',
      healthChecks: [],
      safeguards: { sessionFreedom: [sticky] },
    },
  ];
}
