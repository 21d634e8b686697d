import type { PlainComponent } from '../../model/component.ts';
import { type Distance, plainTransports } from '../connection/plain-transport.ts';
import type { AdaptContext } from '../context.ts';
import { mayBePublicName } from '../public-name.ts';
import { baseOf } from './component-base.ts';
import { environmentOf } from './environment.ts';
import type { Landscape } from './landscape.ts';
import type { PodWorkload } from './pod-workload.ts';
import { labelsOf } from './read-pod.ts';

/** Addresses in the environment of workloads that refuse encryption; one that several share is told once. */
export function plainAddresses(landscape: Landscape, context: AdaptContext): readonly PlainComponent[] {
  const meshed = isMeshed(landscape);
  const seen = new Set<string>();
  return landscape.workloads.flatMap((pods): readonly PlainComponent[] => {
    const answers = pods.containers
      .filter(({ auxiliary }) => !auxiliary)
      .flatMap((container) =>
        plainTransports(environmentOf(container, pods, landscape), (host) => distanceOf(host, pods, meshed)),
      )
      .filter(({ span }) => {
        const place = `${span.file.path}:${span.start}`;
        return !seen.has(place) && seen.add(place);
      });
    if (answers.length === 0) return [];
    return [
      {
        ...baseOf(pods.object, `${pods.id}#addresses`, context),
        kind: 'configuration',
        noun: 'an environment',
        safeguards: { encryptionInTransit: answers },
      },
    ];
  });
}

/** Where proxies beside the Pods encrypt what goes between them, addresses in the cluster are plain for a reason. */
function isMeshed({ all, workloads }: Landscape): boolean {
  if (all('security.istio.io', 'PeerAuthentication').length > 0) return true;
  if (all('networking.istio.io', 'DestinationRule').length > 0) return true;
  const marks = /^(?:istio-injection|istio\.io\/|sidecar\.istio\.io\/|linkerd\.io\/inject)/;
  const isMarked = (keys: Iterable<string>) => [...keys].some((key) => marks.test(key));
  return (
    all('', 'Namespace').some((namespace) => isMarked(labelsOf(namespace).keys())) ||
    workloads.some(({ labels, annotations }) => isMarked(labels.keys()) || isMarked(annotations.keys()))
  );
}

const publicEnd = /\.(?:com|net|org|io|dev|cloud|app|eu|co)$/;

/** Source: https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/ */
function distanceOf(host: string, { object }: PodWorkload, meshed: boolean): Distance {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (/^(?:localhost|127\.[\d.]+|\[?::1\]?|\/.*|)$/.test(name)) return 'here';
  const inCluster = meshed ? 'here' : 'near';
  const parts = name.split('.');
  const svc = parts.indexOf('svc');
  if (parts.length === 1 || /^[\d.]+$/.test(name)) return inCluster;
  if (svc === -1 && (parts.length > 2 || publicEnd.test(name)))
    return mayBePublicName(name) ? 'far' : inCluster;
  // `db-0.db` is one Pod of a StatefulSet.
  const namespace = svc > 0 ? parts[svc - 1] : /-\d+$/.test(parts[0] ?? '') ? undefined : parts[1];
  if (meshed || namespace === undefined || object.namespace === undefined) return inCluster;
  return namespace === object.namespace ? 'near' : 'far';
}
