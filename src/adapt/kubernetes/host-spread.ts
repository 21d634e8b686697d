import { type Attribute, known } from '../../model/attribute.ts';
import { repairWith } from '../repair.ts';
import type { PodWorkload } from './pod-workload.ts';
import { spreadChange } from './spread-repair.ts';
import { spreadingEntries, unknownPart, whatFails } from './zones.ts';

/**
 * Whether two or more replicas are kept from landing on one node. Whatever they are spread over, zones or racks, is
 * wider than a node. The scheduler's own default only prefers a skew below three.
 * Source: https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/#internal-default-constraints
 */
export function hostSpreadOf(
  workload: PodWorkload,
  replicas: Attribute<number> | undefined,
): readonly Attribute<boolean>[] {
  const { podSpec, object, isJob } = workload;
  if (isJob || replicas?.state !== 'known' || replicas.value < 2) return [];
  const [entry] = spreadingEntries(workload);
  if (entry !== undefined) return [known(true, entry.header)];
  const blind = unknownPart(podSpec);
  if (blind !== undefined) return [blind];
  return [
    known(false, object.header, {
      detail: `it has ${replicas.value} replicas and ${whatFails(workload)} them over nodes`,
      remedy:
        'Add an entry to `topologySpreadConstraints` with the key `kubernetes.io/hostname`, or anti-affinity on it.',
      ...repairWith(spreadChange(workload, 'kubernetes.io/hostname')),
      via:
        replicas.span === object.header
          ? []
          : [{ span: replicas.span, message: 'its replicas are set here' }],
    }),
  ];
}
