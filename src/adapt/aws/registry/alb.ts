import type { Field, ObjectValue } from '../../../evaluate/value.ts';
import { byDefault } from '../../../model/attribute.ts';
import type { TargetGroup } from '../../../model/component.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { baseOf } from '../../terraform/component-base.ts';
import { argumentOf, stringSetting } from '../../terraform/setting.ts';
import { adaptLoadBalancer } from '../load-balancing.ts';
import type { ModuleAdapter } from './module-adapter.ts';

/**
 * terraform-aws-modules/alb/aws (its `variables.tf` and `main.tf` in versions 9 and 10): the arguments of `aws_lb` by
 * their names, and `target_groups`, a map whose entries have the arguments of `aws_lb_target_group`; `default_protocol`,
 * `HTTP` by default, is that of those without one. The list of version 8 is not read.
 */
export const adaptAlbModule: ModuleAdapter = (call, index) => {
  const resource = asResource(call, 'aws_lb');
  const groups = argumentOf(call.inputs, 'target_groups');
  const entries = groups?.kind === 'object' ? [...groups.fields.values()] : [];
  return [
    ...adaptLoadBalancer(resource, index),
    ...entries.flatMap((entry) => targetGroup(baseOf(resource, index), entry, call.inputs)),
  ];
};

function targetGroup(
  base: ReturnType<typeof baseOf>,
  { name, nameSpan, value }: Field,
  inputs: ObjectValue,
): readonly TargetGroup[] {
  if (value.kind !== 'object') return [];
  const present = byDefault(false, nameSpan, {
    detail: 'without a `health_check` only the defaults apply, an answer of `200` on the path `/`',
    remedy: 'Add a `health_check` with a path that tells whether the application works.',
  });
  return [
    {
      ...base,
      id: `${base.id}#target-group-${name}`,
      resource: `${base.resource} (target group ${name})`,
      span: nameSpan,
      kind: 'target-group',
      noun: 'a target group',
      healthChecks: lacksCheck(value, inputs) ? [{ name: 'health check of its own', present }] : [],
    },
  ];
}

function lacksCheck(group: ObjectValue, inputs: ObjectValue): boolean {
  if (group.fields.has('health_check')) return false;
  const type = stringSetting(group, 'target_type', 'instance');
  if (type.state !== 'known' || type.value === 'lambda') return false;
  const own = stringSetting(group, 'protocol');
  const protocol = own.state === 'absent' ? stringSetting(inputs, 'default_protocol', 'HTTP') : own;
  return protocol.state === 'known' && /^https?$/i.test(protocol.value);
}
