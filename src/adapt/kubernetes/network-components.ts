import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import type { Attribute } from '../../model/attribute.ts';
import type { Component, LoadBalancer, TargetGroup } from '../../model/component.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import type { AdaptContext } from '../context.ts';
import { backendPolicies } from './backend-config.ts';
import { annotatedChecks, annotatedIdleTime, annotatedRequestTime } from './balancer-annotations.ts';
import { certificates } from './certificate.ts';
import { baseOf, plainComponent } from './component-base.ts';
import { entranceListeners } from './entrances.ts';
import { idOf, type Landscape } from './landscape.ts';
import { plainAddresses } from './plain-address.ts';
import { isOfPlatform } from './platform-software.ts';
import { calicoKeepsOut, ciliumKeepsOut, policyOpenness } from './policy-openness.ts';
import { permissions } from './role-permissions.ts';
import type { SelectingService } from './service.ts';
import { meshComponents } from './service-mesh.ts';
import { stickyRoutes, stickyService } from './session-affinity.ts';
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
    ...policies(landscape, context),
    ...unfencedNamespaces(landscape, byWorkload, context),
    ...services.flatMap((service) => stickyTarget(service, context)),
    ...stickyRoutes(landscape.all).map(({ object, sticky }) =>
      targetGroup(object, `sticky@${sticky.span.start}`, 'a route', context, { sessionFreedom: [sticky] }),
    ),
    ...certificates(landscape, context),
    ...balancers(landscape, context),
    ...backendPolicies(landscape, context),
    ...meshComponents(landscape, context),
    ...plainAddresses(landscape, context),
  ];
}

/** Policies of Kubernetes itself and of the network plugins that have their own. */
function policies(landscape: Landscape, context: AdaptContext): readonly Component[] {
  const { all } = landscape;
  const keepsOut = policyOpenness(landscape);
  const policy = (object: KubernetesObject, noun: string, closed: Attribute<boolean> | undefined) =>
    plainComponent(object, context, 'policy', noun, {
      selectiveIngress: closed === undefined ? undefined : [closed],
    });
  return [
    ...all('networking.k8s.io', 'NetworkPolicy').map((object) =>
      policy(object, 'a NetworkPolicy', keepsOut(object)),
    ),
    ...['CiliumNetworkPolicy', 'CiliumClusterwideNetworkPolicy'].flatMap((kind) =>
      all('cilium.io', kind).map((object) => policy(object, `a ${kind}`, ciliumKeepsOut(object))),
    ),
    ...['projectcalico.org', 'crd.projectcalico.org'].flatMap((group) =>
      ['NetworkPolicy', 'GlobalNetworkPolicy'].flatMap((kind) =>
        all(group, kind).map((object) => policy(object, `a ${kind} of Calico`, calicoKeepsOut(object))),
      ),
    ),
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
  return [targetGroup(object, 'target', 'a Service', context, { sessionFreedom: [sticky] })];
}

function targetGroup(
  object: KubernetesObject,
  end: string,
  noun: string,
  context: AdaptContext,
  safeguards: Safeguards,
): TargetGroup {
  const id = `${idOf(object)}@${object.header.start}#${end}`;
  return { ...baseOf(object, id, context), kind: 'target-group', noun, healthChecks: [], safeguards };
}

/** Load balancers as far as annotations of Ingresses and Services say how they behave. */
function balancers(landscape: Landscape, context: AdaptContext): readonly LoadBalancer[] {
  const { all } = landscape;
  const objects = [
    ...all('networking.k8s.io', 'Ingress'),
    ...all('extensions', 'Ingress'),
    ...all('', 'Service'),
  ];
  return objects.flatMap((object): LoadBalancer[] => {
    const timeoutSeconds = annotatedIdleTime(object);
    const requestSeconds = annotatedRequestTime(object);
    const healthChecks = annotatedChecks(object);
    if (timeoutSeconds === undefined && requestSeconds === undefined && healthChecks.length === 0) return [];
    const id = `${idOf(object)}@${object.header.start}#balancer`;
    const noun = object.kind === 'Ingress' ? 'an Ingress' : 'a Service';
    return [
      {
        ...baseOf(object, id, context),
        kind: 'load-balancer',
        noun,
        healthChecks,
        timeoutSeconds,
        requestSeconds,
      },
    ];
  });
}
