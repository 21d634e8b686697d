import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { fieldOf } from '../../evaluate/read.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import { annotationSpan } from './alb-ingress.ts';
import { annotationsOf, objectAt, textAt } from './read-pod.ts';

interface AffinityMark {
  readonly annotation: string;
  readonly value: RegExp;
}

// The controllers' pages on annotations: ingress-nginx "Session Affinity", AWS Load Balancer Controller "Target Group
// Attributes", Application Gateway Ingress Controller "Cookie Based Affinity", Traefik "Sticky sessions", HAProxy
// "cookie-persistence", NGINX Ingress Controller "Session Persistence".
const affinityMarks: readonly AffinityMark[] = [
  { annotation: 'nginx.ingress.kubernetes.io/affinity', value: /^cookie$/ },
  { annotation: 'alb.ingress.kubernetes.io/target-group-attributes', value: /stickiness\.enabled=true/ },
  { annotation: 'appgw.ingress.kubernetes.io/cookie-based-affinity', value: /^true$/ },
  { annotation: 'traefik.ingress.kubernetes.io/service.sticky.cookie', value: /^true$/ },
  { annotation: 'haproxy.org/cookie-persistence', value: /./ },
  { annotation: 'nginx.org/sticky-cookie-services', value: /./ },
];

/** Whether annotations of an Ingress or a Service bind clients to Pods; undefined where none does. */
export function stickyByAnnotation(object: KubernetesObject): Attribute<boolean> | undefined {
  const annotations = annotationsOf(object);
  const mark = affinityMarks.find(({ annotation, value }) => value.test(annotations.get(annotation) ?? ''));
  if (mark === undefined) return undefined;
  return known(false, annotationSpan(object, mark.annotation), {
    detail: `\`${mark.annotation}\` switches session affinity on`,
    remedy: `Keep sessions in a shared store, and take \`${mark.annotation}\` out.`,
  });
}

/**
 * Whether a Service binds clients to Pods by their address; a headless one leaves the choice to the client.
 * Source: https://kubernetes.io/docs/reference/networking/virtual-ips/#session-affinity
 */
export function stickyService(service: KubernetesObject): Attribute<boolean> | undefined {
  const spec = objectAt(service.body, 'spec');
  const field = spec === undefined ? undefined : fieldOf(spec, 'sessionAffinity');
  if (field === undefined || textAt(spec, 'sessionAffinity') !== 'ClientIP')
    return stickyByAnnotation(service);
  if (textAt(spec, 'clusterIP') === 'None') return undefined;
  return known(false, field.span, {
    detail: '`sessionAffinity` is `ClientIP`',
    remedy: 'Keep sessions in a shared store, and take `sessionAffinity` out.',
  });
}

/** Source: https://istio.io/latest/docs/reference/config/networking/destination-rule/#LoadBalancerSettings-ConsistentHashLB */
export function stickyDestination(rule: KubernetesObject): Attribute<boolean> | undefined {
  const spec = objectAt(rule.body, 'spec');
  const hash =
    spec === undefined ? undefined : objectAt(spec, 'trafficPolicy', 'loadBalancer', 'consistentHash');
  const field =
    hash === undefined ? undefined : (fieldOf(hash, 'httpCookie') ?? fieldOf(hash, 'useSourceIp'));
  if (hash === undefined || field === undefined || textAt(hash, 'useSourceIp') === 'false') return undefined;
  return known(false, field.span, {
    detail: `it hashes by \`${field.name}\``,
    remedy: 'Keep sessions in a shared store, and balance by `LEAST_REQUEST`.',
  });
}
