import type { TerraformModuleCall, TerraformResource } from '../../../evaluate/terraform/resource.ts';
import { explained, isKnown } from '../../../model/attribute.ts';
import type { Autoscaler, Component, Container, Workload } from '../../../model/component.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { baseOf } from '../../terraform/component-base.ts';
import { settingTo } from '../../terraform/repair.ts';
import type { RootIndex } from '../../terraform/root-index.ts';
import {
  argumentOf,
  booleanSetting,
  isSet,
  numberSetting,
  stringSetting,
  textOf,
} from '../../terraform/setting.ts';
import { switchedOff } from '../../terraform/switch.ts';
import { rollingUpdateOf } from '../ecs-service-safeguards.ts';
import { zonesOfSubnets } from '../subnet.ts';
import type { ModuleAdapter } from './module-adapter.ts';

/**
 * terraform-aws-modules/ecs/aws//modules/service (its `variables.tf` in versions 5 to 7): in `subnet_ids`, and scaled
 * by processor and memory between one task and ten unless `enable_autoscaling`, `true` by default, switches that off;
 * `desired_count` is `1`, changes to it are ignored, and `deployment_circuit_breaker` is not set by default. The task
 * has a processor and 2 GiB for its containers.
 */
export const adaptEcsServiceModule: ModuleAdapter = (call, index) =>
  adaptService(asResource(call, 'aws_ecs_service'), index);

/**
 * terraform-aws-modules/ecs/aws (its `variables.tf` and `main.tf` in versions 5 to 7): `services` maps names to the
 * inputs of the module above.
 */
export function adaptServicesOf(call: TerraformModuleCall, index: RootIndex): readonly Component[] {
  const services = argumentOf(call.inputs, 'services');
  if (services?.kind !== 'object') return [];
  const resource = asResource(call, 'aws_ecs_service');
  return [...services.fields.values()].flatMap(({ name, nameSpan, value }) =>
    value.kind === 'object'
      ? adaptService(
          {
            ...resource,
            address: `${call.address} (service ${name})`,
            header: nameSpan,
            body: value,
          },
          index,
        )
      : [],
  );
}

function adaptService(resource: TerraformResource, index: RootIndex): readonly Component[] {
  const { body } = resource;
  const base = baseOf(resource, index);
  const isDaemon = textOf(body, 'scheduling_strategy') === 'DAEMON';
  const isServing = ['load_balancer', 'service_registries', 'service_connect_configuration'].some((name) =>
    isSet(body, name),
  );
  const autoscaling = explained(
    booleanSetting(body, 'enable_autoscaling', true),
    settingTo(body, 'enable_autoscaling', true),
  );
  const isFixed = isKnown(autoscaling, false);
  const workload: Workload = {
    ...base,
    kind: 'workload',
    noun: 'an ECS service',
    role: isServing ? 'serving' : 'worker',
    zones: zonesOfSubnets(index, body, 'subnet_ids'),
    autoscaling: isDaemon ? undefined : autoscaling,
    replicas:
      isFixed && !isDaemon
        ? explained(numberSetting(body, 'desired_count', 1), { remedy: 'Set `desired_count` to 2 or more.' })
        : undefined,
    safeguards: {
      rollingUpdate: rollingUpdateOf(body, isServing),
      privatePlacement: isSet(body, 'assign_public_ip') ? [switchedOff(body, 'assign_public_ip')] : [],
    },
  };
  const containers = containersOf(resource, index, isServing);
  if (isDaemon || !isKnown(autoscaling, true)) return [workload, ...containers];
  const target: Autoscaler = {
    ...base,
    id: `${base.id}#bounds`,
    kind: 'autoscaler',
    noun: 'a scaling target',
    // A worker may stop while it has nothing to do.
    minimum: isServing
      ? explained(numberSetting(body, 'autoscaling_min_capacity', 1), {
          remedy: 'Set `autoscaling_min_capacity` to 2 or more.',
        })
      : undefined,
    maximum: explained(numberSetting(body, 'autoscaling_max_capacity', 10), {
      remedy: 'Set `autoscaling_max_capacity` to what the busiest day needs.',
    }),
  };
  return [workload, ...containers, target];
}

/** Of each container what it runs: its sizes are bounded by the task, and its checks are the service's affair. */
function containersOf(resource: TerraformResource, index: RootIndex, serving: boolean): readonly Container[] {
  const definitions = argumentOf(resource.body, 'container_definitions');
  if (definitions?.kind !== 'object') return [];
  const base = baseOf(resource, index);
  return [...definitions.fields.values()].flatMap(({ name, nameSpan, value }): readonly Container[] => {
    if (value.kind !== 'object' || !isSet(value, 'image')) return [];
    return [
      {
        ...base,
        id: `${base.id}#container-${name}`,
        span: nameSpan,
        kind: 'container',
        name,
        workload: base.id,
        image: stringSetting(value, 'image'),
        serving,
        healthChecks: [],
      },
    ];
  });
}
