import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { fieldOf, readNumber } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, absent, byDefault, known, unknown } from '../../model/attribute.ts';
import type { Autoscaler } from '../../model/component.ts';
import { argumentIn, removeIn, repairWith } from '../repair.ts';
import { countOf, type Scaler, type Scalers } from './autoscaling.ts';
import type { Landscape } from './landscape.ts';
import { belongTogether } from './nearness.ts';
import type { PodWorkload } from './pod-workload.ts';
import { objectAt, objectsIn, textAt, textsIn } from './read-pod.ts';

type Measure = Pick<
  Autoscaler,
  'noun' | 'minimum' | 'maximum' | 'cpuTarget' | 'memoryTarget' | 'measuredContainer' | 'target'
>;

/** What an autoscaler of replicas does, by what it says itself; whether its target is there, by the rest of the tree. */
export function measuresOf(scaler: Scaler, targets: ScalerTargets): Measure {
  const isKeda = scaler.object.kind === 'ScaledObject';
  const { spec, object } = scaler;
  return {
    noun: isKeda ? 'a ScaledObject' : 'a HorizontalPodAutoscaler',
    minimum: scaler.minimum,
    maximum: isKeda ? countOf(spec, 'maxReplicaCount', 100, object.header) : maximumOf(scaler),
    cpuTarget: isKeda ? kedaTarget(spec, 'cpu') : utilizationOf(scaler, 'cpu'),
    memoryTarget: isKeda ? kedaTarget(spec, 'memory') : utilizationOf(scaler, 'memory'),
    measuredContainer: measuredContainer(isKeda ? kedaContainers(spec) : measuredContainers(spec)),
    target: targets.of(scaler),
  };
}

/** The one container that every measured resource is of; undefined where one is of the whole Pod. */
function measuredContainer(names: readonly (string | undefined)[]): string | undefined {
  const [first] = names;
  return names.every((name) => name === first) ? first : undefined;
}

function measuredContainers(spec: ObjectValue): readonly (string | undefined)[] {
  return objectsIn(spec, 'metrics').flatMap((metric) => {
    const ofContainer = objectAt(metric, 'containerResource');
    if (ofContainer !== undefined) return [textAt(ofContainer, 'container')];
    return objectAt(metric, 'resource') === undefined ? [] : [undefined];
  });
}

function kedaContainers(spec: ObjectValue): readonly (string | undefined)[] {
  return objectsIn(spec, 'triggers')
    .filter((trigger) => ['cpu', 'memory'].includes(textAt(trigger, 'type') ?? ''))
    .map((trigger) => textAt(objectAt(trigger, 'metadata'), 'containerName'));
}

function maximumOf({ spec, object }: Scaler): Attribute<number> | undefined {
  if (fieldOf(spec, 'maxReplicas') === undefined) return undefined;
  return countOf(spec, 'maxReplicas', 1, object.header);
}

/**
 * In percent of what the containers request. Where no metric is written at all, it is 80 % of the processors.
 * Source: https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/
 */
function utilizationOf({ spec, object }: Scaler, resource: string): Attribute<number> | undefined {
  const metrics = fieldOf(spec, 'metrics');
  const simple = readNumber(spec, 'targetCPUUtilizationPercentage');
  if (resource === 'cpu' && simple.state !== 'absent')
    return toAttribute(spec, simple, 'targetCPUUtilizationPercentage');
  if (metrics === undefined) {
    if (resource !== 'cpu') return undefined;
    return byDefault(80, object.header, {
      detail: 'no metric is set, so it steers by 80 % of the processors',
    });
  }
  for (const metric of objectsIn(spec, 'metrics')) {
    const source = objectAt(metric, 'resource') ?? objectAt(metric, 'containerResource');
    if (source === undefined || textAt(source, 'name') !== resource) continue;
    const target = objectAt(source, 'target');
    for (const [owner, key] of [
      [target, 'averageUtilization'],
      [source, 'targetAverageUtilization'],
    ] as const) {
      const reading = owner === undefined ? undefined : readNumber(owner, key);
      if (owner !== undefined && reading !== undefined && reading.state !== 'absent')
        return toAttribute(owner, reading, key);
    }
  }
  return undefined;
}

/** Source: https://keda.sh/docs/latest/scalers/cpu/ */
function kedaTarget(spec: ObjectValue, resource: string): Attribute<number> | undefined {
  const trigger = objectsIn(spec, 'triggers').find((entry) => textAt(entry, 'type') === resource);
  const metadata = objectAt(trigger ?? spec, 'metadata');
  if (trigger === undefined || metadata === undefined) return undefined;
  const type = textAt(trigger, 'metricType') ?? textAt(metadata, 'type');
  return type === 'Utilization' ? toAttribute(metadata, readNumber(metadata, 'value'), 'value') : undefined;
}

function toAttribute(
  owner: ObjectValue,
  reading: ReturnType<typeof readNumber>,
  key: string,
): Attribute<number> {
  const { span, via } = reading;
  if (reading.state === 'unknown') return unknown(reading.because, span, via);
  if (reading.state === 'absent') return absent(span);
  const argument = owner.fields.get(key)?.value.kind === 'number' ? argumentIn(owner, key) : {};
  return known(reading.value, span, { via, detail: `\`${key}\` is \`${reading.value}\``, ...argument });
}

/** Whether autoscalers point at something. */
export interface ScalerTargets {
  /** Undefined where its target may well be made by what is not in the tree. */
  of(scaler: Scaler): Attribute<boolean> | undefined;
}

const targetKinds = ['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController', 'Rollout'];

const targetGroups = ['apps', 'extensions', 'argoproj.io', ''];

/**
 * That a target is missing is only sure where something of its name and another kind stands in its place, or where
 * what else the directory runs is of the target's kind.
 */
export function readScalerTargets(landscape: Landscape): ScalerTargets {
  const names = new Map<string, KubernetesObject[]>();
  const inDirectory = new Set<string>();
  const objects = targetKinds.flatMap((kind) => targetGroups.flatMap((group) => landscape.all(group, kind)));
  for (const object of objects) {
    const key = `${object.kind}/${object.name}`;
    const others = names.get(key);
    if (others === undefined) names.set(key, [object]);
    else others.push(object);
    inDirectory.add(`${object.kind}\n${object.directory}`);
  }
  return {
    of({ object, target }) {
      if (names.has(`${target.kind}/${target.name}`)) return known(true, target.span);
      if (!targetKinds.includes(target.kind)) return undefined;
      const namesake = targetKinds
        .flatMap((kind) => names.get(`${kind}/${target.name}`)?.slice(0, 100) ?? [])
        .find((other) => belongTogether(other, object));
      const wanted = `\`${target.kind}/${target.name}\``;
      if (namesake !== undefined)
        return known(false, target.span, {
          detail: `there is no ${wanted}, but \`${namesake.resource}\``,
          remedy: `Set its \`kind\` to \`${namesake.kind}\`.`,
          via: [{ span: namesake.header, message: 'perhaps this is meant' }],
        });
      if (!inDirectory.has(`${target.kind}\n${object.directory}`)) return undefined;
      const detail = `there is no ${wanted} in the tree`;
      return known(false, target.span, { detail, remedy: 'Name the workload that it is meant to scale.' });
    },
  };
}

/** Whether one side alone sets how many replicas there are, and how large they are. */
export function soleScalerOf(workload: PodWorkload, scalers: Scalers): readonly Attribute<boolean>[] {
  const scaler = scalers.of(workload);
  if (scaler === undefined || !belongTogether(scaler.object, workload.controller)) return [];
  const written = scalers.leavesReplicas ? [] : writtenReplicas(workload, scaler);
  return [...written, ...secondScaler(workload, scaler, scalers)];
}

function writtenReplicas({ controller }: PodWorkload, scaler: Scaler): readonly Attribute<boolean>[] {
  const spec = objectAt(controller.body, 'spec');
  const replicas = spec === undefined ? undefined : readNumber(spec, 'replicas');
  // With a zero, a HorizontalPodAutoscaler is switched off.
  if (replicas?.state !== 'known' || replicas.value === 0) return [];
  const detail = `\`replicas\` is ${replicas.value} here, and \`${scaler.object.resource}\` sets it too`;
  return [
    known(false, replicas.span, {
      detail,
      remedy: 'Take `replicas` out of the manifest.',
      ...repairWith(removeIn(spec, 'replicas')),
      via: [...replicas.via, { span: scaler.object.header, message: 'this autoscaler sets it' }],
    }),
  ];
}

function secondScaler(
  workload: PodWorkload,
  scaler: Scaler,
  scalers: Scalers,
): readonly Attribute<boolean>[] {
  const via = [{ span: scaler.object.header, message: 'this one scales it already' }];
  const other = scalers.rivalOf(scaler);
  if (other !== undefined) {
    const detail = `\`${scaler.object.resource}\` and \`${other.object.resource}\` both set its replicas`;
    return [known(false, other.target.span, { detail, via, remedy: 'Keep one of the two.' })];
  }
  const vertical = scalers.verticalOf(workload);
  if (vertical === undefined || !belongTogether(vertical.object, workload.object)) return [];
  const shared = steersBy(scaler).filter((resource) => resizes(vertical, resource));
  if (shared.length === 0) return [];
  const what = shared.map((resource) => (resource === 'cpu' ? 'processors' : 'memory')).join(' and ');
  const detail = `\`${scaler.object.resource}\` and \`${vertical.object.resource}\` both follow its use of ${what}`;
  const remedy = 'Let one of the two follow another metric, or set `updateMode: "Off"`.';
  return [known(false, vertical.target.span, { detail, remedy, via })];
}

function steersBy(scaler: Scaler): readonly ('cpu' | 'memory')[] {
  const isKeda = scaler.object.kind === 'ScaledObject';
  return (['cpu', 'memory'] as const).filter((resource) => {
    const target = isKeda ? kedaTarget(scaler.spec, resource) : utilizationOf(scaler, resource);
    return target?.state === 'known';
  });
}

/** Every resource of every container, unless it says which. */
function resizes({ spec }: Scaler, resource: string): boolean {
  const policies = objectsIn(objectAt(spec, 'resourcePolicy'), 'containerPolicies');
  if (policies.length === 0) return true;
  return policies.some((policy) => {
    if (textAt(policy, 'mode') === 'Off') return false;
    const controlled = textsIn(policy, 'controlledResources');
    return controlled.length === 0 || controlled.includes(resource);
  });
}
