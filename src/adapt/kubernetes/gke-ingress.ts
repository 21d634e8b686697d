import { readBoolean } from '../../evaluate/read.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import type { IngressEntry } from './ingress-encryption.ts';
import type { Landscape } from './landscape.ts';
import { mayShareNamespace } from './nearness.ts';
import { isUnknownAt, objectAt } from './read-pod.ts';

const certificates = [
  'networking.gke.io/managed-certificates',
  'networking.gke.io/certmap',
  'ingress.gcp.kubernetes.io/pre-shared-cert',
];
const frontend = 'networking.gke.io/v1beta1.FrontendConfig';
const allowHttp = 'kubernetes.io/ingress.allow-http';

const marks = [...certificates, frontend, allowHttp];

/** Without a class GKE's controller serves it, and so do others: then annotations tell whose it is. */
export function isGkeIngress(
  annotations: ReadonlyMap<string, string>,
  ingressClass: string | undefined,
): boolean {
  return (
    ingressClass === 'gce' || (ingressClass === undefined && marks.some((name) => annotations.has(name)))
  );
}

/**
 * What an Ingress of GKE's own controller listens on: HTTP, and HTTPS beside it where it has certificates. Plain HTTP
 * goes away by `kubernetes.io/ingress.allow-http: "false"`, or is redirected by a FrontendConfig. Undefined for other
 * controllers. Source: https://cloud.google.com/kubernetes-engine/docs/concepts/ingress-xlb#disabling_http and
 * https://cloud.google.com/kubernetes-engine/docs/how-to/ingress-configuration#https_redirect
 */
export function gkeEncryption(entry: IngressEntry, landscape: Landscape): Attribute<boolean> | undefined {
  const { object, annotations, ingressClass, hasTls } = entry;
  if (!isGkeIngress(annotations, ingressClass)) return undefined;
  if (annotations.get(allowHttp) === 'false') return known(true, object.header);
  const name = annotations.get(frontend);
  if (name !== undefined) {
    const redirecting = landscape
      .all('networking.gke.io', 'FrontendConfig')
      .find((config) => config.name === name && mayShareNamespace(config, object));
    if (redirecting === undefined)
      return unknown(`\`FrontendConfig/${name}\`, which may redirect, is not in the tree`, object.header);
    const spec = objectAt(redirecting.body, 'spec');
    const redirect = spec === undefined ? undefined : objectAt(spec, 'redirectToHttps');
    if (isUnknownAt(spec, 'redirectToHttps') || isUnknownAt(redirect, 'enabled'))
      return unknown('its FrontendConfig cannot be known', object.header);
    const enabled = redirect === undefined ? undefined : readBoolean(redirect, 'enabled');
    if (enabled?.state === 'known' && enabled.value) return known(true, object.header);
  }
  const certified = hasTls || certificates.some((key) => annotations.has(key));
  return known(false, object.header, {
    detail: certified ? 'it has a certificate and answers plain HTTP beside it' : 'it names no certificate',
    remedy: certified
      ? `Set \`${allowHttp}: "false"\`, or redirect by a FrontendConfig with \`redirectToHttps\`.`
      : 'Give it a ManagedCertificate, and redirect plain HTTP by a FrontendConfig.',
  });
}
