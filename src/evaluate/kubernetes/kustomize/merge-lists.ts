/**
 * A place in an object of a kind that Kubernetes itself defines. Strategic merge tells the items of some lists apart
 * by their keys; where these lists are is said by the OpenAPI document that Kustomize carries.
 */
export interface SchemaPlace {
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly path: string;
}

/** The fields that tell items apart; an item of a list without any (`finalizers`) is its own key. */
const inPods: Readonly<Record<string, readonly string[]>> = {
  containers: ['name'],
  'containers/env': ['name'],
  'containers/ports': ['containerPort', 'protocol'],
  'containers/volumeDevices': ['devicePath'],
  'containers/volumeMounts': ['mountPath'],
  ephemeralContainers: ['name'],
  'ephemeralContainers/env': ['name'],
  'ephemeralContainers/volumeDevices': ['devicePath'],
  'ephemeralContainers/volumeMounts': ['mountPath'],
  hostAliases: ['ip'],
  imagePullSecrets: ['name'],
  initContainers: ['name'],
  'initContainers/env': ['name'],
  'initContainers/ports': ['containerPort', 'protocol'],
  'initContainers/volumeDevices': ['devicePath'],
  'initContainers/volumeMounts': ['mountPath'],
  topologySpreadConstraints: ['topologyKey', 'whenUnsatisfiable'],
  volumes: ['name'],
};

const pods = [
  ['v1/Pod', 'spec'],
  ['v1/PodTemplate', 'template/spec'],
  ['v1/ReplicationController', 'spec/template/spec'],
  ['apps/v1/Deployment', 'spec/template/spec'],
  ['apps/v1/ReplicaSet', 'spec/template/spec'],
  ['apps/v1/DaemonSet', 'spec/template/spec'],
  ['apps/v1/StatefulSet', 'spec/template/spec'],
  ['batch/v1/Job', 'spec/template/spec'],
  ['batch/v1/CronJob', 'spec/jobTemplate/spec/template/spec'],
  ['batch/v1beta1/CronJob', 'spec/jobTemplate/spec/template/spec'],
] as const;

const others: readonly (readonly [kind: string, path: string, keys: readonly string[]])[] = [
  ['v1/Service', 'spec/ports', ['port', 'protocol']],
  ['v1/ServiceAccount', 'secrets', ['name']],
  ...['v1', 'v1beta1'].flatMap((version) =>
    ['Mutating', 'Validating'].map(
      (kind) =>
        [
          `admissionregistration.k8s.io/${version}/${kind}WebhookConfiguration`,
          'webhooks',
          ['name'],
        ] as const,
    ),
  ),
];

const inMetadata = [
  ['metadata/ownerReferences', ['uid']],
  ['metadata/finalizers', []],
] as const;

/** Groups and versions of which Kustomize knows that lists in `metadata` are merged. */
const byKind: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = new Map([
  ...pods.map(([kind, spec]) => {
    const lists = Object.entries(inPods).map(([path, keys]) => [`${spec}/${path}`, keys] as const);
    return [kind, new Map<string, readonly string[]>([...inMetadata, ...lists])] as const;
  }),
  ...others.map(
    ([kind, path, keys]) =>
      [kind, new Map<string, readonly string[]>([...inMetadata, [path, keys]])] as const,
  ),
]);

/** Undefined for kinds without such lists, custom resources among them: of these every list is replaced. */
export function schemaOf(apiVersion: string, kind: string): SchemaPlace | undefined {
  const lists = byKind.get(`${apiVersion}/${kind}`);
  return lists && { lists, path: '' };
}

export function below(place: SchemaPlace | undefined, key: string): SchemaPlace | undefined {
  return place && { lists: place.lists, path: place.path === '' ? key : `${place.path}/${key}` };
}

/** Undefined where a list is replaced as a whole. */
export function keysAt(place: SchemaPlace | undefined): readonly string[] | undefined {
  return place?.lists.get(place.path);
}
