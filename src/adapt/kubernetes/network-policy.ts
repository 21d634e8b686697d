import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import type { Landscape } from './landscape.ts';
import { mayShareNamespace } from './nearness.ts';
import type { PodWorkload } from './pod-workload.ts';
import { objectAt, textMapAt, textsIn } from './read-pod.ts';

/** Network policies that rule what may come in to Pods. */
export interface Fences {
  around(workload: Pick<PodWorkload, 'labels' | 'object'>): KubernetesObject | undefined;
}

interface Fence {
  readonly policy: KubernetesObject;
  readonly labels: ReadonlyMap<string, string>;
}

/** Stands for policies that select by no label, or by more than labels. */
const everything = '';

/** Source: https://kubernetes.io/docs/concepts/services-networking/network-policies/ */
export function readFences(landscape: Landscape): Fences {
  const byLabel = new Map<string, Fence[]>();
  for (const policy of landscape.all('networking.k8s.io', 'NetworkPolicy')) {
    const spec = objectAt(policy.body, 'spec');
    const types = textsIn(spec, 'policyTypes');
    if (spec === undefined || (types.length > 0 && !types.includes('Ingress'))) continue;
    const labels = textMapAt(objectAt(spec, 'podSelector'), 'matchLabels');
    const [first] = labels;
    const key = first === undefined ? everything : first.join('=');
    const fences = byLabel.get(key);
    if (fences === undefined) byLabel.set(key, [{ policy, labels }]);
    else fences.push({ policy, labels });
  }
  return {
    around({ labels, object }) {
      const keys = [everything, ...[...labels].map((label) => label.join('='))];
      return keys
        .flatMap((key) => byLabel.get(key) ?? [])
        .find(
          (fence) =>
            mayShareNamespace(fence.policy, object) &&
            [...fence.labels].every(([key, value]) => labels.get(key) === value),
        )?.policy;
    },
  };
}
