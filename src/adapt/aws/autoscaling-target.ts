import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import { isNamedBy, referencesIn } from './reference.ts';
import type { RootIndex } from './root-index.ts';
import { argumentOf } from './setting.ts';

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
  const targets = index.ofType('aws_appautoscaling_target');
  const named = targets.map((target) => ({
    target,
    answer: isNamedBy(index, resource, argumentOf(target.body, 'resource_id')),
  }));
  const own = named.filter(({ answer }) => answer === 'yes').map(({ target }) => target);
  const doubtful = named.find(({ answer }) => answer === 'unknown');
  if (own.length === 0 && doubtful !== undefined)
    return unknown(`\`${doubtful.target.address}\` may scale it`, resource.header);
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
  const policies = index.ofType('aws_appautoscaling_policy', 'aws_appautoscaling_scheduled_action');
  return policies.some((policy) => {
    const id = argumentOf(policy.body, 'resource_id');
    if (referencesIn(id).some(({ reference }) => index.at(reference).includes(target))) return true;
    return isNamedBy(index, resource, id) !== 'no' || isNamedBy(index, target, id, ['resource_id']) !== 'no';
  });
}
