import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, explained } from '../../model/attribute.ts';
import type { Container, Workload } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { isSet, numberSetting, stringSetting } from '../terraform/setting.ts';
import { isAnswering } from './lambda-invocation.ts';
import { zonesOfSubnets } from './subnet.ts';

/**
 * A function, which runs in the zones of its subnets where it is in a VPC. Source: the page `aws_lambda_function` of
 * the AWS provider: `timeout` is 3 seconds where it is not set.
 */
export const adaptLambdaFunction: Adapter = (resource, index) => {
  const { body } = resource;
  const config = readBlocks(body, 'vpc_config');
  const [block] = config.state === 'known' ? config.value : [];
  const zones = block === undefined ? undefined : zonesOfSubnets(index, block, 'subnet_ids');
  const workload: Workload = {
    ...baseOf(resource, index),
    kind: 'workload',
    noun: 'a Lambda function',
    role: isAnswering(index, resource) ? 'serving' : 'worker',
    zones,
    ephemeral: true,
    timeoutSeconds: functionTimeout(body),
  };
  const image = isSet(body, 'image_uri') ? stringSetting(body, 'image_uri') : undefined;
  return image === undefined ? [workload] : [workload, onlyContainer(resource, index, image, false)];
};

/** How long a function may run: 3 seconds where nothing is written. */
export function functionTimeout(body: ObjectValue): Attribute<number> {
  return explained(numberSetting(body, 'timeout', 3), {
    remedy: 'Set `timeout` a little above what a slow but good answer takes.',
  });
}

/** A service of App Runner, which spreads and scales by itself. Source: the page `aws_apprunner_service` of the AWS provider. */
export const adaptAppRunnerService: Adapter = (resource, index) => {
  const workload: Workload = {
    ...baseOf(resource, index),
    kind: 'workload',
    noun: 'an App Runner service',
    role: 'serving',
  };
  const images = nestedBlocks(resource.body, 'source_configuration')
    .flatMap((source) => nestedBlocks(source, 'image_repository'))
    .slice(0, 1)
    .map((repository) => stringSetting(repository, 'image_identifier'));
  return [workload, ...images.map((image) => onlyContainer(resource, index, image, true))];
};

/** The one container of what the platform runs; the platform watches and sizes it. */
export function onlyContainer(
  resource: TerraformResource,
  index: RootIndex,
  image: Attribute<string>,
  serving: boolean,
): Container {
  const base = baseOf(resource, index);
  return {
    ...base,
    id: `${base.id}#container`,
    kind: 'container',
    name: resource.name,
    workload: base.id,
    image,
    serving,
    healthChecks: [],
  };
}
