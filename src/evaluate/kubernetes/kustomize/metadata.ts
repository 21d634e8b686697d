import type { DataNode, MappingEntry } from '../../../parse/yaml/tree.ts';
import { type BuiltObject, idOf, remembering, withNode } from './built-object.ts';
import { changedField, type FieldSpec, isOfKind } from './field-spec.ts';
import { changedAt, mappingNode, scalarNode, textAt, withEntry } from './node.ts';

/** What changes one object of a build. */
export type ObjectChange = (object: BuiltObject) => BuiltObject;

/**
 * Writes labels or annotations to the fields that have them.
 * Source: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/labels/
 */
export function marking(entries: readonly MappingEntry[], specs: readonly FieldSpec[]): ObjectChange {
  const [first] = entries;
  if (first === undefined) return (object) => object;
  const texts = entries.map((entry) => ({ ...entry, value: asText(entry.value) }));
  const add = (node: DataNode | undefined) => {
    if (node !== undefined && node.kind !== 'mapping') return undefined;
    return texts.reduce(withEntry, node ?? mappingNode([], first.span));
  };
  return (object) => withFields(object, specs, add, first.value);
}

/** Labels and annotations are texts, however they are written. */
function asText(node: DataNode): DataNode {
  return node.kind === 'scalar' ? { ...node, value: node.text } : node;
}

function withFields(
  object: BuiltObject,
  specs: readonly FieldSpec[],
  change: (node: DataNode | undefined) => DataNode | undefined,
  place: DataNode | undefined,
): BuiltObject {
  const id = idOf(object);
  const node = specs.reduce<DataNode>(
    (changed, spec) => (isOfKind(spec, id) ? changedField(changed, spec, change, place?.span) : changed),
    object.node,
  );
  return withNode(object, node);
}

/** Which subjects of a binding are put into the namespace as well. */
export type Subjects = 'defaultOnly' | 'allServiceAccounts' | 'none';

export interface NamespaceChange {
  readonly namespace: DataNode | undefined;
  readonly specs: readonly FieldSpec[];
  /** Leaves objects alone that state a namespace. */
  readonly unsetOnly: boolean;
  readonly subjects: Subjects;
}

/**
 * Puts an object into a namespace, and the default service account of a binding with it.
 * Source: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/namespace/
 */
export function placing({ namespace, specs, unsetOnly, subjects }: NamespaceChange): ObjectChange {
  if (namespace?.kind !== 'scalar' || namespace.text === '') return (object) => object;
  const set = (old: DataNode | undefined) => {
    const isSet = old?.kind === 'scalar' && old.text !== '' && old.value !== null;
    return unsetOnly && isSet ? undefined : scalarNode(namespace.text, namespace.span);
  };
  return (before) => {
    const object = remembering(before);
    const id = idOf(object);
    const isOwn = object.formerly.at(-1)?.namespace !== '';
    const placed = isOwn
      ? withNode(object, changedAt(object.node, ['metadata', 'namespace'], set, namespace.span))
      : object;
    const isBinding = id.kind === 'RoleBinding' || id.kind === 'ClusterRoleBinding';
    const own = specs.filter(({ path: [first, second, ...rest] }) => {
      if (first === 'metadata' && second === 'namespace' && rest.length === 0) return false;
      if (first === 'metadata' && second === 'name' && rest.length === 0)
        return id.group === '' && id.version === 'v1';
      return !(isBinding && first === 'subjects' && second === 'namespace');
    });
    const bound = isBinding ? withNode(placed, withSubjects(placed.node, subjects, set, namespace)) : placed;
    return withFields(bound, own, set, namespace);
  };
}

function withSubjects(
  node: DataNode,
  subjects: Subjects,
  set: (old: DataNode | undefined) => DataNode | undefined,
  namespace: DataNode,
): DataNode {
  const isMeant = (subject: DataNode) =>
    subjects === 'allServiceAccounts'
      ? textAt(subject, 'kind') === 'ServiceAccount'
      : subjects === 'defaultOnly' && textAt(subject, 'name') === 'default';
  return changedAt(node, ['subjects'], (list) => {
    if (list?.kind !== 'sequence' || !list.items.some(isMeant)) return undefined;
    const items = list.items.map((item) =>
      isMeant(item) ? changedAt(item, ['namespace'], set, namespace.span) : item,
    );
    return { ...list, items };
  });
}

/** Kinds that keep their names. */
const unnamed = [
  { group: '', version: '', kind: 'CustomResourceDefinition' },
  { group: 'apiregistration.k8s.io', version: '', kind: 'APIService' },
  { group: '', version: '', kind: 'Namespace' },
];

/** Longer names are refused by Kubernetes. */
const MAX_NAME = 253;

/**
 * Puts something before the name of an object, or behind it.
 * Source: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/nameprefix/
 */
export function affixing(
  affix: DataNode | undefined,
  side: 'prefixes' | 'suffixes',
  specs: readonly FieldSpec[],
): ObjectChange {
  if (affix?.kind !== 'scalar' || affix.text === '' || affix.text.length > MAX_NAME)
    return (object) => object;
  const change = (name: DataNode | undefined) => {
    if (name?.kind !== 'scalar') return undefined;
    const text = side === 'prefixes' ? affix.text + name.text : name.text + affix.text;
    return { ...name, text, value: text };
  };
  return (object) => {
    const first = { ...idOf(object), kind: object.formerly[0]?.kind ?? idOf(object).kind };
    if (unnamed.some((skipped) => isOfKind(skipped, first))) return object;
    return specs
      .filter((spec) => isOfKind(spec, first))
      .reduce((before, spec) => {
        const isName = spec.path.join('/') === 'metadata/name';
        const named = isName ? { ...remembering(before), [side]: [...before[side], affix.text] } : before;
        return withNode(named, changedField(named.node, spec, change, affix.span));
      }, object);
  };
}
