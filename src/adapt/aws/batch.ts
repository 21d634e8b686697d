import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, explained, known, mapKnown, unknown } from '../../model/attribute.ts';
import type { NodePool, Workload } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, numberSetting, stringSetting } from '../terraform/setting.ts';
import { decodedJson } from './json-text.ts';
import { zonesOfSubnets } from './subnet.ts';

/**
 * A compute environment of AWS Batch, whose jobs start again by themselves. Source: the page
 * `aws_batch_compute_environment` of the AWS provider: `type` of its resources is `EC2`, `SPOT`, `FARGATE` or
 * `FARGATE_SPOT`.
 */
export const adaptComputeEnvironment: Adapter = (resource, index) => {
  const resources = onlyBlock(resource.body, 'compute_resources');
  if (resources.state !== 'known') return [];
  const pool: NodePool = {
    ...baseOf(resource, index),
    kind: 'node-pool',
    noun: 'a compute environment',
    zones: zonesOfSubnets(index, resources.value, 'subnets'),
    safeguards: { spotCapacity: [spotOf(index, resources.value)] },
  };
  return [pool];
};

/** A queue may try an environment on spot before this one. */
function spotOf(index: RootIndex, resources: ObjectValue): Attribute<boolean> {
  const type = stringSetting(resources, 'type');
  const spot = mapKnown(type, (name) => /SPOT$/i.test(name));
  if (spot.state !== 'known' || spot.value)
    return spot.state === 'absent' ? unknown('its type is not known', spot.span) : spot;
  const others = index.ofType('aws_batch_compute_environment').some(({ body }) => {
    const own = onlyBlock(body, 'compute_resources');
    const name = own.state === 'known' ? argumentOf(own.value, 'type') : undefined;
    return name?.kind === 'unknown' || (name?.kind === 'string' && /SPOT$/i.test(name.value));
  });
  if (others) return known(true, spot.span);
  const isFargate = type.state === 'known' && /^FARGATE/i.test(type.value);
  return explained(spot, {
    remedy: `Set \`type = "${isFargate ? 'FARGATE_SPOT' : 'SPOT'}"\`, or add an environment with it.`,
  });
}

/**
 * A job definition: a container that ends by itself. Source: the page `aws_batch_job_definition` of the AWS provider,
 * and https://docs.aws.amazon.com/batch/latest/APIReference/API_ContainerProperties.html: processors and memory have to
 * be written, so that nothing is said of them here.
 */
export const adaptJobDefinition: Adapter = (resource, index) => {
  const base = baseOf(resource, index);
  const attempts = onlyBlock(resource.body, 'timeout');
  const workload: Workload = {
    ...base,
    kind: 'workload',
    noun: 'a batch job',
    role: 'job',
    timeoutSeconds:
      attempts.state === 'known' ? numberSetting(attempts.value, 'attempt_duration_seconds') : undefined,
  };
  const properties = decodedJson(argumentOf(resource.body, 'container_properties'));
  if (properties?.kind !== 'object') return [workload];
  return [
    workload,
    {
      ...base,
      id: `${base.id}#container`,
      span: properties.header,
      kind: 'container',
      name: resource.name,
      workload: base.id,
      image: stringSetting(properties, 'image'),
      serving: false,
      healthChecks: [],
    },
  ];
};
