import type { Landscape } from './landscape.ts';
import type { PodContainer } from './pod-container.ts';
import type { PodWorkload } from './pod-workload.ts';
import { objectAt, objectsIn, textAt, textsIn } from './read-pod.ts';
import { containersBehind, isMainPort, type SelectingService } from './service.ts';

/** Requests of others reach it: a Service leads to it, not only for its metrics or webhooks. */
export function isServingWorkload(workload: PodWorkload, services: readonly SelectingService[]): boolean {
  if (workload.isJob) return false;
  if (workload.object.kind === 'Service') return true;
  return services.some(({ ports, type }) => {
    // A headless Service without ports only gives the Pods their names.
    if (ports.length === 0) return type === 'LoadBalancer' || type === 'NodePort';
    return ports.some((port) => isMainPort(port.name, port.target));
  });
}

/** A datastore, what a Service's port leads to, or what declares a port that is not only for metrics. */
export function isServingContainer(
  container: PodContainer,
  workload: PodWorkload,
  services: readonly SelectingService[],
): boolean {
  if (container === workload.datastore?.container) return true;
  const led = services.some(({ ports }) =>
    ports.some(
      (port) => isMainPort(port.name, port.target) && containersBehind(port, workload).includes(container),
    ),
  );
  return led || container.ports.some(({ name }) => isMainPort(name));
}

const scalingKinds = new Set(['Deployment', 'Rollout', 'DeploymentConfig']);

/** Whether more replicas could take more load: it is a kind that has them, it is switched on, and may have several. */
export function mayScaleOut(workload: PodWorkload, landscape: Landscape): boolean {
  const { controller, datastore } = workload;
  if (!scalingKinds.has(controller.kind) || datastore !== undefined) return false;
  const isOff = textAt(objectAt(controller.body, 'spec'), 'replicas') === '0';
  return !isOff && !isTiedToOnePod(workload, landscape);
}

/** An update that stops the old Pod first, or a volume that one node mounts, leaves room for one Pod only. */
export function isTiedToOnePod({ object, controller, podSpec }: PodWorkload, landscape: Landscape): boolean {
  if (!scalingKinds.has(controller.kind)) return false;
  const strategy = objectAt(controller.body, 'spec', 'strategy');
  if (textAt(strategy, 'type') === 'Recreate') return true;
  return objectsIn(podSpec, 'volumes').some((volume) => {
    const name = textAt(objectAt(volume, 'persistentVolumeClaim'), 'claimName');
    if (name === undefined) return false;
    const claim = landscape.named('PersistentVolumeClaim', name, object);
    // Of a claim that is not in the tree nobody knows; most can be mounted by one node only.
    const modes = claim === undefined ? [] : textsIn(objectAt(claim.body, 'spec'), 'accessModes');
    return !modes.some((mode) => mode === 'ReadWriteMany' || mode === 'ReadOnlyMany');
  });
}
