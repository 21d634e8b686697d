import { type Attribute, known, unknown } from '../../model/attribute.ts';
import { type BackupJob, backupJobs } from './backup-job.ts';
import { type BackupPlan, backupPlans } from './backup-plan.ts';
import type { Landscape } from './landscape.ts';
import { mayShareNamespace } from './nearness.ts';
import type { PodWorkload } from './pod-workload.ts';
import type { SelectingService } from './service.ts';
import { type DurableVolume, durableVolumes } from './volumes.ts';

/** What in the tree backs data up, found once. */
export interface Backups {
  /** Undefined where there is nothing to back up: a cache, a broker, a datastore without a durable volume. */
  of(workload: PodWorkload): Attribute<boolean> | undefined;
}

/** What a person looks for who wants to know whether a workload is backed up. */
export interface BackedUp {
  readonly workload: PodWorkload;
  readonly volumes: readonly DurableVolume[];
  /** The names under which others reach it: its own and its Services'. */
  readonly names: readonly string[];
}

export function readBackups(
  landscape: Landscape,
  services: ReadonlyMap<string, readonly SelectingService[]>,
): Backups {
  const plans = backupPlans(landscape);
  const jobs = backupJobs(landscape);
  return {
    of(workload) {
      if (workload.datastore === undefined || !workload.datastore.image.keepsData || workload.isJob)
        return undefined;
      const volumes = durableVolumes(workload);
      if (volumes === undefined) return unknown('its volumes cannot be known', workload.object.header);
      if (volumes.length === 0) return undefined;
      const names = [
        workload.object.name,
        ...(services.get(workload.id) ?? []).map(({ object }) => object.name),
      ];
      return judge({ workload, volumes, names }, plans, jobs);
    },
  };
}

function judge(data: BackedUp, plans: readonly BackupPlan[], jobs: readonly BackupJob[]): Attribute<boolean> {
  const { object, containers, annotations } = data.workload;
  if (annotations.has('backup.velero.io/backup-volumes')) return known(true, object.header);
  const sidecar = containers.find(({ name, image }) =>
    /backup|pgbackrest|wal-g/.test(`${name} ${image.state === 'known' ? image.value : ''}`),
  );
  if (sidecar !== undefined) return known(true, sidecar.header);
  let doubt: BackupPlan | BackupJob | undefined;
  for (const backup of [...plans, ...jobs]) {
    if (!backup.clusterWide && !mayShareNamespace(backup.object, object)) continue;
    const answer = backup.covers(data);
    if (answer === 'yes') return known(true, backup.object.header);
    if (answer === 'maybe') doubt ??= backup;
  }
  if (doubt !== undefined)
    return unknown(`\`${doubt.object.resource}\` makes backups, perhaps of it`, object.header);
  return known(false, object.header, {
    detail: 'nothing in the tree backs its volume up',
    remedy: 'Add a Velero Schedule, volume snapshots or a CronJob that dumps it to another place.',
    via: data.volumes.map(({ span }) => ({ span, message: 'its data is kept here' })),
  });
}
