import type { TerraformModuleCall } from '../../../evaluate/terraform/resource.ts';
import { type Attribute, byDefault, known } from '../../../model/attribute.ts';
import type { InstanceGroup } from '../../../model/component.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { baseOf } from '../../terraform/component-base.ts';
import { referencesIn } from '../../terraform/reference.ts';
import type { RootIndex } from '../../terraform/root-index.ts';
import { argumentOf, isSet } from '../../terraform/setting.ts';
import { clusterTag, fixedSize, loadBalancerCheck } from '../autoscaling-group.ts';
import { zonesOfNames, zonesOfSubnets } from '../subnet.ts';
import type { ModuleAdapter } from './module-adapter.ts';
import { registryModuleOf } from './registry-source.ts';

const registrations = ['target_group_arns', 'load_balancers', 'traffic_source_attachments'];

/**
 * terraform-aws-modules/autoscaling/aws (its `variables.tf` in versions 6 to 9): `health_check_type` is left to the
 * provider, `scaling_policies` and `schedules` are empty, `create_scaling_policy` and `create_schedule` are `true` by
 * default.
 */
export const adaptAutoScalingModule: ModuleAdapter = (call, index) => {
  const { inputs } = call;
  const zones =
    zonesOfSubnets(index, inputs, 'vpc_zone_identifier') ?? zonesOfNames(inputs, 'availability_zones');
  const group: InstanceGroup = {
    ...baseOf(asResource(call, 'aws_autoscaling_group'), index),
    kind: 'instance-group',
    noun: 'an Auto Scaling group',
    zones,
    autoscaling: autoscalingOf(call, index),
    healthChecks: isRegistered(call) ? [loadBalancerCheck({ body: inputs })] : [],
  };
  return [group];
};

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
