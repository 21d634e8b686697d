import type { DataNode, MappingNode } from '../../parse/yaml/tree.ts';
import { directoryOf } from '../../source/path.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { Span } from '../../source/span.ts';
import { toObject } from '../from-data.ts';
import type { ObjectValue } from '../value.ts';
import { isKustomization, type Kustomizations, readKustomizations } from './kustomization.ts';
import { withImagesUnknown } from './kustomized-image.ts';
import type { Manifest } from './manifest.ts';
import { changedThroughout, patched, scalarText } from './patch.ts';
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
  readonly file: SourceFile;
  /** The directory of its file, relative to the root of the scan. */
  readonly directory: string;
  /** The entry `kind: Deployment`. */
  readonly header: Span;
  /** `Deployment/shop/web`, or `Deployment/web` where the namespace is not stated. */
  readonly resource: string;
  /** Everything below the root. What a kustomization patches or somebody fills in before is unknown. Made when asked for. */
  readonly body: ObjectValue;
}

export interface KubernetesEvaluation {
  /** In order of files and of writing. */
  readonly objects: readonly KubernetesObject[];
  /** Workloads that are only parts of one: patches that no kustomization of the tree names. */
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

/** Of an object that more patches may change, nothing is taken for known. */
const MAX_PATCHES = 64;

/**
 * The objects of all manifests, kustomizations and their patch files among them: these are told apart here.
 * Kustomizations are not built: what they patch is unknown.
 */
export function evaluateKubernetes(manifests: readonly Manifest[]): KubernetesEvaluation {
  const kustomizations = readKustomizations(manifests);
  const objects: KubernetesObject[] = [];
  const notAnalysed: { path: string; reason: string }[] = [];
  for (const manifest of manifests) {
    const { path } = manifest.file;
    if (isKustomization(manifest) || kustomizations.patchFiles.has(path)) continue;
    for (const { root } of manifest.stream.documents) {
      for (const node of unfolded(root, 0)) {
        const object = toKubernetesObject(node, manifest.file, kustomizations);
        if (object === undefined) continue;
        if (isFragment(node, object.kind)) {
          notAnalysed.push({
            path,
            reason: `\`${object.resource}\` is a part of a workload without containers`,
          });
        } else {
          objects.push(object);
        }
      }
    }
  }
  return { objects, notAnalysed };
}

/** The objects in a document: itself, or what a `List` or an OpenShift `Template` holds. */
function unfolded(node: DataNode | undefined, depth: number): readonly MappingNode[] {
  if (node?.kind !== 'mapping') return [];
  const kind = scalarText(node, 'kind');
  if (kind === undefined || scalarText(node, 'apiVersion') === undefined) return [];
  const held = kind === 'Template' ? 'objects' : kind.endsWith('List') ? 'items' : undefined;
  const items = node.entries.find((entry) => entry.key === held)?.value;
  if (items?.kind !== 'sequence') return [node];
  return depth < MAX_LISTS ? items.items.flatMap((item) => unfolded(item, depth + 1)) : [];
}

function toKubernetesObject(
  node: MappingNode,
  file: SourceFile,
  kustomizations: Kustomizations,
): KubernetesObject | undefined {
  const kindEntry = node.entries.find((entry) => entry.key === 'kind');
  const metadata = node.entries.find((entry) => entry.key === 'metadata')?.value;
  if (kindEntry?.value.kind !== 'scalar' || metadata?.kind !== 'mapping') return undefined;
  const kind = kindEntry.value.text;
  const name = scalarText(metadata, 'name') ?? scalarText(metadata, 'generateName');
  if (name === undefined || name === '') return undefined;
  const apiVersion = scalarText(node, 'apiVersion') ?? '';
  const namespace = kustomizations.namespaceOf(file.path) ?? scalarText(metadata, 'namespace');
  let body: ObjectValue | undefined;
  return {
    group: apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '',
    kind,
    name,
    namespace,
    file,
    directory: directoryOf(file.path),
    header: kindEntry.span,
    resource: [kind, namespace, name].filter((part) => part !== undefined).join('/'),
    get body() {
      body ??= bodyOf(node, kindEntry.span, file.path, kind, name, kustomizations);
      return body;
    },
  };
}

function bodyOf(
  node: MappingNode,
  header: Span,
  path: string,
  kind: string,
  name: string,
  kustomizations: Kustomizations,
): ObjectValue {
  const read = toObject(node, { booleans: 'yaml-1.1' });
  const written: ObjectValue = {
    fields: new Map(),
    kind: 'object',
    via: [],
    span: node.span,
    ...read,
    header,
  };
  const patches = kustomizations.patchesOf(path, kind, name);
  const [first] = patches;
  if (first !== undefined && patches.length > MAX_PATCHES) return changedThroughout(written, first.place);
  const body = patches.reduce(patched, withPlaceholdersUnknown(written));
  return kindsWithPods.has(kind) ? withImagesUnknown(body, kustomizations.imagesOf(path)) : body;
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
