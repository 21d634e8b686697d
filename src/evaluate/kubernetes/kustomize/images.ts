import type { DataNode } from '../../../parse/yaml/tree.ts';
import { type BuiltObject, idOf, withNode } from './built-object.ts';
import { changedAt, entryOf, textAt } from './node.ts';

const MAX_DEPTH = 24;
const holders = new Set(['containers', 'initContainers']);

/**
 * The object with the images that a kustomization gives another name, tag or digest.
 * Source: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/images/
 */
export function withImages(object: BuiltObject, images: readonly DataNode[]): BuiltObject {
  const node = images.reduce<DataNode>((changed, image) => inNode(changed, image, false, 0), object.node);
  return withNode(object, node);
}

function inNode(node: DataNode, image: DataNode, isContainers: boolean, depth: number): DataNode {
  if (depth > MAX_DEPTH) return node;
  if (node.kind === 'sequence') {
    const items = node.items.map((item) =>
      inNode(isContainers ? withImage(item, image) : item, image, false, depth + 1),
    );
    return items.some((item, index) => item !== node.items[index]) ? { ...node, items } : node;
  }
  if (node.kind !== 'mapping') return node;
  const entries = node.entries.map((entry) => {
    const value = inNode(entry.value, image, holders.has(entry.key), depth + 1);
    return value === entry.value ? entry : { ...entry, value };
  });
  return entries.some((entry, index) => entry !== node.entries[index]) ? { ...node, entries } : node;
}

function withImage(container: DataNode, image: DataNode): DataNode {
  return changedAt(container, ['image'], (written) => {
    if (written?.kind !== 'scalar') return undefined;
    const { name, version } = splitImage(written.text);
    if (name !== textAt(image, 'name')) return undefined;
    const [tag, digest, suffix] = [
      textAt(image, 'newTag'),
      textAt(image, 'digest'),
      textAt(image, 'tagSuffix'),
    ];
    const set =
      tag === undefined && digest === undefined
        ? version
        : `${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
    const text = `${textAt(image, 'newName') ?? name}${set}${suffix ?? ''}`;
    const place = (entryOf(image, 'newTag') ?? entryOf(image, 'digest') ?? entryOf(image, 'newName'))?.span;
    return { ...written, text, value: text, span: place ?? image.span };
  });
}

/** `registry.example.com:5000/web:1.4@sha256:…` as its name and what follows. */
function splitImage(image: string): { readonly name: string; readonly version: string } {
  const at = image.indexOf('@');
  const end = at < 0 ? image.length : at;
  const colon = image.indexOf(':', image.lastIndexOf('/', end) + 1);
  const length = colon >= 0 && colon < end ? colon : end;
  return { name: image.slice(0, length), version: image.slice(length) };
}

const scalable = new Set(['Deployment', 'ReplicaSet', 'StatefulSet', 'ReplicationController']);

/** Source: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/replicas/ */
export function withReplicas(object: BuiltObject, replicas: readonly DataNode[]): BuiltObject {
  const { kind, name } = idOf(object);
  const setting = replicas.find((item) => isNamed(object, name, textAt(item, 'name')));
  const count = setting && entryOf(setting, 'count')?.value;
  if (count === undefined || !scalable.has(kind)) return object;
  return withNode(
    object,
    changedAt(object.node, ['spec', 'replicas'], () => count, count.span),
  );
}

function isNamed({ formerly }: BuiltObject, name: string, wanted: string | undefined): boolean {
  return wanted === name || formerly.some((former) => former.name === wanted);
}
