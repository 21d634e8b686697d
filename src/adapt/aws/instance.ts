import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { known } from '../../model/attribute.ts';
import type { Workload } from '../../model/component.ts';
import type { Span } from '../../source/span.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import { type RootIndex, withoutInstance } from '../terraform/root-index.ts';

/**
 * An EC2 instance that a load balancer sends requests to by its id: nothing adds another when the load grows. Source:
 * the pages `aws_instance`, `aws_lb_target_group_attachment`, `aws_elb` and `aws_elb_attachment` of the AWS provider.
 */
export const adaptInstance: Adapter = (resource, index) => {
  const registration = registrationOf(index, resource);
  if (registration === undefined || !isFirstOfBlock(index, resource)) return [];
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
function registrationOf(index: RootIndex, instance: TerraformResource): Span | undefined {
  const attachments: readonly (readonly [string, string])[] = [
    ['aws_lb_target_group_attachment', 'target_id'],
    ['aws_alb_target_group_attachment', 'target_id'],
    ['aws_elb_attachment', 'instance'],
  ];
  for (const [type, name] of attachments) {
    const [found] = namersOf(index, instance, type, name, []).sure;
    if (found !== undefined) return found.header;
  }
  const [balancer] = namersOf(index, instance, 'aws_elb', 'instances', []).sure;
  return balancer?.body.fields.get('instances')?.span;
}

/** The instances of one block are one mistake, told once. */
function isFirstOfBlock(index: RootIndex, instance: TerraformResource): boolean {
  const [first] = index.at({ address: withoutInstance(instance.address), path: [] });
  return first === undefined || first === instance;
}
