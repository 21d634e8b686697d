import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { fieldOf } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import { mayBePublicName } from '../public-name.ts';
import { repairWith, setIn } from '../repair.ts';
import type { GatewayRedirect } from './gateway-redirect.ts';
import { isUnknownAt, objectAt, objectsIn, textAt, textMapAt, textsIn } from './read-pod.ts';

const plainProtocols: ReadonlySet<string> = new Set(['HTTP', 'HTTP2', 'GRPC', 'GRPC-WEB']);

/**
 * The plain servers of an Istio Gateway that do not redirect. What guards the way out or between clusters, and what
 * listens inside, is none of the public's. Source: https://istio.io/latest/docs/reference/config/networking/gateway/
 *
 * @param front what may end TLS before requests come to the gateway's Pods
 */
export function istioEncryption(
  gateway: KubernetesObject,
  front: KubernetesObject | undefined,
  isRedirected: GatewayRedirect,
): readonly Attribute<boolean>[] {
  const spec = objectAt(gateway.body, 'spec');
  const selector = [gateway.name, ...textMapAt(spec, 'selector').values()].join(' ');
  if (/egress|eastwest|east-west|internal|private|cluster-local|mesh/.test(selector)) return [];
  return serversOf(spec).flatMap((server): readonly Attribute<boolean>[] => {
    const port = objectAt(server, 'port');
    if (port === undefined || !plainProtocols.has(textAt(port, 'protocol')?.toUpperCase() ?? '')) return [];
    const place = fieldOf(port, 'protocol')?.span ?? port.span;
    const tls = objectAt(server, 'tls');
    if (isUnknownAt(server, 'tls') || isUnknownAt(tls, 'httpsRedirect'))
      return [unknown('its `tls` cannot be known', place)];
    if (textAt(tls, 'httpsRedirect') === 'true') return [known(true, place)];
    const hosts = textsIn(server, 'hosts').map((host) => host.slice(host.lastIndexOf('/') + 1));
    if (hosts.length > 0 && !hosts.some(mayBePublicName))
      return [unknown('its names are none of the internet', place)];
    if (isRedirected(gateway, textAt(port, 'number') ?? '80', hosts)) return [known(true, place)];
    if (front !== undefined) return [unknown(`\`${front.resource}\` may end TLS before it`, place)];
    return [
      known(false, place, {
        detail: `its server on port ${textAt(port, 'number') ?? '80'} does not set \`tls.httpsRedirect\``,
        remedy: 'Add a server of the protocol `HTTPS`, and set `tls.httpsRedirect: true` here.',
      }),
    ];
  });
}

/** The oldest TLS that its servers accept, where they say so: unset, it is 1.2. */
export function istioTls(gateway: KubernetesObject): readonly Attribute<boolean>[] {
  return serversOf(objectAt(gateway.body, 'spec')).flatMap((server) => {
    const tls = objectAt(server, 'tls');
    const oldest = tlsVersion(tls, 'minProtocolVersion', /^TLSV1_[01]$/, 'TLSV1_2');
    return oldest === undefined ? [] : [oldest];
  });
}

/** A setting that names the oldest version; undefined where it is not written. */
export function tlsVersion(
  owner: ObjectValue | undefined,
  name: string,
  old: RegExp,
  wanted: string,
): Attribute<boolean> | undefined {
  const field = owner === undefined ? undefined : fieldOf(owner, name);
  if (owner === undefined || field === undefined) return undefined;
  const text = textAt(owner, name);
  if (text === undefined) return unknown(`its \`${name}\` cannot be known`, field.span);
  return known(!old.test(text), field.span, {
    detail: `\`${name}\` is \`${text}\``,
    remedy: `Set \`${name}: ${wanted}\`.`,
    // The remedy has quotes where a number would be read otherwise.
    ...repairWith(setIn(owner, [name], wanted.replaceAll('"', ''))),
  });
}

function serversOf(spec: ObjectValue | undefined): readonly ObjectValue[] {
  return objectsIn(spec, 'servers');
}
