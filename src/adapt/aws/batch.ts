import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, explained, isKnown, known, mapKnown, unknown } from '../../model/attribute.ts';
import type { NodePool, Workload } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, numberSetting, stringSetting } from '../terraform/setting.ts';
import { decodedJson } from './json-text.ts';

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
    safeguards: { spotCapacity: [spotOf(index, resources.value)] },
  };
  return [pool];
};

/** A queue may try an environment on spot before this one. */
function spotOf(index: RootIndex, resources: ObjectValue): Attribute<boolean> {
  const type = stringSetting(resources, 'type');
  if (type.state === 'absent') return unknown('its type is not known', type.span);
  const spot = mapKnown(type, (name) => /SPOT$/i.test(name));
  if (type.state === 'unknown' || !isKnown(spot, false)) return spot;
  if (hasSpotBeside(index)) return known(true, spot.span);
  const wanted = /^FARGATE/i.test(type.value) ? 'FARGATE_SPOT' : 'SPOT';
  return explained(spot, { remedy: `Set \`type = "${wanted}"\`, or add an environment with it.` });
}

const spotRoots = new WeakMap<RootIndex, boolean>();

/** Another environment is on spot, or may be; looked up once for each root. */
function hasSpotBeside(index: RootIndex): boolean {
  const found = spotRoots.get(index);
  if (found !== undefined) return found;
  const has = index.ofType('aws_batch_compute_environment').some(({ body }) => {
    const own = onlyBlock(body, 'compute_resources');
    const type = own.state === 'known' ? argumentOf(own.value, 'type') : undefined;
    return type?.kind === 'unknown' || (type?.kind === 'string' && /SPOT$/i.test(type.value));
  });
  spotRoots.set(index, has);
  return has;
}

/**
 * A job definition: a container that ends by itself. Source: the page `aws_batch_job_definition` of the AWS provider,
 * and https://docs.aws.amazon.com/batch/latest/APIReference/API_ContainerProperties.html: processors and memory have to
 * be written, so that nothing is said of them here.
 */
export const adaptJobDefinition: Adapter = (resource, index) => {
  const base = baseOf(resource, index);
  const timeout = onlyBlock(resource.body, 'timeout');
  const workload: Workload = {
    ...base,
    kind: 'workload',
    noun: 'a batch job',
    role: 'job',
    timeoutSeconds:
      timeout.state === 'known' ? numberSetting(timeout.value, 'attempt_duration_seconds') : undefined,
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
