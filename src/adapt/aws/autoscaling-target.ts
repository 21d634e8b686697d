import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import { namersOf } from '../terraform/namers.ts';
import type { RootIndex } from '../terraform/root-index.ts';

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
