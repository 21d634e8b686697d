/** What annotations and settings say of where a load balancer listens. */
export type Reach = 'internet' | 'internal' | 'unknown';

interface InternalMark {
  readonly annotation: string;
  /** Undefined: any value but `false` does. */
  readonly value?: string;
}

// The providers' pages on internal load balancers; https://kubernetes.io/docs/concepts/services-networking/service/#internal-load-balancer
// lists most of them.
const internalMarks: readonly InternalMark[] = [
  { annotation: 'service.beta.kubernetes.io/aws-load-balancer-internal' },
  { annotation: 'service.beta.kubernetes.io/aws-load-balancer-scheme', value: 'internal' },
  { annotation: 'networking.gke.io/load-balancer-type', value: 'internal' },
  { annotation: 'cloud.google.com/load-balancer-type', value: 'internal' },
  { annotation: 'service.beta.kubernetes.io/azure-load-balancer-internal' },
  { annotation: 'service.beta.kubernetes.io/openstack-internal-load-balancer' },
  { annotation: 'service.beta.kubernetes.io/oci-load-balancer-internal' },
  { annotation: 'oci-network-load-balancer.oraclecloud.com/internal' },
  { annotation: 'service.kubernetes.io/ibm-load-balancer-cloud-provider-ip-type', value: 'private' },
  { annotation: 'service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type', value: 'intranet' },
  { annotation: 'service.kubernetes.io/qcloud-loadbalancer-internal-subnetid' },
  { annotation: 'service.beta.kubernetes.io/do-loadbalancer-network', value: 'internal' },
  { annotation: 'load-balancer.hetzner.cloud/disable-public-network' },
];

/** The AWS Load Balancer Controller listens inside the network unless it is told otherwise. */
const awsScheme = 'service.beta.kubernetes.io/aws-load-balancer-scheme';
const awsType = 'service.beta.kubernetes.io/aws-load-balancer-type';

/** Balancers of one's own network: where they listen is set up elsewhere. */
const ownNetwork = /^(?:metallb\.|kube-vip\.io\/|lbipam\.cilium\.io\/|io\.cilium\/lb-|purelb\.io\/)/;

/**
 * Where a Service of type `LoadBalancer` listens.
 *
 * @param loadBalancerClass its class; undefined is the cloud provider's own
 */
export function reachOfLoadBalancer(
  annotations: ReadonlyMap<string, string>,
  loadBalancerClass: string | undefined,
): Reach {
  for (const { annotation, value } of internalMarks) {
    const written = annotations.get(annotation)?.toLowerCase();
    if (written === undefined || written === 'false') continue;
    if (value === undefined || written === value) return 'internal';
  }
  const awsController =
    loadBalancerClass === 'service.k8s.aws/nlb' ||
    /^(?:external|nlb-ip)$/.test(annotations.get(awsType) ?? '');
  if (awsController) return annotations.get(awsScheme) === 'internet-facing' ? 'internet' : 'internal';
  if (loadBalancerClass !== undefined) return 'unknown';
  const keys = [...annotations.keys()];
  return keys.some((key) => ownNetwork.test(key) || /internal|private/.test(key)) ? 'unknown' : 'internet';
}

/**
 * Where an Ingress listens.
 *
 * @param ingressClass the class it names; undefined is the cluster's default
 */
export function reachOfIngress(
  annotations: ReadonlyMap<string, string>,
  ingressClass: string | undefined,
): Reach {
  const name = ingressClass ?? annotations.get('kubernetes.io/ingress.class');
  const scheme = annotations.get('alb.ingress.kubernetes.io/scheme');
  if (scheme !== undefined) return scheme === 'internet-facing' ? 'internet' : 'internal';
  // The controller's default: https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#scheme
  if (name === 'alb') return 'internal';
  if (name !== undefined && /internal|private|intranet/.test(name)) return 'internal';
  const ranges =
    annotations.get('nginx.ingress.kubernetes.io/whitelist-source-range') ??
    annotations.get('nginx.ingress.kubernetes.io/allowlist-source-range');
  return ranges === undefined || isOpenRange(ranges.split(',')) ? 'internet' : 'internal';
}

/** Whether address ranges let everybody in. */
export function isOpenRange(ranges: readonly string[]): boolean {
  return ranges.some((range) => range.trim() === '0.0.0.0/0' || range.trim() === '::/0');
}
