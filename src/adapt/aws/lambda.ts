import { readBlocks } from '../../evaluate/read.ts';
import type { Workload } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { zonesOfSubnets } from './subnet.ts';

/** A function, which runs in the zones of its subnets where it is in a VPC. Source: the page `aws_lambda_function` of the AWS provider. */
export const adaptLambdaFunction: Adapter = (resource, index) => {
  const config = readBlocks(resource.body, 'vpc_config');
  const [block] = config.state === 'known' ? config.value : [];
  const zones = block === undefined ? undefined : zonesOfSubnets(index, block, 'subnet_ids');
  const workload: Workload = {
    ...baseOf(resource, index),
    kind: 'workload',
    noun: 'a Lambda function',
    role: 'worker',
    zones,
  };
  return [workload];
};

/** A service of App Runner, which spreads and scales by itself. Source: the page `aws_apprunner_service` of the AWS provider. */
export const adaptAppRunnerService: Adapter = (resource, index) => {
  const workload: Workload = {
    ...baseOf(resource, index),
    kind: 'workload',
    noun: 'an App Runner service',
    role: 'serving',
  };
  return [workload];
};
