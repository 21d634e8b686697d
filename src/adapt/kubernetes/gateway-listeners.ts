import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { fieldOf } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import { mayBePublicName } from '../public-name.ts';
import type { Landscape } from './landscape.ts';
import { createNearIndex } from './nearness.ts';
import { annotationsOf, objectAt, objectsIn, textAt } from './read-pod.ts';

/** Judges the plain listeners of a Gateway of the Gateway API. */
export type GatewayEncryption = (gateway: KubernetesObject) => readonly Attribute<boolean>[];

interface Attachment {
  readonly route: KubernetesObject;
  /** Of the Gateway that it names. */
  readonly namespace: string | undefined;
  /** Undefined attaches to every listener. */
  readonly listener: string | undefined;
}

/**
 * A listener of the protocol HTTP is right where all routes that attach to it redirect to HTTPS; where no route of the
 * tree attaches to it, that is not known.
 * Sources: https://gateway-api.sigs.k8s.io/guides/http-redirect-rewrite/#http-to-https-redirects
 * and https://gateway-api.sigs.k8s.io/reference/spec/#parentreference
 */
export function gatewayEncryption(landscape: Landscape): GatewayEncryption {
  const attachments = createNearIndex<Attachment>(({ route, namespace }) => {
    const { kind, name, directory, file } = route;
    return { kind, name, namespace, directory, file };
  });
  for (const route of landscape.all('gateway.networking.k8s.io', 'HTTPRoute')) {
    for (const parent of objectsIn(objectAt(route.body, 'spec'), 'parentRefs')) {
      const gateway = textAt(parent, 'name');
      if (gateway === undefined || (textAt(parent, 'kind') ?? 'Gateway') !== 'Gateway') continue;
      const namespace = textAt(parent, 'namespace') ?? route.namespace;
      const listener = textAt(parent, 'sectionName');
      attachments.add(gateway, { route, namespace, listener });
    }
  }
  return (gateway) => {
    const spec = objectAt(gateway.body, 'spec');
    if (isInternal(gateway, spec)) return [];
    return objectsIn(spec, 'listeners')
      .filter((listener) => textAt(listener, 'protocol') === 'HTTP')
      .map((listener) => {
        const place = fieldOf(listener, 'protocol')?.span ?? listener.span;
        if (!mayBePublicName(textAt(listener, 'hostname') ?? ''))
          return unknown('its name is none of the internet', place);
        const name = textAt(listener, 'name');
        const routes = attachments.find(
          gateway.name,
          gateway,
          (candidate) => candidate.listener === undefined || candidate.listener === name,
        );
        const plain = routes.find(({ route }) => !isRedirecting(route));
        if (plain === undefined && routes.length > 0) return known(true, place);
        if (plain === undefined) return unknown('no route in the tree attaches to it', place);
        return known(false, place, {
          detail: `its listener \`${name ?? ''}\` serves \`${plain.route.resource}\` over HTTP`,
          remedy: 'Attach that route to a listener of the protocol `HTTPS`, and leave HTTP a redirect.',
          via: [{ span: plain.route.header, message: 'the route that it serves' }],
        });
      });
  };
}

/** Internal by its class or an annotation; what has a mesh for its class is no way in. */
function isInternal(gateway: KubernetesObject, spec: ObjectValue | undefined): boolean {
  const infrastructure = spec === undefined ? undefined : objectAt(spec, 'infrastructure', 'annotations');
  const marks = [...annotationsOf(gateway), ...(infrastructure?.fields.keys() ?? [])].flat();
  const gatewayClass = textAt(spec, 'gatewayClassName') ?? '';
  return (
    /internal|private|intranet|rilb|waypoint|mesh/.test(gatewayClass) ||
    marks.some((mark) => /internal|private|ssl-cert|certificate/i.test(mark))
  );
}

function isRedirecting(route: KubernetesObject): boolean {
  const rules = objectsIn(objectAt(route.body, 'spec'), 'rules');
  return (
    rules.length > 0 &&
    rules.every((rule) =>
      objectsIn(rule, 'filters').some((filter) => {
        const redirect = objectAt(filter, 'requestRedirect');
        return redirect !== undefined && (textAt(redirect, 'scheme') ?? 'https') === 'https';
      }),
    )
  );
}
