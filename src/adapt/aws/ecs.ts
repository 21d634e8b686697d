import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, explained, isKnown } from '../../model/attribute.ts';
import type { Component, Workload } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { resourcesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, isSet, numberSetting, stringSetting, textOf } from '../terraform/setting.ts';
import { scaledByTarget } from './autoscaling-target.ts';
import { adaptContainers, type Traffic } from './ecs-container.ts';
import { serviceSafeguards } from './ecs-service-safeguards.ts';
import { volumesInTransit } from './ecs-volume.ts';
import { zonesOfSubnets } from './subnet.ts';

/**
 * A service of ECS with the containers of its task. Source: the pages `aws_ecs_service` and
 * `aws_ecs_task_definition` of the AWS provider: `scheduling_strategy` is `REPLICA` where it is not set.
 */
export const adaptEcsService: Adapter = (resource, index) => {
  const { body } = resource;
  const traffic = trafficOf(body);
  const serving = traffic.balanced !== 'none' || traffic.discovered;
  const zones = zonesOf(index, body);
  // What is at rest has no load, and nothing to deploy.
  const isAtRest = isKnown(numberSetting(body, 'desired_count'), 0);
  const autoscaling = isAtRest ? undefined : autoscalingOf(index, resource);
  const replicas = isDaemon(body)
    ? undefined
    : explained(numberSetting(body, 'desired_count'), { remedy: 'Set `desired_count` to 2 or more.' });
  const [task] = taskDefinitionsOf(index, resource);
  const workload: Workload = {
    ...baseOf(resource, index),
    kind: 'workload',
    noun: 'an ECS service',
    role: serving ? 'serving' : 'worker',
    replicas,
    zones,
    autoscaling,
    safeguards: {
      ...(isAtRest ? {} : serviceSafeguards(index, resource, serving)),
      encryptionInTransit: task === undefined ? [] : volumesInTransit(task),
    },
  };
  const containers = task === undefined ? [] : adaptContainers(index, { task, workload: resource, traffic });
  return [workload, ...containers];
};

/** A task that no service in this root runs: something starts it when there is work. */
export const adaptEcsTaskDefinition: Adapter = (resource, index) => {
  if (tasksOfServices(index).has(resource)) return [];
  const workload: Component = {
    ...baseOf(resource, index),
    kind: 'workload',
    noun: 'an ECS task',
    role: 'job',
    safeguards: { encryptionInTransit: volumesInTransit(resource) },
  };
  const traffic: Traffic = { balanced: 'none', discovered: false };
  return [workload, ...adaptContainers(index, { task: resource, workload: resource, traffic })];
};

const tasksOfRoot = new WeakMap<RootIndex, ReadonlySet<TerraformResource>>();

/** The tasks that services run, collected once for each root. */
function tasksOfServices(index: RootIndex): ReadonlySet<TerraformResource> {
  const collected = tasksOfRoot.get(index);
  if (collected !== undefined) return collected;
  const services = index.ofType('aws_ecs_service');
  const tasks = new Set(services.flatMap((service) => taskDefinitionsOf(index, service)));
  tasksOfRoot.set(index, tasks);
  return tasks;
}

export function taskDefinitionsOf(
  index: RootIndex,
  service: TerraformResource,
): readonly TerraformResource[] {
  return [
    ...resourcesIn(index, argumentOf(service.body, 'task_definition'), 'aws_ecs_task_definition').keys(),
  ];
}

function isDaemon(body: ObjectValue): boolean {
  return textOf(body, 'scheduling_strategy') === 'DAEMON';
}

function zonesOf(index: RootIndex, body: ObjectValue): Attribute<number> | undefined {
  const network = readBlocks(body, 'network_configuration');
  const [block] = network.state === 'known' ? network.value : [];
  return block === undefined ? undefined : zonesOfSubnets(index, block, 'subnets');
}

function autoscalingOf(index: RootIndex, resource: TerraformResource): Attribute<boolean> | undefined {
  const strategy = stringSetting(resource.body, 'scheduling_strategy', 'REPLICA');
  if (strategy.state === 'unknown') return strategy;
  if (isDaemon(resource.body)) return undefined;
  return scaledByTarget(
    index,
    resource,
    'Add an `aws_appautoscaling_target` and an `aws_appautoscaling_policy` for the service.',
  );
}

/** Who sends requests to the service's containers. */
function trafficOf(body: ObjectValue): Traffic {
  const discovered = isSet(body, 'service_registries') || isSet(body, 'service_connect_configuration');
  const balancers = readBlocks(body, 'load_balancer');
  if (balancers.state === 'unknown') return { balanced: 'unknown', discovered };
  if (balancers.state === 'absent' || balancers.value.length === 0) return { balanced: 'none', discovered };
  const names = balancers.value.map((balancer) => textOf(balancer, 'container_name'));
  return {
    balanced: names.flatMap((name) => (name === undefined ? [] : [name])),
    discovered,
  };
}
