import { parseYaml } from '../../parse/yaml/parse.ts';
import type { DataNode, MappingNode } from '../../parse/yaml/tree.ts';
import { directoryOf } from '../../source/path.ts';
import type { Span } from '../../source/span.ts';
import type { Manifest } from './manifest.ts';
import { isTargetOf, type Patch, type PatchTarget, plainName, scalarText } from './patch.ts';
import { resolvePath } from './path.ts';

/** What the kustomizations of the tree say of the files they build from. They are read, not built. */
export interface Kustomizations {
  /** Files that hold patches: no objects of their own. */
  readonly patchFiles: ReadonlySet<string>;
  /** What may be changed in an object of a file. */
  patchesOf(path: string, kind: string, name: string): readonly Patch[];
  /** The namespace that the objects of a file are put into, where all that build from it agree on one. */
  namespaceOf(path: string): string | undefined;
  /** The images of a file that are given another tag, name or digest by what builds from it. */
  imagesOf(path: string): ReadonlySet<string>;
}

interface Kustomization {
  readonly directory: string;
  readonly namespace: string | undefined;
  /** Paths of files and of directories with a kustomization. */
  readonly resources: readonly string[];
  readonly components: readonly string[];
  readonly patches: readonly Patch[];
  readonly images: readonly string[];
}

const fileNames = new Set(['kustomization.yaml', 'kustomization.yml', 'Kustomization']);

/** How many steps from kustomizations to what they build from are followed in one tree. */
const MAX_STEPS = 500_000;

/** Stands for the patches whose target is no plain name. */
const anyName = '';

const noImages: ReadonlySet<string> = new Set();

export function isKustomization({ file }: Manifest): boolean {
  return fileNames.has(file.path.slice(file.path.lastIndexOf('/') + 1));
}

/** Reads the kustomizations among the manifests, and the patches that they name. */
export function readKustomizations(manifests: readonly Manifest[]): Kustomizations {
  const byPath = new Map(manifests.map((manifest) => [manifest.file.path, manifest]));
  const patchFiles = new Set<string>();
  const byDirectory = new Map<string, Kustomization>();
  for (const manifest of manifests) {
    if (!isKustomization(manifest)) continue;
    const root = manifest.stream.documents[0]?.root;
    if (root?.kind !== 'mapping') continue;
    const directory = directoryOf(manifest.file.path);
    const patches = readPatches(root, directory, byPath, patchFiles);
    byDirectory.set(directory, { ...readBuild(root, directory), directory, patches });
  }
  const patches = new Map<string, Set<Patch>>();
  const namespaces = new Map<string, Set<string>>();
  const images = new Map<string, Set<string>>();
  let steps = 0;
  for (const kustomization of byDirectory.values()) {
    const { files, changes, named, visited } = follow(kustomization, byDirectory);
    steps += files.size + visited;
    if (steps > MAX_STEPS) break;
    for (const path of files) {
      if (named.size > 0) addAll(images, path, named);
      for (const change of changes)
        addAll(patches, `${plainName(change.target) ?? anyName}\n${path}`, [change]);
      if (kustomization.namespace !== undefined) addAll(namespaces, path, [kustomization.namespace]);
    }
  }
  return {
    patchFiles,
    patchesOf: (path, kind, name) =>
      [name, anyName].flatMap((target) =>
        [...(patches.get(`${target}\n${path}`) ?? [])].filter((patch) =>
          isTargetOf(patch.target, kind, name),
        ),
      ),
    namespaceOf: (path) => {
      const [first, ...others] = namespaces.get(path) ?? [];
      return others.length === 0 ? first : undefined;
    },
    imagesOf: (path) => images.get(path) ?? noImages,
  };
}

/** The files that a kustomization builds from, and its changes: components bring some along, bases do not. */
function follow(kustomization: Kustomization, byDirectory: ReadonlyMap<string, Kustomization>) {
  const files = new Set<string>();
  const changes = new Set<Patch>(kustomization.patches);
  const named = new Set<string>(kustomization.images);
  const seen = new Set<Kustomization>();
  // An explicit list, not the stack: bases may be chained as long as the tree is large.
  const waiting = [kustomization];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const path of next.resources) {
      const base = byDirectory.get(path);
      if (base === undefined) files.add(path);
      else waiting.push(base);
    }
    for (const path of next.components) {
      const component = byDirectory.get(path);
      if (component === undefined) continue;
      for (const patch of component.patches) changes.add(patch);
      for (const image of component.images) named.add(image);
      waiting.push(component);
    }
  }
  return { files, changes, named, visited: seen.size };
}

function readBuild(root: MappingNode, directory: string) {
  const pathsIn = (key: string) =>
    sequence(root, key).flatMap((item) => {
      const path = item.kind === 'scalar' ? resolvePath(directory, item.text) : undefined;
      return path === undefined ? [] : [path];
    });
  return {
    namespace: scalarText(root, 'namespace'),
    resources: [...pathsIn('resources'), ...pathsIn('bases')],
    components: pathsIn('components'),
    images: sequence(root, 'images').flatMap((item) =>
      item.kind === 'mapping' ? (scalarText(item, 'name') ?? []) : [],
    ),
  };
}

function readPatches(
  root: MappingNode,
  directory: string,
  byPath: ReadonlyMap<string, Manifest>,
  patchFiles: Set<string>,
): readonly Patch[] {
  const patches: Patch[] = [];
  const add = (target: PatchTarget | undefined, written: DataNode | undefined, inline: boolean) => {
    if (written?.kind !== 'scalar') return;
    const named = inline ? undefined : resolvePath(directory, written.text);
    if (named !== undefined) patchFiles.add(named);
    const documents =
      named === undefined ? inlineDocuments(written.text, written.span) : byPath.get(named)?.stream.documents;
    for (const { root: change, span } of documents ?? []) {
      const own =
        target ?? (change?.kind === 'mapping' ? targetOf(change, nested(change, 'metadata')) : undefined);
      if (change === undefined || own === undefined) continue;
      const place = { span: named === undefined ? written.span : span, message: 'a patch changes it here' };
      patches.push({ target: own, change, place });
    }
  };
  for (const item of sequence(root, 'patchesStrategicMerge')) {
    add(undefined, item, item.kind === 'scalar' && item.text.includes('\n'));
  }
  for (const item of [...sequence(root, 'patches'), ...sequence(root, 'patchesJson6902')]) {
    if (item.kind !== 'mapping') continue;
    const targetNode = nested(item, 'target');
    const target = targetNode === undefined ? undefined : targetOf(targetNode, targetNode);
    const inline = item.entries.find((entry) => entry.key === 'patch')?.value;
    add(target, inline ?? item.entries.find((entry) => entry.key === 'path')?.value, inline !== undefined);
  }
  for (const item of sequence(root, 'replicas')) {
    if (item.kind === 'mapping') patches.push(replicaPatch(item));
  }
  return patches;
}

/** `replicas: [{name: web, count: 3}]` sets the replicas of whatever workload has the name. */
function replicaPatch(item: MappingNode): Patch {
  const operation: MappingNode = {
    ...item,
    entries: item.entries
      .filter((entry) => entry.key === 'name')
      .map((entry) => ({ ...entry, key: 'path', value: scalarNode('/spec/replicas', entry.value) })),
  };
  return {
    target: { kind: undefined, name: scalarText(item, 'name') },
    change: { kind: 'sequence', items: [operation], span: item.span, tag: undefined, via: [] },
    place: { span: item.span, message: 'its replicas are set here' },
  };
}

function scalarNode(text: string, at: DataNode): DataNode {
  return { kind: 'scalar', text, value: text, style: 'plain', span: at.span, tag: undefined, via: at.via };
}

function targetOf(owner: MappingNode, naming: MappingNode | undefined): PatchTarget {
  return {
    kind: scalarText(owner, 'kind'),
    name: naming === undefined ? undefined : scalarText(naming, 'name'),
  };
}

/** A patch that is written as a text in the kustomization; its own places are of no use. */
function inlineDocuments(text: string, span: Span) {
  return parseYaml({ path: span.file.path, text }).tree.documents;
}

function sequence(node: MappingNode, key: string): readonly DataNode[] {
  const value = node.entries.find((entry) => entry.key === key)?.value;
  return value?.kind === 'sequence' ? value.items : [];
}

function nested(node: MappingNode, key: string): MappingNode | undefined {
  const value = node.entries.find((entry) => entry.key === key)?.value;
  return value?.kind === 'mapping' ? value : undefined;
}

function addAll<Item>(groups: Map<string, Set<Item>>, key: string, items: Iterable<Item>): void {
  const group = groups.get(key) ?? new Set<Item>();
  groups.set(key, group);
  for (const item of items) group.add(item);
}
