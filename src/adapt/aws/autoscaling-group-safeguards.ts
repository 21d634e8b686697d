import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import {
  type Attribute,
  byDefault,
  explained,
  isKnown,
  known,
  mapKnown,
  unknown,
} from '../../model/attribute.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { createsBeforeDestroy, soleScalerOf } from '../terraform/lifecycle.ts';
import { namersOf } from '../terraform/namers.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { resourcesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, isSet, numberSetting, stringSetting } from '../terraform/setting.ts';
import { processorsOf } from './instance-type.ts';
import { isSpotSource, launchSourceOf } from './launch-template.ts';

/** What changes the number of instances of a group. */
export const groupScalers = ['aws_autoscaling_policy', 'aws_autoscaling_schedule'] as const;

/**
 * What ought to hold of an Auto Scaling group. Source: the pages `aws_autoscaling_group`, `aws_placement_group` and
 * `aws_codedeploy_deployment_group` of the AWS provider. The hosts of a cluster are replaced by the cluster.
 */
export function groupSafeguards(
  index: RootIndex,
  resource: TerraformResource,
  isScaledByCluster: boolean,
): Safeguards {
  const { body } = resource;
  const [scaler] = groupScalers.flatMap(
    (type) => namersOf(index, resource, type, 'autoscaling_group_name').sure,
  );
  const most = numberSetting(body, 'max_size');
  const isSingle = most.state === 'known' && most.value <= 1;
  return {
    rollingUpdate: isScaledByCluster || isSingle ? [] : [rollingUpdateOf(index, resource)],
    hostSpread: hostSpreadOf(index, body),
    soleScaler: listOf(scaler === undefined ? undefined : soleScalerOf(resource, 'desired_capacity', scaler)),
    spotCapacity: scaler === undefined && !isScaledByCluster ? [] : listOf(spotCapacityOf(index, body)),
    monitoring: [metricsOf(body)],
  };
}

function listOf<Item>(item: Item | undefined): readonly Item[] {
  return item === undefined ? [] : [item];
}

/** Without a refresh only instances that happen to be replaced get what is new. */
function rollingUpdateOf(index: RootIndex, resource: TerraformResource): Attribute<boolean> {
  const { body, header } = resource;
  const refresh = onlyBlock(body, 'instance_refresh');
  if (refresh.state === 'unknown') return refresh;
  if (refresh.state === 'known') return healthyShareOf(refresh.value);
  const replaced = createsBeforeDestroy(body);
  if (!isKnown(replaced, false)) return replaced;
  if (isSet(body, 'max_instance_lifetime')) return known(true, header);
  if (isSet(body, 'suspended_processes')) return unknown('something else may replace its instances', header);
  const deployments = namersOf(index, resource, 'aws_codedeploy_deployment_group', 'autoscaling_groups');
  if (deployments.sure.length > 0) return known(true, header);
  if (deployments.doubtful !== undefined)
    return unknown(`\`${deployments.doubtful.address}\` may deploy to it`, header);
  return known(false, header, {
    detail:
      'it has neither `instance_refresh` nor `create_before_destroy`, so nothing replaces its instances step by step',
    remedy: 'Add an `instance_refresh` block with `strategy = "Rolling"`.',
  });
}

/** `min_healthy_percentage` is 90 by default; at 0 all instances may go at once. */
export function healthyShareOf(refresh: ObjectValue): Attribute<boolean> {
  const preferences = onlyBlock(refresh, 'preferences');
  if (preferences.state === 'unknown') return preferences;
  if (preferences.state === 'absent') return known(true, refresh.header);
  const share = numberSetting(preferences.value, 'min_healthy_percentage', 90);
  return explained(
    mapKnown(share, (percent) => percent > 0),
    {
      remedy: 'Set `min_healthy_percentage` to 75 or more.',
    },
  );
}

/** A cluster placement group packs instances into one rack. */
function hostSpreadOf(index: RootIndex, body: ObjectValue): readonly Attribute<boolean>[] {
  const value = argumentOf(body, 'placement_group');
  return [...resourcesIn(index, value, 'aws_placement_group').keys()].map((group) => {
    const strategy = stringSetting(group.body, 'strategy');
    const spread = mapKnown(strategy, (name) => name !== 'cluster');
    if (!isKnown(spread, false)) return spread;
    const span = body.fields.get('placement_group')?.span ?? body.header;
    return known(false, span, {
      detail: `\`${group.address}\` packs its instances close together`,
      remedy: 'Use a placement group with `strategy = "spread"`, or none.',
      via: [{ span: strategy.span, message: 'this packs them' }],
    });
  });
}

/**
 * Spot instances, by a mixed instances policy or by what the instances are made from:
 * `on_demand_percentage_above_base_capacity` is `100` where it is not set. Undefined where that is not in the tree.
 */
export function spotCapacityOf(index: RootIndex, body: ObjectValue): Attribute<boolean> | undefined {
  const remedy =
    'Set `on_demand_percentage_above_base_capacity` below 100 in the `instances_distribution` of a `mixed_instances_policy`.';
  const mixed = onlyBlock(body, 'mixed_instances_policy');
  if (mixed.state === 'unknown') return mixed;
  const source = launchSourceOf(index, body);
  if (mixed.state === 'known') {
    const distribution = onlyBlock(mixed.value, 'instances_distribution');
    if (distribution.state === 'unknown') return distribution;
    if (distribution.state === 'absent')
      return byDefault(false, mixed.value.header, {
        detail: 'its mixed instances policy names no distribution',
        remedy,
      });
    const share = numberSetting(distribution.value, 'on_demand_percentage_above_base_capacity', 100);
    return explained(
      mapKnown(share, (percent) => percent < 100),
      { remedy },
    );
  }
  if (source === undefined) return undefined;
  const spot = isSpotSource(source);
  if (!isKnown(spot, false)) return spot;
  return byDefault(false, body.header, { detail: 'it has no `mixed_instances_policy`', remedy });
}

export function metricsOf(body: ObjectValue): Attribute<boolean> {
  const metrics = argumentOf(body, 'enabled_metrics');
  const span = body.fields.get('enabled_metrics')?.span ?? body.header;
  if (metrics?.kind === 'unknown') return unknown(metrics.because, span, metrics.via);
  if (isSet(body, 'enabled_metrics')) return known(true, span);
  return byDefault(false, body.header, {
    detail: '`enabled_metrics` is not set, so the group collects none',
    remedy: 'Set `enabled_metrics`, with `GroupInServiceInstances` at the least.',
  });
}

/** Of one instance; undefined where there are several types. */
export function groupProcessors(index: RootIndex, body: ObjectValue): Attribute<number> | undefined {
  const overrides = nestedBlocks(body, 'mixed_instances_policy')
    .flatMap((policy) => nestedBlocks(policy, 'launch_template'))
    .flatMap((template) => nestedBlocks(template, 'override'));
  const source = launchSourceOf(index, body);
  return overrides.length > 0 || source === undefined
    ? undefined
    : processorsOf(source.body, 'instance_type');
}
