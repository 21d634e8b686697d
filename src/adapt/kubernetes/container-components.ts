import type { Container, Workload } from '../../model/component.ts';
import { publishedImageSize } from '../published-image-size.ts';
import type { Scalers } from './autoscaling.ts';
import type { PodContainer } from './pod-container.ts';
import type { PodRights } from './pod-rights.ts';
import type { PodWorkload } from './pod-workload.ts';
import { identicalProbesOf, probesOf, startDelayOf } from './probes.ts';
import { refusesRootOf } from './refused-root.ts';
import { type DefaultResources, resourcesOf } from './resources.ts';
import type { SelectingService } from './service.ts';
import { isServingContainer } from './serving.ts';

/** What the containers of a workload are judged by beside themselves. */
export interface ContainerSurroundings {
  readonly services: readonly SelectingService[];
  readonly defaults: DefaultResources;
  readonly scalers: Scalers;
  readonly rights: PodRights;
}

/** The containers of a workload, those that prepare it or stand beside it among them. */
export function containersOf(
  pods: PodWorkload,
  workload: Workload,
  surroundings: ContainerSurroundings,
): readonly Container[] {
  const { services, defaults, scalers, rights } = surroundings;
  const isSized = scalers.verticalOf(pods) !== undefined;
  // Knative probes what it serves by itself, and what ends by itself is not probed.
  const isProbed = !pods.isJob && pods.object.kind !== 'Service';
  const component = (container: PodContainer): Container => {
    const isHelper = container.auxiliary && container !== pods.datastore?.container;
    const serving = !pods.isJob && !isHelper && isServingContainer(container, pods, services);
    const needsProbes = isProbed && !isHelper;
    return {
      kind: 'container',
      id: container.id,
      resource: workload.resource,
      span: container.header,
      format: 'kubernetes',
      environment: workload.environment,
      name: container.name,
      workload: workload.id,
      image: container.image,
      serving,
      healthChecks: needsProbes ? probesOf(container, serving) : [],
      identicalProbes: needsProbes ? identicalProbesOf(container) : undefined,
      startDelaySeconds: needsProbes ? startDelayOf(container) : undefined,
      refusesRoot: refusesRootOf(container.body, pods.podSpec),
      imageSize: publishedImageSize(container.image),
      // What ends before the others start takes nothing from them.
      resources: container.passing ? undefined : resourcesOf(container, pods, defaults, isSized),
      safeguards: rights.of(container),
    };
  };
  return [...pods.containers, ...pods.helpers].map(component);
}
