import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { fieldOf } from '../../evaluate/read.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import type { Change } from '../../model/change.ts';
import type { Span } from '../../source/span.ts';
import { oldestTlsOf } from '../aws/tls-policy.ts';
import { repairWith, setIn } from '../repair.ts';
import type { IngressEntry } from './ingress-encryption.ts';
import type { Landscape } from './landscape.ts';
import { annotationsOf, objectAt } from './read-pod.ts';

const prefix = 'alb.ingress.kubernetes.io/';

/**
 * What an Ingress of the AWS Load Balancer Controller listens on: HTTPS where it names a certificate, HTTP otherwise,
 * or what `listen-ports` says. `tls` only tells it which certificates to look for. Undefined for other controllers.
 * Source: https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/
 */
export function albEncryption(entry: IngressEntry, landscape: Landscape): Attribute<boolean> | undefined {
  const { object, annotations, ingressClass } = entry;
  const keys = [...annotations.keys()];
  if (ingressClass !== 'alb' && !keys.some((key) => key.startsWith(prefix))) return undefined;
  const value = (name: string) => annotations.get(`${prefix}${name}`);
  const isRedirect = ([key, text]: readonly [string, string]) =>
    key.startsWith(`${prefix}actions.`) && /"Protocol"\s*:\s*"HTTPS"/i.test(text) && /redirect/i.test(text);
  if (value('ssl-redirect') !== undefined || [...annotations].some(isRedirect))
    return known(true, object.header);
  const ports = value('listen-ports');
  const plain = ports === undefined ? value('certificate-arn') === undefined : /"HTTP"/.test(ports);
  if (!plain) return known(true, object.header);
  if (value('group.name') !== undefined)
    return unknown('another Ingress of its group may redirect', object.header);
  if (landscape.all('elbv2.k8s.aws', 'IngressClassParams').length > 0)
    return unknown('the parameters of its class may set TLS up', object.header);
  return known(false, annotationSpan(object, `${prefix}listen-ports`), {
    detail:
      ports === undefined
        ? `without \`${prefix}listen-ports\` and \`${prefix}certificate-arn\` it listens for HTTP`
        : `\`${prefix}listen-ports\` names HTTP and nothing redirects it`,
    remedy: `Listen on HTTPS with a certificate, and set \`${prefix}ssl-redirect: '443'\`.`,
  });
}

const policies = [
  `${prefix}ssl-policy`,
  'service.beta.kubernetes.io/aws-load-balancer-ssl-negotiation-policy',
];

/** Whether the policy that an Ingress or a Service names for its AWS load balancer begins with TLS 1.2. */
export function awsTlsPolicy(object: KubernetesObject): Attribute<boolean> | undefined {
  const annotations = annotationsOf(object);
  const name = policies.find((key) => annotations.has(key));
  const policy = name === undefined ? undefined : annotations.get(name);
  if (name === undefined || policy === undefined) return undefined;
  const oldest = oldestTlsOf(policy);
  const span = annotationSpan(object, name);
  if (oldest === undefined) return unknown(`what the policy \`${policy}\` accepts is not known`, span);
  return known(oldest >= 2, span, {
    detail: `its policy is \`${policy}\`, which begins with TLS 1.${oldest}`,
    remedy: `Set \`${name}: ELBSecurityPolicy-TLS13-1-2-2021-06\`.`,
    ...(name === `${prefix}ssl-policy` ? repairWith(newPolicy(object, name)) : {}),
  });
}

/** A Service may have a classic load balancer, which knows other policies. */
function newPolicy({ body }: KubernetesObject, name: string): Change | undefined {
  return setIn(objectAt(body, 'metadata', 'annotations'), [name], 'ELBSecurityPolicy-TLS13-1-2-2021-06');
}

/** The place of an annotation, or the object's header where it is not written. */
export function annotationSpan(object: KubernetesObject, name: string): Span {
  const annotations = objectAt(object.body, 'metadata', 'annotations');
  return (annotations === undefined ? undefined : fieldOf(annotations, name)?.span) ?? object.header;
}
