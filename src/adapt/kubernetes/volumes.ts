import { fieldOf } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import type { Span } from '../../source/span.ts';
import type { PodWorkload } from './pod-workload.ts';
import { objectAt, objectsIn, textAt } from './read-pod.ts';

/** A volume that outlives the Pod. */
export interface DurableVolume {
  /** The claim's name, of a template its prefix; undefined for a disk that is named without a claim. */
  readonly claim: string | undefined;
  /** It comes from a template of a StatefulSet: claims are named `<template>-<set>-<number>`. */
  readonly template: boolean;
  readonly span: Span;
}

/** Disks that a Pod may name without a claim. A `hostPath` is not one: it is the node's. */
const diskKinds = [
  'gcePersistentDisk',
  'awsElasticBlockStore',
  'azureDisk',
  'azureFile',
  'cinder',
  'nfs',
  'cephfs',
  'rbd',
  'iscsi',
  'glusterfs',
  'fc',
];

/** The volumes that hold what a datastore keeps; undefined where they cannot be known. */
export function durableVolumes(workload: PodWorkload): readonly DurableVolume[] | undefined {
  const { object, podSpec, datastore } = workload;
  const spec = objectAt(object.body, 'spec');
  const holders: readonly (readonly [ObjectValue | undefined, string])[] = [
    [spec, 'volumeClaimTemplates'],
    [podSpec, 'volumes'],
    [datastore?.container.body, 'volumeMounts'],
  ];
  const blind = holders.some(([holder, key]) => {
    const value = holder?.fields.get(key)?.value;
    return (
      value?.kind === 'unknown' ||
      (value?.kind === 'list' && value.items.some(({ kind }) => kind === 'unknown'))
    );
  });
  if (blind) return undefined;
  const mounted = new Set(
    objectsIn(datastore?.container.body, 'volumeMounts').map((mount) => textAt(mount, 'name')),
  );
  const templates = objectsIn(spec, 'volumeClaimTemplates').flatMap((template): DurableVolume[] => {
    const metadata = objectAt(template, 'metadata');
    const name = textAt(metadata, 'name');
    const span = metadata?.fields.get('name')?.span ?? template.header;
    return mounted.has(name) ? [{ claim: name, template: true, span }] : [];
  });
  const volumes = objectsIn(podSpec, 'volumes').filter((volume) => mounted.has(textAt(volume, 'name')));
  return [...templates, ...volumes.flatMap(durable)];
}

function durable(volume: ObjectValue): readonly DurableVolume[] {
  const claim = fieldOf(volume, 'persistentVolumeClaim');
  if (claim !== undefined) {
    const name = claim.value.kind === 'object' ? textAt(claim.value, 'claimName') : undefined;
    return [{ claim: name, template: false, span: claim.span }];
  }
  const disk = diskKinds.map((kind) => fieldOf(volume, kind)).find((field) => field !== undefined);
  return disk === undefined ? [] : [{ claim: undefined, template: false, span: disk.span }];
}
