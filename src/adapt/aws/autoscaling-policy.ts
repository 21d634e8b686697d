import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, explained } from '../../model/attribute.ts';
import type { Autoscaler } from '../../model/component.ts';
import type { PlainEdge } from '../../model/edge.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { isSet, numberSetting, textOf } from '../terraform/setting.ts';

/**
 * A scaling policy of an Auto Scaling group. Source: the page `aws_autoscaling_policy` of the AWS provider. The bounds
 * are those of the group.
 */
export const adaptScalingPolicy: Adapter = (resource, index) => {
  const policy: Autoscaler = {
    ...baseOf(resource, index),
    kind: 'autoscaler',
    noun: 'a scaling policy',
    cpuTarget: cpuTargetOf(resource.body, 'target_tracking_configuration', 'ASGAverageCPUUtilization'),
  };
  return [policy];
};

/** The bounds of a group that policies or schedules scale; undefined where none does. */
export function boundsOfGroup(
  group: TerraformResource,
  index: RootIndex,
  serving: boolean,
): Autoscaler | undefined {
  if (policiesOf(index, group).length === 0) return undefined;
  const base = baseOf(group, index);
  return {
    ...base,
    id: `${base.id}#bounds`,
    kind: 'autoscaler',
    noun: 'an Auto Scaling group',
    // Of workers and hosts of a cluster one may do.
    minimum: serving ? leastOf(group.body) : undefined,
    maximum: explained(numberSetting(group.body, 'max_size'), {
      remedy: 'Set `max_size` to what the busiest day needs.',
    }),
  };
}

function policiesOf(index: RootIndex, group: TerraformResource): readonly TerraformResource[] {
  return namersOf(index, group, 'aws_autoscaling_policy', 'autoscaling_group_name').sure;
}

/** Which policies scale which groups. */
export function groupScalingEdges(index: RootIndex): readonly PlainEdge[] {
  return index.ofType('aws_autoscaling_group').flatMap((group): readonly PlainEdge[] => {
    const to = index.idOf(group.address);
    const policies = policiesOf(index, group);
    const bounds = policies.slice(0, 1).map(({ header }) => ({ from: `${to}#bounds`, span: header }));
    const own = policies.map(({ address, header }) => ({ from: index.idOf(address), span: header }));
    return [...bounds, ...own].map((edge) => ({ kind: 'scales', to, via: [], ...edge }));
  });
}

/** The use of the processors that target tracking steers towards; undefined where it steers by something else. */
export function cpuTargetOf(
  body: ObjectValue,
  blockName: string,
  ...metrics: readonly string[]
): Attribute<number> | undefined {
  const tracking = onlyBlock(body, blockName);
  if (tracking.state !== 'known') return undefined;
  const predefined = onlyBlock(tracking.value, 'predefined_metric_specification');
  if (predefined.state !== 'known' || !isSet(tracking.value, 'target_value')) return undefined;
  const metric = textOf(predefined.value, 'predefined_metric_type');
  if (metric === undefined || !metrics.includes(metric)) return undefined;
  return explained(numberSetting(tracking.value, 'target_value'), {
    remedy: 'Set `target_value` to about 70.',
  });
}

/** The fewest instances that there may be. */
export function leastOf(body: ObjectValue): Attribute<number> {
  return explained(numberSetting(body, 'min_size'), { remedy: 'Set `min_size` to 2 or more.' });
}
