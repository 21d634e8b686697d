import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { fieldOf, readBoolean } from '../../evaluate/read.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import type { Exposure } from '../../model/component.ts';
import type { Place } from '../../source/span.ts';
import { type IngressBackend, readIngressBackends } from './ingress.ts';
import { type Reach, reachOfIngress } from './internal-load-balancer.ts';
import type { Landscape } from './landscape.ts';
import { mayShareNamespace } from './nearness.ts';
import { readFences } from './network-policy.ts';
import type { PodWorkload } from './pod-workload.ts';
import { annotationsOf, objectAt, textAt } from './read-pod.ts';
import { containersBehind, isMainPort, type SelectingService, targetNumber } from './service.ts';
import { serviceOpenness } from './service-exposure.ts';

/** Ports of consoles and metrics in images of datastores. What listens there is not the datastore. */
const sidePorts = new Set([9114, 9121, 9104, 9187, 9216, 15672, 15692]);

/** All ways from the internet to the workloads of datastores, found once for the whole tree. */
export interface Exposures {
  of(workload: PodWorkload): readonly Exposure[];
}

export function readExposures(
  landscape: Landscape,
  services: ReadonlyMap<string, readonly SelectingService[]>,
): Exposures {
  const backends = backendsByService(readIngressBackends(landscape));
  const fences = readFences(landscape);
  return {
    of(workload) {
      if (workload.datastore === undefined) return [];
      const leading = (services.get(workload.id) ?? []).filter((service) =>
        leadsToDatastore(service, workload),
      );
      const ways = [
        ...leading.flatMap((service) => byService(service, workload)),
        ...leading.flatMap((service) =>
          byIngress(service, backends.get(service.object.name) ?? [], workload),
        ),
        ...byHost(workload),
      ];
      const fence = ways.length === 0 ? undefined : fences.around(workload);
      return ways.map((open) => ({ open: fence === undefined ? open : behind(fence, open) }));
    },
  };
}

function leadsToDatastore(service: SelectingService, workload: PodWorkload): boolean {
  const { datastore } = workload;
  return service.ports.some((port) => {
    if (!isMainPort(port.name, port.target)) return false;
    if (sidePorts.has(targetNumber(port, workload) ?? 0)) return false;
    const containers = containersBehind(port, workload);
    return containers.length === 0 || containers.some((container) => container === datastore?.container);
  });
}

function byService(service: SelectingService, workload: PodWorkload): readonly Attribute<boolean>[] {
  const { object } = service;
  const spec = objectAt(object.body, 'spec');
  if (spec === undefined) return [];
  const open = serviceOpenness({
    spec,
    annotations: annotationsOf(object),
    name: `\`${object.resource}\``,
    via: [placeOf(workload)],
  });
  return open === undefined ? [] : [open];
}

function byIngress(
  service: SelectingService,
  backends: readonly IngressBackend[],
  workload: PodWorkload,
): readonly Attribute<boolean>[] {
  const via = [{ span: service.object.header, message: 'its Service' }, placeOf(workload)];
  return backends
    .filter(({ owner }) => isSameService(owner, service.object))
    .map((backend) => backendOpenness(backend, via));
}

/** Whether the internet reaches a Service by an Ingress or a route. */
export function backendOpenness({ owner, span }: IngressBackend, via: readonly Place[]): Attribute<boolean> {
  if (owner.kind !== 'Ingress') return unknown('its Gateway may be an internal one', span, via);
  const reach: Reach = reachOfIngress(
    annotationsOf(owner),
    textAt(objectAt(owner.body, 'spec'), 'ingressClassName'),
  );
  const detail = `\`${owner.resource}\` leads to it`;
  return known(reach === 'internet', span, { detail, via, remedy: 'Take it out of the Ingress.' });
}

export function backendsByService(
  backends: readonly IngressBackend[],
): ReadonlyMap<string, readonly IngressBackend[]> {
  const groups = new Map<string, IngressBackend[]>();
  for (const backend of backends) {
    const group = groups.get(backend.service);
    if (group === undefined) groups.set(backend.service, [backend]);
    else group.push(backend);
  }
  return groups;
}

/** Ingress and Service lie in one namespace and near each other; of a copy in another directory nothing is said. */
function isSameService(owner: KubernetesObject, service: KubernetesObject): boolean {
  const inside = (outer: string, inner: string) =>
    outer === '' || inner === outer || inner.startsWith(`${outer}/`);
  return (
    mayShareNamespace(owner, service) &&
    (inside(owner.directory, service.directory) || inside(service.directory, owner.directory))
  );
}

function byHost(workload: PodWorkload): readonly Attribute<boolean>[] {
  const { datastore, podSpec, object } = workload;
  // The control plane's own store listens on its node, for the API server.
  if (datastore === undefined || object.namespace === 'kube-system') return [];
  const remedy = 'Let clients reach it through a Service of type `ClusterIP`.';
  const ports = datastore.container.ports.filter(
    ({ name, number }) => isMainPort(name) && !sidePorts.has(number ?? 0),
  );
  const opened = ports.flatMap(({ entry }): Attribute<boolean>[] => {
    const field = fieldOf(entry, 'hostPort');
    if (field === undefined) return [];
    if (field.value.kind === 'unknown') return [unknown(field.value.because, field.span, field.value.via)];
    const inside = /^(?:127\.|::1$)/.test(textAt(entry, 'hostIP') ?? '');
    const detail = '`hostPort` opens its port on the node';
    return [known(!inside, field.span, { detail, remedy, via: field.value.via })];
  });
  const hostNetwork = readBoolean(podSpec, 'hostNetwork');
  if (opened.length > 0 || ports.length === 0 || hostNetwork.state === 'absent') return opened;
  if (hostNetwork.state === 'unknown')
    return [unknown(hostNetwork.because, hostNetwork.span, hostNetwork.via)];
  const detail = '`hostNetwork` opens its ports on the node';
  return [known(hostNetwork.value, hostNetwork.span, { detail, remedy, via: hostNetwork.via })];
}

/** What a network policy may keep out is not known to come in. */
export function behind(fence: KubernetesObject, open: Attribute<boolean>): Attribute<boolean> {
  if (open.state !== 'known' || !open.value) return open;
  return unknown(`\`${fence.resource}\` may keep the internet out`, open.span, open.via);
}

function placeOf({ object }: PodWorkload): Place {
  return { span: object.header, message: `\`${object.resource}\` runs it` };
}
