import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { readNumber } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, known, unknown } from '../../model/attribute.ts';
import type { Span } from '../../source/span.ts';
import type { Landscape } from './landscape.ts';
import type { PodWorkload } from './pod-workload.ts';
import { objectAt, textAt } from './read-pod.ts';

/** Something that sets the number of a workload's replicas. */
interface Scaler {
  readonly object: KubernetesObject;
  /** The fewest replicas that it goes down to. */
  readonly minimum: Attribute<number>;
}

/** Which autoscalers of the whole tree set the replicas of which workload. */
export interface Scalers {
  of(workload: PodWorkload): Scaler | undefined;
}

const anyNamespace = '*';
const anyDirectory = '*';

/**
 * Finds the targets of HorizontalPodAutoscalers and KEDA ScaledObjects by kind and name. Where they stand does not
 * matter: base and overlay, chart and manifest are often far apart.
 * Sources: https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/,
 * https://keda.sh/docs/latest/reference/scaledobject-spec/
 */
export function readScalers(landscape: Landscape): Scalers {
  const byTarget = new Map<string, Scaler>();
  const add = (object: KubernetesObject, minimumKey: string, fewest: number) => {
    const spec = objectAt(object.body, 'spec');
    const target = spec === undefined ? undefined : objectAt(spec, 'scaleTargetRef');
    const name = textAt(target, 'name');
    if (spec === undefined || name === undefined) return;
    const scaler = { object, minimum: countOf(spec, minimumKey, fewest, object.header) };
    const key = `${textAt(target, 'kind') ?? 'Deployment'}/${name}`;
    for (const namespace of [object.namespace ?? '', anyNamespace]) {
      for (const directory of [object.directory, anyDirectory]) {
        const place = `${key}/${namespace}\n${directory}`;
        if (!byTarget.has(place)) byTarget.set(place, scaler);
      }
    }
  };
  for (const object of landscape.all('autoscaling', 'HorizontalPodAutoscaler')) add(object, 'minReplicas', 1);
  for (const object of landscape.all('keda.sh', 'ScaledObject')) add(object, 'minReplicaCount', 0);
  return {
    of: ({ object: { kind, name, namespace, directory } }) => {
      const namespaces = namespace === undefined ? [anyNamespace] : [namespace, ''];
      return [directory, anyDirectory]
        .flatMap((place) => namespaces.map((space) => byTarget.get(`${kind}/${name}/${space}\n${place}`)))
        .find((scaler) => scaler !== undefined);
    },
  };
}

/** How many Pods there are, at the least: what an autoscaler says before what the workload says. */
export function replicasOf(workload: PodWorkload, scalers: Scalers): Attribute<number> | undefined {
  const { kind, body, header } = workload.object;
  if (kind === 'DaemonSet' || kind === 'Service' || workload.isJob) return undefined;
  if (kind === 'Pod')
    return byDefault(1, header, { remedy: 'Let a Deployment with two replicas or more make its Pods.' });
  const scaler = scalers.of(workload);
  // What stands elsewhere may be meant for another copy: it scales, but how far down nobody knows.
  if (scaler?.object.directory === workload.object.directory) return scaler.minimum;
  const spec = objectAt(body, 'spec');
  return countOf(spec, 'replicas', 1, header);
}

/** A number of replicas, or what the API takes where none is written. */
function countOf(spec: ObjectValue | undefined, key: string, unset: number, header: Span): Attribute<number> {
  const reading = spec === undefined ? undefined : readNumber(spec, key);
  const remedy = `Set \`${key}\` to 2 or more.`;
  if (reading === undefined || reading.state === 'absent')
    return byDefault(unset, header, { detail: `\`${key}\` is not set and defaults to \`${unset}\``, remedy });
  const { span, via } = reading;
  if (reading.state === 'unknown') return unknown(reading.because, span, via);
  return known(reading.value, span, { via, detail: `\`${key}\` is \`${reading.value}\``, remedy });
}

/** Whether an autoscaler follows the load of a workload whose load varies. */
export function autoscalingOf(workload: PodWorkload, scalers: Scalers): Attribute<boolean> {
  const scaler = scalers.of(workload);
  if (scaler !== undefined) return known(true, scaler.object.header);
  const spec = objectAt(workload.object.body, 'spec');
  const written = spec?.fields.get('replicas');
  const count = spec === undefined ? undefined : readNumber(spec, 'replicas');
  const remedy = `Add a HorizontalPodAutoscaler whose \`scaleTargetRef\` names \`${workload.object.name}\`.`;
  if (written === undefined || count?.state !== 'known') {
    const detail = 'no HorizontalPodAutoscaler or ScaledObject names it';
    return explained(known(false, workload.object.header), { detail, remedy });
  }
  const detail = `\`replicas\` is ${count.value} and no HorizontalPodAutoscaler or ScaledObject names it`;
  return known(false, written.span, { detail, remedy, via: written.value.via });
}
