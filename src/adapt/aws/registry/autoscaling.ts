import type { TerraformModuleCall } from '../../../evaluate/terraform/resource.ts';
import { type Attribute, byDefault, explained, isKnown, known } from '../../../model/attribute.ts';
import type { Autoscaler, InstanceGroup } from '../../../model/component.ts';
import type { Safeguards } from '../../../model/safeguards.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { baseOf } from '../../terraform/component-base.ts';
import { onlyBlock } from '../../terraform/only-block.ts';
import { referencesIn } from '../../terraform/reference.ts';
import type { RootIndex } from '../../terraform/root-index.ts';
import { argumentOf, booleanSetting, isSet, numberSetting } from '../../terraform/setting.ts';
import { clusterTag, fixedSize, loadBalancerCheck, mayServe } from '../autoscaling-group.ts';
import { healthyShareOf, metricsOf, spotCapacityOf } from '../autoscaling-group-safeguards.ts';
import { leastOf } from '../autoscaling-policy.ts';
import { zonesOfNames, zonesOfSubnets } from '../subnet.ts';
import { callNamers } from './call-namers.ts';
import type { ModuleAdapter } from './module-adapter.ts';
import { registryModuleOf } from './registry-source.ts';

const registrations = ['target_group_arns', 'load_balancers', 'traffic_source_attachments'];

/**
 * terraform-aws-modules/autoscaling/aws (its `variables.tf` in versions 6 to 9): `health_check_type`, `instance_refresh`
 * and `enabled_metrics` are left to the provider, `scaling_policies` and `schedules` are empty,
 * `create_scaling_policy` and `create_schedule` are `true`, `ignore_desired_capacity_changes` is `false` by default.
 */
export const adaptAutoScalingModule: ModuleAdapter = (call, index) => {
  const { inputs } = call;
  const resource = asResource(call, 'aws_autoscaling_group');
  const base = baseOf(resource, index);
  const zones =
    zonesOfSubnets(index, inputs, 'vpc_zone_identifier') ?? zonesOfNames(inputs, 'availability_zones');
  const serving = isRegistered(call) || mayServe(resource);
  const group: InstanceGroup = {
    ...base,
    kind: 'instance-group',
    noun: 'an Auto Scaling group',
    zones,
    autoscaling: autoscalingOf(call, index),
    replicas: isSet(inputs, 'scaling_policies') ? undefined : leastOf(inputs),
    serving,
    healthChecks: isRegistered(call) ? [loadBalancerCheck({ body: inputs })] : [],
    safeguards: safeguardsOf(call, index),
  };
  if (!isSet(inputs, 'scaling_policies')) return [group];
  const bounds: Autoscaler = {
    ...base,
    id: `${base.id}#bounds`,
    kind: 'autoscaler',
    noun: 'an Auto Scaling group',
    minimum: serving ? leastOf(inputs) : undefined,
    maximum: numberSetting(inputs, 'max_size'),
  };
  return [group, bounds];
};

function safeguardsOf(call: TerraformModuleCall, index: RootIndex): Safeguards {
  const { inputs } = call;
  const most = numberSetting(inputs, 'max_size');
  const isSingle = most.state === 'known' && most.value <= 1;
  const isScaled = isSet(inputs, 'scaling_policies');
  const spot = isScaled ? spotCapacityOf(index, inputs) : undefined;
  const sole = isScaled ? soleScalerOf(call) : undefined;
  const isHost = isScaledByOthers(call, index);
  return {
    rollingUpdate: isSingle || isHost ? [] : [rollingUpdateOf(call, index)],
    soleScaler: sole === undefined ? [] : [sole],
    spotCapacity: spot === undefined ? [] : [spot],
    monitoring: [metricsOf(inputs)],
  };
}

function rollingUpdateOf(call: TerraformModuleCall, index: RootIndex): Attribute<boolean> {
  const { inputs, header } = call;
  const refresh = onlyBlock(inputs, 'instance_refresh');
  if (refresh.state === 'unknown') return refresh;
  if (refresh.state === 'known') return healthyShareOf(refresh.value);
  const [deployment] = callNamers(index, call, 'aws_codedeploy_deployment_group', 'autoscaling_groups');
  if (deployment !== undefined) return known(true, deployment.header);
  return byDefault(false, header, {
    detail: '`instance_refresh` is not set, so nothing replaces its instances step by step',
    remedy: 'Set `instance_refresh` to an object with `strategy = "Rolling"`.',
  });
}

function soleScalerOf({ inputs }: TerraformModuleCall): Attribute<boolean> | undefined {
  const capacity = numberSetting(inputs, 'desired_capacity');
  if (capacity.state === 'absent') return undefined;
  const ignored = booleanSetting(inputs, 'ignore_desired_capacity_changes', false);
  if (!isKnown(ignored, false)) return ignored;
  if (capacity.state === 'unknown') return capacity;
  return explained(known(false, capacity.span, { via: capacity.via }), {
    detail: `\`desired_capacity\` is \`${capacity.value}\`, and \`scaling_policies\` change it`,
    remedy: 'Set `ignore_desired_capacity_changes = true`.',
  });
}

function autoscalingOf(call: TerraformModuleCall, index: RootIndex): Attribute<boolean> {
  const { inputs, header } = call;
  const fixed = fixedSize({ body: inputs });
  if (fixed?.state === 'known') return fixed;
  if (isSet(inputs, 'scaling_policies') || isSet(inputs, 'schedules')) return known(true, header);
  if (isScaledByOthers(call, index)) return known(true, header);
  const tags = argumentOf(inputs, 'autoscaling_group_tags');
  if (tags?.kind === 'object' && [...tags.fields.keys()].some((name) => clusterTag.test(name)))
    return known(true, header);
  return byDefault(false, header, {
    detail: '`scaling_policies` is not set',
    remedy: 'Add a policy to `scaling_policies`.',
  });
}

const scalerTypes = ['aws_autoscaling_policy', 'aws_autoscaling_schedule', 'aws_ecs_capacity_provider'];

/** A policy or a capacity provider beside the module names its group, also one that the module ecs makes. */
function isScaledByOthers(call: TerraformModuleCall, index: RootIndex): boolean {
  const clusters = index.root.moduleCalls.filter((other) =>
    /^ecs(\/\/|$)/.test(registryModuleOf(other) ?? ''),
  );
  const bodies = [
    ...index.ofType(...scalerTypes).map(({ body }) => body),
    ...clusters.map((ecs) => ecs.inputs),
  ];
  return bodies.some((body) =>
    referencesIn(body).some(({ reference }) => index.moduleCallAt(reference.address) === call),
  );
}

/** What is unknown may be empty. */
function isRegistered({ inputs }: TerraformModuleCall): boolean {
  return registrations.some((name) => isSet(inputs, name) && argumentOf(inputs, name)?.kind !== 'unknown');
}
