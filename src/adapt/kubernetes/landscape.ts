import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { createNearIndex, type Located } from './nearness.ts';
import { type PodWorkload, readPodWorkload } from './pod-workload.ts';
import { objectAt, textMapAt } from './read-pod.ts';

/** All objects of the scanned tree, ready to be looked up. */
export interface Landscape {
  readonly workloads: readonly PodWorkload[];
  /** The objects of a kind in an API group, which is empty for the core group. */
  all(group: string, kind: string): readonly KubernetesObject[];
  /** The object that another one names: of that kind and name, in a namespace they may share, the nearest copy. */
  named(kind: NamedKind, name: string, from: Located): KubernetesObject | undefined;
  /** The workloads whose Pods have all these labels, seen from a Service. */
  selected(selector: ReadonlyMap<string, string>, from: Located): readonly PodWorkload[];
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
  const workloads: PodWorkload[] = [];
  const takenIds = new Set<string>();
  for (const object of objects) {
    const kind = `${object.group}/${object.kind}`;
    const others = byKind.get(kind);
    if (others === undefined) byKind.set(kind, [object]);
    else others.push(object);
    if (object.group === '' && namedKinds.has(object.kind))
      byName.add(`${object.kind}/${object.name}`, object);
    const workload = readPodWorkload(object, uniqueId(object, takenIds));
    if (workload !== undefined) workloads.push(workload);
  }
  const all = (group: string, kind: string) => byKind.get(`${group}/${kind}`) ?? [];
  const wanted = new Set([
    ...labelsInSelectors(all('', 'Service'), ['selector']),
    ...labelsInSelectors(all('policy', 'PodDisruptionBudget'), ['selector', 'matchLabels']),
  ]);
  for (const workload of workloads) {
    for (const [key, value] of workload.labels) {
      if (wanted.has(`${key}=${value}`)) byLabel.add(`${key}=${value}`, workload);
    }
  }
  return {
    workloads,
    all,
    named: (kind, name, from) => byName.find(`${kind}/${name}`, from, () => true)[0],
    selected: (selector, from) => {
      const [first] = selector;
      if (first === undefined) return [];
      return byLabel.find(
        first.join('='),
        from,
        ({ labels, isJob, object }) =>
          (!isJob || object.kind === 'Pod') &&
          [...selector].every(([key, value]) => labels.get(key) === value),
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

/** Only these labels need an index. */
function labelsInSelectors(
  owners: readonly KubernetesObject[],
  path: readonly [string] | readonly [string, string],
): readonly string[] {
  const [first, second] = path;
  return owners.flatMap(({ body }) => {
    const spec = objectAt(body, 'spec');
    const labels =
      second === undefined
        ? textMapAt(spec, first)
        : textMapAt(spec === undefined ? undefined : objectAt(spec, first), second);
    const [label] = labels;
    return label === undefined ? [] : [label.join('=')];
  });
}
