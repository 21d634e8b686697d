import { readNumber } from '../../evaluate/read.ts';
import { type Attribute, isMissing, known } from '../../model/attribute.ts';
import type { Change } from '../../model/change.ts';
import { repairWith, setIn } from '../repair.ts';
import type { Scaler } from './autoscaling.ts';
import type { DisruptionBudgets } from './disruption-budget.ts';
import type { PodWorkload } from './pod-workload.ts';
import { objectAt } from './read-pod.ts';
import { zoneSpreadOf } from './zones.ts';

/**
 * A single replica with what makes two of it: a second one alone may share the zone and the eviction of the first, so it
 * comes with a spread over zones and a disruption budget.
 */
export function withSecondReplica(
  pods: PodWorkload,
  replicas: Attribute<number> | undefined,
  budgets: DisruptionBudgets,
): Attribute<number> | undefined {
  const { object, controller } = pods;
  const spec = objectAt(object.body, 'spec');
  if (replicas?.state !== 'known' || replicas.value !== 1 || spec === undefined) return replicas;
  const isOwn = replicas.span === object.header || replicas.span === spec.fields.get('replicas')?.span;
  if (object.kind !== 'Deployment' || controller !== object || !isOwn) return replicas;
  return {
    ...replicas,
    ...repairWith(setIn(spec, ['replicas'], 2), ...companionsOfSecond(pods, budgets)),
  };
}

/** The same of an autoscaler that goes down to less than two, where it is sure which workload it scales. */
export function withSecondMinimum(
  { object, spec, minimum }: Scaler,
  scaled: readonly PodWorkload[],
  budgets: DisruptionBudgets,
): Attribute<number> {
  const [pods, another] = scaled;
  const isKeda = object.kind === 'ScaledObject';
  const maximum = readNumber(spec, isKeda ? 'maxReplicaCount' : 'maxReplicas');
  const hasRoom = maximum.state === 'known' && maximum.value > 2;
  if (minimum.state !== 'known' || minimum.value >= 2 || !hasRoom || spec.fields.has('idleReplicaCount'))
    return minimum;
  if (pods?.object.kind !== 'Deployment' || another !== undefined) return minimum;
  const change = setIn(spec, [isKeda ? 'minReplicaCount' : 'minReplicas'], 2);
  return { ...minimum, ...repairWith(change, ...companionsOfSecond(pods, budgets)) };
}

/** What two replicas need that one does not. */
export function companionsOfSecond(
  pods: PodWorkload,
  budgets: DisruptionBudgets,
): readonly (Change | undefined)[] {
  const two = known(2, pods.object.header);
  return [zoneSpreadOf(pods, two), ...budgets.of(pods, two)].flatMap(
    (answer): readonly (Change | undefined)[] =>
      answer === undefined || answer.state === 'unknown' || !isMissing(answer)
        ? []
        : (answer.repair ?? [undefined]),
  );
}
