import { readString } from '../../../evaluate/read.ts';
import type { Field, ObjectValue } from '../../../evaluate/value.ts';
import { byDefault } from '../../../model/attribute.ts';
import type { TargetGroup } from '../../../model/component.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { baseOf } from '../../terraform/component-base.ts';
import { argumentOf } from '../../terraform/setting.ts';
import { adaptLoadBalancer } from '../load-balancing.ts';
import type { ModuleAdapter } from './adapt-module-call.ts';

/**
 * terraform-aws-modules/alb/aws (versions 8 to 10): the arguments of `aws_lb` by their names, and `target_groups`, a
 * map with `protocol`, or a list with `backend_protocol` before version 9.
 */
export const adaptAlbModule: ModuleAdapter = (call, index) => {
  const resource = asResource(call, 'aws_lb');
  const groups = argumentOf(call.inputs, 'target_groups');
  const entries = groups?.kind === 'object' ? [...groups.fields.values()] : [];
  return [
    ...adaptLoadBalancer(resource, index),
    ...entries.flatMap((entry) => targetGroup(baseOf(resource, index), entry)),
  ];
};

function targetGroup(
  base: ReturnType<typeof baseOf>,
  { name, nameSpan, value }: Field,
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
      healthChecks: lacksCheck(value) ? [{ name: 'health check of its own', present }] : [],
    },
  ];
}

function lacksCheck(group: ObjectValue): boolean {
  if (group.fields.has('health_check')) return false;
  const protocol = readString(group, group.fields.has('protocol') ? 'protocol' : 'backend_protocol');
  return protocol.state === 'known' && /^https?$/i.test(protocol.value);
}
