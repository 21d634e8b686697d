import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { fieldOf, readString } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known, knownValue } from '../../model/attribute.ts';
import { repairWith, setIn } from '../repair.ts';
import { isNodeSoftware } from './node-software.ts';
import { isPlatformSoftware } from './platform-software.ts';
import type { PodWorkload } from './pod-workload.ts';
import { objectAt, objectsIn, textAt } from './read-pod.ts';

/**
 * Whether the old Pods of what serves stay until new ones answer. What must stop first, because only one Pod can hold
 * its volume or its node's port, has no choice. A `partition` holds a new version back on purpose, and the steps of a
 * canary or of blue and green keep the old one.
 * Sources: https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy,
 * https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/,
 * https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#update-strategies,
 * https://argo-rollouts.readthedocs.io/en/stable/features/specification/
 */
export function rollingUpdateOf(
  workload: PodWorkload,
  replicas: Attribute<number> | undefined,
): readonly Attribute<boolean>[] {
  const { controller, datastore } = workload;
  if (datastore !== undefined) return [];
  const spec = objectAt(controller.body, 'spec');
  switch (controller.kind) {
    case 'ReplicaSet':
    case 'ReplicationController':
      return isOwned(controller) ? [] : [neverReplaces(controller)];
    case 'Deployment':
    case 'DeploymentConfig':
      return ofDeployment(workload, spec === undefined ? undefined : objectAt(spec, 'strategy'), replicas);
    case 'Rollout':
      return wholesale(spec === undefined ? undefined : objectAt(spec, 'strategy', 'canary'), replicas);
    case 'DaemonSet':
    case 'StatefulSet':
      return ofSet(workload, spec === undefined ? undefined : objectAt(spec, 'updateStrategy'), replicas);
    default:
      return [];
  }
}

function neverReplaces({ kind, header }: KubernetesObject): Attribute<boolean> {
  const detail = `a ${kind} does not replace its Pods when its template changes`;
  return known(false, header, { detail, remedy: 'Make it a Deployment.' });
}

/** What a Deployment has made and somebody has written down. */
function isOwned({ body }: KubernetesObject): boolean {
  return objectsIn(objectAt(body, 'metadata'), 'ownerReferences').length > 0;
}

function ofDeployment(
  workload: PodWorkload,
  strategy: ObjectValue | undefined,
  replicas: Attribute<number> | undefined,
): readonly Attribute<boolean>[] {
  if (strategy === undefined) return [];
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
  return wholesale(objectAt(strategy, 'rollingUpdate') ?? objectAt(strategy, 'rollingParams'), replicas);
}

/** What makes up a node or the platform is often replaced by hand, one node after the other. */
function ofSet(
  workload: PodWorkload,
  strategy: ObjectValue | undefined,
  replicas: Attribute<number> | undefined,
): readonly Attribute<boolean>[] {
  if (strategy === undefined || isPlatformSoftware(workload) || isNodeSoftware(workload)) return [];
  const type = fieldOf(strategy, 'type');
  if (type === undefined || textAt(strategy, 'type') !== 'OnDelete')
    return wholesale(objectAt(strategy, 'rollingUpdate'), replicas);
  const detail = '`OnDelete` leaves the old Pods until somebody deletes them';
  return [
    known(false, type.span, {
      detail,
      remedy: 'Set `type: RollingUpdate`.',
      via: type.value.via,
      ...repairWith(setIn(strategy, ['type'], 'RollingUpdate')),
    }),
  ];
}

/** All replicas may be away at once. One replica alone is the matter of how many there are. */
function wholesale(
  rolling: ObjectValue | undefined,
  replicas: Attribute<number> | undefined,
): readonly Attribute<boolean>[] {
  const reading = rolling === undefined ? undefined : readString(rolling, 'maxUnavailable');
  if (reading?.state !== 'known') return [];
  const count = replicas === undefined ? undefined : knownValue(replicas);
  const isAll = /^[1-9][0-9]{2,}%$/.test(reading.value)
    ? count !== 0
    : /^[0-9]+$/.test(reading.value) && count !== undefined && count > 1 && Number(reading.value) >= count;
  if (!isAll) return [];
  const detail = `\`maxUnavailable\` is \`${reading.value}\`, which is all of its Pods`;
  return [
    known(false, reading.span, {
      detail,
      remedy: 'Set `maxUnavailable: 25%` or less.',
      via: reading.via,
      ...repairWith(setIn(rolling, ['maxUnavailable'], '25%')),
    }),
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
