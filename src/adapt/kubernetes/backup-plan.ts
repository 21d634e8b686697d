import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { fieldOf, readString } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, known, unknown } from '../../model/attribute.ts';
import { longest, secondsOfDuration } from './duration.ts';
import { readLabelSelector } from './label-selector.ts';
import type { Landscape } from './landscape.ts';
import { mayShareNamespace } from './nearness.ts';
import type { PodWorkload } from './pod-workload.ts';
import { isUnknownAt, objectAt, textAt, textsIn } from './read-pod.ts';

/** `maybe`: it backs something up, and what that is cannot be told from the tree. */
export type Coverage = 'yes' | 'maybe' | 'no';

/** What may be backed up: a workload, or what an operator makes Pods from. */
export type BackedUp = Pick<PodWorkload, 'object' | 'labels'>;

/** An object by which a backup tool is told to back up whole namespaces, or what has certain labels. */
export interface BackupPlan {
  readonly object: KubernetesObject;
  covers(workload: BackedUp): Coverage;
  /** For how many days it keeps what it makes, where it says so. */
  readonly keptDays?: Attribute<number> | undefined;
}

/** More plans than anybody has, so that the work stays in proportion to the tree. */
const MAX_PLANS = 200;

export function backupPlans(landscape: Landscape): readonly BackupPlan[] {
  const plans = (
    group: string,
    kind: string,
    covers: (plan: KubernetesObject, workload: BackedUp) => Coverage,
  ) =>
    landscape
      .all(group, kind)
      .slice(0, MAX_PLANS)
      .map((object): BackupPlan => ({ object, covers: (workload) => covers(object, workload) }));
  return [
    ...plans('velero.io', 'Schedule', byVelero).map((plan) => ({
      ...plan,
      keptDays: veleroDays(plan.object),
    })),
    // https://docs.k8up.io/k8up/how-tos/schedule.html: all claims of its namespace.
    ...plans('k8up.io', 'Schedule', ofNamespace),
    ...plans('backup.appuio.ch', 'Schedule', ofNamespace),
    // These choose volumes by labels and groups that volumes get when they are made.
    ...plans('snapscheduler.backube', 'SnapshotSchedule', () => 'maybe'),
    ...plans('longhorn.io', 'RecurringJob', () => 'maybe'),
    ...plans('config.kio.kasten.io', 'Policy', () => 'maybe'),
  ];
}

/** The longest time for which one of the plans that surely cover it keeps a backup. */
export function keptFor(workload: BackedUp, plans: readonly BackupPlan[]): Attribute<number> | undefined {
  return longest(
    plans
      .filter(({ keptDays }) => keptDays !== undefined)
      .flatMap((plan) => (plan.covers(workload) === 'yes' ? [plan.keptDays] : [])),
  );
}

/** Velero keeps a backup for 30 days unless `ttl` says otherwise, and zero stands for that too. */
function veleroDays({ body, header }: KubernetesObject): Attribute<number> {
  const template = objectAt(body, 'spec', 'template');
  const reading = template === undefined ? undefined : readString(template, 'ttl');
  if (reading?.state === 'unknown') return unknown(reading.because, reading.span, reading.via);
  const seconds = reading?.state === 'known' ? secondsOfDuration(reading.value) : 0;
  if (seconds === undefined) return unknown('`ttl` is no duration', header);
  if (reading?.state !== 'known' || seconds === 0) return byDefault(30, header);
  return known(Math.round((seconds / 86_400) * 10) / 10, reading.span, {
    detail: `\`ttl\` is \`${reading.value}\``,
    remedy: 'Set `ttl: 720h`.',
  });
}

/** Source: https://velero.io/docs/main/api-types/schedule/ */
function byVelero(plan: KubernetesObject, workload: BackedUp): Coverage {
  const spec = objectAt(plan.body, 'spec');
  if (textAt(spec, 'paused') === 'true') return 'no';
  const template = spec === undefined ? undefined : objectAt(spec, 'template');
  if (template === undefined) return isUnknownAt(spec, 'template') ? 'maybe' : 'yes';
  if (['includedNamespaces', 'excludedNamespaces'].some((key) => isUnknownAt(template, key))) return 'maybe';
  if (!holdsVolumes(template)) return 'no';
  const { namespace } = workload.object;
  const included = textsIn(template, 'includedNamespaces');
  const everywhere = included.length === 0 || included.includes('*');
  if (namespace === undefined && !everywhere) return 'maybe';
  if (namespace !== undefined && !everywhere && !included.includes(namespace))
    return included.some((name) => name.includes('*')) ? 'maybe' : 'no';
  if (namespace !== undefined && textsIn(template, 'excludedNamespaces').includes(namespace)) return 'no';
  if (fieldOf(template, 'orLabelSelectors') !== undefined) return 'maybe';
  const selector = readLabelSelector(objectAt(template, 'labelSelector'));
  return selector?.matches(workload.labels) === true ? 'yes' : 'maybe';
}

/** Whether it backs volumes up, and not only the objects that speak of them. */
function holdsVolumes(template: ObjectValue): boolean {
  const isOn = (name: string) => textAt(template, name) === 'true';
  const snapshots = textAt(template, 'snapshotVolumes') !== 'false';
  if (!snapshots && !isOn('defaultVolumesToFsBackup') && !isOn('defaultVolumesToRestic')) return false;
  const resources = textsIn(template, 'includedResources');
  return (
    resources.length === 0 ||
    resources.some((name) => /^(?:\*|pods?|pvcs?|persistentvolume(?:claim)?s?|pvs?)$/.test(name))
  );
}

function ofNamespace(plan: KubernetesObject, { object }: BackedUp): Coverage {
  if (!mayShareNamespace(plan, object)) return 'no';
  return plan.namespace === object.namespace ? 'yes' : 'maybe';
}
