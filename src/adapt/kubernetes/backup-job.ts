import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import type { Coverage } from './backup-plan.ts';
import type { BackedUp } from './backups.ts';
import type { Landscape } from './landscape.ts';
import type { PodWorkload } from './pod-workload.ts';
import { objectAt, objectsIn, textAt, textMapAt, textsIn } from './read-pod.ts';

/** A CronJob that makes backups. */
export interface BackupJob {
  readonly object: KubernetesObject;
  readonly clusterWide: boolean;
  covers(data: BackedUp): Coverage;
}

const backupWords =
  /backup|back-up|dump|snapshot|wal-g|walg|wal-e|pgbackrest|barman|restic|borg|kopia|rclone|archiv|bgsave|--rdb/;

/** Longer scripts are cut: a backup says early what it is. */
const MAX_TEXT = 50_000;

export function backupJobs(landscape: Landscape): readonly BackupJob[] {
  return landscape.workloads
    .filter(({ object }) => object.kind === 'CronJob')
    .flatMap((job) => {
      const text = textOf(job, landscape);
      if (!backupWords.test(text)) return [];
      const words = new Set(text.split(/[^a-z0-9-]+/));
      const claims = new Set(objectsIn(job.podSpec, 'volumes').map(claimOf));
      return [
        { object: job.object, clusterWide: false, covers: (data: BackedUp) => coverage(data, words, claims) },
      ];
    });
}

/** It names the datastore or one of its Services, or mounts its volume. */
function coverage(
  data: BackedUp,
  words: ReadonlySet<string>,
  claims: ReadonlySet<string | undefined>,
): Coverage {
  if (data.volumes.some(({ claim }) => claim !== undefined && claims.has(claim))) return 'yes';
  return data.names.some((name) => words.has(name.toLowerCase())) ? 'yes' : 'maybe';
}

/** All that says what the job does: names, images, commands, environment and the scripts that it mounts. */
function textOf(job: PodWorkload, landscape: Landscape): string {
  const containers = job.containers.flatMap(({ name, image, body }) => [
    name,
    image.state === 'known' ? image.value : '',
    ...textsIn(body, 'command'),
    ...textsIn(body, 'args'),
    ...objectsIn(body, 'env').flatMap((entry) => [textAt(entry, 'name') ?? '', textAt(entry, 'value') ?? '']),
  ]);
  const sources = job.containers.flatMap(({ body }) =>
    objectsIn(body, 'envFrom').map((source) => textAt(objectAt(source, 'configMapRef'), 'name')),
  );
  const mounted = objectsIn(job.podSpec, 'volumes').map((volume) =>
    textAt(objectAt(volume, 'configMap'), 'name'),
  );
  const configMaps = [...sources, ...mounted].flatMap((name) => {
    const configMap = name === undefined ? undefined : landscape.named('ConfigMap', name, job.object);
    return configMap === undefined ? [] : [...textMapAt(configMap.body, 'data').values()];
  });
  return [job.object.name, ...containers, ...configMaps].join(' ').slice(0, MAX_TEXT).toLowerCase();
}

function claimOf(volume: Parameters<typeof objectAt>[0]): string | undefined {
  return textAt(objectAt(volume, 'persistentVolumeClaim'), 'claimName');
}
