import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, explained, mapKnown } from '../../model/attribute.ts';
import type { Autoscaler } from '../../model/component.ts';
import type { PlainEdge } from '../../model/edge.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { resourcesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, numberSetting } from '../terraform/setting.ts';
import { managerTypes } from './backend.ts';

export const autoscalerTypes: readonly string[] = [
  'google_compute_autoscaler',
  'google_compute_region_autoscaler',
];

/**
 * An autoscaler of a managed instance group. Source: the pages `google_compute_autoscaler` and
 * `google_compute_region_autoscaler` of the Google provider, where both bounds are required and the use of the
 * processors is a fraction.
 */
export const adaptAutoscaler: Adapter = (resource, index) => {
  const policy = onlyBlock(resource.body, 'autoscaling_policy');
  const autoscaler: Autoscaler = {
    ...baseOf(resource, index),
    kind: 'autoscaler',
    noun: 'an autoscaler',
    ...(policy.state === 'known' ? boundsOf(policy.value) : {}),
  };
  return [autoscaler];
};

function boundsOf(policy: ObjectValue): Pick<Autoscaler, 'minimum' | 'maximum' | 'cpuTarget'> {
  return {
    minimum: explained(numberSetting(policy, 'min_replicas'), { remedy: 'Set `min_replicas` to 2 or more.' }),
    maximum: explained(numberSetting(policy, 'max_replicas'), {
      remedy: 'Set `max_replicas` to what the busiest day needs.',
    }),
    cpuTarget: cpuTargetOf(policy),
  };
}

function cpuTargetOf(policy: ObjectValue): Attribute<number> | undefined {
  const use = onlyBlock(policy, 'cpu_utilization');
  if (use.state !== 'known') return undefined;
  const percent = mapKnown(numberSetting(use.value, 'target'), (part) => Math.round(part * 1000) / 10);
  return explained(percent, { remedy: 'Set `target` to about 0.7.' });
}

/** Which autoscalers scale which groups. */
export function scalingEdges(index: RootIndex): readonly PlainEdge[] {
  return index
    .ofType(...autoscalerTypes)
    .flatMap((scaler) => groupsOf(index, scaler).map((group) => toEdge(index, scaler, group)));
}

function groupsOf(index: RootIndex, { body }: TerraformResource): readonly TerraformResource[] {
  return [...resourcesIn(index, argumentOf(body, 'target'), ...managerTypes).keys()];
}

function toEdge(index: RootIndex, scaler: TerraformResource, group: TerraformResource): PlainEdge {
  const span = scaler.body.fields.get('target')?.span ?? scaler.header;
  return {
    kind: 'scales',
    from: index.idOf(scaler.address),
    to: index.idOf(group.address),
    span,
    via: [],
  };
}
