import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { readBoolean } from '../../evaluate/read.ts';
import type { ObjectValue, Value } from '../../evaluate/value.ts';
import { type Attribute, byDefault, known, unknown } from '../../model/attribute.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import { repairWith, setIn } from '../repair.ts';
import type { Landscape } from './landscape.ts';
import { operatorKinds } from './operator-kinds.ts';
import { objectAt, objectsIn, textAt } from './read-pod.ts';

/** Of these a volume is written in plain unless `encrypted` says otherwise. */
const plainByDefault = new Set(['ebs.csi.aws.com', 'kubernetes.io/aws-ebs']);

/** Of these nothing can be said of whole disks, but volumes are encrypted one by one where it is asked for. */
const encryptedOnDemand = new Set(['driver.longhorn.io', 'rbd.csi.ceph.com']);

/** Provisioners whose volumes can be made larger: https://kubernetes.io/docs/concepts/storage/persistent-volumes/ */
const expandable =
  /^(?:kubernetes\.io\/(?:aws-ebs|gce-pd|azure-disk|azure-file|cinder|portworx-volume)|(?:.+\.)?(?:ebs\.csi\.aws\.com|pd\.csi\.storage\.gke\.io|disk\.csi\.azure\.com|file\.csi\.azure\.com|cinder\.csi\.openstack\.org|csi\.hetzner\.cloud|dobs\.csi\.digitalocean\.com|linodebs\.csi\.linode\.com|driver\.longhorn\.io|rbd\.csi\.ceph\.com|cephfs\.csi\.ceph\.com|csi\.vsphere\.vmware\.com))$/;

/** What the volumes of a StorageClass are like. */
export function storageSafeguards(object: KubernetesObject, users: StorageUsers): Safeguards {
  return { encryptionAtRest: encryptionOf(object), storageGrowth: growthOf(object, users) };
}

/** Sources: https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md */
function encryptionOf({ body, header }: KubernetesObject): readonly Attribute<boolean>[] {
  const provisioner = textAt(body, 'provisioner') ?? '';
  const isPlain = plainByDefault.has(provisioner);
  if (!isPlain && !encryptedOnDemand.has(provisioner)) return [];
  const parameters = objectAt(body, 'parameters');
  const reading = parameters === undefined ? undefined : readBoolean(parameters, 'encrypted');
  const remedy = 'Set `encrypted: "true"` in its `parameters`.';
  const repair = repairWith(setIn(body, ['parameters', 'encrypted'], 'true'));
  if (reading?.state === 'unknown') return [unknown(reading.because, reading.span, reading.via)];
  if (reading?.state === 'known') {
    const detail = `\`encrypted\` is \`${reading.value}\``;
    return [known(reading.value, reading.span, { detail, remedy, via: reading.via, ...repair })];
  }
  const detail = '`encrypted` is not set and defaults to `false`';
  return isPlain ? [byDefault(false, header, { detail, remedy, ...repair })] : [];
}

/** Only a class that something in the tree keeps its data on is asked. */
function growthOf(object: KubernetesObject, users: StorageUsers): readonly Attribute<boolean>[] {
  const { body, header, name } = object;
  const user = users.get(name);
  if (user === undefined || !expandable.test(textAt(body, 'provisioner') ?? '')) return [];
  const reading = readBoolean(body, 'allowVolumeExpansion');
  const remedy = 'Set `allowVolumeExpansion: true`.';
  const repair = repairWith(setIn(body, ['allowVolumeExpansion'], true));
  const via = [{ span: user.header, message: `\`${user.resource}\` keeps its data there` }];
  if (reading.state === 'unknown') return [unknown(reading.because, reading.span, reading.via)];
  if (reading.state === 'known')
    return [
      known(reading.value, reading.span, {
        detail: '`allowVolumeExpansion` is `false`',
        remedy,
        via,
        ...repair,
      }),
    ];
  const detail = '`allowVolumeExpansion` is not set and defaults to `false`';
  return [byDefault(false, header, { detail, remedy, via, ...repair })];
}

/** By the name of a StorageClass the first object that asks for a volume of it. */
export type StorageUsers = ReadonlyMap<string, KubernetesObject>;

export function readStorageUsers(landscape: Landscape): StorageUsers {
  const users = new Map<string, KubernetesObject>();
  const note = (spec: ObjectValue | undefined, object: KubernetesObject) => {
    const name = textAt(spec, 'storageClassName');
    if (name !== undefined && !users.has(name)) users.set(name, object);
  };
  for (const { object } of landscape.workloads)
    for (const template of objectsIn(objectAt(object.body, 'spec'), 'volumeClaimTemplates'))
      note(objectAt(template, 'spec'), object);
  for (const claim of landscape.all('', 'PersistentVolumeClaim')) note(objectAt(claim.body, 'spec'), claim);
  for (const { group, kind } of operatorKinds)
    for (const object of landscape.all(group, kind))
      for (const name of classesIn(objectAt(object.body, 'spec'), 0))
        if (!users.has(name)) users.set(name, object);
  return users;
}

/** Deeper than any operator writes its volumes. */
const MAX_DEPTH = 10;

/** The classes that an operator's object names for its volumes, wherever it does. */
function classesIn(value: Value | undefined, depth: number): readonly string[] {
  if (value === undefined || depth > MAX_DEPTH) return [];
  if (value.kind === 'list') return value.items.flatMap((item) => classesIn(item, depth + 1));
  if (value.kind !== 'object') return [];
  return [...value.fields.values()].flatMap((field) =>
    /^storageClass(?:Name)?$/.test(field.name) && field.value.kind === 'string'
      ? [field.value.value]
      : classesIn(field.value, depth + 1),
  );
}
