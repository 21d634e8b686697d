import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { readLabelSelector } from './label-selector.ts';
import type { Landscape } from './landscape.ts';
import { mayShareNamespace } from './nearness.ts';
import type { PodWorkload } from './pod-workload.ts';
import { isOpen } from './policy-openness.ts';
import { objectAt, objectsIn, textsIn } from './read-pod.ts';

/** Network policies that rule what may come in to Pods. */
export interface Fences {
  around(workload: Pick<PodWorkload, 'labels' | 'object'>): KubernetesObject | undefined;
}

interface Fence {
  readonly policy: KubernetesObject;
  readonly matches: (labels: ReadonlyMap<string, string>) => boolean;
  /** It lets everybody in, and with it all that others keep out. */
  readonly open: boolean;
}

/** Stands for policies that start from no label. */
const everything = '';

/** Policies of network plugins: of those it is only known that they may keep out what is in their namespace. */
const otherKinds = [
  ['cilium.io', 'CiliumNetworkPolicy'],
  ['cilium.io', 'CiliumClusterwideNetworkPolicy'],
  ['projectcalico.org', 'NetworkPolicy'],
  ['projectcalico.org', 'GlobalNetworkPolicy'],
  ['crd.projectcalico.org', 'NetworkPolicy'],
  ['crd.projectcalico.org', 'GlobalNetworkPolicy'],
] as const;

/** Source: https://kubernetes.io/docs/concepts/services-networking/network-policies/ */
export function readFences(landscape: Landscape): Fences {
  const byLabel = new Map<string, Fence[]>();
  const add = (key: string, fence: Fence) => {
    const fences = byLabel.get(key);
    if (fences === undefined) byLabel.set(key, [fence]);
    else fences.push(fence);
  };
  for (const policy of landscape.all('networking.k8s.io', 'NetworkPolicy')) {
    const spec = objectAt(policy.body, 'spec');
    const types = textsIn(spec, 'policyTypes');
    if (spec === undefined || (types.length > 0 && !types.includes('Ingress'))) continue;
    const selector = readLabelSelector(objectAt(spec, 'podSelector'));
    const open = objectsIn(spec, 'ingress').some(isOpen);
    const fence = { policy, open, matches: (labels) => selector?.matches(labels) ?? true } satisfies Fence;
    const starts = selector?.starts ?? [];
    const keys = starts.flatMap(([first]) => (first === undefined ? [] : [first.join('=')]));
    for (const key of keys.length === 0 ? [everything] : keys) add(key, fence);
  }
  for (const policy of otherKinds.flatMap(([group, kind]) => landscape.all(group, kind)))
    add(everything, { policy, open: false, matches: () => true });
  return {
    around({ labels, object }) {
      const keys = [everything, ...[...labels].map((label) => label.join('='))];
      const fences = keys
        .flatMap((key) => byLabel.get(key) ?? [])
        .filter(({ policy, matches }) => mayShareNamespace(policy, object) && matches(labels));
      return fences.some(({ open }) => open) ? undefined : fences[0]?.policy;
    },
  };
}
