import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import type { Landscape } from './landscape.ts';
import { annotationsOf, labelsOf, objectAt, textAt } from './read-pod.ts';

/**
 * Annotations by which a Service's load balancer holds the certificate, so that what stands behind it speaks plainly.
 * Sources: https://kubernetes.io/docs/concepts/services-networking/service/#ssl-support-on-aws and the pages on
 * annotations of DigitalOcean, Hetzner, Linode, OpenStack, Oracle, Alibaba and Scaleway.
 */
const certificateAtBalancer =
  /^(?:service\.beta\.kubernetes\.io\/(?:aws-load-balancer-ssl-cert|do-loadbalancer-(?:certificate-id|certificate-name|tls-ports)|linode-loadbalancer-port-.+|oci-load-balancer-ssl-ports|alibaba-cloud-loadbalancer-cert-id|scw-loadbalancer-certificate-ids)|load-balancer\.hetzner\.cloud\/(?:certificate-type|http-certificates)|loadbalancer\.openstack\.org\/default-tls-container-ref)$/;

/** Programs that carry TLS to the cluster from outside: their tunnels end before any Ingress. */
const tunnels = /(?:^|[^a-z])(?:cloudflared|ngrok|tailscale|inlets)(?:[^a-z]|$)/;

/**
 * What in the tree may end TLS before requests come to a controller in the cluster: the load balancer of a Service that
 * selects no application, or a tunnel.
 */
export function tlsInFront(landscape: Landscape): KubernetesObject | undefined {
  const balancer = landscape
    .all('', 'Service')
    .find(
      (service) =>
        textAt(objectAt(service.body, 'spec'), 'type') === 'LoadBalancer' &&
        [...annotationsOf(service).keys()].some((key) => certificateAtBalancer.test(key)),
    );
  if (balancer !== undefined) return balancer;
  return landscape.workloads.find(({ object }) => tunnels.test(`${object.name} ${nameLabel(object)}`))
    ?.object;
}

function nameLabel(object: KubernetesObject): string {
  return labelsOf(object).get('app.kubernetes.io/name') ?? '';
}
