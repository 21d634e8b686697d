import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { Value } from '../../evaluate/value.ts';
import type { PlainEdge } from '../../model/edge.ts';
import { resourcesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf } from '../terraform/setting.ts';

const targetGroupTypes = ['aws_lb_target_group', 'aws_alb_target_group'];

/**
 * Which target groups send requests to which services, groups and instances. Source: the pages `aws_ecs_service`,
 * `aws_autoscaling_group`, `aws_autoscaling_attachment` and `aws_lb_target_group_attachment` of the AWS provider.
 */
export function trafficEdges(index: RootIndex): readonly PlainEdge[] {
  return [
    ...index.ofType('aws_ecs_service').flatMap((service) => edgesTo(index, service, balancersOf(service))),
    ...index
      .ofType('aws_autoscaling_group')
      .flatMap((group) => edgesTo(index, group, [argumentOf(group.body, 'target_group_arns')])),
    ...attachments(index, 'aws_autoscaling_attachment', 'autoscaling_group_name', 'aws_autoscaling_group', [
      'lb_target_group_arn',
      'alb_target_group_arn',
    ]),
    ...attachments(index, 'aws_lb_target_group_attachment', 'target_id', 'aws_instance', [
      'target_group_arn',
    ]),
  ];
}

function balancersOf({ body }: TerraformResource): readonly (Value | undefined)[] {
  const blocks = readBlocks(body, 'load_balancer');
  return blocks.state === 'known' ? blocks.value.map((block) => argumentOf(block, 'target_group_arn')) : [];
}

function edgesTo(
  index: RootIndex,
  target: TerraformResource,
  groups: readonly (Value | undefined)[],
): readonly PlainEdge[] {
  return groups.flatMap((value) =>
    [...resourcesIn(index, value, ...targetGroupTypes)].map(
      ([group, { span }]): PlainEdge => ({
        kind: 'routes-to',
        from: index.idOf(group.address),
        to: index.idOf(target.address),
        span,
        via: [],
      }),
    ),
  );
}

function attachments(
  index: RootIndex,
  type: string,
  targetName: string,
  targetType: string,
  groupNames: readonly string[],
): readonly PlainEdge[] {
  return index.ofType(type).flatMap(({ body }) => {
    const targets = [...resourcesIn(index, argumentOf(body, targetName), targetType).keys()];
    return targets.flatMap((target) =>
      edgesTo(
        index,
        target,
        groupNames.map((name) => argumentOf(body, name)),
      ),
    );
  });
}
