import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';

/** Enough of an object to say where it belongs. */
export type Located = Pick<KubernetesObject, 'kind' | 'name' | 'namespace' | 'directory' | 'file'>;

/**
 * Finds what belongs to the same application. A tree holds copies of an application, for environments, examples or
 * versions, and nothing but their directories tells them apart. So what stands in the object's own directory counts,
 * then what stands in the deepest directory around it that holds anything fitting at all; of several copies of one
 * object (same kind and name) only the nearest.
 */
export interface NearIndex<Item> {
  add(key: string, item: Item): void;
  find(key: string, from: Located, fits: (item: Item) => boolean): readonly Item[];
}

/** Where more than this stand equally far away, nobody can tell which one is meant. */
const MAX_CANDIDATES = 200;

/** Directories deeper than this are taken for one. */
const MAX_LEVELS = 24;

export function createNearIndex<Item>(locate: (item: Item) => Located): NearIndex<Item> {
  const inDirectory = new Map<string, Item[]>();
  const below = new Map<string, Item[]>();
  return {
    add(key, item) {
      const { directory } = locate(item);
      push(inDirectory, `${key}\n${directory}`, item);
      for (const level of levelsOf(directory)) push(below, `${key}\n${level}`, item);
    },
    find(key, from, fits) {
      const accepted = (items: readonly Item[] = []) =>
        items.length > MAX_CANDIDATES
          ? []
          : items.filter((item) => mayShareNamespace(locate(item), from) && fits(item));
      const own = accepted(inDirectory.get(`${key}\n${from.directory}`));
      if (own.length > 0) return withoutCopies(own, from, locate);
      for (const level of levelsOf(from.directory)) {
        const around = accepted(below.get(`${key}\n${level}`));
        if (around.length > 0) return withoutCopies(around, from, locate);
      }
      return [];
    },
  };
}

/** Two objects may share a namespace: they name the same one, or one of them leaves it open. */
export function mayShareNamespace(one: Located, other: Located): boolean {
  return one.namespace === undefined || other.namespace === undefined || one.namespace === other.namespace;
}

function withoutCopies<Item>(
  items: readonly Item[],
  from: Located,
  locate: (item: Item) => Located,
): readonly Item[] {
  const best = new Map<string, Item>();
  for (const item of items) {
    const { kind, name, namespace, file } = locate(item);
    const key = `${kind}/${namespace ?? from.namespace ?? ''}/${name}`;
    if (!best.has(key) || file === from.file) best.set(key, item);
  }
  return [...best.values()];
}

/** Finds what holds for an object because of where the two stand. */
export interface PlaceIndex<Item> {
  /** What stands in the object's directory or around it, or names its namespace. */
  around(from: Located): readonly Item[];
  /** That, and what stands below the object's directory. */
  near(from: Located): readonly Item[];
}

export function createPlaceIndex<Item>(
  items: readonly Item[],
  locate: (item: Item) => Located,
): PlaceIndex<Item> {
  const byNamespace = new Map<string, Item[]>();
  const byDirectory = new Map<string, Item[]>();
  const below = new Map<string, Item[]>();
  for (const item of items) {
    const { namespace, directory } = locate(item);
    if (namespace !== undefined) push(byNamespace, namespace, item);
    push(byDirectory, directory, item);
    for (const level of levelsOf(directory)) push(below, level, item);
  }
  const few = (found: readonly Item[] = []) => found.slice(0, MAX_CANDIDATES);
  const around = (from: Located) => [
    ...(from.namespace === undefined ? [] : few(byNamespace.get(from.namespace))),
    ...levelsOf(from.directory)
      .flatMap((level) => few(byDirectory.get(level)))
      .filter((item) => mayShareNamespace(locate(item), from)),
  ];
  return {
    around,
    near: (from) => [
      ...around(from),
      ...few(below.get(from.directory)).filter((item) => mayShareNamespace(locate(item), from)),
    ],
  };
}

/** The directory and those around it, innermost first, the root of the scan last. */
function levelsOf(directory: string): readonly string[] {
  const levels = [''];
  for (let slash = directory.indexOf('/'); slash !== -1 && levels.length < MAX_LEVELS; ) {
    levels.push(directory.slice(0, slash));
    slash = directory.indexOf('/', slash + 1);
  }
  if (directory !== '') levels.push(directory);
  return levels.reverse();
}

function push<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}

/** Whether one of them stands in the directory of the other, or below it, or both name one namespace. */
export function belongTogether(one: Located, other: Located): boolean {
  if (one.namespace !== undefined && one.namespace === other.namespace) return true;
  if (!mayShareNamespace(one, other)) return false;
  return isWithin(one.directory, other.directory) || isWithin(other.directory, one.directory);
}

function isWithin(outer: string, inner: string): boolean {
  return outer === '' || inner === outer || inner.startsWith(`${outer}/`);
}
