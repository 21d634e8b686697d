import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { fieldOf } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import { removeIn, repairWith } from '../repair.ts';
import { annotationSpan } from './alb-ingress.ts';
import { annotationsOf, objectAt, objectsIn, textAt } from './read-pod.ts';

interface AffinityMark {
  readonly annotation: string;
  readonly value: RegExp;
}

// The controllers' pages on annotations: ingress-nginx "Session Affinity", AWS Load Balancer Controller "Target Group
// Attributes", Application Gateway Ingress Controller "Cookie Based Affinity", Traefik "Sticky sessions", HAProxy
// "cookie-persistence", HAProxy Ingress "Affinity", NGINX Ingress Controller "Session Persistence", DigitalOcean "Sticky
// sessions".
const affinityMarks: readonly AffinityMark[] = [
  { annotation: 'nginx.ingress.kubernetes.io/affinity', value: /^cookie$/ },
  { annotation: 'alb.ingress.kubernetes.io/target-group-attributes', value: /stickiness\.enabled=true/ },
  { annotation: 'appgw.ingress.kubernetes.io/cookie-based-affinity', value: /^true$/ },
  { annotation: 'traefik.ingress.kubernetes.io/service.sticky.cookie', value: /^true$/ },
  { annotation: 'haproxy.org/cookie-persistence', value: /./ },
  { annotation: 'haproxy-ingress.github.io/affinity', value: /^cookie$/ },
  { annotation: 'nginx.org/sticky-cookie-services', value: /./ },
  {
    annotation: 'service.beta.kubernetes.io/aws-load-balancer-target-group-attributes',
    value: /stickiness\.enabled=true/,
  },
  { annotation: 'service.beta.kubernetes.io/do-loadbalancer-sticky-sessions-type', value: /^cookies$/ },
];

/** Whether annotations of an Ingress or a Service bind clients to Pods; undefined where none does. */
export function stickyByAnnotation(object: KubernetesObject): Attribute<boolean> | undefined {
  const annotations = annotationsOf(object);
  const mark = affinityMarks.find(({ annotation, value }) => value.test(annotations.get(annotation) ?? ''));
  if (mark === undefined) return undefined;
  return known(false, annotationSpan(object, mark.annotation), {
    detail: `\`${mark.annotation}\` switches session affinity on`,
    remedy: `Keep sessions in a shared store, and take \`${mark.annotation}\` out.`,
    ...repairWith(removeIn(objectAt(object.body, 'metadata', 'annotations'), mark.annotation)),
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
    // Its details may not stay behind alone.
    ...repairWith(
      ...['sessionAffinity', 'sessionAffinityConfig']
        .filter((name) => spec?.fields.has(name) === true)
        .map((name) => removeIn(spec, name)),
    ),
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

interface RouteAffinity {
  readonly group: string;
  readonly kinds: readonly string[];
  /** From the `spec` to what is looked at, through lists one by one. */
  readonly path: readonly string[];
  readonly field: string;
  /** Undefined: whatever is written binds. */
  readonly value?: RegExp;
}

// https://gateway-api.sigs.k8s.io/geps/gep-1619/, https://doc.traefik.io/traefik/routing/providers/kubernetes-crd/,
// https://projectcontour.io/docs/main/config/request-routing/#session-affinity and
// https://gateway.envoyproxy.io/docs/tasks/traffic/load-balancing/
const routeAffinities: readonly RouteAffinity[] = [
  {
    group: 'gateway.networking.k8s.io',
    kinds: ['HTTPRoute', 'GRPCRoute'],
    path: ['rules'],
    field: 'sessionPersistence',
  },
  ...['traefik.io', 'traefik.containo.us'].flatMap((group) => [
    { group, kinds: ['IngressRoute'], path: ['routes', 'services'], field: 'sticky' },
    { group, kinds: ['TraefikService'], path: ['weighted'], field: 'sticky' },
    { group, kinds: ['TraefikService'], path: ['weighted', 'services'], field: 'sticky' },
  ]),
  {
    group: 'projectcontour.io',
    kinds: ['HTTPProxy'],
    path: ['routes', 'loadBalancerPolicy'],
    field: 'strategy',
    value: /^(?:Cookie|RequestHash)$/,
  },
  {
    group: 'gateway.envoyproxy.io',
    kinds: ['BackendTrafficPolicy'],
    path: ['loadBalancer', 'consistentHash'],
    field: 'type',
    value: /^(?:Cookie|SourceIP)$/,
  },
];

/** Routes and policies that bind clients to Pods, each with the first place where it does. */
export function stickyRoutes(
  all: (group: string, kind: string) => readonly KubernetesObject[],
): readonly { readonly object: KubernetesObject; readonly sticky: Attribute<boolean> }[] {
  return routeAffinities.flatMap(({ group, kinds, path, field, value }) =>
    kinds
      .flatMap((kind) => all(group, kind))
      .flatMap((object) => {
        const spec = objectAt(object.body, 'spec');
        const holders = path.reduce<readonly ObjectValue[]>(
          (owners, key) => owners.flatMap((owner) => within(owner, key)),
          spec === undefined ? [] : [spec],
        );
        const found = holders.find((holder) => {
          const text = textAt(holder, field);
          return fieldOf(holder, field) !== undefined && (value === undefined || value.test(text ?? ''));
        });
        const place = found === undefined ? undefined : fieldOf(found, field);
        if (found === undefined || place === undefined) return [];
        const text = textAt(found, field);
        const sticky = known(false, place.span, {
          detail: text === undefined ? `\`${field}\` is set` : `\`${field}\` is \`${text}\``,
          remedy: `Keep sessions in a shared store, and take \`${field}\` out.`,
        });
        return [{ object, sticky }];
      }),
  );
}

/** What stands under a key: the items of a list, or the object itself. */
function within(owner: ObjectValue, key: string): readonly ObjectValue[] {
  const items = objectsIn(owner, key);
  const only = items.length > 0 ? undefined : objectAt(owner, key);
  return only === undefined ? items : [only];
}
