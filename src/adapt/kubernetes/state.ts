import { fieldOf } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, absent, known, knownValue, unknown } from '../../model/attribute.ts';
import type { Landscape } from './landscape.ts';
import { isFollower, type PodWorkload } from './pod-workload.ts';
import { itemsIn, objectAt, objectsIn, textAt, textsIn } from './read-pod.ts';
import { durableVolumes } from './volumes.ts';

/**
 * Whether a datastore's files survive its Pod. A node's own directory does, as long as the node lives. Caches and brokers
 * are not asked, and a Redis only where it is told to write down what it is given.
 */
export function persistenceOf(workload: PodWorkload): readonly Attribute<boolean>[] {
  const { datastore, podSpec, object } = workload;
  if (datastore === undefined || !datastore.image.keepsData || workload.isJob) return [];
  if (datastore.image.engine === 'redis' && !writesDown(datastore.container.body)) return [];
  if (isFollower(workload) || !isToldToKeep(datastore.container.body)) return [];
  const durable = durableVolumes(workload);
  if (durable === undefined) return [unknown('its volumes cannot be known', object.header)];
  const templates = new Set(
    objectsIn(objectAt(object.body, 'spec'), 'volumeClaimTemplates').map((template) =>
      textAt(objectAt(template, 'metadata'), 'name'),
    ),
  );
  const volumes = new Map(objectsIn(podSpec, 'volumes').map((volume) => [textAt(volume, 'name'), volume]));
  const mounts = objectsIn(datastore.container.body, 'volumeMounts').filter(
    (mount) => !isForSettings(textAt(mount, 'mountPath') ?? ''),
  );
  for (const mount of mounts) {
    const name = textAt(mount, 'name');
    const volume = volumes.get(name);
    // A volume that is not declared is one that something else adds.
    if (templates.has(name) || volume === undefined || !isFleeting(volume))
      return [known(true, mount.header)];
  }
  const fleeting = mounts.map((mount) => volumes.get(textAt(mount, 'name'))).find(isEmptyDirectory);
  const remedy = 'Mount a PersistentVolumeClaim at its data directory.';
  const place = fleeting === undefined ? undefined : (fieldOf(fleeting, 'emptyDir')?.span ?? fleeting.header);
  return place === undefined
    ? [absent(datastore.container.header, { detail: 'no persistent volume is mounted in it', remedy })]
    : [known(false, place, { detail: 'an `emptyDir` is deleted with its Pod', remedy })];
}

function isForSettings(path: string): boolean {
  return /^\/(?:docker-entrypoint|etc\/|tmp|run|var\/run|var\/log|dev\/shm|opt\/bitnami\/scripts|scripts|config)/.test(
    path,
  );
}

/** Volumes whose content is deleted with the Pod, or comes from the API. */
const fleetingKinds = ['emptyDir', 'configMap', 'secret', 'projected', 'downwardAPI', 'ephemeral'];

function isFleeting({ fields }: ObjectValue): boolean {
  // A volume without a source is an `emptyDir`.
  return fleetingKinds.some((kind) => fields.has(kind)) || fields.size === 1;
}

function isEmptyDirectory(volume: ObjectValue | undefined): volume is ObjectValue {
  return volume?.fields.has('emptyDir') === true;
}

/** A node of a cluster that only leads it, or takes requests for it. */
function isToldToKeep(container: ObjectValue): boolean {
  return !objectsIn(container, 'env').some(
    (entry) =>
      /^node[._]data$/i.test(textAt(entry, 'name') ?? '') &&
      textAt(entry, 'value')?.toLowerCase() === 'false',
  );
}

/** Append-only files are what makes a Redis more than a cache. */
function writesDown(container: ObjectValue): boolean {
  const words = [...textsIn(container, 'command'), ...textsIn(container, 'args')].join(' ');
  return /--appendonly\s+["']?yes/.test(words);
}

/**
 * Whether no two Pods of a Deployment need a volume that one node alone can mount, or the files of one database server:
 * two replicas, or the old and the new one in an update.
 * Source: https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes
 */
export function ownStorageOf(
  workload: PodWorkload,
  replicas: Attribute<number> | undefined,
  landscape: Landscape,
): readonly Attribute<boolean>[] {
  const { object, controller, podSpec, datastore } = workload;
  if (!['Deployment', 'DeploymentConfig', 'Rollout'].includes(controller.kind)) return [];
  const count = replicas === undefined ? undefined : knownValue(replicas);
  if (count === undefined || count === 0) return [];
  const isOneByOne = stopsFirst(objectAt(controller.body, 'spec', 'strategy'));
  if (count === 1 && isOneByOne !== false) return [];
  for (const volume of objectsIn(podSpec, 'volumes')) {
    const claim = fieldOf(volume, 'persistentVolumeClaim');
    const name = claim?.value.kind === 'object' ? textAt(claim.value, 'claimName') : undefined;
    if (claim === undefined || name === undefined) continue;
    const written = landscape.named('PersistentVolumeClaim', name, object);
    const modes = written === undefined ? [] : textsIn(objectAt(written.body, 'spec'), 'accessModes');
    const isForOne = modes.length > 0 && modes.every((mode) => /^ReadWriteOnce(?:Pod)?$/.test(mode));
    const holdsData = datastore?.image.keepsData === true && isMountedIn(datastore.container.body, volume);
    if (!isForOne && !holdsData) continue;
    const what = isForOne
      ? `\`${name}\` can be mounted by one node only`
      : `\`${name}\` holds the files of one server`;
    const detail =
      count > 1
        ? `${what}, and its ${count} Pods share it`
        : `${what}, and an update starts the new Pod while the old one holds it`;
    const remedy = holdsData
      ? 'Make it a StatefulSet with `volumeClaimTemplates`.'
      : count > 1
        ? 'Make it a StatefulSet with `volumeClaimTemplates`, or take a volume that many nodes can mount.'
        : 'Make it a StatefulSet, or set `strategy.type: Recreate`.';
    const via =
      written === undefined || !isForOne ? [] : [{ span: written.header, message: 'the claim says so here' }];
    return [known(false, claim.span, { detail, remedy, via })];
  }
  return [];
}

/** Undefined where it cannot be known. */
function stopsFirst(strategy: ObjectValue | undefined): boolean | undefined {
  if (strategy === undefined) return false;
  if (strategy.fields.get('type')?.value.kind === 'unknown') return undefined;
  if (textAt(strategy, 'type') === 'Recreate') return true;
  const rolling =
    objectAt(strategy, 'rollingUpdate') ??
    objectAt(strategy, 'rollingParams') ??
    objectAt(strategy, 'canary');
  return /^0%?$/.test(textAt(rolling, 'maxSurge') ?? '');
}

function isMountedIn(container: ObjectValue, volume: ObjectValue): boolean {
  const name = textAt(volume, 'name');
  return itemsIn(container, 'volumeMounts').some(
    (mount) => mount.kind === 'object' && textAt(mount, 'name') === name,
  );
}
