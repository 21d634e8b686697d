import { readNumber, readString } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, absent, known, unknown } from '../../model/attribute.ts';
import type { Span } from '../../source/span.ts';
import { isAuxiliaryImage } from './container-image.ts';
import { itemsIn, objectsIn, textAt } from './read-pod.ts';

/** One container of a Pod, read but not yet judged. */
export interface PodContainer {
  readonly id: string;
  readonly name: string;
  readonly body: ObjectValue;
  /** Where one says that something is missing: its name. */
  readonly header: Span;
  readonly image: Attribute<string>;
  readonly ports: readonly ContainerPort[];
  /** It only works for another container: a proxy, an exporter, a log shipper. */
  readonly auxiliary: boolean;
  /** It ends before the Pod does: it prepares it, or somebody looks into it. */
  readonly passing: boolean;
}

export interface ContainerPort {
  readonly name: string | undefined;
  readonly number: number | undefined;
  readonly entry: ObjectValue;
}

/** `unnamed` is what the cluster calls a container that nobody named. */
export function readContainers(
  podSpec: ObjectValue,
  workload: string,
  unnamed?: string,
): readonly PodContainer[] {
  const ids = idsBelow(`${workload}/containers`);
  return objectsIn(podSpec, 'containers').map((body, index) => containerOf(body, index, ids, unnamed));
}

/**
 * Init containers end before the others start, except those that are restarted always: they are sidecars.
 * Source: https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/
 */
export function readHelpers(podSpec: ObjectValue, workload: string): readonly PodContainer[] {
  const ids = idsBelow(`${workload}/initContainers`);
  const helper = (body: ObjectValue, index: number): PodContainer => ({
    ...containerOf(body, index, ids),
    auxiliary: true,
    passing: textAt(body, 'restartPolicy') !== 'Always',
  });
  return [...objectsIn(podSpec, 'initContainers'), ...objectsIn(podSpec, 'ephemeralContainers')].map(helper);
}

function containerOf(
  body: ObjectValue,
  index: number,
  idOf: (name: string, index: number) => string,
  unnamed = `container ${index + 1}`,
): PodContainer {
  const name = textAt(body, 'name') ?? unnamed;
  const image = imageOf(body);
  return {
    id: idOf(name, index),
    name,
    body,
    header: body.fields.get('name')?.span ?? body.header,
    image,
    ports: portsOf(body),
    auxiliary: isAuxiliaryImage(image.state === 'known' ? image.value : name),
    passing: false,
  };
}

/** Names that are taken get a number. */
function idsBelow(start: string): (name: string, index: number) => string {
  const taken = new Set<string>();
  return (name, index) => {
    const id = taken.has(name) ? `${start}/${name}@${index}` : `${start}/${name}`;
    taken.add(name);
    return id;
  };
}

function imageOf(container: ObjectValue): Attribute<string> {
  const reading = readString(container, 'image');
  switch (reading.state) {
    case 'known':
      return known(reading.value, reading.span, { via: reading.via });
    case 'absent':
      return absent(reading.span);
    case 'unknown':
      return unknown(reading.because, reading.span, reading.via);
  }
}

function portsOf(container: ObjectValue): readonly ContainerPort[] {
  return itemsIn(container, 'ports').flatMap((entry) => {
    if (entry.kind !== 'object') return [];
    const number = readNumber(entry, 'containerPort');
    return [
      { name: textAt(entry, 'name'), number: number.state === 'known' ? number.value : undefined, entry },
    ];
  });
}
