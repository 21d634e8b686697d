import { type Attribute, known } from '../../model/attribute.ts';
import type { Exposure } from '../../model/component.ts';
import { backendOpenness, backendsByService, behind } from './exposure.ts';
import { type IngressBackend, readIngressBackends } from './ingress.ts';
import type { Landscape } from './landscape.ts';
import { mayShareNamespace } from './nearness.ts';
import { readFences } from './network-policy.ts';
import type { OperatorKind, OperatorObject } from './operator-kind.ts';
import { annotationsOf, objectAt, textMapAt } from './read-pod.ts';
import { serviceOpenness } from './service-exposure.ts';

/** Ways from the internet to the datastores of operators, found once for the whole tree. */
export interface OperatorExposures {
  of(kind: OperatorKind, of: OperatorObject, hosts: readonly string[]): readonly Exposure[];
  /** The names of Services in the tree that select the Pods which the operator makes. */
  servicesOf(kind: OperatorKind, of: Pick<OperatorObject, 'object'>): readonly string[];
}

export function readOperatorExposures(landscape: Landscape): OperatorExposures {
  const fences = readFences(landscape);
  const backends = backendsByService(readIngressBackends(landscape));
  const services = servicesByLabel(landscape);
  const selecting = ({ podLabel }: OperatorKind, { object }: Pick<OperatorObject, 'object'>) =>
    podLabel === undefined
      ? []
      : (services.get(`${podLabel}=${object.name}`) ?? []).filter((service) =>
          mayShareNamespace(service, object),
        );
  return {
    of(kind, of, hosts) {
      const { object } = of;
      const own = selecting(kind, of);
      const ways: readonly Attribute<boolean>[] = [
        ...(kind.openings?.(of) ?? []).filter((open) => open !== undefined),
        ...own.flatMap((service) => openService(service, of)),
        ...[...hosts, ...own.map(({ name }) => name)].flatMap((host) =>
          (backends.get(host) ?? [])
            .filter(({ owner }) => mayShareNamespace(owner, object))
            .map((backend: IngressBackend) => backendOpenness(backend, [placeOf(of)])),
        ),
      ];
      if (ways.length === 0) return [];
      const labels = new Map(kind.podLabel === undefined ? [] : [[kind.podLabel, object.name]]);
      const fence = fences.around({ object, labels });
      return ways.map((open) => ({ open: fence === undefined ? open : behind(fence, open) }));
    },
    servicesOf: (kind, of) => selecting(kind, of).map(({ name }) => name),
  };
}

function openService(service: OperatorObject['object'], of: OperatorObject): readonly Attribute<boolean>[] {
  const spec = objectAt(service.body, 'spec');
  if (spec === undefined) return [];
  const name = `\`${service.resource}\``;
  const open = serviceOpenness({ spec, annotations: annotationsOf(service), name, via: [placeOf(of)] });
  return open === undefined ? [] : [open];
}

function placeOf({ object }: OperatorObject) {
  return { span: object.header, message: `\`${object.resource}\` runs it` };
}

function servicesByLabel(landscape: Landscape) {
  const found = new Map<string, OperatorObject['object'][]>();
  for (const service of landscape.all('', 'Service')) {
    for (const label of textMapAt(objectAt(service.body, 'spec'), 'selector')) {
      const key = label.join('=');
      const others = found.get(key);
      if (others === undefined) found.set(key, [service]);
      else others.push(service);
    }
  }
  return found;
}

/** A switch that makes the operator's own Service a public one: `enableMasterLoadBalancer: true`. */
export function opened(
  { spec }: OperatorObject,
  key: string,
  isInternal: boolean,
): Attribute<boolean> | undefined {
  const field = spec.fields.get(key);
  if (field?.value.kind !== 'boolean') return undefined;
  return known(field.value.value && !isInternal, field.span, {
    detail: `\`${key}\` gives it a load balancer`,
    remedy: `Take \`${key}\` out, or make the load balancer an internal one.`,
  });
}
