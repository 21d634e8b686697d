import type { DataNode, ScalarNode } from '../../../parse/yaml/tree.ts';
import { type BuiltObject, type FormerName, idOf, namesOf, type ObjectId, withNode } from './built-object.ts';
import { changedAt, nodeAt, scalarNode, textAt } from './node.ts';
import { podSpecPath } from './pod-paths.ts';

/** A field that names another object. */
interface ReferenceField {
  readonly path: readonly string[];
  /** Undefined where the `kind` beside the field says it. */
  readonly to: string | undefined;
}

const containers = ['containers', 'initContainers'];

const inPods: readonly ReferenceField[] = [
  ...containers.flatMap((list) => [
    { path: [list, 'env', 'valueFrom', 'configMapKeyRef', 'name'], to: 'ConfigMap' },
    { path: [list, 'envFrom', 'configMapRef', 'name'], to: 'ConfigMap' },
    { path: [list, 'env', 'valueFrom', 'secretKeyRef', 'name'], to: 'Secret' },
    { path: [list, 'envFrom', 'secretRef', 'name'], to: 'Secret' },
  ]),
  { path: ['volumes', 'configMap', 'name'], to: 'ConfigMap' },
  { path: ['volumes', 'projected', 'sources', 'configMap', 'name'], to: 'ConfigMap' },
  { path: ['volumes', 'secret', 'secretName'], to: 'Secret' },
  { path: ['volumes', 'projected', 'sources', 'secret', 'name'], to: 'Secret' },
  { path: ['volumes', 'persistentVolumeClaim', 'claimName'], to: 'PersistentVolumeClaim' },
  { path: ['imagePullSecrets', 'name'], to: 'Secret' },
  { path: ['serviceAccountName'], to: 'ServiceAccount' },
  { path: ['serviceAccount'], to: 'ServiceAccount' },
  { path: ['priorityClassName'], to: 'PriorityClass' },
];

const byKind: ReadonlyMap<string, readonly ReferenceField[]> = new Map([
  [
    'Ingress',
    [
      { path: ['spec', 'rules', 'http', 'paths', 'backend', 'service', 'name'], to: 'Service' },
      { path: ['spec', 'rules', 'http', 'paths', 'backend', 'serviceName'], to: 'Service' },
      { path: ['spec', 'defaultBackend', 'service', 'name'], to: 'Service' },
      { path: ['spec', 'backend', 'serviceName'], to: 'Service' },
      { path: ['spec', 'tls', 'secretName'], to: 'Secret' },
      { path: ['spec', 'ingressClassName'], to: 'IngressClass' },
    ],
  ],
  [
    'StatefulSet',
    [
      { path: ['spec', 'serviceName'], to: 'Service' },
      { path: ['spec', 'volumeClaimTemplates', 'spec', 'storageClassName'], to: 'StorageClass' },
    ],
  ],
  [
    'PersistentVolumeClaim',
    [
      { path: ['spec', 'storageClassName'], to: 'StorageClass' },
      { path: ['spec', 'volumeName'], to: 'PersistentVolume' },
    ],
  ],
  ['PersistentVolume', [{ path: ['spec', 'storageClassName'], to: 'StorageClass' }]],
  ['HorizontalPodAutoscaler', [{ path: ['spec', 'scaleTargetRef', 'name'], to: undefined }]],
  ['RoleBinding', bindingFields()],
  ['ClusterRoleBinding', bindingFields()],
  [
    'ServiceAccount',
    [
      { path: ['imagePullSecrets', 'name'], to: 'Secret' },
      { path: ['secrets', 'name'], to: 'Secret' },
    ],
  ],
  ['APIService', [{ path: ['spec', 'service', 'name'], to: 'Service' }]],
  [
    'ValidatingWebhookConfiguration',
    [{ path: ['webhooks', 'clientConfig', 'service', 'name'], to: 'Service' }],
  ],
  [
    'MutatingWebhookConfiguration',
    [{ path: ['webhooks', 'clientConfig', 'service', 'name'], to: 'Service' }],
  ],
]);

function bindingFields(): readonly ReferenceField[] {
  return [
    { path: ['roleRef', 'name'], to: undefined },
    { path: ['subjects', 'name'], to: undefined },
  ];
}

/**
 * The objects with every name that one of them lost replaced where the others use it.
 * Source: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/nameprefix/
 */
export function withReferences(objects: readonly BuiltObject[]): readonly BuiltObject[] {
  const renamed = new Map<string, BuiltObject[]>();
  for (const object of objects) {
    const { kind } = idOf(object);
    for (const { name } of object.formerly) {
      const key = `${kind}/${name}`;
      const known = renamed.get(key);
      if (known === undefined) renamed.set(key, [object]);
      else if (!known.includes(object)) known.push(object);
    }
  }
  return renamed.size === 0 ? objects : objects.map((object) => referring(object, renamed));
}

function referring(object: BuiltObject, renamed: ReadonlyMap<string, readonly BuiltObject[]>): BuiltObject {
  const { kind } = idOf(object);
  const pod = podSpecPath(kind);
  const fields = [
    ...(byKind.get(kind) ?? []),
    ...(pod === undefined ? [] : inPods.map(({ path, to }) => ({ path: [...pod, ...path], to }))),
  ];
  const node = fields.reduce<DataNode>(
    (changed, field) => withField(changed, field, object, renamed),
    object.node,
  );
  return withNode(object, node);
}

function withField(
  node: DataNode,
  { path, to }: ReferenceField,
  referrer: BuiltObject,
  renamed: ReadonlyMap<string, readonly BuiltObject[]>,
): DataNode {
  const owner = path.slice(0, -1);
  const key = path.at(-1) ?? '';
  const change = (holder: DataNode | undefined): DataNode | undefined => {
    if (holder?.kind === 'sequence')
      return { ...holder, items: holder.items.map((item) => change(item) ?? item) };
    const kind = to ?? textAt(holder, 'kind');
    if (holder === undefined || kind === undefined) return undefined;
    const named = nodeAt(holder, key);
    if (named?.kind !== 'scalar') return undefined;
    const now = referredTo(renamed.get(`${kind}/${named.text}`) ?? [], named.text, referrer);
    return now === undefined ? undefined : naming(holder, key, named, now);
  };
  return changedAt(node, owner, change);
}

/** The account of a binding is named with its namespace. */
function naming(holder: DataNode, key: string, named: ScalarNode, { name, namespace }: ObjectId): DataNode {
  const renamed = changedAt(holder, [key], () => ({ ...named, text: name, value: name }));
  if (textAt(holder, 'kind') !== 'ServiceAccount' || namespace === undefined) return renamed;
  return changedAt(renamed, ['namespace'], () => scalarNode(namespace, named.span), named.span);
}

/** Of several that had the name, the one that was renamed as the referrer was, in its namespace. */
function referredTo(
  candidates: readonly BuiltObject[],
  name: string,
  referrer: BuiltObject,
): ObjectId | undefined {
  const own = idOf(referrer);
  const [only, ...others] = candidates;
  if (only === undefined) return undefined;
  if (others.length === 0) return idOf(only);
  const near = candidates.filter((candidate) => mayShare(namesOf(candidate), name, own.namespace));
  const alike = near.filter((candidate) => affixes(candidate) === affixes(referrer));
  const [best] = alike.length > 0 ? alike : near;
  return best && idOf(best);
}

function mayShare(names: readonly FormerName[], name: string, namespace: string | undefined): boolean {
  return names.some((known) => known.name === name) && names.some((known) => known.namespace === namespace);
}

/** What was put before and after its first name. */
function affixes(object: BuiltObject): string {
  const [first] = namesOf(object);
  return first === undefined ? '' : idOf(object).name.replace(first.name, '*');
}
