import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { readString } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import {
  type Attribute,
  absent,
  type KnownAttribute,
  known,
  knownValue,
  unknown,
} from '../../model/attribute.ts';
import type { Change } from '../../model/change.ts';
import { repairWith, setIn } from '../repair.ts';
import { budgetChange } from './budget-repair.ts';
import { readLabelSelector } from './label-selector.ts';
import type { Landscape } from './landscape.ts';
import { createPlaceIndex } from './nearness.ts';
import type { PodWorkload } from './pod-workload.ts';
import { objectAt } from './read-pod.ts';

/** The PodDisruptionBudgets of the tree, found by what they select. */
export interface DisruptionBudgets {
  /** Empty where there is nothing to ask for: fewer than two replicas, and no budget. */
  of(workload: PodWorkload, replicas: Attribute<number> | undefined): readonly Attribute<boolean>[];
}

interface Budget {
  readonly object: KubernetesObject;
  readonly spec: ObjectValue;
  /** How many workloads it counts together. */
  readonly shared: boolean;
}

/** Source: https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/pod-disruption-budget-v1/ */
export function readDisruptionBudgets(landscape: Landscape): DisruptionBudgets {
  const byWorkload = new Map<string, Budget>();
  const vague: KubernetesObject[] = [];
  const idle = new Map<string, KubernetesObject>();
  for (const object of landscape.all('policy', 'PodDisruptionBudget')) {
    const spec = objectAt(object.body, 'spec');
    const selector = readLabelSelector(spec === undefined ? undefined : objectAt(spec, 'selector'));
    // Without a label to start from it may select whatever is in its namespace.
    if (spec === undefined || selector === undefined || selector.starts.length === 0) {
      vague.push(object);
      continue;
    }
    const selected = selector.starts.flatMap((start) =>
      landscape.selected(start, object, ({ labels }) => selector.matches(labels)),
    );
    if (selected.length === 0 && !idle.has(object.directory)) idle.set(object.directory, object);
    for (const { id } of selected) byWorkload.set(id, { object, spec, shared: selected.length > 1 });
  }
  const vagueNear = createPlaceIndex(vague, (object) => object);
  return {
    of(workload, replicas) {
      const budget = byWorkload.get(workload.id);
      if (budget !== undefined) return [judge(budget, replicas)];
      if (replicas?.state !== 'known' || replicas.value < 2) return [];
      const [perhaps] = vagueNear.near(workload.object);
      if (perhaps !== undefined)
        return [unknown(`\`${perhaps.resource}\` may select it`, workload.object.header)];
      return [missing(workload, replicas, idle.get(workload.object.directory))];
    },
  };
}

/** One that stands beside it and selects nothing was probably meant for it. */
function missing(
  workload: PodWorkload,
  replicas: KnownAttribute<number>,
  idle: KubernetesObject | undefined,
): Attribute<boolean> {
  const { header } = workload.object;
  const counted =
    replicas.span === header ? [] : [{ span: replicas.span, message: 'its replicas are set here' }];
  const meant =
    idle === undefined
      ? []
      : [{ span: idle.header, message: `\`${idle.resource}\` selects nothing in the tree` }];
  return absent(header, {
    detail: `it has ${replicas.value} replicas, and no PodDisruptionBudget selects its Pods`,
    remedy: 'Add a PodDisruptionBudget with `maxUnavailable: 1` that selects its Pods.',
    via: [...counted, ...meant],
    ...(idle === undefined ? repairWith(budgetChange(workload)) : {}),
  });
}

/** Whether a budget lets at least one Pod go. */
function judge(
  { object, spec, shared }: Budget,
  replicas: Attribute<number> | undefined,
): Attribute<boolean> {
  const count = shared || replicas === undefined ? undefined : knownValue(replicas);
  const via = [{ span: object.header, message: `\`${object.resource}\` selects its Pods` }];
  for (const key of ['maxUnavailable', 'minAvailable']) {
    const reading = readString(spec, key);
    if (reading.state === 'unknown') return unknown(reading.because, reading.span, reading.via);
    if (reading.state === 'absent') continue;
    const isPercent = reading.value.endsWith('%');
    const number = Number(isPercent ? reading.value.slice(0, -1) : reading.value);
    // A share is rounded up to whole Pods.
    const least = isPercent && count !== undefined ? Math.ceil((count * number) / 100) : number;
    const allowsNone =
      key === 'maxUnavailable'
        ? number === 0
        : (isPercent && number >= 100) ||
          (count !== undefined && count > 0 && !(isPercent && number === 0) && least >= count);
    if (!allowsNone) continue;
    const of = key === 'minAvailable' && !(isPercent && number >= 100) ? ` of ${count}` : '';
    return known(false, reading.span, {
      detail: `\`${key}: ${reading.value}\`${of} lets none of its Pods go`,
      remedy: count === 1 ? 'Run a second replica, and set `maxUnavailable: 1`.' : 'Set `maxUnavailable: 1`.',
      via: [...reading.via, ...via],
      ...(count === 1 ? {} : repairWith(oneAtATime(spec, key))),
    });
  }
  return known(true, object.header);
}

/** One of the two keys takes the place of the other, since only one may be written. */
function oneAtATime(spec: ObjectValue, key: string): Change | undefined {
  if (key === 'maxUnavailable') return setIn(spec, [key], 1);
  const field = spec.fields.get(key);
  if (field === undefined || field.value.via.length > 0 || field.span.file !== spec.span.file)
    return undefined;
  const { file, start, end } = field.span;
  const isPlain = /^minAvailable: *["']?[0-9]+%?["']?$/.test(file.text.slice(start, end));
  return isPlain ? { kind: 'replace', span: field.span, text: 'maxUnavailable: 1' } : undefined;
}
