import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, byDefault, known, unknown } from '../../model/attribute.ts';
import { namersOf } from '../terraform/namers.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { isHandedOn } from './handed-on.ts';

/**
 * Whether AWS Shield Advanced protects a resource, or one of the addresses that it has. Source: the page
 * `aws_shield_protection` of the AWS provider; a policy of AWS Firewall Manager (`aws_fms_policy`) may do it as well.
 */
export function ddosProtectionOf(
  index: RootIndex,
  resource: TerraformResource,
  addresses: Iterable<TerraformResource> = [],
): Attribute<boolean> {
  const found = [resource, ...addresses].map((target) =>
    namersOf(index, target, 'aws_shield_protection', 'resource_arn', []),
  );
  const [protection] = found.flatMap(({ sure }) => sure);
  if (protection !== undefined) return known(true, protection.header);
  const doubtful =
    found.find((namers) => namers.doubtful !== undefined)?.doubtful ?? index.ofType('aws_fms_policy')[0];
  if (doubtful !== undefined) return unknown(`\`${doubtful.address}\` may cover it`, resource.header);
  if (isHandedOn(index, resource.address))
    return unknown('an output hands its ARN on, so that it may be covered elsewhere', resource.header);
  return byDefault(false, resource.header, {
    detail: 'no `aws_shield_protection` names it',
    remedy: 'Add an `aws_shield_protection` for it where an outage would cost more than Shield Advanced.',
  });
}
