import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { fieldOf } from '../../evaluate/read.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import { groupBy } from '../../model/group-by.ts';
import { backendConfigsOf } from './backend-config.ts';
import { isGkeIngress } from './gke-ingress.ts';
import { readIngressBackends } from './ingress.ts';
import { reachOfIngress } from './internal-load-balancer.ts';
import type { Landscape } from './landscape.ts';
import { annotationsOf, isUnknownAt, objectAt, textAt } from './read-pod.ts';

/** Whether a web application firewall stands before an Ingress that a cloud's own load balancer serves. */
export type WebFirewall = (ingress: KubernetesObject) => Attribute<boolean> | undefined;

const prefix = 'alb.ingress.kubernetes.io/';
const firewalls = ['wafv2-acl-arn', 'wafv2-acl-name', 'waf-acl-id', 'web-acl-id'].map(
  (name) => `${prefix}${name}`,
);

/** Of other controllers, and of what is only reached from inside, nothing is said. */
export function webFirewall(landscape: Landscape): WebFirewall {
  const services = new Map<KubernetesObject, string[]>();
  for (const { owner, service } of readIngressBackends(landscape)) {
    const named = services.get(owner);
    if (named === undefined) services.set(owner, [service]);
    else named.push(service);
  }
  const guardedGroups = new Set(
    landscape
      .all('networking.k8s.io', 'Ingress')
      .filter((ingress) => firewalls.some((name) => annotationsOf(ingress).has(name)))
      .map((ingress) => annotationsOf(ingress).get(`${prefix}group.name`)),
  );
  const configs = groupBy(landscape.all('cloud.google.com', 'BackendConfig'), ({ name }) => name);
  return (ingress) => {
    const annotations = annotationsOf(ingress);
    const spec = objectAt(ingress.body, 'spec');
    const ingressClass = textAt(spec, 'ingressClassName') ?? annotations.get('kubernetes.io/ingress.class');
    if (isUnknownAt(objectAt(ingress.body, 'metadata'), 'annotations')) return undefined;
    if (reachOfIngress(annotations, ingressClass) !== 'internet') return undefined;
    if (annotations.has(`${prefix}scheme`)) return ofAlb(ingress, guardedGroups, landscape);
    if (isGkeIngress(annotations, ingressClass))
      return ofGke(ingress, services.get(ingress) ?? [], configs, landscape);
    return undefined;
  };
}

/** Source: https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#addons */
function ofAlb(
  ingress: KubernetesObject,
  guardedGroups: ReadonlySet<string | undefined>,
  landscape: Landscape,
): Attribute<boolean> {
  const annotations = annotationsOf(ingress);
  const name = firewalls.find((key) => annotations.has(key));
  if (name !== undefined) return known(true, ingress.header);
  const group = annotations.get(`${prefix}group.name`);
  if (group !== undefined && guardedGroups.has(group)) return known(true, ingress.header);
  if (group !== undefined) return unknown('another Ingress of its group may name one', ingress.header);
  if (landscape.all('elbv2.k8s.aws', 'IngressClassParams').length > 0)
    return unknown('the parameters of its class may name one', ingress.header);
  return known(false, ingress.header, {
    detail: `no \`${prefix}wafv2-acl-arn\` is set`,
    remedy: `Set \`${prefix}wafv2-acl-arn\` to the ARN of a web ACL.`,
  });
}

/** Cloud Armor stands before the backends whose BackendConfig names a `securityPolicy`. */
function ofGke(
  ingress: KubernetesObject,
  services: readonly string[],
  byName: ReadonlyMap<string, readonly KubernetesObject[]>,
  landscape: Landscape,
): Attribute<boolean> | undefined {
  const bare: KubernetesObject[] = [];
  for (const name of new Set(services)) {
    const service = landscape.named('Service', name, ingress);
    if (service === undefined) return unknown(`\`Service/${name}\` is not in the tree`, ingress.header);
    const configs = backendConfigsOf(service, byName);
    if (configs === undefined)
      return unknown(`the BackendConfig of \`${service.resource}\` is not in the tree`, ingress.header);
    const isGuarded = configs.some(({ body }) => {
      const spec = objectAt(body, 'spec');
      return spec !== undefined && fieldOf(spec, 'securityPolicy') !== undefined;
    });
    if (!isGuarded) bare.push(service);
  }
  const [first] = bare;
  if (first === undefined) return services.length === 0 ? undefined : known(true, ingress.header);
  return known(false, ingress.header, {
    detail: `no BackendConfig names a \`securityPolicy\` for \`${first.resource}\``,
    remedy:
      'Name a Cloud Armor policy under `securityPolicy` of a BackendConfig, and the BackendConfig in the Service.',
    via: [{ span: first.header, message: 'a Service that it leads to' }],
  });
}
