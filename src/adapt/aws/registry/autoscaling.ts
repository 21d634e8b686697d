import type { TerraformModuleCall } from '../../../evaluate/terraform/resource.ts';
import { type Attribute, byDefault, known } from '../../../model/attribute.ts';
import type { InstanceGroup } from '../../../model/component.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { baseOf } from '../../terraform/component-base.ts';
import { argumentOf, isSet } from '../../terraform/setting.ts';
import { fixedSize, loadBalancerCheck } from '../autoscaling-group.ts';
import { zonesOfNames, zonesOfSubnets } from '../subnet.ts';
import type { ModuleAdapter } from './adapt-module-call.ts';

const registrations = ['target_group_arns', 'load_balancers', 'traffic_source_attachments'];

/**
 * terraform-aws-modules/autoscaling/aws (versions 6 to 9): `health_check_type` is left to the provider, and
 * `scaling_policies` and `schedules` are empty by default.
 */
export const adaptAutoScalingModule: ModuleAdapter = (call, index) => {
  const { inputs } = call;
  const zones =
    zonesOfSubnets(index, inputs, 'vpc_zone_identifier') ?? zonesOfNames(inputs, 'availability_zones');
  const group: InstanceGroup = {
    ...baseOf(asResource(call, 'aws_autoscaling_group'), index),
    kind: 'instance-group',
    noun: 'an Auto Scaling group',
    ...(zones === undefined ? {} : { zones }),
    autoscaling: autoscalingOf(call),
    healthChecks: isRegistered(call) ? [loadBalancerCheck({ body: inputs })] : [],
  };
  return [group];
};

function autoscalingOf({ inputs, header }: TerraformModuleCall): Attribute<boolean> {
  const fixed = fixedSize({ body: inputs });
  if (fixed?.state === 'known') return fixed;
  if (isSet(inputs, 'scaling_policies') || isSet(inputs, 'schedules')) return known(true, header);
  return byDefault(false, header, {
    detail: '`scaling_policies` is not set',
    remedy: 'Add a policy to `scaling_policies`.',
  });
}

/** What is unknown may be empty. */
function isRegistered({ inputs }: TerraformModuleCall): boolean {
  return registrations.some((name) => isSet(inputs, name) && argumentOf(inputs, name)?.kind !== 'unknown');
}
