import type { DataNode, MappingEntry } from '../../../parse/yaml/tree.ts';
import { type BuiltObject, idOf, withNode } from './built-object.ts';
import { changedAt, entryNode, mappingNode, scalarNode, withEntry } from './node.ts';
import { podTemplates } from './pod-paths.ts';

/** A field that labels or annotations are written to, and whether it is made where it is not there. */
interface LabelField {
  readonly path: readonly string[];
  readonly create: boolean;
}

const selecting = new Set(['Deployment', 'ReplicaSet', 'DaemonSet', 'StatefulSet']);

/** Labels that kustomizations set. */
export interface Labels {
  readonly entries: readonly MappingEntry[];
  readonly selectors: boolean;
  readonly templates: boolean;
}

/**
 * The object with labels, and with them in its selectors where these are asked for.
 * Source: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/commonlabels/
 */
export function labelled(object: BuiltObject, { entries, selectors, templates }: Labels): BuiltObject {
  if (entries.length === 0) return object;
  const { kind } = idOf(object);
  const fields: readonly LabelField[] = [
    { path: ['metadata', 'labels'], create: true },
    ...(templates || selectors ? templateFields(kind, 'labels') : []),
    ...(selectors ? selectorFields(kind) : []),
  ];
  return withFields(object, fields, entries);
}

/** Source: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/commonannotations/ */
export function annotated(object: BuiltObject, entries: readonly MappingEntry[]): BuiltObject {
  if (entries.length === 0) return object;
  const fields = [
    { path: ['metadata', 'annotations'], create: true },
    ...templateFields(idOf(object).kind, 'annotations'),
  ];
  return withFields(object, fields, entries);
}

function templateFields(kind: string, what: 'labels' | 'annotations'): readonly LabelField[] {
  const template = podTemplates.get(kind);
  if (template === undefined) return [];
  const job = kind === 'CronJob' ? [{ path: ['spec', 'jobTemplate', 'metadata', what], create: true }] : [];
  const isClaiming = kind === 'StatefulSet' && what === 'labels';
  const claims = isClaiming
    ? [{ path: ['spec', 'volumeClaimTemplates', 'metadata', what], create: true }]
    : [];
  return [{ path: [...template, 'metadata', what], create: true }, ...job, ...claims];
}

function selectorFields(kind: string): readonly LabelField[] {
  const matchLabels = (...path: readonly string[]) => ({ path: [...path, 'matchLabels'], create: false });
  switch (kind) {
    case 'Service':
    case 'ReplicationController':
      return [{ path: ['spec', 'selector'], create: true }];
    case 'Job':
    case 'PodDisruptionBudget':
      return [matchLabels('spec', 'selector')];
    case 'CronJob':
      return [matchLabels('spec', 'jobTemplate', 'spec', 'selector')];
    case 'NetworkPolicy':
      return [
        matchLabels('spec', 'podSelector'),
        matchLabels('spec', 'ingress', 'from', 'podSelector'),
        matchLabels('spec', 'egress', 'to', 'podSelector'),
      ];
    default:
      return selecting.has(kind) ? workloadSelectors(kind) : [];
  }
}

function workloadSelectors(kind: string): readonly LabelField[] {
  const spec = ['spec', 'template', 'spec'];
  const terms = ['podAffinity', 'podAntiAffinity'].flatMap((affinity) => [
    [...spec, 'affinity', affinity, 'preferredDuringSchedulingIgnoredDuringExecution', 'podAffinityTerm'],
    [...spec, 'affinity', affinity, 'requiredDuringSchedulingIgnoredDuringExecution'],
  ]);
  const spreads = [...terms, [...spec, 'topologySpreadConstraints']];
  const inside = kind === 'Deployment' || kind === 'StatefulSet' ? spreads : [];
  return [
    { path: ['spec', 'selector', 'matchLabels'], create: true },
    ...inside.map((path) => ({ path: [...path, 'labelSelector', 'matchLabels'], create: false })),
  ];
}

function withFields(
  object: BuiltObject,
  fields: readonly LabelField[],
  entries: readonly MappingEntry[],
): BuiltObject {
  const [first] = entries;
  if (first === undefined) return object;
  const add = (node: DataNode | undefined) => {
    const mapping = node?.kind === 'mapping' ? node : mappingNode([], first.span);
    return entries.reduce(withEntry, mapping);
  };
  const node = fields.reduce<DataNode>(
    (changed, { path, create }) =>
      changedAt(
        changed,
        path,
        (old) => (old === undefined && !create ? undefined : add(old)),
        create ? first.span : undefined,
      ),
    object.node,
  );
  return withNode(object, node);
}

/** Kinds that live in no namespace. Source: https://kubernetes.io/docs/reference/kubernetes-api/ */
const clusterScoped = new Set(
  'APIService CSIDriver CSINode CertificateSigningRequest ClusterRole ClusterRoleBinding ComponentStatus CustomResourceDefinition FlowSchema IngressClass MutatingWebhookConfiguration Namespace Node PersistentVolume PodSecurityPolicy PriorityClass PriorityLevelConfiguration RuntimeClass StorageClass ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding ValidatingWebhookConfiguration VolumeAttachment'.split(
    ' ',
  ),
);

/** The object in a namespace, and the default service account of a binding with it. */
export function inNamespace(object: BuiltObject, namespace: DataNode | undefined): BuiltObject {
  if (namespace?.kind !== 'scalar' || namespace.text === '') return object;
  const set = () => scalarNode(namespace.text, namespace.span);
  const { kind } = idOf(object);
  if (kind === 'Namespace')
    return withNode(object, changedAt(object.node, ['metadata', 'name'], set, namespace.span));
  const placed = clusterScoped.has(kind)
    ? object
    : withNode(object, changedAt(object.node, ['metadata', 'namespace'], set, namespace.span));
  if (kind !== 'RoleBinding' && kind !== 'ClusterRoleBinding') return placed;
  const subjects = changedAt(placed.node, ['subjects'], (node) =>
    node?.kind === 'sequence'
      ? {
          ...node,
          items: node.items.map((item) =>
            isDefaultAccount(item) ? withNamespace(item, namespace.text) : item,
          ),
        }
      : undefined,
  );
  return withNode(placed, subjects);

  function withNamespace(item: DataNode, text: string): DataNode {
    if (item.kind !== 'mapping') return item;
    return withEntry(item, entryNode('namespace', scalarNode(text, item.span)));
  }
}

function isDefaultAccount(subject: DataNode): boolean {
  return (
    subject.kind === 'mapping' &&
    subject.entries.some(
      ({ key, value }) => key === 'name' && value.kind === 'scalar' && value.text === 'default',
    )
  );
}

/** Kinds that keep their names. */
const unprefixed = new Set(['CustomResourceDefinition', 'APIService', 'Namespace']);

/** The object with something before and after its name. */
export function renamed(
  object: BuiltObject,
  prefix: DataNode | undefined,
  suffix: DataNode | undefined,
): BuiltObject {
  const before = prefix?.kind === 'scalar' ? prefix.text : '';
  const after = suffix?.kind === 'scalar' ? suffix.text : '';
  if (before + after === '' || unprefixed.has(idOf(object).kind)) return object;
  return withNode(
    object,
    changedAt(object.node, ['metadata', 'name'], (name) =>
      name?.kind === 'scalar'
        ? { ...name, text: before + name.text + after, value: before + name.text + after }
        : undefined,
    ),
  );
}
