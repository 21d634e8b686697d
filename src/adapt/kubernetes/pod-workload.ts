import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { readNumber, readString } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, absent, known, unknown } from '../../model/attribute.ts';
import type { Span } from '../../source/span.ts';
import { engineOfWord } from '../connection/engine-word.ts';
import { type DatastoreImage, datastoreOfImage } from '../datastore-image.ts';
import { engineOfPort } from '../engine-port.ts';
import { isAuxiliaryImage, isClientCommand } from './container-image.ts';
import { annotationsOf, itemsIn, objectAt, objectsIn, textAt, textMapAt, textsIn } from './read-pod.ts';

/** A workload with the Pods it makes, read but not yet judged. */
export interface PodWorkload {
  readonly id: string;
  readonly object: KubernetesObject;
  readonly noun: string;
  /** The labels of its Pods, which selectors look at. */
  readonly labels: ReadonlyMap<string, string>;
  readonly annotations: ReadonlyMap<string, string>;
  readonly podSpec: ObjectValue;
  /** Without init containers. */
  readonly containers: readonly PodContainer[];
  /** It ends by itself. */
  readonly isJob: boolean;
  /** What it runs, where that is a datastore. */
  readonly datastore: { readonly container: PodContainer; readonly image: DatastoreImage } | undefined;
}

export interface PodContainer {
  readonly id: string;
  readonly name: string;
  readonly body: ObjectValue;
  /** Where one says that something is missing: its name. */
  readonly header: Span;
  readonly image: Attribute<string>;
  readonly ports: readonly ContainerPort[];
  /** It only works for another container: a proxy, an exporter, a log shipper. */
  readonly auxiliary: boolean;
}

export interface ContainerPort {
  readonly name: string | undefined;
  readonly number: number | undefined;
  readonly entry: ObjectValue;
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
  const containers = readContainers(podSpec, id);
  return {
    id,
    object,
    noun: kind.noun,
    labels: textMapAt(metadata, 'labels'),
    annotations: textMapAt(metadata, 'annotations'),
    podSpec,
    containers,
    isJob: isJob(object, podSpec),
    datastore: datastoreIn(containers, object.name),
  };
}

function readContainers(podSpec: ObjectValue, workload: string): readonly PodContainer[] {
  const taken = new Set<string>();
  return objectsIn(podSpec, 'containers').map((body, index) => {
    const written = textAt(body, 'name');
    const name = written ?? `container ${index + 1}`;
    const id = taken.has(name) ? `${workload}/containers/${name}@${index}` : `${workload}/containers/${name}`;
    taken.add(name);
    const image = imageOf(body);
    return {
      id,
      name,
      body,
      header: body.fields.get('name')?.span ?? body.header,
      image,
      ports: portsOf(body),
      auxiliary: isAuxiliaryImage(image.state === 'known' ? image.value : name),
    };
  });
}

function imageOf(container: ObjectValue): Attribute<string> {
  const reading = readString(container, 'image');
  switch (reading.state) {
    case 'known':
      return known(reading.value, reading.span, { via: reading.via });
    case 'absent':
      return absent(reading.span);
    case 'unknown':
      return unknown(reading.because, reading.span, reading.via);
  }
}

function portsOf(container: ObjectValue): readonly ContainerPort[] {
  return itemsIn(container, 'ports').flatMap((entry) => {
    if (entry.kind !== 'object') return [];
    const number = readNumber(entry, 'containerPort');
    return [
      { name: textAt(entry, 'name'), number: number.state === 'known' ? number.value : undefined, entry },
    ];
  });
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

function isJob(object: KubernetesObject, podSpec: ObjectValue): boolean {
  if (object.kind === 'Job' || object.kind === 'CronJob') return true;
  // Pods that Helm makes to test or to prepare a release.
  if (annotationsOf(object).has('helm.sh/hook')) return true;
  if (object.kind !== 'Pod') return false;
  const policy = textAt(podSpec, 'restartPolicy');
  return policy === 'Never' || policy === 'OnFailure';
}
