import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import { type BackupEvidence, backupEvidence } from './backup-evidence.ts';
import { type BackupPlan, backupPlans, keptFor } from './backup-plan.ts';
import type { Landscape } from './landscape.ts';
import { createNearIndex, type NearIndex } from './nearness.ts';
import type { PodWorkload } from './pod-workload.ts';
import type { SelectingService } from './service.ts';
import { type DurableVolume, durableVolumes } from './volumes.ts';

/** What in the tree backs data up, found once. */
export interface Backups {
  /** Undefined where there is nothing to back up: a cache, a broker, a datastore without a durable volume. */
  of(workload: PodWorkload): Attribute<boolean> | undefined;
  /** For how many days what covers it keeps a backup; the longest of several. */
  retentionOf(workload: PodWorkload): Attribute<number> | undefined;
}

/** The key of evidence that does not say what it backs up. */
const anything = '*';

export function readBackups(
  landscape: Landscape,
  services: ReadonlyMap<string, readonly SelectingService[]>,
): Backups {
  const namesOf = ({ id, object }: PodWorkload) =>
    [object, ...(services.get(id) ?? []).map((service) => service.object)].map(
      ({ name }) => `name ${name.toLowerCase()}`,
    );
  const stores = landscape.workloads.filter(isWorthABackup);
  const evidence = createNearIndex<BackupEvidence>(({ object }) => object);
  for (const found of backupEvidence(landscape, new Set(stores.flatMap(namesOf)))) {
    if (found.subjects.length === 0) evidence.add(anything, found);
    for (const subject of found.subjects) evidence.add(subject, found);
  }
  const plans = backupPlans(landscape);
  return {
    of(workload) {
      if (!isWorthABackup(workload)) return undefined;
      const volumes = durableVolumes(workload);
      if (volumes === undefined) return unknown('its volumes cannot be known', workload.object.header);
      if (volumes.length === 0) return undefined;
      const subjects = [
        ...namesOf(workload),
        ...volumes.flatMap((volume) => claimOf(volume, workload.object)),
      ];
      return judge(workload, volumes, subjects, plans, evidence);
    },
    retentionOf: (workload) => (isWorthABackup(workload) ? keptFor(workload, plans) : undefined),
  };
}

function isWorthABackup({ datastore, isJob }: PodWorkload): boolean {
  return datastore?.image.keepsData === true && !isJob;
}

function claimOf({ claim, template }: DurableVolume, { name }: KubernetesObject): readonly string[] {
  if (claim === undefined) return [];
  return [`claim ${template ? `${claim}-${name}` : claim.replace(/-[0-9]{1,6}$/, '')}`];
}

function judge(
  workload: PodWorkload,
  volumes: readonly DurableVolume[],
  subjects: readonly string[],
  plans: readonly BackupPlan[],
  evidence: NearIndex<BackupEvidence>,
): Attribute<boolean> {
  const { object, containers, annotations } = workload;
  if (annotations.has('backup.velero.io/backup-volumes')) return known(true, object.header);
  const sidecar = containers.find(({ name, image }) =>
    /backup|pgbackrest|wal-g/.test(`${name} ${image.state === 'known' ? image.value : ''}`),
  );
  if (sidecar !== undefined) return known(true, sidecar.header);
  const find = (subject: string) => evidence.find(subject, object, () => true)[0];
  const certain =
    subjects.map(find).find((found) => found !== undefined) ??
    plans.find((plan) => plan.covers(workload) === 'yes');
  if (certain !== undefined) return known(true, certain.object.header);
  const vague = find(anything) ?? plans.find((plan) => plan.covers(workload) === 'maybe');
  if (vague !== undefined)
    return unknown(`\`${vague.object.resource}\` makes backups, perhaps of it`, object.header);
  return known(false, object.header, {
    detail: 'nothing in the tree backs its volume up',
    remedy: 'Add a Velero Schedule, volume snapshots or a CronJob that dumps it to another place.',
    via: volumes.map(({ span }) => ({ span, message: 'its data is kept here' })),
  });
}
