import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, isKnown } from '../../model/attribute.ts';
import type { HealthCheck, TargetGroup } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { settingTo } from '../terraform/repair.ts';
import { booleanSetting, numberSetting, stringSetting, textOf } from '../terraform/setting.ts';
import { switchedOff } from '../terraform/switch.ts';

/**
 * A target group. Source: the page `aws_lb_target_group` of the AWS provider: a check is made by default, which wants
 * `200` on the path `/` where the protocol is HTTP or HTTPS, and the status `12` (not implemented) where
 * `protocol_version` is `GRPC`; for functions it is off until it is asked for
 * (https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html). A `health_check`
 * asks every 30 seconds and counts after 3 failures where it does not say otherwise. A `stickiness` block is switched
 * on by the provider's schema unless it says `enabled = false`.
 */
export const adaptTargetGroup: Adapter = (resource, index) => {
  const check = checkOf(resource);
  const group: TargetGroup = {
    ...baseOf(resource, index),
    kind: 'target-group',
    noun: 'a target group',
    healthChecks: check === undefined ? [] : [check],
    safeguards: { sessionFreedom: sessionFreedomOf(resource.body) },
  };
  return [group];
};

function checkOf({ body }: TerraformResource): HealthCheck | undefined {
  const name = 'health check of its own';
  const block = onlyBlock(body, 'health_check');
  if (block.state === 'unknown') return { name, present: block };
  const type = stringSetting(body, 'target_type', 'instance');
  const protocol = stringSetting(body, 'protocol');
  if (block.state === 'known') {
    const present = explained(
      booleanSetting(block.value, 'enabled', true),
      settingTo(block.value, 'enabled', true),
    );
    return isKnown(present, true) ? { name, present, ...timesOf(block.value, type) } : { name, present };
  }
  if (type.state !== 'known' || protocol.state !== 'known') return undefined;
  // A connection says enough of TCP; of HTTP, an answer on `/` rarely says that the application works.
  if (type.value === 'lambda' || !/^https?$/i.test(protocol.value)) return undefined;
  const wanted =
    textOf(body, 'protocol_version') === 'GRPC' ? 'the status `12`' : 'an answer of `200` on the path `/`';
  const present = byDefault(false, body.header, {
    detail: `without a \`health_check\` block only the defaults apply, ${wanted}`,
    remedy: 'Add a `health_check` block with a path that tells whether the application works.',
  });
  return { name, present };
}

/** Between two checks of a function its own timeout has to pass, so that there is no interval to ask for. */
function timesOf(check: ObjectValue, type: Attribute<string>): Partial<HealthCheck> {
  if (!isKnown(type, 'instance') && !isKnown(type, 'ip') && !isKnown(type, 'alb')) return {};
  return {
    intervalSeconds: explained(numberSetting(check, 'interval', 30), {
      remedy: 'Set `interval` to 30 seconds or less.',
    }),
    timeoutSeconds: numberSetting(check, 'timeout'),
    failures: explained(
      numberSetting(check, 'unhealthy_threshold', 3),
      settingTo(check, 'unhealthy_threshold', 3),
    ),
  };
}

/** Flows of a gateway balancer have to meet the same appliance in both directions. */
function sessionFreedomOf(body: ObjectValue): readonly Attribute<boolean>[] | undefined {
  if (textOf(body, 'protocol')?.toUpperCase() === 'GENEVE') return undefined;
  const blocks = readBlocks(body, 'stickiness');
  if (blocks.state === 'unknown') return [blocks];
  const answers = (blocks.state === 'known' ? blocks.value : []).map((block) =>
    switchedOff(block, 'enabled', true),
  );
  return answers.length === 0 ? undefined : answers;
}
