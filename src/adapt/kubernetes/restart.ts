import { fieldOf } from '../../evaluate/read.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import type { PodWorkload } from './pod-workload.ts';
import { annotationsOf, objectAt, objectsIn, textAt } from './read-pod.ts';
import { isMainPort, type SelectingService } from './service.ts';

/** A Pod that says it ends by itself, though a Service leads to it. */
export function isServingThoughEnding(
  { object, isJob }: PodWorkload,
  services: readonly SelectingService[],
): boolean {
  if (!isJob || object.kind !== 'Pod' || annotationsOf(object).has('helm.sh/hook')) return false;
  return services.some(({ ports }) => ports.some(({ name, target }) => isMainPort(name, target)));
}

/**
 * Whether what serves comes back. Nothing makes a bare Pod again when its node is lost or emptied; static Pods are their
 * node's own.
 * Source: https://kubernetes.io/docs/concepts/workloads/pods/#pods-and-controllers
 */
export function restartOf(
  { object, podSpec, datastore }: PodWorkload,
  services: readonly SelectingService[],
): readonly Attribute<boolean>[] {
  if (object.kind !== 'Pod' || object.namespace === 'kube-system') return [];
  if (services.length === 0 && datastore === undefined) return [];
  const metadata = objectAt(object.body, 'metadata');
  if (objectsIn(metadata, 'ownerReferences').length > 0) return [];
  const remedy = `Let a ${datastore === undefined ? 'Deployment' : 'StatefulSet'} make its Pods.`;
  const policy = fieldOf(podSpec, 'restartPolicy');
  const value = textAt(podSpec, 'restartPolicy');
  if (policy !== undefined && (value === 'Never' || value === 'OnFailure'))
    return [known(false, policy.span, { detail: `\`restartPolicy\` is \`${value}\``, remedy })];
  const detail = 'nothing makes a bare Pod again when its node is lost';
  return [known(false, object.header, { detail, remedy })];
}
