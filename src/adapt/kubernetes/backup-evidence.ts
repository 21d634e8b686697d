import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { isClusterBackup } from '../cluster-backup-name.ts';
import { installations } from './installation.ts';
import type { Landscape } from './landscape.ts';
import type { PodWorkload } from './pod-workload.ts';
import { objectAt, objectsIn, textAt, textMapAt, textsIn } from './read-pod.ts';

/** An object that backs up something in particular. */
export interface BackupEvidence {
  readonly object: KubernetesObject;
  /**
   * What it names, as `name db` (a workload or a Service) or `claim data-db-0`. Empty where it does not say what it
   * backs up, or says it where it cannot be read.
   */
  readonly subjects: readonly string[];
}

interface SubjectKind {
  readonly group: string;
  readonly kind: string;
  subject(spec: ObjectValue): string | undefined;
}

const subjectKinds: readonly SubjectKind[] = [
  // https://kubernetes.io/docs/concepts/storage/volume-snapshots/
  {
    group: 'snapshot.storage.k8s.io',
    kind: 'VolumeSnapshot',
    subject: (spec) => claim(textAt(objectAt(spec, 'source'), 'persistentVolumeClaimName')),
  },
  // https://volsync.readthedocs.io/en/stable/usage/index.html
  {
    group: 'volsync.backube',
    kind: 'ReplicationSource',
    subject: (spec) => claim(textAt(spec, 'sourcePVC')),
  },
  // https://stash.run/docs/latest/concepts/crds/backupconfiguration/
  {
    group: 'stash.appscode.com',
    kind: 'BackupConfiguration',
    subject: (spec) => target(objectAt(spec, 'target', 'ref')),
  },
  // https://github.com/FairwindsOps/gemini
  {
    group: 'gemini.fairwinds.com',
    kind: 'SnapshotGroup',
    subject: (spec) => claim(textAt(objectAt(spec, 'persistentVolumeClaim'), 'claimName')),
  },
  {
    group: 'core.kubestash.com',
    kind: 'BackupConfiguration',
    subject: (spec) => target(objectAt(spec, 'target')),
  },
];

const backupWords =
  /backup|back-up|dump|snapshot|wal-g|walg|wal-e|pgbackrest|barman|restic|borg|kopia|rclone|archiv|bgsave|--rdb/;

/** Longer scripts are cut: a backup says early what it is. */
const MAX_TEXT = 50_000;

/**
 * Snapshots, backup tools' objects and CronJobs that make backups.
 *
 * @param subjects the names by which datastores are known: of all words in a CronJob these are the ones that count
 */
export function backupEvidence(
  landscape: Landscape,
  subjects: ReadonlySet<string>,
): readonly BackupEvidence[] {
  const declared = subjectKinds.flatMap(({ group, kind, subject }) =>
    landscape.all(group, kind).map((object) => {
      const spec = objectAt(object.body, 'spec');
      const named = spec === undefined ? undefined : subject(spec);
      return { object, subjects: named === undefined ? [] : [named] };
    }),
  );
  const jobs = landscape.workloads
    .filter(
      ({ object }) =>
        object.kind === 'CronJob' && textAt(objectAt(object.body, 'spec'), 'suspend') !== 'true',
    )
    .flatMap((job): BackupEvidence[] => {
      const text = textOf(job, landscape);
      if (!backupWords.test(text)) return [];
      const words = new Set(text.split(/[^a-z0-9-]+/));
      const names = [...words].map((word) => `name ${word}`).filter((name) => subjects.has(name));
      const claims = objectsIn(job.podSpec, 'volumes').flatMap((volume) => claim(claimOf(volume)) ?? []);
      return [{ object: job.object, subjects: [...names, ...claims] }];
    });
  const installed = installations(landscape)
    .filter(({ chart }) => isClusterBackup(chart))
    .map(({ object }) => ({ object, subjects: [] }));
  return [...declared, ...jobs, ...installed];
}

/** Claims of a StatefulSet's template end in the number of the Pod, which says nothing here. */
function claim(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `claim ${name.replace(/-[0-9]{1,6}$/, '')}`;
}

function target(reference: ObjectValue | undefined): string | undefined {
  const name = textAt(reference, 'name');
  if (name === undefined) return undefined;
  return textAt(reference, 'kind') === 'PersistentVolumeClaim' ? claim(name) : `name ${name}`;
}

function claimOf(volume: ObjectValue): string | undefined {
  return textAt(objectAt(volume, 'persistentVolumeClaim'), 'claimName');
}

/** All that says what a job does: names, images, commands, environment and the scripts that it mounts. */
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
