import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { fieldOf } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import { mayBePublicName } from '../public-name.ts';
import { repairWith, setIn } from '../repair.ts';
import { albEncryption, annotationSpan } from './alb-ingress.ts';
import { gkeEncryption } from './gke-ingress.ts';
import { reachOfIngress } from './internal-load-balancer.ts';
import type { Landscape } from './landscape.ts';
import { annotationsOf, isUnknownAt, itemsIn, objectAt, objectsIn, textAt, textsIn } from './read-pod.ts';

/** An Ingress, read as far as encryption is concerned. */
export interface IngressEntry {
  readonly object: KubernetesObject;
  readonly spec: ObjectValue;
  /** Undefined is the cluster's default class. */
  readonly ingressClass: string | undefined;
  readonly annotations: ReadonlyMap<string, string>;
  readonly hasTls: boolean;
}

/** Classes of controllers that serve plain HTTP for an Ingress without `tls`, and of which no more is to be known. */
const plainClasses = /^(?:.*nginx.*|haproxy.*|kong|contour|public|webapprouting\.kubernetes\.azure\.com)$/;

/** Annotations that send plain requests to HTTPS whether there is a `tls` or not. */
const redirects = [
  'nginx.ingress.kubernetes.io/force-ssl-redirect',
  'ingress.kubernetes.io/force-ssl-redirect',
  'nginx.ingress.kubernetes.io/ssl-passthrough',
  'nginx.org/redirect-to-https',
  'haproxy.org/ssl-redirect',
  'haproxy-ingress.github.io/ssl-redirect',
  'appgw.ingress.kubernetes.io/ssl-redirect',
  'traefik.ingress.kubernetes.io/router.tls',
];

/** An Ingress of Kong answers plain HTTP beside TLS unless it names its protocols: https://developer.konghq.com/kubernetes-ingress-controller/reference/annotations/ */
const kongProtocols = 'konghq.com/protocols';
const traefikEntries = 'traefik.ingress.kubernetes.io/router.entrypoints';

/** By these an issuer is asked for certificates, which it makes for what stands under `tls` and for nothing else. */
const issuers = /^(?:cert-manager\.io\/|kubernetes\.io\/tls-acme$)/;

const notFromTls =
  /^(?:nginx\.ingress\.kubernetes\.io\/(?:proxy-ssl|auth-tls|backend-protocol|cors)|cert-manager)/;

/**
 * Whether an Ingress is served over TLS, and over nothing else. Undefined for what is only reached from inside.
 * Sources: https://kubernetes.io/docs/concepts/services-networking/ingress/#tls,
 * https://kubernetes.github.io/ingress-nginx/user-guide/tls/#server-side-https-enforcement-through-redirect
 *
 * @param front what may end TLS before requests come to the cluster
 */
export function ingressEncryption(
  object: KubernetesObject,
  landscape: Landscape,
  front: KubernetesObject | undefined,
): Attribute<boolean> | undefined {
  const spec = objectAt(object.body, 'spec');
  if (spec === undefined) return unknown('its `spec` cannot be known', object.header);
  const annotations = annotationsOf(object);
  const ingressClass = textAt(spec, 'ingressClassName') ?? annotations.get('kubernetes.io/ingress.class');
  if (reachOfIngress(annotations, ingressClass) !== 'internet') return undefined;
  const entry = { object, spec, ingressClass, annotations, hasTls: itemsIn(spec, 'tls').length > 0 };
  const open = [
    [isUnknownAt(spec, 'tls'), 'its `tls` cannot be known'],
    [hasUnknownAnnotations(object), 'its annotations cannot be known'],
    [isUnknownAt(spec, 'ingressClassName'), 'its class cannot be known'],
    [isForChallenges(spec), 'it answers challenges of certificate authorities only'],
    [hasOnlyPrivateNames(spec), 'its names are none of the internet'],
  ] as const;
  const doubt = open.find(([holds]) => holds);
  if (doubt !== undefined) return unknown(doubt[1], object.header);
  return albEncryption(entry, landscape) ?? gkeEncryption(entry, landscape) ?? byTls(entry, front);
}

function byTls(entry: IngressEntry, front: KubernetesObject | undefined): Attribute<boolean> {
  const { object, spec, annotations, ingressClass, hasTls } = entry;
  if (redirects.some((name) => annotations.get(name) === 'true')) return known(true, object.header);
  if (/^https:/.test(annotations.get('nginx.ingress.kubernetes.io/permanent-redirect') ?? ''))
    return known(true, object.header);
  const entryPoints = annotations.get(traefikEntries);
  if (entryPoints === 'websecure' || annotations.get(kongProtocols) === 'https')
    return known(true, object.header);
  if (hasTls) return beyondTls(entry);
  if (
    entryPoints === 'web' &&
    front === undefined &&
    !annotations.has('traefik.ingress.kubernetes.io/router.middlewares')
  )
    return known(false, annotationSpan(object, traefikEntries), {
      detail: `it has no \`tls\` and its only entry point is \`${entryPoints}\``,
      remedy: 'Serve it on `websecure` with `tls`, and leave `web` a redirect.',
    });
  if (ingressClass !== undefined && !plainClasses.test(ingressClass))
    return unknown(`what the class \`${ingressClass}\` does is not in the tree`, object.header);
  if (front !== undefined) return unknown(`\`${front.resource}\` may end TLS before it`, object.header);
  const other = [...annotations].find(
    ([key, value]) =>
      /ssl|tls|cert|https|acme|cloudflare/i.test(key) &&
      !notFromTls.test(key) &&
      !issuers.test(key) &&
      value !== 'false',
  );
  if (other !== undefined) return unknown(`\`${other[0]}\` may set TLS up`, object.header);
  const issuer = [...annotations.keys()].find((key) => issuers.test(key));
  const field = fieldOf(spec, 'tls');
  return known(false, field?.span ?? object.header, {
    detail:
      issuer === undefined
        ? 'it has no `tls`'
        : `it has no \`tls\`, without which \`${issuer}\` gets no certificate`,
    remedy: 'Add `spec.tls` with its hosts and the Secret of their certificate.',
  });
}

/** With `tls`, controllers redirect plain requests for the hosts that it names, unless they are told not to. */
function beyondTls({ object, spec, annotations, ingressClass }: IngressEntry): Attribute<boolean> {
  const redirect = 'nginx.ingress.kubernetes.io/ssl-redirect';
  if (annotations.get(redirect) === 'false') {
    const field = fieldOf(objectAt(object.body, 'metadata', 'annotations') ?? spec, redirect);
    return known(false, field?.span ?? object.header, {
      detail: `\`${redirect}\` is \`false\`, so that plain requests are answered too`,
      remedy: `Take \`${redirect}\` out.`,
      ...repairWith(setIn(objectAt(object.body, 'metadata', 'annotations'), [redirect], 'true')),
    });
  }
  if (ingressClass === 'kong')
    return known(false, object.header, {
      detail: `without \`${kongProtocols}: https\` Kong answers plain requests too`,
      remedy: `Set \`${kongProtocols}: https\`.`,
      ...repairWith(setIn(objectAt(object.body, 'metadata'), ['annotations', kongProtocols], 'https')),
    });
  const tls = objectsIn(spec, 'tls');
  const named = tls.map((entry) => textsIn(entry, 'hosts'));
  const isNginx = ingressClass !== undefined && /nginx/.test(ingressClass);
  // An entry that names no host holds for all of them.
  if (!isNginx || named.some((hosts) => hosts.length === 0)) return known(true, object.header);
  const covered = new Set(named.flat().map((host) => host.toLowerCase()));
  for (const rule of objectsIn(spec, 'rules')) {
    const host = textAt(rule, 'host')?.toLowerCase();
    if (host === undefined || !mayBePublicName(host) || isCovered(host, covered)) continue;
    return known(false, fieldOf(rule, 'host')?.span ?? object.header, {
      detail: `its \`tls\` does not name \`${host}\``,
      remedy: `Add \`${host}\` to the hosts under \`spec.tls\`.`,
    });
  }
  return known(true, object.header);
}

function isCovered(host: string, covered: ReadonlySet<string>): boolean {
  return covered.has(host) || covered.has(host.replace(/^[^.]+/, '*'));
}

function hasUnknownAnnotations({ body }: KubernetesObject): boolean {
  const metadata = objectAt(body, 'metadata');
  const annotations = objectAt(body, 'metadata', 'annotations');
  if (annotations === undefined) return isUnknownAt(metadata, 'annotations');
  return [...annotations.fields.values()].some(({ value }) => value.kind === 'unknown');
}

function isForChallenges(spec: ObjectValue): boolean {
  const paths = objectsIn(spec, 'rules').flatMap((rule) => objectsIn(objectAt(rule, 'http'), 'paths'));
  return (
    paths.length > 0 &&
    paths.every((path) => (textAt(path, 'path') ?? '').startsWith('/.well-known/acme-challenge'))
  );
}

function hasOnlyPrivateNames(spec: ObjectValue): boolean {
  const hosts = objectsIn(spec, 'rules').map((rule) => textAt(rule, 'host'));
  return hosts.length > 0 && hosts.every((host) => host !== undefined && !mayBePublicName(host));
}
