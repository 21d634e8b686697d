import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { groupBy } from '../../model/group-by.ts';
import { readLabelSelector } from './label-selector.ts';
import { belongTogether, createNearIndex, type Located } from './nearness.ts';
import { type PodWorkload, readPodWorkload } from './pod-workload.ts';
import { objectAt, objectsIn, textAt, textMapAt } from './read-pod.ts';

/** All objects of the scanned tree, ready to be looked up. */
export interface Landscape {
  readonly workloads: readonly PodWorkload[];
  /** The objects of a kind in an API group, which is empty for the core group. */
  all(group: string, kind: string): readonly KubernetesObject[];
  /** The object that another one names: of that kind and name, in a namespace they may share, the nearest copy. */
  named(kind: NamedKind, name: string, from: Located): KubernetesObject | undefined;
  /** The workloads whose Pods have all these labels and suit otherwise, seen from a Service. */
  selected(
    selector: ReadonlyMap<string, string>,
    from: Located,
    suits?: (workload: PodWorkload) => boolean,
  ): readonly PodWorkload[];
}

/** The core kinds that other objects name. */
export type NamedKind = 'Service' | 'ConfigMap' | 'Secret' | 'PersistentVolumeClaim' | 'PersistentVolume';

const namedKinds: ReadonlySet<string> = new Set<NamedKind>([
  'Service',
  'ConfigMap',
  'Secret',
  'PersistentVolumeClaim',
  'PersistentVolume',
]);

export function readLandscape(objects: readonly KubernetesObject[]): Landscape {
  const byKind = new Map<string, KubernetesObject[]>();
  const byName = createNearIndex<KubernetesObject>((object) => object);
  const byLabel = createNearIndex<PodWorkload>((workload) => workload.object);
  const read: PodWorkload[] = [];
  const takenIds = new Set<string>();
  for (const object of objects) {
    const kind = `${object.group}/${object.kind}`;
    const others = byKind.get(kind);
    if (others === undefined) byKind.set(kind, [object]);
    else others.push(object);
    if (object.group === '' && namedKinds.has(object.kind))
      byName.add(`${object.kind}/${object.name}`, object);
    const workload = readPodWorkload(object, uniqueId(object, takenIds));
    if (workload !== undefined) read.push(workload);
  }
  const all = (group: string, kind: string) => byKind.get(`${group}/${kind}`) ?? [];
  const workloads = underRollouts(withoutOwned(read), all('argoproj.io', 'Rollout'));
  const wanted = new Set([...labelsOfServices(all('', 'Service')), ...labelsOfBudgets(all)]);
  for (const workload of workloads) {
    for (const [key, value] of workload.labels) {
      if (wanted.has(`${key}=${value}`)) byLabel.add(`${key}=${value}`, workload);
    }
  }
  return {
    workloads,
    all,
    named: (kind, name, from) => byName.find(`${kind}/${name}`, from, () => true)[0],
    selected: (selector, from, suits = () => true) => {
      const [first] = selector;
      if (first === undefined) return [];
      return byLabel.find(
        first.join('='),
        from,
        (workload) =>
          (!workload.isJob || workload.object.kind === 'Pod') &&
          [...selector].every(([key, value]) => workload.labels.get(key) === value) &&
          suits(workload),
      );
    },
  };
}

/** `kubernetes:<path>:<Kind>/<namespace>/<name>`; the second object of that name in a file gets a number. */
function uniqueId(object: KubernetesObject, taken: Set<string>): string {
  const id = idOf(object);
  const unique = taken.has(id) ? `${id}@${object.header.start}` : id;
  taken.add(unique);
  return unique;
}

export function idOf(object: KubernetesObject): string {
  return `kubernetes:${object.home}:${object.resource}`;
}

/**
 * What is written down of a running cluster holds the Pods and ReplicaSets that its Deployments have made. Those are
 * judged by who made them, where that is in the tree too.
 */
function withoutOwned(workloads: readonly PodWorkload[]): readonly PodWorkload[] {
  const present = new Set(workloads.map(({ object }) => `${object.kind}/${object.namespace}/${object.name}`));
  return workloads.filter(({ object: { body, namespace } }) =>
    objectsIn(objectAt(body, 'metadata'), 'ownerReferences').every(
      (owner) => !present.has(`${textAt(owner, 'kind')}/${namespace}/${textAt(owner, 'name')}`),
    ),
  );
}

/** Of one name, beside the one in the same directory; more are copies that nobody can tell apart. */
const mostRollouts = 200;

/**
 * A Rollout may take its Pods from a Deployment, which it scales down to nothing.
 * Source: https://argo-rollouts.readthedocs.io/en/stable/migrating/#reference-deployment-from-rollout
 */
function underRollouts(
  workloads: readonly PodWorkload[],
  rollouts: readonly KubernetesObject[],
): readonly PodWorkload[] {
  const referring = rollouts.filter(({ body }) => objectAt(body, 'spec', 'workloadRef') !== undefined);
  if (referring.length === 0) return workloads;
  const byTemplate = groupBy(referring, templateOf);
  const inPlace = new Map(
    referring.map((rollout) => [`${templateOf(rollout)}\n${rollout.directory}`, rollout]),
  );
  return workloads.map((workload) => {
    const { object } = workload;
    const name = `${object.kind}/${object.name}`;
    const beside = inPlace.get(`${name}\n${object.directory}`);
    const controller =
      beside !== undefined && belongTogether(beside, object)
        ? beside
        : byTemplate
            .get(name)
            ?.slice(0, mostRollouts)
            .find((rollout) => belongTogether(rollout, object));
    return controller === undefined ? workload : { ...workload, controller };
  });
}

function templateOf({ body }: KubernetesObject): string {
  const reference = objectAt(body, 'spec', 'workloadRef');
  return `${textAt(reference, 'kind') ?? ''}/${textAt(reference, 'name') ?? ''}`;
}

/** Only these labels need an index. */
function labelsOfServices(services: readonly KubernetesObject[]): readonly string[] {
  return services.flatMap(({ body }) => {
    const [label] = textMapAt(objectAt(body, 'spec'), 'selector');
    return label === undefined ? [] : [label.join('=')];
  });
}

function labelsOfBudgets(all: Landscape['all']): readonly string[] {
  return all('policy', 'PodDisruptionBudget').flatMap(({ body }) => {
    const selector = readLabelSelector(objectAt(body, 'spec', 'selector'));
    return (selector?.starts ?? []).flatMap(([label]) => (label === undefined ? [] : [label.join('=')]));
  });
}
