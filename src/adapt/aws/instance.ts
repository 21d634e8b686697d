import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { known } from '../../model/attribute.ts';
import type { Workload } from '../../model/component.ts';
import type { Span } from '../../source/span.ts';
import { type Adapter, baseOf } from './component-base.ts';
import { isNamedBy, referencesIn } from './reference.ts';
import type { RootIndex } from './root-index.ts';
import { argumentOf } from './setting.ts';

/**
 * An EC2 instance that a load balancer sends requests to by its id: nothing adds another when the load grows. Source:
 * the pages `aws_instance`, `aws_lb_target_group_attachment`, `aws_elb` and `aws_elb_attachment` of the AWS provider.
 */
export const adaptInstance: Adapter = (resource, index) => {
  const registration = registrationOf(index, resource);
  if (registration === undefined) return [];
  const workload: Workload = {
    ...baseOf(resource, index),
    kind: 'workload',
    noun: 'an EC2 instance',
    role: 'serving',
    autoscaling: known(false, resource.header, {
      detail: 'it is registered with a load balancer by itself, not by an Auto Scaling group',
      remedy: 'Run it in an `aws_autoscaling_group` with an `aws_autoscaling_policy`.',
      via: [{ span: registration, message: 'it is registered here' }],
    }),
  };
  return [workload];
};

/** Where an instance is registered with a load balancer. */
export function registrationOf(index: RootIndex, instance: TerraformResource): Span | undefined {
  const attachments: readonly (readonly [string, string])[] = [
    ['aws_lb_target_group_attachment', 'target_id'],
    ['aws_alb_target_group_attachment', 'target_id'],
    ['aws_elb_attachment', 'instance'],
  ];
  for (const [type, name] of attachments) {
    const found = index
      .ofType(type)
      .find(({ body }) => isNamedBy(index, instance, argumentOf(body, name), []) === 'yes');
    if (found !== undefined) return found.header;
  }
  return index
    .ofType('aws_elb')
    .flatMap(({ body }) => referencesIn(argumentOf(body, 'instances')))
    .find(({ reference }) => index.at(reference).includes(instance))?.value.span;
}
