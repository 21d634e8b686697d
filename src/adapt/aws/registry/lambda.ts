import type { TerraformModuleCall } from '../../../evaluate/terraform/resource.ts';
import { isKnown } from '../../../model/attribute.ts';
import type { Workload } from '../../../model/component.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { baseOf } from '../../terraform/component-base.ts';
import { argumentOf, booleanSetting, isSet, stringSetting, textOf } from '../../terraform/setting.ts';
import { functionTimeout, onlyContainer } from '../lambda.ts';
import { zonesOfSubnets } from '../subnet.ts';
import type { ModuleAdapter } from './module-adapter.ts';

/**
 * terraform-aws-modules/lambda/aws (its `variables.tf` in versions 6 to 8): in a VPC where `vpc_subnet_ids`, `null` by
 * default, names subnets; `timeout` is 3 seconds, and `create_lambda_function_url` is `false` by default.
 */
export const adaptLambdaModule: ModuleAdapter = (call, index) => {
  const { inputs } = call;
  const resource = asResource(call, 'aws_lambda_function');
  const workload: Workload = {
    ...baseOf(resource, index),
    kind: 'workload',
    noun: 'a Lambda function',
    role: isAnswering(call) ? 'serving' : 'worker',
    zones: zonesOfSubnets(index, inputs, 'vpc_subnet_ids'),
    ephemeral: true,
    timeoutSeconds: functionTimeout(inputs),
  };
  if (!isSet(inputs, 'image_uri')) return [workload];
  return [workload, onlyContainer(resource, index, stringSetting(inputs, 'image_uri'), false)];
};

/** A function URL, or an API among the triggers that may call it. */
function isAnswering({ inputs }: TerraformModuleCall): boolean {
  if (isKnown(booleanSetting(inputs, 'create_lambda_function_url', false), true)) return true;
  const triggers = argumentOf(inputs, 'allowed_triggers');
  if (triggers?.kind !== 'object') return false;
  return [...triggers.fields.values()].some(({ value }) => {
    const caller =
      value.kind === 'object' ? (textOf(value, 'service') ?? textOf(value, 'principal')) : undefined;
    return caller !== undefined && /^(?:apigateway|elasticloadbalancing)(?:\.amazonaws\.com)?$/.test(caller);
  });
}
