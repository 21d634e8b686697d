import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import type { Landscape } from './landscape.ts';
import { mayShareNamespace } from './nearness.ts';
import { objectAt, objectsIn, textAt, textsIn } from './read-pod.ts';

/** Whether all that a plain server of an Istio Gateway leads to are redirects to HTTPS. */
export type GatewayRedirect = (gateway: KubernetesObject, port: string, hosts: readonly string[]) => boolean;

/**
 * VirtualServices that a Gateway names do what `tls.httpsRedirect` does, when all they do on its port is redirect.
 * Source: https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRedirect
 */
export function gatewayRedirects(landscape: Landscape): GatewayRedirect {
  const byGateway = new Map<string, KubernetesObject[]>();
  for (const service of landscape.all('networking.istio.io', 'VirtualService')) {
    for (const gateway of textsIn(objectAt(service.body, 'spec'), 'gateways')) {
      const name = gateway.slice(gateway.lastIndexOf('/') + 1);
      const others = byGateway.get(name);
      if (others === undefined) byGateway.set(name, [service]);
      else others.push(service);
    }
  }
  return (gateway, port, hosts) => {
    const bound = (byGateway.get(gateway.name) ?? []).filter(
      (service) => isBound(service, gateway) && sharesHost(service, hosts),
    );
    return bound.length > 0 && bound.every((service) => isRedirecting(service, port));
  };
}

/** `public` is a Gateway of the VirtualService's own namespace, `ingress/public` one of `ingress`. */
function isBound(service: KubernetesObject, gateway: KubernetesObject): boolean {
  return textsIn(objectAt(service.body, 'spec'), 'gateways').some((text) => {
    const [namespace, name] = text.includes('/') ? text.split('/') : [service.namespace, text];
    return name === gateway.name && mayShareNamespace(gateway, { ...service, namespace });
  });
}

function sharesHost(service: KubernetesObject, hosts: readonly string[]): boolean {
  const own = textsIn(objectAt(service.body, 'spec'), 'hosts');
  return own.some((one) => hosts.some((other) => covers(one, other) || covers(other, one)));
}

function covers(pattern: string, host: string): boolean {
  return pattern === '*' || pattern === host || (pattern.startsWith('*.') && host.endsWith(pattern.slice(1)));
}

/** Routes are tried in order, so that nothing behind one that takes all requests of the port is reached by them. */
function isRedirecting(service: KubernetesObject, port: string): boolean {
  const spec = objectAt(service.body, 'spec');
  for (const entry of objectsIn(spec, 'http')) {
    const matches = objectsIn(entry, 'match');
    const onPort = matches.filter((match) => (textAt(match, 'port') ?? port) === port);
    if (matches.length > 0 && onPort.length === 0) continue;
    if (!redirects(entry)) return false;
    if (matches.length === 0 || onPort.some((match) => [...match.fields.keys()].every(isNoCondition)))
      return true;
  }
  return false;
}

function isNoCondition(name: string): boolean {
  return name === 'port' || name === 'name' || name === 'gateways';
}

function redirects(entry: ObjectValue): boolean {
  const redirect = objectAt(entry, 'redirect');
  return redirect !== undefined && textAt(redirect, 'scheme') === 'https';
}
