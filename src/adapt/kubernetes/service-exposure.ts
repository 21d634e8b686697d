import { fieldOf } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, type Explanation, known, unknown } from '../../model/attribute.ts';
import type { Place } from '../../source/span.ts';
import { repairWith, setIn } from '../repair.ts';
import { isOpenRange, reachOfLoadBalancer } from './internal-load-balancer.ts';
import { isUnknownAt, objectsIn, textAt, textsIn } from './read-pod.ts';

/** The parts of a Service that say who can reach it, as a Service or an operator's object writes them. */
export interface ServiceSettings {
  /** What holds the type, the class and the source ranges. */
  readonly spec: ObjectValue;
  readonly annotations: ReadonlyMap<string, string>;
  /** `type` unless the object calls it otherwise. */
  readonly typeKey?: string;
  readonly rangesKey?: string;
  /** How a message calls it: "`Service/shop/db`". */
  readonly name: string;
  readonly via?: readonly Place[];
}

/**
 * Whether a Service opens to the internet what stands behind it; undefined for one that stays in the cluster.
 * Source: https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types
 */
export function serviceOpenness(settings: ServiceSettings): Attribute<boolean> | undefined {
  const { spec, annotations, typeKey = 'type', rangesKey = 'loadBalancerSourceRanges', name } = settings;
  const type = fieldOf(spec, typeKey);
  if (type === undefined) return undefined;
  if (type.value.kind === 'unknown') return unknown(type.value.because, type.span, type.value.via);
  const via = [...type.value.via, ...(settings.via ?? [])];
  const kind = textAt(spec, typeKey)?.toLowerCase();
  if (kind === 'nodeport') {
    const detail = `${name} of type \`NodePort\` opens a port for it on every node`;
    const repair = closing(spec, typeKey);
    return known(true, type.span, { detail, via, remedy: 'Make the Service a `ClusterIP`.', ...repair });
  }
  if (kind !== 'loadbalancer') return undefined;
  const reach = reachOfLoadBalancer(annotations, textAt(spec, 'loadBalancerClass'));
  if (reach === 'unknown') return unknown('its load balancer may be an internal one', type.span, via);
  if (isUnknownAt(spec, rangesKey)) return unknown('its source ranges cannot be known', type.span, via);
  const ranges = textsIn(spec, rangesKey);
  return known(reach === 'internet' && (ranges.length === 0 || isOpenRange(ranges)), type.span, {
    detail: `${name} of type \`LoadBalancer\` leads to it`,
    via,
    remedy: 'Make the Service a `ClusterIP`, or its load balancer an internal one.',
    ...closing(spec, typeKey),
  });
}

/** What the API refuses beside `ClusterIP`. */
const ofOthers = ['externalTrafficPolicy', 'healthCheckNodePort', 'loadBalancerClass', 'loadBalancerIP'];

function closing(spec: ObjectValue, typeKey: string): Pick<Explanation, 'repair'> {
  const isBound =
    ofOthers.some((key) => spec.fields.has(key)) ||
    objectsIn(spec, 'ports').some(({ fields }) => fields.has('nodePort'));
  return isBound ? {} : repairWith(setIn(spec, [typeKey], 'ClusterIP'));
}
