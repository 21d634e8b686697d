import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { fieldOf } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import type { Span } from '../../source/span.ts';
import type { Landscape } from './landscape.ts';
import { objectAt, objectsIn, textAt } from './read-pod.ts';

/** A Service that an Ingress or a route of the Gateway API sends requests to. */
export interface IngressBackend {
  readonly owner: KubernetesObject;
  readonly service: string;
  /** The entry that names the Service. */
  readonly span: Span;
}

const routeKinds = ['HTTPRoute', 'GRPCRoute', 'TCPRoute', 'TLSRoute', 'UDPRoute'];

export function readIngressBackends(landscape: Landscape): readonly IngressBackend[] {
  const ingresses = [
    ...landscape.all('networking.k8s.io', 'Ingress'),
    ...landscape.all('extensions', 'Ingress'),
  ];
  const routes = routeKinds.flatMap((kind) => landscape.all('gateway.networking.k8s.io', kind));
  return [...ingresses.flatMap(backendsOfIngress), ...routes.flatMap(backendsOfRoute)];
}

function backendsOfIngress(owner: KubernetesObject): readonly IngressBackend[] {
  const spec = objectAt(owner.body, 'spec');
  if (spec === undefined) return [];
  const paths = objectsIn(spec, 'rules').flatMap((rule) => objectsIn(objectAt(rule, 'http'), 'paths'));
  const backends = [
    objectAt(spec, 'defaultBackend'),
    objectAt(spec, 'backend'),
    ...paths.map((path) => objectAt(path, 'backend')),
  ];
  return backends.flatMap((backend) => {
    if (backend === undefined) return [];
    const service = objectAt(backend, 'service');
    return service === undefined ? named(owner, backend, 'serviceName') : named(owner, service, 'name');
  });
}

function backendsOfRoute(owner: KubernetesObject): readonly IngressBackend[] {
  return objectsIn(objectAt(owner.body, 'spec'), 'rules')
    .flatMap((rule) => objectsIn(rule, 'backendRefs'))
    .filter((reference) => (textAt(reference, 'kind') ?? 'Service') === 'Service')
    .flatMap((reference) => named(owner, reference, 'name'));
}

function named(owner: KubernetesObject, holder: ObjectValue, key: string): readonly IngressBackend[] {
  const service = textAt(holder, key);
  const field = fieldOf(holder, key);
  return service === undefined || field === undefined ? [] : [{ owner, service, span: field.span }];
}
