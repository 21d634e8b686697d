import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, explained, known, unknown } from '../../model/attribute.ts';
import type { Autoscaler } from '../../model/component.ts';
import type { PlainEdge } from '../../model/edge.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { numberSetting, textOf } from '../terraform/setting.ts';
import { cpuTargetOf } from './autoscaling-policy.ts';

/**
 * Whether Application Auto Scaling scales a resource: a target that names it in `resource_id`, and a policy or a
 * schedule for that target. Source: the pages `aws_appautoscaling_target`, `aws_appautoscaling_policy` and
 * `aws_appautoscaling_scheduled_action` of the AWS provider.
 */
export function scaledByTarget(
  index: RootIndex,
  resource: TerraformResource,
  remedy: string,
): Attribute<boolean> {
  const { sure: own, doubtful } = namersOf(index, resource, 'aws_appautoscaling_target', 'resource_id');
  if (own.length === 0 && doubtful !== undefined)
    return unknown(`\`${doubtful.address}\` may scale it`, resource.header);
  const [target] = own;
  if (target === undefined)
    return known(false, resource.header, { detail: 'no `aws_appautoscaling_target` names it', remedy });
  const scaled = own.some((candidate) => hasPolicy(index, candidate, resource));
  const via = [{ span: target.header, message: 'this target has no policy' }];
  return scaled
    ? known(true, target.header)
    : known(false, resource.header, { detail: `no policy scales \`${target.address}\``, remedy, via });
}

/** A policy names the target, or the same resource as the target does; one that cannot be read may. */
function hasPolicy(index: RootIndex, target: TerraformResource, resource: TerraformResource): boolean {
  return ['aws_appautoscaling_policy', 'aws_appautoscaling_scheduled_action'].some((type) =>
    [
      namersOf(index, resource, type, 'resource_id'),
      namersOf(index, target, type, 'resource_id', ['resource_id']),
    ].some(({ sure, doubtful }) => sure.length > 0 || doubtful !== undefined),
  );
}

/**
 * A scaling target: the bounds of an ECS service or of the readers of an Aurora cluster, with the target of the policy
 * that steers by the processors. Capacity units and shards are no instances, so the targets of other services are left
 * out. Source: the pages `aws_appautoscaling_target` and `aws_appautoscaling_policy` of the AWS provider.
 */
export const adaptScalingTarget: Adapter = (resource, index) => {
  const { body } = resource;
  const dimension = textOf(body, 'scalable_dimension') ?? '';
  const isService = dimension === 'ecs:service:DesiredCount';
  if (!isService && !dimension.endsWith(':cluster:ReadReplicaCount')) return [];
  const target: Autoscaler = {
    ...baseOf(resource, index),
    kind: 'autoscaler',
    noun: 'a scaling target',
    // The writer of a cluster is there beside its readers.
    minimum: isService
      ? explained(numberSetting(body, 'min_capacity'), { remedy: 'Set `min_capacity` to 2 or more.' })
      : undefined,
    maximum: explained(numberSetting(body, 'max_capacity'), {
      remedy: 'Set `max_capacity` to what the busiest day needs.',
    }),
    cpuTarget: targetOfPolicies(index, resource),
  };
  return [target];
};

function targetOfPolicies(index: RootIndex, target: TerraformResource): Attribute<number> | undefined {
  return policiesFor(index, target)
    .map(({ body }) =>
      cpuTargetOf(
        body,
        'target_tracking_scaling_policy_configuration',
        'ECSServiceAverageCPUUtilization',
        'RDSReaderAverageCPUUtilization',
      ),
    )
    .find((found) => found !== undefined);
}

/** A policy names its target, or the text that the target names. */
function policiesFor(index: RootIndex, target: TerraformResource): readonly TerraformResource[] {
  return namersOf(index, target, 'aws_appautoscaling_policy', 'resource_id', ['resource_id']).sure;
}

/** Which targets scale which services and clusters. */
export function targetScalingEdges(index: RootIndex): readonly PlainEdge[] {
  return index.ofType('aws_ecs_service', 'aws_rds_cluster').flatMap((resource) =>
    scalingTargetsOf(index, resource).map(
      ({ address, header }): PlainEdge => ({
        kind: 'scales',
        from: index.idOf(address),
        to: index.idOf(resource.address),
        span: header,
        via: [],
      }),
    ),
  );
}

/** The targets that are known to scale a resource. */
export function scalingTargetsOf(
  index: RootIndex,
  resource: TerraformResource,
): readonly TerraformResource[] {
  return namersOf(index, resource, 'aws_appautoscaling_target', 'resource_id', namingArguments(resource))
    .sure;
}

function namingArguments({ type }: TerraformResource): readonly string[] {
  return type === 'aws_rds_cluster' ? [] : ['name'];
}
