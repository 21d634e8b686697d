import type { TerraformModuleCall, TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, byDefault, known, unknown } from '../../model/attribute.ts';
import { namersOf } from '../terraform/namers.ts';
import { referencesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf } from '../terraform/setting.ts';
import { isHandedOn } from './handed-on.ts';

const associationTypes = ['aws_wafv2_web_acl_association', 'aws_wafregional_web_acl_association'];
const elsewhere = 'an output hands its ARN on, so that it may be covered where that is taken';
const missing = {
  detail: 'no web ACL is associated with it',
  remedy: 'Associate a web ACL with it by an `aws_wafv2_web_acl_association`.',
};

/**
 * Whether a web ACL is associated with a regional resource, or with one of those that stand for it. Source: the pages
 * `aws_wafv2_web_acl_association` and `aws_wafregional_web_acl_association` of the AWS provider, and for those that a
 * policy of an organisation makes the page `aws_fms_policy`.
 */
export function webFirewallOf(
  index: RootIndex,
  resource: TerraformResource,
  ...beside: readonly TerraformResource[]
): Attribute<boolean> {
  const found = [resource, ...beside].flatMap((target) =>
    associationTypes.map((type) => namersOf(index, target, type, 'resource_arn', [])),
  );
  const [association] = found.flatMap(({ sure }) => sure);
  if (association !== undefined) return known(true, association.header);
  const doubtful = found.find((namers) => namers.doubtful !== undefined)?.doubtful ?? managedBy(index);
  if (doubtful !== undefined) return unknown(`\`${doubtful.address}\` may cover it`, resource.header);
  if (isHandedOn(index, resource.address)) return unknown(elsewhere, resource.header);
  return byDefault(false, resource.header, missing);
}

/** The same of what the call of a public module makes. */
export function webFirewallOfCall(index: RootIndex, call: TerraformModuleCall): Attribute<boolean> {
  for (const association of index.ofType(...associationTypes)) {
    const arn = argumentOf(association.body, 'resource_arn');
    const references = referencesIn(arn);
    if (references.some(({ reference }) => index.moduleCallAt(reference.address) === call))
      return known(true, association.header);
    if (arn?.kind === 'unknown' && references.length === 0)
      return unknown(`\`${association.address}\` may cover it`, call.header);
  }
  const policy = managedBy(index);
  if (policy !== undefined) return unknown(`\`${policy.address}\` may cover it`, call.header);
  if (isHandedOn(index, call.address)) return unknown(elsewhere, call.header);
  return byDefault(false, call.header, missing);
}

/** A policy of AWS Firewall Manager covers what it finds. */
function managedBy(index: RootIndex): TerraformResource | undefined {
  return index.ofType('aws_fms_policy')[0];
}
