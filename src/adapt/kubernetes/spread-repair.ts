import type { Change, PlainObject } from '../../model/change.ts';
import { addIn } from '../repair.ts';
import type { PodWorkload } from './pod-workload.ts';
import { objectAt, textOfScalar } from './read-pod.ts';

/**
 * A constraint that spreads the Pods as far as the cluster has room for it. Where there is but one zone it holds nothing
 * back. Source: https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/
 */
export function spreadChange(pods: PodWorkload, topologyKey: string): Change | undefined {
  const matchLabels = ownLabels(pods);
  if (matchLabels === undefined) return undefined;
  return addIn(pods.podSpec, ['topologySpreadConstraints'], {
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: { matchLabels },
  });
}

/**
 * The labels by which the workload finds its own Pods, as its file has them: what an overlay adds, it adds to what is
 * written here too.
 */
export function ownLabels({ object, labels }: PodWorkload): PlainObject | undefined {
  const selector = objectAt(object.body, 'spec', 'selector', 'matchLabels');
  const template = objectAt(object.body, 'spec', 'template', 'metadata', 'labels');
  for (const written of [selector, template]) {
    const own = [...(written?.fields.values() ?? [])].filter(({ span }) => isIn(span, object.body.span));
    const pairs = own.map(({ name, value }) => [name, textOfScalar(value)] as const);
    if (pairs.length === 0 || !pairs.every(([name, text]) => text !== undefined && labels.get(name) === text))
      continue;
    return Object.fromEntries(pairs.map(([name, text]) => [name, text ?? '']));
  }
  return undefined;
}

function isIn(span: PodWorkload['object']['header'], owner: PodWorkload['object']['header']): boolean {
  return span.file === owner.file && owner.start <= span.start && span.end <= owner.end;
}
