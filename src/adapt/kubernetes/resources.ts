import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { fieldOf, readString } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, absent, known, unknown } from '../../model/attribute.ts';
import type { ContainerResources } from '../../model/component.ts';
import type { Place } from '../../source/span.ts';
import { repositoryName } from './container-image.ts';
import type { Landscape } from './landscape.ts';
import { createPlaceIndex } from './nearness.ts';
import type { PodContainer } from './pod-container.ts';
import type { PodWorkload } from './pod-workload.ts';
import { quantityOf } from './quantity.ts';
import { annotationsOf, objectAt, objectsIn, textAt } from './read-pod.ts';
import { memoryLimitRepair, requestRepair } from './resource-repair.ts';

type Resource = 'cpu' | 'memory';
const resources: readonly Resource[] = ['cpu', 'memory'];

type Side = 'requests' | 'limits';

/** What the namespaces of the tree give to containers that ask for nothing. */
export interface DefaultResources {
  /** The `limits` or `requests` that a LimitRange sets, and whether it may be in force for this object. */
  of(object: KubernetesObject, side: Side, resource: Resource): Attribute<number> | undefined;
}

/**
 * What the API server fills in, first to last: a largest limit is the default one, a default limit without a default
 * request is the request as well, and so is a smallest request.
 */
const limitKeys = ['default', 'max'];
const requestKeys = ['defaultRequest', ...limitKeys, 'min'];

/**
 * LimitRanges hold for their namespace: where both name it, wherever they stand, else in and below their directory.
 * Source: https://kubernetes.io/docs/concepts/policy/limit-range/
 */
export function readDefaultResources(landscape: Landscape): DefaultResources {
  const ranges = createPlaceIndex(landscape.all('', 'LimitRange'), (range) => range);
  return {
    of(object, side, resource) {
      for (const range of ranges.around(object)) {
        const entry = objectsIn(objectAt(range.body, 'spec'), 'limits').find(
          (limit) => textAt(limit, 'type') === 'Container',
        );
        if (entry === undefined) continue;
        const keys = side === 'limits' ? limitKeys : requestKeys;
        const found = keys.map((key) => quantityIn(objectAt(entry, key), resource)).find((given) => given);
        if (found !== undefined)
          return withVia(found, { span: range.header, message: 'its namespace says so' });
      }
      return undefined;
    },
  };
}

/**
 * What a container reserves and may take: by itself, by its Pod, by its namespace. A limit without a request is the
 * request as well. Undefined where nothing is asked of it: Pods that test or prepare a release.
 * Sources: https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
 */
export function resourcesOf(
  container: PodContainer,
  workload: PodWorkload,
  defaults: DefaultResources,
  isSizedByAutoscaler: boolean,
): ContainerResources | undefined {
  const { object } = workload;
  // It only holds a place, and sleeps.
  if (container.image.state === 'known' && repositoryName(container.image.value) === 'pause')
    return undefined;
  if (workload.isJob && (object.kind === 'Pod' || annotationsOf(object).has('helm.sh/hook')))
    return undefined;
  const written = (side: Side, resource: Resource) =>
    inResources(container.body, side, resource) ?? inResources(workload.podSpec, side, resource);
  const limit = (resource: Resource) =>
    written('limits', resource) ??
    defaults.of(object, 'limits', resource) ??
    absent(container.header, {
      remedy: `Set \`resources.limits.${resource}\`.`,
      // What is too little for a datastore costs more than what is too much.
      ...(resource === 'cpu' || workload.datastore !== undefined ? {} : memoryLimitRepair(container.body)),
    });
  const given = (resource: Resource) =>
    written('requests', resource) ?? written('limits', resource) ?? defaults.of(object, 'requests', resource);
  const request = (resource: Resource) =>
    given(resource) ??
    (isSizedByAutoscaler
      ? unknown('a VerticalPodAutoscaler sets it', container.header)
      : absent(container.header, {
          remedy: 'Set `resources.requests.cpu` and `resources.requests.memory`.',
          ...requestRepair(
            container.body,
            resources.filter((each) => given(each) === undefined),
          ),
        }));
  return {
    cpuRequest: request('cpu'),
    memoryRequest: request('memory'),
    cpuLimit: limit('cpu'),
    memoryLimit: limit('memory'),
  };
}

function inResources(owner: ObjectValue, side: Side, resource: Resource): Attribute<number> | undefined {
  for (const [holder, key] of [
    [owner, 'resources'],
    [objectAt(owner, 'resources'), side],
  ] as const) {
    const field = holder === undefined ? undefined : fieldOf(holder, key);
    if (field?.value.kind === 'unknown') return unknown(field.value.because, field.span, field.value.via);
  }
  return quantityIn(objectAt(owner, 'resources', side), resource);
}

function quantityIn(owner: ObjectValue | undefined, resource: Resource): Attribute<number> | undefined {
  const reading = owner === undefined ? undefined : readString(owner, resource);
  if (reading === undefined || reading.state === 'absent') return undefined;
  const { span, via } = reading;
  if (reading.state === 'unknown') return unknown(reading.because, span, via);
  const quantity = quantityOf(reading.value);
  if (quantity === undefined) return unknown(`\`${resource}\` is not a quantity`, span, via);
  return known(quantity, span, { via, detail: `\`${resource}\` is \`${reading.value}\`` });
}

function withVia<T>(attribute: Attribute<T>, place: Place): Attribute<T> {
  return { ...attribute, via: [...attribute.via, place] };
}
