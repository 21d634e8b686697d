import { fieldOf, readNumber } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import type { Autoscaler } from '../../model/component.ts';
import type { AdaptContext } from '../context.ts';
import { baseOf } from './component-base.ts';
import type { PodWorkload } from './pod-workload.ts';
import { objectAt, textAt } from './read-pod.ts';

/** So few Pods are no crowd for a database. */
const fewPods = 10;

/** A Knative Service starts Pods as requests come, as many as it is let. */
export function comesWithRequests(pods: PodWorkload): boolean {
  if (pods.object.kind !== 'Service') return false;
  const most = bound(pods, ['max-scale', 'maxScale']);
  // No bound is written as a zero too.
  return most?.state !== 'known' || most.value === 0 || most.value > fewPods;
}

/**
 * The bounds that a Knative Service sets for its own autoscaler; undefined where it sets none.
 * Source: https://knative.dev/docs/serving/autoscaling/scale-bounds/
 */
export function knativeBoundsOf(pods: PodWorkload, context: AdaptContext): Autoscaler | undefined {
  if (pods.object.kind !== 'Service') return undefined;
  const minimum = bound(pods, ['min-scale', 'minScale']);
  const maximum = bound(pods, ['max-scale', 'maxScale']);
  const isBounded = maximum?.state === 'known' && maximum.value > 0;
  const cpuTarget = targetOf(pods);
  if (minimum === undefined && !isBounded && cpuTarget === undefined) return undefined;
  return {
    ...baseOf(pods.object, `${pods.id}#autoscaler`, context),
    kind: 'autoscaler',
    noun: 'the autoscaler of a Knative Service',
    minimum,
    maximum: isBounded ? maximum : undefined,
    cpuTarget,
  };
}

/** In percent of the processors, where it steers by them and not by requests. */
function targetOf(pods: PodWorkload): Attribute<number> | undefined {
  const metric = textAt(annotationsOf(pods), 'autoscaling.knative.dev/metric');
  return metric === 'cpu' ? bound(pods, ['target']) : undefined;
}

function bound(pods: PodWorkload, names: readonly string[]): Attribute<number> | undefined {
  const annotations = annotationsOf(pods);
  for (const name of names) {
    const key = `autoscaling.knative.dev/${name}`;
    if (annotations === undefined || fieldOf(annotations, key) === undefined) continue;
    const reading = readNumber(annotations, key);
    if (reading.state === 'absent') continue;
    const { span, via } = reading;
    if (reading.state === 'unknown') return unknown(reading.because, span, via);
    return known(reading.value, span, { via, detail: `\`${name}\` is \`${reading.value}\`` });
  }
  return undefined;
}

function annotationsOf({ object }: PodWorkload): ObjectValue | undefined {
  return objectAt(object.body, 'spec', 'template', 'metadata', 'annotations');
}
