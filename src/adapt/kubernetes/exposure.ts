import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { fieldOf, readBoolean } from '../../evaluate/read.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import type { Exposure } from '../../model/component.ts';
import type { Place } from '../../source/span.ts';
import { type IngressBackend, readIngressBackends } from './ingress.ts';
import { isOpenRange, type Reach, reachOfIngress, reachOfLoadBalancer } from './internal-load-balancer.ts';
import type { Landscape } from './landscape.ts';
import { mayShareNamespace } from './nearness.ts';
import { readFences } from './network-policy.ts';
import type { PodWorkload } from './pod-workload.ts';
import { annotationsOf, isUnknownAt, objectAt, textAt, textsIn } from './read-pod.ts';
import { containersBehind, isMainPort, type SelectingService, targetNumber } from './service.ts';

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
  const spec = objectAt(service.object.body, 'spec');
  const type = spec === undefined ? undefined : fieldOf(spec, 'type');
  if (spec === undefined || type === undefined) return [];
  if (type.value.kind === 'unknown') return [unknown(type.value.because, type.span, type.value.via)];
  const name = service.object.resource;
  const via = [...type.value.via, placeOf(workload)];
  if (service.type === 'NodePort') {
    const detail = `\`${name}\` of type \`NodePort\` opens a port for it on every node`;
    return [known(true, type.span, { detail, via, remedy: 'Make the Service a `ClusterIP`.' })];
  }
  if (service.type !== 'LoadBalancer') return [];
  const reach = reachOfLoadBalancer(annotationsOf(service.object), textAt(spec, 'loadBalancerClass'));
  if (reach === 'unknown') return [unknown('its load balancer may be an internal one', type.span, via)];
  if (isUnknownAt(spec, 'loadBalancerSourceRanges'))
    return [unknown('its source ranges cannot be known', type.span, via)];
  const ranges = textsIn(spec, 'loadBalancerSourceRanges');
  const open = reach === 'internet' && (ranges.length === 0 || isOpenRange(ranges));
  const detail = `\`${name}\` of type \`LoadBalancer\` leads to it`;
  return [
    known(open, type.span, {
      detail,
      via,
      remedy: 'Make the Service a `ClusterIP`, or its load balancer an internal one.',
    }),
  ];
}

function byIngress(
  service: SelectingService,
  backends: readonly IngressBackend[],
  workload: PodWorkload,
): readonly Attribute<boolean>[] {
  return backends
    .filter(({ owner }) => isSameService(owner, service.object))
    .map(({ owner, span }) => {
      const via = [{ span: service.object.header, message: 'its Service' }, placeOf(workload)];
      if (owner.kind !== 'Ingress') return unknown('its Gateway may be an internal one', span, via);
      const reach: Reach = reachOfIngress(
        annotationsOf(owner),
        textAt(objectAt(owner.body, 'spec'), 'ingressClassName'),
      );
      const detail = `\`${owner.resource}\` leads to it`;
      return known(reach === 'internet', span, { detail, via, remedy: 'Take it out of the Ingress.' });
    });
}

function backendsByService(
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

function behind(fence: KubernetesObject, open: Attribute<boolean>): Attribute<boolean> {
  if (open.state !== 'known' || !open.value) return open;
  return unknown(`\`${fence.resource}\` may keep the internet out`, open.span, open.via);
}

function placeOf({ object }: PodWorkload): Place {
  return { span: object.header, message: `\`${object.resource}\` runs it` };
}
