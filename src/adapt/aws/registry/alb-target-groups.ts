import { readObject } from '../../../evaluate/read.ts';
import type { TerraformModuleCall } from '../../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../../evaluate/value.ts';
import { byDefault, isKnown } from '../../../model/attribute.ts';
import type { TargetGroup } from '../../../model/component.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { baseOf } from '../../terraform/component-base.ts';
import type { RootIndex } from '../../terraform/root-index.ts';
import { argumentOf, booleanSetting, numberSetting, stringSetting } from '../../terraform/setting.ts';
import { switchedOff } from '../../terraform/switch.ts';
import { entriesOf, type InputEntry } from './input-entries.ts';

/**
 * The target groups of terraform-aws-modules/alb/aws: a map in versions 9 and 10, whose entries have the arguments of
 * `aws_lb_target_group`, with `default_protocol`, `HTTP` by default, for those without a protocol; a list in versions 6
 * to 8, where it is `backend_protocol`.
 */
export function targetGroupsOf(call: TerraformModuleCall, index: RootIndex): readonly TargetGroup[] {
  const base = baseOf(asResource(call, 'aws_lb'), index);
  return entriesOf(argumentOf(call.inputs, 'target_groups')).map((entry): TargetGroup => {
    const stickiness = readObject(entry.body, 'stickiness');
    return {
      ...base,
      id: `${base.id}#target-group-${entry.key}`,
      resource: `${base.resource} (target group ${entry.key})`,
      span: entry.span,
      kind: 'target-group',
      noun: 'a target group',
      healthChecks: checksOf(entry, call.inputs),
      safeguards: {
        sessionFreedom:
          stickiness.state === 'known' ? [switchedOff(stickiness.value, 'enabled', true)] : undefined,
      },
    };
  });
}

function checksOf({ body, span }: InputEntry, inputs: ObjectValue): TargetGroup['healthChecks'] {
  const name = 'health check of its own';
  const check = readObject(body, 'health_check');
  if (check.state === 'known') {
    const present = booleanSetting(check.value, 'enabled', true);
    if (!isKnown(present, true) || !isKnown(stringSetting(body, 'target_type', 'instance'), 'instance'))
      return [{ name, present }];
    return [
      {
        name,
        present,
        intervalSeconds: numberSetting(check.value, 'interval', 30),
        timeoutSeconds: numberSetting(check.value, 'timeout'),
        failures: numberSetting(check.value, 'unhealthy_threshold', 3),
      },
    ];
  }
  if (!lacksCheck(body, inputs)) return [];
  const present = byDefault(false, span, {
    detail: 'without a `health_check` only the defaults apply, an answer of `200` on the path `/`',
    remedy: 'Add a `health_check` with a path that tells whether the application works.',
  });
  return [{ name, present }];
}

function lacksCheck(group: ObjectValue, inputs: ObjectValue): boolean {
  if (group.fields.has('health_check')) return false;
  const type = stringSetting(group, 'target_type', 'instance');
  if (type.state !== 'known' || type.value === 'lambda') return false;
  const own = [stringSetting(group, 'protocol'), stringSetting(group, 'backend_protocol')].find(
    ({ state }) => state !== 'absent',
  );
  const protocol = own ?? stringSetting(inputs, 'default_protocol', 'HTTP');
  return protocol.state === 'known' && /^https?$/i.test(protocol.value);
}
