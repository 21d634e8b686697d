import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { readNumber } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, known, unknown } from '../../model/attribute.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Span } from '../../source/span.ts';
import type { Landscape } from './landscape.ts';
import { mayShareNamespace } from './nearness.ts';
import type { PodWorkload } from './pod-workload.ts';
import { objectAt, objectsIn, textAt, textsIn } from './read-pod.ts';

/** Something that sets the number of a workload's replicas, or their size. */
export interface Scaler {
  readonly object: KubernetesObject;
  readonly spec: ObjectValue;
  /** Kind and name of what it scales. */
  readonly target: { readonly kind: string; readonly name: string; readonly span: Span };
  /** The fewest replicas that it goes down to. */
  readonly minimum: Attribute<number>;
  /** Known `false` where somebody has told it to leave the replicas alone for now. */
  readonly paused: Attribute<boolean> | undefined;
}

/** Which autoscalers of the whole tree set the replicas, or the size, of which workload. */
export interface Scalers {
  readonly horizontal: readonly Scaler[];
  of(workload: PodWorkload): Scaler | undefined;
  /** Another one beside it with the same target. */
  rivalOf(scaler: Scaler): Scaler | undefined;
  /** Whoever deploys leaves a changed number of replicas as it is. */
  readonly leavesReplicas: boolean;
  /** Of VerticalPodAutoscalers those that do more than to advise. */
  verticalOf(workload: PodWorkload): Scaler | undefined;
}

/**
 * Finds the targets of HorizontalPodAutoscalers and KEDA ScaledObjects by kind and name, however far apart they stand.
 * Sources: https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/,
 * https://keda.sh/docs/latest/reference/scaledobject-spec/,
 * https://kubernetes.io/docs/concepts/workloads/autoscaling/vertical-pod-autoscale/
 */
export function readScalers(landscape: Landscape): Scalers {
  const horizontal = [
    ...landscape
      .all('autoscaling', 'HorizontalPodAutoscaler')
      .flatMap((object) => readScaler(object, 'scaleTargetRef', 'minReplicas', 1)),
    ...landscape
      .all('keda.sh', 'ScaledObject')
      .flatMap((object) => readScaler(object, 'scaleTargetRef', 'minReplicaCount', 0)),
  ];
  const vertical = landscape
    .all('autoscaling.k8s.io', 'VerticalPodAutoscaler')
    .filter(({ body }) => textAt(objectAt(body, 'spec', 'updatePolicy'), 'updateMode') !== 'Off')
    .flatMap((object) => readScaler(object, 'targetRef', 'minReplicas', 1));
  const rivals = new Map<string, Scaler[]>();
  for (const scaler of horizontal)
    rivals.set(placeOf(scaler), [...(rivals.get(placeOf(scaler)) ?? []), scaler]);
  return {
    horizontal,
    of: byTarget(horizontal, landscape.workloads),
    rivalOf: (scaler) =>
      rivals.get(placeOf(scaler))?.find(({ object }) => object.resource !== scaler.object.resource),
    leavesReplicas: leavesReplicas(landscape),
    verticalOf: byTarget(vertical, landscape.workloads),
  };
}

/** Source: https://argo-cd.readthedocs.io/en/stable/user-guide/diffing/ */
function leavesReplicas(landscape: Landscape): boolean {
  const specs = [
    ...landscape.all('argoproj.io', 'Application').map(({ body }) => objectAt(body, 'spec')),
    ...landscape
      .all('argoproj.io', 'ApplicationSet')
      .map(({ body }) => objectAt(body, 'spec', 'template', 'spec')),
  ];
  return specs.some((spec) =>
    objectsIn(spec, 'ignoreDifferences').some((entry) =>
      [...textsIn(entry, 'jsonPointers'), ...textsIn(entry, 'jqPathExpressions')].some((path) =>
        /^[./]spec[./]replicas$/.test(path),
      ),
    ),
  );
}

function placeOf({ object, target }: Scaler): string {
  return `${target.kind}/${target.name}/${object.namespace ?? ''}\n${object.directory}`;
}

function readScaler(
  object: KubernetesObject,
  reference: string,
  minimumKey: string,
  fewest: number,
): readonly Scaler[] {
  const spec = objectAt(object.body, 'spec');
  const target = spec === undefined ? undefined : objectAt(spec, reference);
  const name = textAt(target, 'name');
  if (spec === undefined || target === undefined || name === undefined) return [];
  const span = target.fields.get('name')?.span ?? target.header;
  return [
    {
      object,
      spec,
      target: { kind: textAt(target, 'kind') ?? 'Deployment', name, span },
      minimum:
        spec.fields.has('idleReplicaCount') && object.kind === 'ScaledObject'
          ? countOf(spec, 'idleReplicaCount', 0, object.header)
          : countOf(spec, minimumKey, fewest, object.header),
      paused: object.kind === 'ScaledObject' ? pauseOf(object) : undefined,
    },
  ];
}

/** Source: https://keda.sh/docs/latest/concepts/scaling-deployments/#pausing-autoscaling */
function pauseOf(object: KubernetesObject): Attribute<boolean> | undefined {
  const annotations = objectAt(object.body, 'metadata', 'annotations');
  for (const key of ['autoscaling.keda.sh/paused', 'autoscaling.keda.sh/paused-replicas']) {
    const field = annotations?.fields.get(key);
    if (field === undefined || (key.endsWith('paused') && textAt(annotations, key) !== 'true')) continue;
    return known(false, field.span, {
      detail: `\`${object.resource}\` is paused by \`${key}\``,
      remedy: `Take the annotation \`${key}\` away.`,
      via: field.value.via,
    });
  }
  return undefined;
}

/** Where there are more copies than this, any scaler of the name may be meant for what has none beside it. */
const mostPairs = 20_000;

/**
 * An autoscaler is meant for what stands nearest to it: of its name in its own directory, else around it. Copies that
 * stand equally far away all count.
 */
function byTarget(
  scalers: readonly Scaler[],
  workloads: readonly PodWorkload[],
): (workload: PodWorkload) => Scaler | undefined {
  const candidates = groupBy(
    workloads.flatMap((workload) => namesOf(workload).map((name) => ({ name, workload }))),
    ({ name }) => name,
  );
  const found = new Map<string, Scaler>();
  for (const [name, rivals] of groupBy(scalers, ({ target }) => `${target.kind}/${target.name}`)) {
    const targets = (candidates.get(name) ?? []).map(({ workload }) => workload);
    const link = targets.length * rivals.length > mostPairs ? linkCrowd : linkNearest;
    link(rivals, targets, found);
  }
  return ({ id }) => found.get(id);
}

function linkNearest(
  rivals: readonly Scaler[],
  targets: readonly PodWorkload[],
  found: Map<string, Scaler>,
): void {
  for (const scaler of rivals)
    for (const workload of nearestTo(scaler, targets)) {
      const other = found.get(workload.id);
      const isNearer = scaler.object.directory === workload.controller.directory;
      if (other === undefined || (isNearer && other.object.directory !== scaler.object.directory))
        found.set(workload.id, scaler);
    }
}

function linkCrowd(
  rivals: readonly Scaler[],
  targets: readonly PodWorkload[],
  found: Map<string, Scaler>,
): void {
  const inDirectory = new Map(rivals.map((scaler) => [scaler.object.directory, scaler]));
  for (const { id, controller } of targets) {
    const scaler = inDirectory.get(controller.directory) ?? rivals[0];
    if (scaler !== undefined) found.set(id, scaler);
  }
}

function namesOf({ controller, object }: PodWorkload): readonly string[] {
  const own = `${controller.kind}/${controller.name}`;
  return controller === object ? [own] : [own, `${object.kind}/${object.name}`];
}

function nearestTo({ object }: Scaler, workloads: readonly PodWorkload[]): readonly PodWorkload[] {
  const near = workloads
    .filter(({ controller }) => mayShareNamespace(controller, object))
    .map((workload) => ({ workload, depth: sharedDepth(workload.controller.directory, object.directory) }));
  const deepest = near.reduce((most, { depth }) => Math.max(most, depth), -1);
  return near.filter(({ depth }) => depth === deepest).map(({ workload }) => workload);
}

/** How many directories from the root on two paths have in common. */
function sharedDepth(one: string, other: string): number {
  const segments = one.split('/');
  const others = other.split('/');
  const differing = segments.findIndex((segment, index) => segment !== others[index]);
  return one === '' || other === '' ? 0 : differing === -1 ? segments.length : differing;
}

/** How many Pods there are, at the least: what an autoscaler says before what the workload says. */
export function replicasOf(workload: PodWorkload, scalers: Scalers): Attribute<number> | undefined {
  const { kind, body, header, directory } = workload.controller;
  if (kind === 'DaemonSet' || kind === 'Service' || workload.isJob) return undefined;
  if (kind === 'Pod')
    return byDefault(1, header, { remedy: 'Let a Deployment with two replicas or more make its Pods.' });
  const scaler = scalers.of(workload);
  // What stands elsewhere may be meant for another copy: it scales, but how far down nobody knows.
  if (scaler?.object.directory === directory) return scaler.minimum;
  const spec = objectAt(body, 'spec');
  return countOf(spec, 'replicas', 1, header);
}

/** A number of replicas, or what the API takes where none is written. */
export function countOf(
  spec: ObjectValue | undefined,
  key: string,
  unset: number,
  header: Span,
): Attribute<number> {
  const reading = spec === undefined ? undefined : readNumber(spec, key);
  const remedy = `Set \`${key}\` to 2 or more.`;
  if (reading === undefined || reading.state === 'absent')
    return byDefault(unset, header, { detail: `\`${key}\` is not set and defaults to \`${unset}\``, remedy });
  const { span, via } = reading;
  if (reading.state === 'unknown') return unknown(reading.because, span, via);
  return known(reading.value, span, { via, detail: `\`${key}\` is \`${reading.value}\``, remedy });
}

/** Whether an autoscaler follows the load of a workload whose load varies. */
export function autoscalingOf(workload: PodWorkload, scalers: Scalers): Attribute<boolean> {
  const { controller } = workload;
  const scaler = scalers.of(workload);
  if (scaler !== undefined) return scaler.paused ?? known(true, scaler.object.header);
  const spec = objectAt(controller.body, 'spec');
  const written = spec?.fields.get('replicas');
  const count = spec === undefined ? undefined : readNumber(spec, 'replicas');
  const remedy = `Add a HorizontalPodAutoscaler whose \`scaleTargetRef\` names \`${controller.name}\`.`;
  if (written === undefined || count?.state !== 'known') {
    const detail = 'no HorizontalPodAutoscaler or ScaledObject names it';
    return explained(known(false, controller.header), { detail, remedy });
  }
  const detail = `\`replicas\` is ${count.value} and no HorizontalPodAutoscaler or ScaledObject names it`;
  return known(false, written.span, { detail, remedy, via: written.value.via });
}
