import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { known } from '../../model/attribute.ts';
import type { Component } from '../../model/component.ts';
import type { AdaptContext } from '../context.ts';
import { baseOf } from './component-base.ts';
import { idOf, type Landscape } from './landscape.ts';
import { belongTogether } from './nearness.ts';
import { isPlatformSoftware } from './platform-software.ts';
import type { PodWorkload } from './pod-workload.ts';
import { textAt } from './read-pod.ts';
import type { SelectingService } from './service.ts';
import { isServingWorkload } from './serving.ts';

/** Policies of a namespace, of Kubernetes itself and of the network plugins that have their own. */
const policyKinds = [
  ['networking.k8s.io', 'NetworkPolicy'],
  ['cilium.io', 'CiliumNetworkPolicy'],
  ['crd.projectcalico.org', 'NetworkPolicy'],
  ['projectcalico.org', 'NetworkPolicy'],
] as const;

/** Policies, and what makes policies, for the whole cluster. */
const clusterKinds = [
  ['cilium.io', 'CiliumClusterwideNetworkPolicy'],
  ['crd.projectcalico.org', 'GlobalNetworkPolicy'],
  ['projectcalico.org', 'GlobalNetworkPolicy'],
  ['policy.networking.k8s.io', 'AdminNetworkPolicy'],
  ['policy.networking.k8s.io', 'BaselineAdminNetworkPolicy'],
  ['policy.networking.k8s.io', 'ClusterNetworkPolicy'],
  ['kyverno.io', 'ClusterPolicy'],
] as const;

/** Where one workload has no other Pods beside it, there is nothing to part. */
const FEWEST = 2;

/**
 * Namespaces in which something serves and no policy says who may speak to whom. What names no namespace is put
 * together by its directory.
 * Source: https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-policies
 */
export function unfencedNamespaces(
  landscape: Landscape,
  services: ReadonlyMap<string, readonly SelectingService[]>,
  context: AdaptContext,
): readonly Component[] {
  const all = (kinds: typeof policyKinds | typeof clusterKinds) =>
    kinds.flatMap(([group, kind]) => landscape.all(group, kind));
  if (all(clusterKinds).length > 0) return [];
  const policies = onePerPlace(all(policyKinds));
  return groups(landscape.workloads).flatMap(([namespace, workloads]): Component[] => {
    // Copies of one workload, for examples or versions, count once.
    const count = new Set(workloads.map(({ object }) => `${object.kind}/${object.name}`)).size;
    const [first] = workloads.filter((pods) => isServingWorkload(pods, services.get(pods.id) ?? []));
    if (first === undefined || count < FEWEST) return [];
    const places = onePerPlace(workloads.map(({ object }) => object));
    if (policies.some((policy) => places.some((place) => belongTogether(policy, place)))) return [];
    const { object } = first;
    const resource = namespace === undefined ? object.resource : `Namespace/${namespace}`;
    return [
      {
        ...baseOf(object, `${idOf(object)}@${object.header.start}#namespace`, context),
        kind: 'namespace',
        noun: 'a namespace',
        resource,
        safeguards: { networkPolicy: [missing(object, namespace, count)] },
      },
    ];
  });
}

/** Where an object stands is all that counts, and most stand where others do. */
function onePerPlace(objects: readonly KubernetesObject[]): readonly KubernetesObject[] {
  return [
    ...new Map(objects.map((object) => [`${object.namespace ?? ''}\n${object.directory}`, object])).values(),
  ];
}

function missing(object: KubernetesObject, namespace: string | undefined, count: number) {
  const others = count - 1;
  const beside = others === 1 ? '1 other workload' : `${others} other workloads`;
  const detail =
    namespace === undefined
      ? `no NetworkPolicy in the tree is for it and the ${beside} of its directory`
      : `no NetworkPolicy in the tree is for \`${object.resource}\` and the ${beside} in it`;
  return known(false, object.header, { detail });
}

/** With the namespace where it is named, and without Jobs and what belongs to the platform. */
function groups(
  workloads: readonly PodWorkload[],
): readonly (readonly [string | undefined, readonly PodWorkload[]])[] {
  const found = new Map<string, [string | undefined, PodWorkload[]]>();
  for (const pods of workloads) {
    const { namespace, directory } = pods.object;
    if (pods.isJob || isPlatformSoftware(pods) || isOnHostNetwork(pods)) continue;
    const key = namespace === undefined ? `in ${directory}` : `named ${namespace}`;
    const group = found.get(key);
    if (group === undefined) found.set(key, [namespace, [pods]]);
    else group[1].push(pods);
  }
  return [...found.values()];
}

/** Policies have no hold on what shares the network of its node. */
function isOnHostNetwork({ podSpec }: PodWorkload): boolean {
  return textAt(podSpec, 'hostNetwork') === 'true';
}
