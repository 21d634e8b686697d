import type { DataNode } from '../../../parse/yaml/tree.ts';
import { type BuiltObject, idOf, idsOf, withNode } from './built-object.ts';
import { changedField, type FieldSpec, isOfKind } from './field-spec.ts';
import type { ObjectChange } from './metadata.ts';
import { changedAt, entryOf, textAt } from './node.ts';
import { anywherePattern, type Pattern } from './pattern.ts';

const MAX_DEPTH = 24;
const holders = new Set(['containers', 'initContainers']);

/**
 * Gives an image another name, tag or digest: in every list of containers, and in the fields that are configured.
 * Source: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/images/
 */
export function retagging(image: DataNode, specs: readonly FieldSpec[]): ObjectChange {
  const name = textAt(image, 'name');
  if (name === undefined) return (object) => object;
  const isMeant = imagePattern(name);
  const change = (written: DataNode | undefined) => withImage(written, image, isMeant);
  return (object) => {
    const id = idOf(object);
    if (id.kind === 'CustomResourceDefinition') return object;
    const inContainers = inNode(object.node, change, false, 0);
    const node = specs.reduce<DataNode>(
      (changed, spec) => (isOfKind(spec, id) ? changedField(changed, spec, change) : changed),
      inContainers,
    );
    return withNode(object, node);
  };
}

/** The name is a pattern; a tag and a digest may follow. */
function imagePattern(name: string): Pattern {
  if (/^[\w/:-]+$/.test(name)) {
    return (text) =>
      text.startsWith(name) && /^(?::[\w.{}-]*)?(?:@sha256:[\w.{}-]*)?$/.test(text.slice(name.length));
  }
  return anywherePattern(`^${name}(:[a-zA-Z0-9_.{}-]*)?(@sha256:[a-zA-Z0-9_.{}-]*)?$`);
}

type ImageChange = (written: DataNode | undefined) => DataNode | undefined;

function inNode(node: DataNode, change: ImageChange, isContainers: boolean, depth: number): DataNode {
  if (depth > MAX_DEPTH || node.kind === 'scalar') return node;
  if (node.kind === 'sequence') {
    const items = node.items.map((item) => {
      const inner = inNode(item, change, false, depth + 1);
      return isContainers && inner.kind === 'mapping' ? changedAt(inner, ['image'], change) : inner;
    });
    return items.some((item, index) => item !== node.items[index]) ? { ...node, items } : node;
  }
  const entries = node.entries.map((entry) => {
    const value = inNode(entry.value, change, holders.has(entry.key), depth + 1);
    return value === entry.value ? entry : { ...entry, value };
  });
  return entries.some((entry, index) => entry !== node.entries[index]) ? { ...node, entries } : node;
}

function withImage(written: DataNode | undefined, image: DataNode, isMeant: Pattern): DataNode | undefined {
  if (written?.kind !== 'scalar' || !isMeant(written.text)) return undefined;
  const { name, tag, digest } = splitImage(written.text);
  const set = (key: string) => textAt(image, key) || undefined;
  const [newTag, newDigest, suffix] = [set('newTag'), set('digest'), set('tagSuffix')];
  const isPinned = newTag !== undefined || newDigest !== undefined;
  const tagged = isPinned ? newTag : tag + (suffix ?? '');
  const digested = isPinned ? newDigest : suffix === undefined ? digest : undefined;
  const text = `${set('newName') ?? name}${tagged ? `:${tagged}` : ''}${digested ? `@${digested}` : ''}`;
  if (text === written.text) return undefined;
  const place = entryOf(image, 'newTag') ?? entryOf(image, 'digest') ?? entryOf(image, 'newName');
  return { ...written, text, value: text, span: place?.span ?? image.span };
}

interface Image {
  readonly name: string;
  readonly tag: string;
  readonly digest: string;
}

/** `registry.example.com:5000/web:1.4@sha256:…` in its parts. */
function splitImage(image: string): Image {
  const slash = Math.max(0, image.indexOf('/'));
  const at = image.indexOf('@', slash);
  const end = at < 0 ? image.length : at;
  const colon = image.indexOf(':', slash);
  const length = colon >= 0 && colon < end ? colon : end;
  return { name: image.slice(0, length), tag: image.slice(length + 1, end), digest: image.slice(end + 1) };
}

/** Source: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/replicas/ */
export function scaling(replica: DataNode, specs: readonly FieldSpec[]): ObjectChange {
  const name = textAt(replica, 'name');
  const count = entryOf(replica, 'count')?.value;
  if (name === undefined || count === undefined) return (object) => object;
  return (object: BuiltObject) => {
    const now = idOf(object);
    const { group, version } = now;
    const ids = idsOf(object).filter((id) => id.name === name);
    const node = specs.reduce<DataNode>((changed, spec) => {
      const isMeant = ids.some(({ kind }) => isOfKind(spec, { group, version, kind }));
      return isMeant && isOfKind(spec, now) ? changedField(changed, spec, () => count, count.span) : changed;
    }, object.node);
    return withNode(object, node);
  };
}
