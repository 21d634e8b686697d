import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { fieldOf, readNumber } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import type { Landscape } from './landscape.ts';
import type { PodContainer } from './pod-container.ts';
import type { PodWorkload } from './pod-workload.ts';
import { objectAt, objectsIn, textAt, textMapAt } from './read-pod.ts';

/** A Service with the workloads that its selector finds. */
export interface SelectingService {
  readonly object: KubernetesObject;
  readonly type: string;
  readonly ports: readonly ServicePort[];
  readonly workloads: readonly PodWorkload[];
}

export interface ServicePort {
  readonly name: string | undefined;
  /** The Service's own port. */
  readonly number: number | undefined;
  /** What it leads to in the Pods: a number, or the name of a container's port. */
  readonly target: string | number | undefined;
}

/** Ports by which others look at a program instead of using it. */
const sideName =
  /metric|telemetry|^prom|webhook|health|probe|admin|debug|pprof|jmx|actuator|management|mgmt|readiness|liveness|monitoring/;

export function readServices(landscape: Landscape): readonly SelectingService[] {
  return landscape.all('', 'Service').map((object) => {
    const spec = objectAt(object.body, 'spec');
    const selector = textMapAt(spec, 'selector');
    return {
      object,
      type: textAt(spec, 'type') ?? 'ClusterIP',
      ports: objectsIn(spec, 'ports').map(readServicePort),
      workloads: selector.size === 0 ? [] : landscape.selected(selector, object),
    };
  });
}

/** The Services that lead to each workload, by its id. */
export function servicesByWorkload(
  services: readonly SelectingService[],
): ReadonlyMap<string, readonly SelectingService[]> {
  const found = new Map<string, SelectingService[]>();
  for (const service of services) {
    for (const { id } of service.workloads) found.set(id, [...(found.get(id) ?? []), service]);
  }
  return found;
}

/** A port that carries the program's own traffic, not its metrics or webhooks. */
export function isMainPort(name: string | undefined, target?: string | number): boolean {
  return !sideName.test(name ?? '') && !(typeof target === 'string' && sideName.test(target));
}

/** The containers that a Service's port leads to: those that declare it, or the only one. */
export function containersBehind(port: ServicePort, workload: PodWorkload): readonly PodContainer[] {
  const target = port.target ?? port.number;
  const declaring = workload.containers.filter((container) =>
    container.ports.some(
      ({ name, number }) => target !== undefined && (name === target || number === target),
    ),
  );
  if (declaring.length > 0) return declaring;
  // Declaring a port is a remark only: one that nobody declares may still be listened on.
  const silent = workload.containers.filter(
    (container) => !container.auxiliary && container.ports.length === 0,
  );
  if (silent.length === 1) return silent;
  return workload.containers.length === 1 ? workload.containers : [];
}

/** The number of the port in the Pod, where it can be told. */
export function targetNumber(port: ServicePort, workload: PodWorkload): number | undefined {
  const target = port.target ?? port.number;
  if (typeof target !== 'string') return target;
  const declared = workload.containers.flatMap(({ ports }) => ports).find(({ name }) => name === target);
  return declared?.number;
}

function readServicePort(entry: ObjectValue): ServicePort {
  const number = readNumber(entry, 'port');
  const target = fieldOf(entry, 'targetPort')?.value;
  return {
    name: textAt(entry, 'name'),
    number: number.state === 'known' ? number.value : undefined,
    target:
      target?.kind === 'number' || target?.kind === 'string'
        ? /^[0-9]+$/.test(String(target.value))
          ? Number(target.value)
          : target.value
        : undefined,
  };
}
