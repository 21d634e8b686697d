import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import type { NatGateway } from '../../model/component.ts';
import { groupBy } from '../../model/group-by.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { resourcesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, stringSetting, textOf } from '../terraform/setting.ts';
import { subnetsOf } from './network.ts';
import { countZonesOf, zonedSubnet, zonesText } from './subnet.ts';

/**
 * A NAT gateway. One zone keeps its way out for each zone that a gateway of the VPC lies in, so a lone one is shared by
 * all zones of its subnets, unless `availability_mode` makes it `regional` (`zonal` where it is not set). A `private`
 * one leads to other networks. Source: the page `aws_nat_gateway` of the AWS provider (version 6), and
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNatGateway.html.
 */
export const adaptNatGateway: Adapter = (resource, index) => {
  const zones = zonesOf(index, resource);
  const gateway: NatGateway = {
    ...baseOf(resource, index),
    kind: 'nat-gateway',
    noun: 'a NAT gateway',
    zones,
  };
  return [gateway];
};

function zonesOf(index: RootIndex, gateway: TerraformResource): Attribute<number> | undefined {
  if (gateway.instances === 'all' || isPrivate(gateway)) return undefined;
  const mode = stringSetting(gateway.body, 'availability_mode', 'zonal');
  if (mode.state === 'unknown') return mode;
  if (mode.state === 'known' && mode.value === 'regional') return undefined;
  const network = networkOf(index, gateway);
  if (network === undefined) return undefined;
  const { served, kept, count } = exitsOf(index, network);
  if (served === undefined)
    return unknown('the zones of the subnets that it serves are not known', gateway.header);
  if (served < 2) return undefined;
  if (kept > 1) return known(kept, gateway.header);
  return known(1, gateway.header, {
    detail:
      count === 1
        ? `it is the only NAT gateway of subnets in ${zonesText(served)}`
        : `all ${count} NAT gateways of subnets in ${zonesText(served)} lie in one`,
    remedy: 'Add a NAT gateway in every availability zone, and route the subnets of each zone to their own.',
  });
}

/** The ways out of a VPC. */
interface Exits {
  /** How many zones its subnets lie in; undefined where that is not known. */
  readonly served: number | undefined;
  /** How many zones its gateways lie in, as many as there may be where that is not known. */
  readonly kept: number;
  readonly count: number;
}

interface Gateways {
  readonly byNetwork: ReadonlyMap<TerraformResource | undefined, readonly TerraformResource[]>;
  readonly areCounted: boolean;
  readonly exits: Map<TerraformResource, Exits>;
}

const gatewaysOfRoot = new WeakMap<RootIndex, Gateways>();

function exitsOf(index: RootIndex, network: TerraformResource): Exits {
  const { byNetwork, areCounted, exits } = gatewaysIn(index);
  const found = exits.get(network);
  if (found !== undefined) return found;
  const subnets = subnetsOf(index, network);
  const gateways = byNetwork.get(network) ?? [];
  const homes = gateways.flatMap((gateway) => subnetOf(index, gateway) ?? []);
  const zones = countZonesOf(homes.map(zonedSubnet)) ?? gateways.length;
  const made: Exits = {
    served: subnets.some(({ instances }) => instances === 'all')
      ? undefined
      : countZonesOf(subnets.map(zonedSubnet)),
    kept: areCounted ? zones : Math.max(zones, 2),
    count: gateways.length,
  };
  exits.set(network, made);
  return made;
}

function gatewaysIn(index: RootIndex): Gateways {
  const found = gatewaysOfRoot.get(index);
  if (found !== undefined) return found;
  const gateways = index.ofType('aws_nat_gateway').filter((gateway) => !isPrivate(gateway));
  const made: Gateways = {
    byNetwork: groupBy(gateways, (gateway) => networkOf(index, gateway)),
    areCounted: gateways.every(({ instances }) => instances === 'one'),
    exits: new Map(),
  };
  gatewaysOfRoot.set(index, made);
  return made;
}

function isPrivate({ body }: TerraformResource): boolean {
  return textOf(body, 'connectivity_type') === 'private';
}

function subnetOf(index: RootIndex, gateway: TerraformResource): TerraformResource | undefined {
  return resourcesIn(index, argumentOf(gateway.body, 'subnet_id'), 'aws_subnet').keys().next().value;
}

function networkOf(index: RootIndex, gateway: TerraformResource): TerraformResource | undefined {
  const subnet = subnetOf(index, gateway);
  if (subnet === undefined) return undefined;
  return resourcesIn(index, argumentOf(subnet.body, 'vpc_id'), 'aws_vpc').keys().next().value;
}
