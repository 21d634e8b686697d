import type { DataNode, MappingNode } from '../../parse/yaml/tree.ts';
import type { NearbyFiles } from '../../source/nearby-files.ts';
import { directoryOf } from '../../source/path.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { Span } from '../../source/span.ts';
import { toObject } from '../from-data.ts';
import type { ObjectValue } from '../value.ts';
import { newBuilder } from './kustomize/build.ts';
import { isKustomization, type Kustomization, readKustomization } from './kustomize/kustomization.ts';
import type { Digest } from './kustomize/name-hash.ts';
import { textAt } from './kustomize/node.ts';
import type { Manifest } from './manifest.ts';
import { withPlaceholdersUnknown } from './placeholders.ts';

/** One object as a manifest declares it. */
export interface KubernetesObject {
  /** The API group, empty for the core group: `apps` of `apps/v1`. */
  readonly group: string;
  readonly kind: string;
  /** As written, placeholders included; two objects that are written alike are named alike. */
  readonly name: string;
  /** Undefined where nobody states it: then it is up to whoever applies the manifest. */
  readonly namespace: string | undefined;
  /** Where it is written. */
  readonly file: SourceFile;
  /** The file that says where it runs: its own, or the kustomization that it is built by. */
  readonly home: string;
  /** The directory of its home, relative to the root of the scan. */
  readonly directory: string;
  /** The entry `kind: Deployment`. */
  readonly header: Span;
  /** `Deployment/shop/web`, or `Deployment/web` where the namespace is not stated. */
  readonly resource: string;
  /** Everything below the root, as it is built. What somebody fills in before is unknown. Made when asked for. */
  readonly body: ObjectValue;
}

export interface KubernetesEvaluation {
  /** In order of files and of writing. */
  readonly objects: readonly KubernetesObject[];
  /** What kustomizations name and is not here, and workloads that are only parts of one: patches that nobody names. */
  readonly notAnalysed: readonly { readonly path: string; readonly reason: string }[];
}

const kindsWithPods = new Set([
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'ReplicationController',
  'Job',
  'Pod',
]);

/** `List` in `List`, which nobody writes and an attacker may. */
const MAX_LISTS = 4;

/** What kustomizations need beside the manifests. */
export interface KubernetesHost {
  readonly files?: NearbyFiles | undefined;
  /** Without it, generated names are without the hash at their end. */
  readonly digest?: Digest | undefined;
}

/**
 * The objects of all manifests. What a kustomization is made from is judged as the outermost kustomizations build it;
 * all other manifests as they are written.
 */
export function evaluateKubernetes(
  manifests: readonly Manifest[],
  host: KubernetesHost = {},
): KubernetesEvaluation {
  const kustomizations = new Map<string, Kustomization>();
  for (const manifest of manifests) {
    const kustomization = isKustomization(manifest) ? readKustomization(manifest) : undefined;
    if (kustomization !== undefined) kustomizations.set(kustomization.directory, kustomization);
  }
  const tree = {
    kustomizations,
    manifests: new Map(manifests.map((manifest) => [manifest.file.path, manifest])),
    files: host.files,
    digest: host.digest,
  };
  const objects: KubernetesObject[] = [];
  const notAnalysed: { path: string; reason: string }[] = [];
  const builder = newBuilder(tree);
  const add = (kustomization: Kustomization) => {
    for (const { node, file } of builder.build(kustomization)) {
      const object = toKubernetesObject(node, file, kustomization.file.path);
      if (object !== undefined) objects.push(object);
    }
  };
  for (const kustomization of outermost(kustomizations)) add(kustomization);
  // Of those that lead to each other none is the outermost.
  for (const kustomization of kustomizations.values())
    if (!kustomization.isComponent && !builder.used.has(kustomization.file.path)) add(kustomization);
  for (const [path, reasons] of builder.notBuilt)
    for (const reason of reasons) notAnalysed.push({ path, reason });
  for (const manifest of manifests) {
    const { file } = manifest;
    if (isKustomization(manifest) || builder.used.has(file.path)) continue;
    for (const node of manifest.stream.documents.flatMap(({ root }) => unfolded(root, 0))) {
      const object = toKubernetesObject(node, file, file.path);
      if (object === undefined) continue;
      if (!isFragment(node, object.kind)) objects.push(object);
      else
        notAnalysed.push({
          path: file.path,
          reason: `\`${object.resource}\` is a part of a workload without containers`,
        });
    }
  }
  return { objects, notAnalysed };
}

/** Those that no other one builds from: they are what is deployed. */
function outermost(kustomizations: ReadonlyMap<string, Kustomization>): readonly Kustomization[] {
  const named = new Set<string | undefined>();
  for (const { directory, resources, components } of kustomizations.values())
    for (const { path } of [...resources, ...components]) if (path !== directory) named.add(path);
  return [...kustomizations.values()].filter(({ directory }) => !named.has(directory));
}

/** The objects in a document: itself, or what a `List` or an OpenShift `Template` holds. */
function unfolded(node: DataNode | undefined, depth: number): readonly MappingNode[] {
  if (node?.kind !== 'mapping') return [];
  const kind = textAt(node, 'kind');
  if (kind === undefined || textAt(node, 'apiVersion') === undefined) return [];
  const held = kind === 'Template' ? 'objects' : kind.endsWith('List') ? 'items' : undefined;
  const items = node.entries.find((entry) => entry.key === held)?.value;
  if (items?.kind !== 'sequence') return [node];
  return depth < MAX_LISTS ? items.items.flatMap((item) => unfolded(item, depth + 1)) : [];
}

function toKubernetesObject(node: MappingNode, file: SourceFile, home: string): KubernetesObject | undefined {
  const kindEntry = node.entries.find((entry) => entry.key === 'kind');
  const metadata = node.entries.find((entry) => entry.key === 'metadata')?.value;
  if (kindEntry?.value.kind !== 'scalar' || metadata?.kind !== 'mapping') return undefined;
  const kind = kindEntry.value.text;
  const name = textAt(metadata, 'name') ?? textAt(metadata, 'generateName');
  if (name === undefined || name === '') return undefined;
  const apiVersion = textAt(node, 'apiVersion') ?? '';
  const namespace = textAt(metadata, 'namespace');
  let body: ObjectValue | undefined;
  return {
    group: apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '',
    kind,
    name,
    namespace,
    file,
    home,
    directory: directoryOf(home),
    header: kindEntry.span,
    resource: [kind, namespace, name].filter((part) => part !== undefined).join('/'),
    get body() {
      body ??= bodyOf(node, kindEntry.span);
      return body;
    },
  };
}

function bodyOf(node: MappingNode, header: Span): ObjectValue {
  const read = toObject(node, { booleans: 'yaml-1.1' });
  const base: ObjectValue = { fields: new Map(), kind: 'object', via: [], span: node.span, header };
  return withPlaceholdersUnknown({ ...base, ...read, header });
}

/** A workload without a container that has an image: what a strategic merge patch looks like. */
function isFragment(node: MappingNode, kind: string): boolean {
  if (node.entries.some((entry) => entry.key === '$patch')) return true;
  if (!kindsWithPods.has(kind)) return false;
  const spec =
    kind === 'Pod' ? within(node, 'spec') : within(within(within(node, 'spec'), 'template'), 'spec');
  const containers = within(spec, 'containers');
  if (containers?.kind !== 'sequence') return true;
  return !containers.items.some(
    (item) => item.kind === 'mapping' && item.entries.some((entry) => entry.key === 'image'),
  );
}

function within(node: DataNode | undefined, key: string): DataNode | undefined {
  return node?.kind === 'mapping' ? node.entries.find((entry) => entry.key === key)?.value : undefined;
}
