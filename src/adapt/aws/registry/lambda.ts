import type { Workload } from '../../../model/component.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { baseOf } from '../../terraform/component-base.ts';
import { zonesOfSubnets } from '../subnet.ts';
import type { ModuleAdapter } from './module-adapter.ts';

/**
 * terraform-aws-modules/lambda/aws (its `variables.tf` in versions 6 to 8): in a VPC where `vpc_subnet_ids`, `null` by
 * default, names subnets.
 */
export const adaptLambdaModule: ModuleAdapter = (call, index) => {
  const zones = zonesOfSubnets(index, call.inputs, 'vpc_subnet_ids');
  const workload: Workload = {
    ...baseOf(asResource(call, 'aws_lambda_function'), index),
    kind: 'workload',
    noun: 'a Lambda function',
    role: 'worker',
    zones,
  };
  return [workload];
};
