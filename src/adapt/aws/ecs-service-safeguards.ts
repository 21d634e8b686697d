import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import {
  type Attribute,
  byDefault,
  explained,
  isKnown,
  known,
  mapKnown,
  unknown,
} from '../../model/attribute.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { soleScalerOf } from '../terraform/lifecycle.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { booleanSetting, isSet, numberSetting, stringSetting, textOf } from '../terraform/setting.ts';
import { switchedOff, switchedOn } from '../terraform/switch.ts';
import { scalingTargetsOf } from './autoscaling-target.ts';

/**
 * What ought to hold of an ECS service. Source: the page `aws_ecs_service` of the AWS provider, and
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html: by default all tasks have
 * to stay healthy, and there is no circuit breaker.
 */
export function serviceSafeguards(
  index: RootIndex,
  resource: TerraformResource,
  serving: boolean,
): Safeguards {
  const { body } = resource;
  const [scaler] = scalingTargetsOf(index, resource);
  const sole = scaler === undefined ? undefined : soleScalerOf(resource, 'desired_count', scaler);
  return {
    rollingUpdate: rollingUpdateOf(body, serving),
    hostSpread: hostSpreadOf(body),
    soleScaler: sole === undefined ? [] : [sole],
    privatePlacement: nestedBlocks(body, 'network_configuration').flatMap((network) =>
      isSet(network, 'assign_public_ip') ? [switchedOff(network, 'assign_public_ip')] : [],
    ),
  };
}

/** Whether a new version takes over step by step, and a bad one is taken back. */
export function rollingUpdateOf(body: ObjectValue, serving: boolean): readonly Attribute<boolean>[] {
  // A daemon has one task on each machine: the old one has to go first.
  if (textOf(body, 'scheduling_strategy') === 'DAEMON') return [];
  const controller = onlyBlock(body, 'deployment_controller');
  if (controller.state === 'unknown') return [controller];
  const type = controller.state === 'known' ? stringSetting(controller.value, 'type', 'ECS') : undefined;
  if (type !== undefined && !isOrdinary(type)) return [];
  const share = numberSetting(body, 'deployment_minimum_healthy_percent', 100);
  const keepsServing = explained(
    mapKnown(share, (percent) => percent > 0),
    {
      remedy: 'Set `deployment_minimum_healthy_percent` to 50 or more.',
    },
  );
  // A lone worker may have to stop before the next one starts; its work waits.
  const replicas = numberSetting(body, 'desired_count');
  const isLoneWorker = !serving && replicas.state === 'known' && replicas.value <= 1;
  return isLoneWorker ? [rollBackOf(body)] : [keepsServing, rollBackOf(body)];
}

function isOrdinary(type: Attribute<string>): boolean {
  return type.state === 'known' && type.value === 'ECS';
}

/** What takes a bad version back: the circuit breaker, or the service's alarms. */
function rollBackOf(body: ObjectValue): Attribute<boolean> {
  const alarms = onlyBlock(body, 'alarms');
  if (alarms.state === 'unknown') return alarms;
  if (alarms.state === 'known' && !isKnown(booleanSetting(alarms.value, 'rollback', false), false))
    return known(true, alarms.span);
  const breaker = onlyBlock(body, 'deployment_circuit_breaker');
  if (breaker.state === 'unknown') return breaker;
  if (breaker.state === 'absent')
    return byDefault(false, body.header, {
      detail: 'it has no `deployment_circuit_breaker`, so nothing takes a bad version back',
      remedy: 'Add a `deployment_circuit_breaker` block with `enable = true` and `rollback = true`.',
    });
  const enabled = switchedOn(breaker.value, 'enable', false);
  return isKnown(enabled, true) ? switchedOn(breaker.value, 'rollback', false) : enabled;
}

/**
 * Without a strategy ECS spreads tasks over zones and then over machines; Fargate has no machines to share. Source:
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-strategies.html
 */
function hostSpreadOf(body: ObjectValue): readonly Attribute<boolean>[] {
  const strategies = nestedBlocks(body, 'ordered_placement_strategy');
  const [first] = strategies;
  const replicas = numberSetting(body, 'desired_count');
  if (first === undefined || (replicas.state === 'known' && replicas.value < 2)) return [];
  const constraints = nestedBlocks(body, 'placement_constraints').map((one) => textOf(one, 'type'));
  const types = strategies.map((one) => stringSetting(one, 'type'));
  if (constraints.includes('distinctInstance')) return [known(true, first.header)];
  const unclear = types.find(({ state }) => state !== 'known');
  if (unclear !== undefined) return [unknown('its placement strategy is not known', first.header)];
  const packs = strategies.find((one) => textOf(one, 'type') === 'binpack');
  if (packs === undefined || types.some((type) => isKnown(type, 'spread')))
    return [known(true, first.header)];
  return [
    known(false, packs.header, {
      detail: 'its only placement strategy is `binpack`, which fills one machine before the next',
      remedy:
        'Put an `ordered_placement_strategy` block with `type = "spread"` and `field = "instanceId"` before it.',
    }),
  ];
}
