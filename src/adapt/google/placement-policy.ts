import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, isKnown, known } from '../../model/attribute.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { resourcesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, stringSetting } from '../terraform/setting.ts';

/**
 * Policies that pack the machines of a template close together: one answer for each. Source: the page
 * `google_compute_resource_policy` of the Google provider, and
 * https://cloud.google.com/compute/docs/instances/placement-policies-overview
 */
export function hostSpreadOf(index: RootIndex, { body }: TerraformResource): readonly Attribute<boolean>[] {
  const named = argumentOf(body, 'resource_policies');
  return [...resourcesIn(index, named, 'google_compute_resource_policy').keys()].flatMap((policy) =>
    nestedBlocks(policy.body, 'group_placement_policy').flatMap((placement) => {
      const collocation = stringSetting(placement, 'collocation');
      if (!isKnown(collocation, 'COLLOCATED')) return [];
      return [
        known(false, body.fields.get('resource_policies')?.span ?? body.header, {
          via: [{ span: collocation.span, message: 'this packs them' }],
          detail: `\`${policy.address}\` packs its machines close together`,
          remedy: 'Use a policy with `availability_domain_count`, or none.',
        }),
      ];
    }),
  );
}

/** Compact placement of a node pool, by the page `google_container_node_pool` of the Google provider. */
export function poolSpreadOf(pool: ObjectValue): readonly Attribute<boolean>[] {
  return nestedBlocks(pool, 'placement_policy').flatMap((placement) => {
    const type = stringSetting(placement, 'type');
    if (!isKnown(type, 'COMPACT')) return [];
    return [
      known(false, type.span, {
        via: type.via,
        detail: '`COMPACT` packs its machines close together',
        remedy: 'Leave `placement_policy` out where they need not be close.',
      }),
    ];
  });
}
