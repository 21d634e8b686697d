import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, isKnown, known, unknown } from '../../model/attribute.ts';
import type { Network, Subnet } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { stringSetting } from '../terraform/setting.ts';
import { defaultGroupOf } from './default-network.ts';
import { publicnessOf } from './route.ts';
import { countZonesOf, zonedSubnet, zonesText } from './subnet.ts';

/**
 * A VPC, judged by its subnets in this root. Source: the pages `aws_vpc` and `aws_subnet` of the AWS provider.
 */
export const adaptVpc: Adapter = (resource, index) => {
  const zones = zonesOfVpc(index, resource);
  const group = defaultGroupOf(index, resource);
  const network: Network = {
    ...baseOf(resource, index),
    kind: 'network',
    noun: 'a VPC',
    zones,
    safeguards: {
      privatePlacement: privateTierOf(index, resource),
      ownNetwork: group === undefined ? undefined : [group],
    },
  };
  return [network];
};

/** A subnet. Source: the page `aws_subnet` of the AWS provider. */
export const adaptSubnet: Adapter = (resource, index) => {
  const subnet: Subnet = {
    ...baseOf(resource, index),
    kind: 'subnet',
    zone: stringSetting(resource.body, 'availability_zone'),
    public: publicnessOf(index, resource),
  };
  return [subnet];
};

/** Whether any of its subnets has no route to an internet gateway; not judged where none is in this root. */
function privateTierOf(
  index: RootIndex,
  network: TerraformResource,
): readonly Attribute<boolean>[] | undefined {
  const { sure, doubtful } = namersOf(index, network, 'aws_subnet', 'vpc_id', []);
  if (sure.length === 0) return undefined;
  const tiers = sure.map((subnet) => publicnessOf(index, subnet));
  const inner = tiers.find((tier) => isKnown(tier, false));
  if (inner !== undefined) return [known(true, inner.span)];
  const open = tiers.find((tier) => tier.state === 'unknown');
  if (open !== undefined || doubtful !== undefined)
    return [unknown('the routes of its subnets are not known', network.header)];
  const via = tiers.map(({ span }) => ({ span, message: 'this route leads to an internet gateway' }));
  return [
    known(false, network.header, {
      detail:
        sure.length === 1
          ? `its one subnet, \`${sure[0]?.address ?? ''}\`, has a route to an internet gateway`
          : `all its ${sure.length} subnets have a route to an internet gateway`,
      remedy: 'Add subnets whose route table leads to a NAT gateway, and place applications and data there.',
      via: via.slice(0, 1),
    }),
  ];
}

/** What a VPC has no subnets for is not judged: they may be made elsewhere. */
function zonesOfVpc(index: RootIndex, network: TerraformResource): Attribute<number> | undefined {
  const subnets = subnetsOf(index, network);
  if (subnets.length === 0) return undefined;
  if (subnets.some(({ instances }) => instances === 'all'))
    return unknown('how many subnets it has is not known', network.header);
  const count = countZonesOf(subnets.map(zonedSubnet));
  if (count === undefined)
    return unknown('the availability zones of its subnets are not known', network.header);
  const detail =
    subnets.length === 1
      ? `it has one subnet, \`${subnets[0]?.address ?? ''}\``
      : `its ${subnets.length} subnets lie in ${zonesText(count)}`;
  const via = subnets.map(({ header, address }) => ({
    span: header,
    message: `\`${address}\` is one of its subnets`,
  }));
  return known(count, network.header, { detail, remedy: 'Add subnets in another availability zone.', via });
}

/** The subnets of a VPC in this root. */
export function subnetsOf(index: RootIndex, network: TerraformResource): readonly TerraformResource[] {
  return namersOf(index, network, 'aws_subnet', 'vpc_id', []).sure;
}
