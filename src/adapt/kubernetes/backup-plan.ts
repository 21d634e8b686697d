import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import type { BackedUp } from './backups.ts';
import type { Landscape } from './landscape.ts';
import { isUnknownAt, objectAt, textAt, textMapAt, textsIn } from './read-pod.ts';
import type { DurableVolume } from './volumes.ts';

/** `maybe`: it backs something up, and what that is cannot be told from the tree. */
export type Coverage = 'yes' | 'maybe' | 'no';

/** An object by which a backup tool is told what to back up. */
export interface BackupPlan {
  readonly object: KubernetesObject;
  /** It stands in a namespace of its own and looks after others. */
  readonly clusterWide: boolean;
  covers(data: BackedUp): Coverage;
}

interface PlanKind {
  readonly group: string;
  readonly kind: string;
  readonly clusterWide: boolean;
  covers(spec: ObjectValue, data: BackedUp, object: KubernetesObject): Coverage;
}

const planKinds: readonly PlanKind[] = [
  // https://velero.io/docs/main/api-types/schedule/
  { group: 'velero.io', kind: 'Schedule', clusterWide: true, covers: byVelero },
  // https://kubernetes.io/docs/concepts/storage/volume-snapshots/
  {
    group: 'snapshot.storage.k8s.io',
    kind: 'VolumeSnapshot',
    clusterWide: false,
    covers: (spec, data) => ofClaim(textAt(objectAt(spec, 'source'), 'persistentVolumeClaimName'), data),
  },
  // https://volsync.readthedocs.io/en/stable/usage/index.html
  {
    group: 'volsync.backube',
    kind: 'ReplicationSource',
    clusterWide: false,
    covers: (spec, data) => ofClaim(textAt(spec, 'sourcePVC'), data),
  },
  // https://docs.k8up.io/k8up/2.12/references/api-reference.html: all claims of its namespace.
  { group: 'k8up.io', kind: 'Schedule', clusterWide: false, covers: ofNamespace },
  { group: 'backup.appuio.ch', kind: 'Schedule', clusterWide: false, covers: ofNamespace },
  // https://stash.run/docs/latest/concepts/crds/backupconfiguration/
  {
    group: 'stash.appscode.com',
    kind: 'BackupConfiguration',
    clusterWide: false,
    covers: (spec, data) => ofTarget(objectAt(spec, 'target', 'ref'), data),
  },
  { group: 'core.kubestash.com', kind: 'BackupConfiguration', clusterWide: false, covers: ofTargetIn },
  // These choose volumes by labels and groups that volumes get when they are made.
  { group: 'snapscheduler.backube', kind: 'SnapshotSchedule', clusterWide: false, covers: () => 'maybe' },
  { group: 'longhorn.io', kind: 'RecurringJob', clusterWide: true, covers: () => 'maybe' },
  { group: 'config.kio.kasten.io', kind: 'Policy', clusterWide: true, covers: () => 'maybe' },
];

export function backupPlans(landscape: Landscape): readonly BackupPlan[] {
  return planKinds.flatMap(({ group, kind, clusterWide, covers }) =>
    landscape.all(group, kind).map((object) => ({
      object,
      clusterWide,
      covers: (data: BackedUp) => {
        const spec = objectAt(object.body, 'spec');
        return spec === undefined ? 'maybe' : covers(spec, data, object);
      },
    })),
  );
}

function byVelero(spec: ObjectValue, { workload }: BackedUp): Coverage {
  const template = objectAt(spec, 'template');
  if (template === undefined) return isUnknownAt(spec, 'template') ? 'maybe' : 'yes';
  const { namespace } = workload.object;
  const included = textsIn(template, 'includedNamespaces');
  const everywhere = included.length === 0 || included.includes('*');
  if (!everywhere && namespace !== undefined && !included.includes(namespace)) {
    return isUnknownAt(template, 'includedNamespaces') ? 'maybe' : 'no';
  }
  if (namespace !== undefined && textsIn(template, 'excludedNamespaces').includes(namespace)) return 'no';
  if (!everywhere && namespace === undefined) return 'maybe';
  const labels = textMapAt(objectAt(template, 'labelSelector'), 'matchLabels');
  const fits = [...labels].every(([key, value]) => workload.labels.get(key) === value);
  return fits ? 'yes' : 'maybe';
}

function ofClaim(claim: string | undefined, { volumes, workload }: BackedUp): Coverage {
  if (claim === undefined) return 'maybe';
  return volumes.some((volume) => isClaim(claim, volume, workload.object.name)) ? 'yes' : 'no';
}

function isClaim(claim: string, volume: DurableVolume, set: string): boolean {
  if (volume.claim === undefined) return false;
  if (!volume.template) return claim === volume.claim;
  const prefix = `${volume.claim}-${set}-`;
  return claim.startsWith(prefix) && /^[0-9]+$/.test(claim.slice(prefix.length));
}

function ofNamespace(_spec: ObjectValue, { workload }: BackedUp, plan: KubernetesObject): Coverage {
  return plan.namespace === workload.object.namespace ? 'yes' : 'maybe';
}

function ofTargetIn(spec: ObjectValue, data: BackedUp): Coverage {
  return ofTarget(objectAt(spec, 'target'), data);
}

/** A target is the workload itself, its claim, or an object that stands for the database. */
function ofTarget(target: ObjectValue | undefined, data: BackedUp): Coverage {
  const [kind, name] = [textAt(target, 'kind'), textAt(target, 'name')];
  if (kind === undefined || name === undefined) return 'maybe';
  if (kind === 'PersistentVolumeClaim') return ofClaim(name, data);
  return data.names.includes(name) ? 'yes' : 'no';
}
