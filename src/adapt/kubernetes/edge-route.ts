import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { fieldOf } from '../../evaluate/read.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import { removeIn, repairWith, setIn } from '../repair.ts';
import type { Landscape } from './landscape.ts';
import { mayShareNamespace } from './nearness.ts';
import { isUnknownAt, objectAt, objectsIn, textAt, textsIn } from './read-pod.ts';

/**
 * Whether an OpenShift Route speaks TLS only.
 * Source: https://docs.redhat.com/en/documentation/openshift_container_platform/4.17/html/networking/configuring-routes
 */
export function openShiftEncryption(route: KubernetesObject): Attribute<boolean> {
  const spec = objectAt(route.body, 'spec');
  if (spec === undefined || isUnknownAt(spec, 'tls'))
    return unknown('its `tls` cannot be known', route.header);
  const tls = objectAt(spec, 'tls');
  if (tls === undefined)
    return known(false, route.header, {
      detail: 'it has no `tls`',
      remedy: 'Add `tls` with `termination: edge` and `insecureEdgeTerminationPolicy: Redirect`.',
      ...repairWith(setIn(spec, ['tls'], { termination: 'edge', insecureEdgeTerminationPolicy: 'Redirect' })),
    });
  const policy = fieldOf(tls, 'insecureEdgeTerminationPolicy');
  if (policy === undefined || textAt(tls, policy.name) !== 'Allow') return known(true, route.header);
  return known(false, policy.span, {
    detail: '`insecureEdgeTerminationPolicy` is `Allow`',
    remedy: 'Set `insecureEdgeTerminationPolicy: Redirect`.',
    ...repairWith(setIn(tls, [policy.name], 'Redirect')),
  });
}

/**
 * Whether a Traefik IngressRoute serves plain HTTP: it names the entry point `web` and none beside it, has no `tls`, and
 * no middleware of it redirects. What the entry points do by themselves is set up elsewhere, so that a route which names
 * none is not judged. Source: https://doc.traefik.io/traefik/routing/providers/kubernetes-crd/#kind-ingressroute
 */
export function traefikEncryption(
  route: KubernetesObject,
  landscape: Landscape,
): Attribute<boolean> | undefined {
  const spec = objectAt(route.body, 'spec');
  const entries = textsIn(spec, 'entryPoints');
  if (spec === undefined || isUnknownAt(spec, 'tls') || fieldOf(spec, 'tls') !== undefined) return undefined;
  if (entries.length === 0 || entries.some((entry) => !/^(?:web|http)$/.test(entry))) return undefined;
  const span = fieldOf(spec, 'entryPoints')?.span ?? route.header;
  const middlewares = objectsIn(spec, 'routes').flatMap((entry) => objectsIn(entry, 'middlewares'));
  for (const middleware of middlewares) {
    const name = textAt(middleware, 'name');
    const object = middlewareKinds
      .flatMap((group) => landscape.all(group, 'Middleware'))
      .find((candidate) => candidate.name === name && mayShareNamespace(candidate, route));
    if (object === undefined) return unknown(`its middleware \`${name}\` is not in the tree`, span);
    if (objectAt(object.body, 'spec', 'redirectScheme') !== undefined) return known(true, span);
  }
  return known(false, span, {
    detail: `it has no \`tls\` and its only entry point is \`${entries[0]}\``,
    remedy: 'Serve it on `websecure` with `tls`, and leave `web` a redirect.',
  });
}

const middlewareKinds = ['traefik.io', 'traefik.containo.us'];

/**
 * Whether a Contour HTTPProxy that has a name of its own speaks TLS; with `tls` Contour redirects plain requests unless
 * a route permits them. Source: https://projectcontour.io/docs/main/config/tls-termination/
 */
export function contourEncryption(proxy: KubernetesObject): Attribute<boolean> | undefined {
  const spec = objectAt(proxy.body, 'spec');
  const host = spec === undefined ? undefined : objectAt(spec, 'virtualhost');
  if (host === undefined) return undefined;
  if (isUnknownAt(host, 'tls')) return unknown('its `tls` cannot be known', proxy.header);
  if (fieldOf(host, 'tls') === undefined)
    return known(false, fieldOf(host, 'fqdn')?.span ?? host.header, {
      detail: 'its `virtualhost` has no `tls`',
      remedy: 'Add `tls` with the Secret of its certificate.',
    });
  const open = objectsIn(spec, 'routes').find((route) => textAt(route, 'permitInsecure') === 'true');
  if (open === undefined) return known(true, proxy.header);
  return known(false, fieldOf(open, 'permitInsecure')?.span ?? open.span, {
    detail: '`permitInsecure` is `true`',
    remedy: 'Take `permitInsecure` out.',
    ...repairWith(removeIn(open, 'permitInsecure')),
  });
}
