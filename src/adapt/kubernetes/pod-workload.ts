import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { engineOfWord } from '../connection/engine-word.ts';
import { type DatastoreImage, datastoreOfImage } from '../datastore-image.ts';
import { engineOfPort } from '../engine-port.ts';
import { isClientCommand } from './container-image.ts';
import { type PodContainer, readContainers, readHelpers } from './pod-container.ts';
import { annotationsOf, objectAt, textAt, textMapAt, textsIn } from './read-pod.ts';

/** A workload with the Pods it makes, read but not yet judged. */
export interface PodWorkload {
  readonly id: string;
  readonly object: KubernetesObject;
  /** What sets how many there are and how they are replaced: the object itself, or a Rollout that refers to it. */
  readonly controller: KubernetesObject;
  readonly noun: string;
  /** The labels of its Pods, which selectors look at. */
  readonly labels: ReadonlyMap<string, string>;
  readonly annotations: ReadonlyMap<string, string>;
  readonly podSpec: ObjectValue;
  /** What the Pod is for. */
  readonly containers: readonly PodContainer[];
  /** What runs before that or beside it: init containers, sidecars among them, and ephemeral ones. */
  readonly helpers: readonly PodContainer[];
  /** It ends by itself. */
  readonly isJob: boolean;
  /** What it runs, where that is a datastore. */
  readonly datastore: { readonly container: PodContainer; readonly image: DatastoreImage } | undefined;
}

interface WorkloadKind {
  readonly noun: string;
  readonly groups: readonly string[];
  /** From the object to the Pod: metadata and spec. */
  readonly template: readonly string[];
}

const workloadKinds: ReadonlyMap<string, WorkloadKind> = new Map([
  [
    'Deployment',
    { noun: 'a Deployment', groups: ['apps', 'extensions', ''], template: ['spec', 'template'] },
  ],
  ['StatefulSet', { noun: 'a StatefulSet', groups: ['apps', ''], template: ['spec', 'template'] }],
  ['DaemonSet', { noun: 'a DaemonSet', groups: ['apps', 'extensions'], template: ['spec', 'template'] }],
  ['ReplicaSet', { noun: 'a ReplicaSet', groups: ['apps', 'extensions'], template: ['spec', 'template'] }],
  [
    'ReplicationController',
    { noun: 'a ReplicationController', groups: [''], template: ['spec', 'template'] },
  ],
  [
    'DeploymentConfig',
    { noun: 'a DeploymentConfig', groups: ['apps.openshift.io', ''], template: ['spec', 'template'] },
  ],
  ['Rollout', { noun: 'a Rollout', groups: ['argoproj.io'], template: ['spec', 'template'] }],
  ['Service', { noun: 'a Knative Service', groups: ['serving.knative.dev'], template: ['spec', 'template'] }],
  ['Job', { noun: 'a Job', groups: ['batch'], template: ['spec', 'template'] }],
  [
    'CronJob',
    { noun: 'a CronJob', groups: ['batch'], template: ['spec', 'jobTemplate', 'spec', 'template'] },
  ],
  ['ScaledJob', { noun: 'a ScaledJob', groups: ['keda.sh'], template: ['spec', 'jobTargetRef', 'template'] }],
  ['Pod', { noun: 'a Pod', groups: [''], template: [] }],
]);

/** Undefined for what runs no Pods of its own. */
export function readPodWorkload(object: KubernetesObject, id: string): PodWorkload | undefined {
  const kind = workloadKinds.get(object.kind);
  if (!kind?.groups.includes(object.group)) return undefined;
  const template = objectAt(object.body, ...kind.template);
  const podSpec = template === undefined ? undefined : objectAt(template, 'spec');
  if (template === undefined || podSpec === undefined) return undefined;
  const metadata = objectAt(template, 'metadata');
  const unnamed = object.kind === 'Service' ? 'user-container' : undefined;
  const containers = readContainers(podSpec, id, unnamed);
  return {
    id,
    object,
    controller: object,
    noun: kind.noun,
    labels: textMapAt(metadata, 'labels'),
    annotations: textMapAt(metadata, 'annotations'),
    podSpec,
    containers,
    helpers: readHelpers(podSpec, id),
    isJob: isJob(object, podSpec),
    datastore: datastoreIn(containers, object.name),
  };
}

/** The image as it is written where only its registry or its tag is filled in later. */
function repositoryText({ body, image }: PodContainer): string | undefined {
  if (image.state === 'known') return image.value;
  const value = body.fields.get('image')?.value;
  if (value?.kind !== 'unknown' || value.template === undefined) return undefined;
  const text = value.template.map((part) => (typeof part === 'string' ? part : '?')).join('');
  const name = text.slice(text.lastIndexOf('/') + 1).split(':', 1)[0];
  return name === undefined || name.includes('?') ? undefined : name;
}

function datastoreIn(containers: readonly PodContainer[], workload: string): PodWorkload['datastore'] {
  for (const [index, container] of containers.entries()) {
    const text = repositoryText(container);
    const image =
      (text === undefined ? undefined : datastoreOfImage(text)) ?? datastoreByPort(container, workload);
    if (image === undefined) continue;
    const words = [...textsIn(container.body, 'command'), ...textsIn(container.body, 'args')];
    if (isClientCommand(words)) continue;
    // A cache beside an application does not make the Pod a datastore.
    const others = containers.filter((other) => other !== container && !other.auxiliary);
    if (index === 0 || others.every((other) => other.ports.length === 0)) return { container, image };
  }
  return undefined;
}

/**
 * An image of one's own that holds a datastore, such as one with the tables already in it: it is called a database
 * or by its engine, and listens on that engine's port.
 */
function datastoreByPort(container: PodContainer, workload: string): DatastoreImage | undefined {
  const words = `${workload}-${container.name}`.toLowerCase().split(/[^a-z0-9]+/);
  for (const { number } of container.ports) {
    const engine = number === undefined ? undefined : engineOfPort(number);
    if (engine === undefined) continue;
    const isNamed = words.some((word) => databaseWords.has(word) || engineOfWord(word) === engine);
    const image = isNamed ? datastoreOfImage(engine) : undefined;
    if (image !== undefined) return image;
  }
  return undefined;
}

const databaseWords = new Set(['db', 'database']);

const jobKinds = new Set(['Job', 'CronJob', 'ScaledJob']);

function isJob(object: KubernetesObject, podSpec: ObjectValue): boolean {
  if (jobKinds.has(object.kind)) return true;
  // Pods that Helm makes to test or to prepare a release.
  if (annotationsOf(object).has('helm.sh/hook')) return true;
  if (object.kind !== 'Pod') return false;
  const policy = textAt(podSpec, 'restartPolicy');
  return policy === 'Never' || policy === 'OnFailure';
}

/** A follower has its data from another; that is only to be told by how it is called. */
export function isFollower({ object, labels }: PodWorkload): boolean {
  const role = labels.get('role') ?? labels.get('app.kubernetes.io/component') ?? '';
  return /(?:^|[^a-z])(?:replicas?|slaves?|followers?|secondary|standby|read)(?:[^a-z]|$)/.test(
    `${object.name} ${role}`.toLowerCase(),
  );
}
