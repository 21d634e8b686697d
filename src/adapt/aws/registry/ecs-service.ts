import { explained } from '../../../model/attribute.ts';
import type { Workload } from '../../../model/component.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { baseOf } from '../../terraform/component-base.ts';
import { booleanSetting, isSet, textOf } from '../../terraform/setting.ts';
import { zonesOfSubnets } from '../subnet.ts';
import type { ModuleAdapter } from './module-adapter.ts';

/**
 * terraform-aws-modules/ecs/aws//modules/service (its `variables.tf` in versions 5 to 7): in `subnet_ids`, and scaled
 * by processor and memory unless `enable_autoscaling`, `true` by default, switches that off.
 */
export const adaptEcsServiceModule: ModuleAdapter = (call, index) => {
  const { inputs } = call;
  const zones = zonesOfSubnets(index, inputs, 'subnet_ids');
  const autoscaling = explained(booleanSetting(inputs, 'enable_autoscaling', true), {
    remedy: 'Set `enable_autoscaling = true`.',
  });
  const workload: Workload = {
    ...baseOf(asResource(call, 'aws_ecs_service'), index),
    kind: 'workload',
    noun: 'an ECS service',
    role: isSet(inputs, 'load_balancer') ? 'serving' : 'worker',
    zones,
    ...(textOf(inputs, 'scheduling_strategy') === 'DAEMON' ? {} : { autoscaling }),
  };
  return [workload];
};
