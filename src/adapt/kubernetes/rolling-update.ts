import { fieldOf, readString } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known, knownValue } from '../../model/attribute.ts';
import { isPlatformSoftware } from './platform-software.ts';
import type { PodWorkload } from './pod-workload.ts';
import { objectAt, objectsIn, textAt } from './read-pod.ts';

/**
 * Whether the old Pods of what serves stay until new ones answer. What must stop first, because only one Pod can hold
 * its volume or its node's port, has no choice.
 * Sources: https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy,
 * https://kubernetes.io/docs/concepts/workloads/controllers/replicaset/
 */
export function rollingUpdateOf(
  workload: PodWorkload,
  replicas: Attribute<number> | undefined,
): readonly Attribute<boolean>[] {
  const { object, datastore } = workload;
  if (datastore !== undefined) return [];
  if (object.kind === 'ReplicaSet' || object.kind === 'ReplicationController') {
    const detail = `a ${object.kind} does not replace its Pods when its template changes`;
    return [known(false, object.header, { detail, remedy: 'Make it a Deployment.' })];
  }
  const strategy = objectAt(object.body, 'spec', 'strategy');
  if (strategy === undefined || !(object.kind === 'Deployment' || object.kind === 'DeploymentConfig'))
    return [];
  const type = fieldOf(strategy, 'type');
  if (type !== undefined && textAt(strategy, 'type') === 'Recreate')
    // A console or a collector may be away for a moment.
    return isTiedToItsNode(workload) || isPlatformSoftware(workload)
      ? []
      : [
          known(false, type.span, {
            detail: '`Recreate` stops all old Pods before the first new one starts',
            remedy: 'Set `type: RollingUpdate`.',
            via: type.value.via,
          }),
        ];
  const rolling = objectAt(strategy, 'rollingUpdate') ?? objectAt(strategy, 'rollingParams');
  return rolling === undefined ? [] : wholesale(rolling, replicas);
}

/** All replicas may be away at once. One replica alone is the matter of how many there are. */
function wholesale(
  rolling: ObjectValue,
  replicas: Attribute<number> | undefined,
): readonly Attribute<boolean>[] {
  const reading = readString(rolling, 'maxUnavailable');
  if (reading.state !== 'known') return [];
  const count = replicas === undefined ? undefined : knownValue(replicas);
  const isAll = /^[1-9][0-9]{2,}%$/.test(reading.value)
    ? count !== 0
    : /^[0-9]+$/.test(reading.value) && count !== undefined && count > 1 && Number(reading.value) >= count;
  if (!isAll) return [];
  const detail = `\`maxUnavailable\` is \`${reading.value}\`, which is all of its Pods`;
  return [
    known(false, reading.span, { detail, remedy: 'Set `maxUnavailable: 25%` or less.', via: reading.via }),
  ];
}

/** A second Pod beside it could not start. */
function isTiedToItsNode({ podSpec, containers }: PodWorkload): boolean {
  if (textAt(podSpec, 'hostNetwork') === 'true') return true;
  const volumes = objectsIn(podSpec, 'volumes');
  return (
    volumes.some(({ fields }) => fields.has('persistentVolumeClaim') || fields.has('hostPath')) ||
    containers.some(({ ports }) => ports.some(({ entry }) => entry.fields.has('hostPort')))
  );
}
