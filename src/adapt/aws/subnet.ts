import type { TerraformModuleCall, TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue, Reference, Value } from '../../evaluate/value.ts';
import { type Attribute, byDefault, isKnown, known, mapKnown, unknown } from '../../model/attribute.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, booleanSetting } from '../terraform/setting.ts';
import { registryModuleOf } from './registry/registry-source.ts';
import { publicnessOf } from './route.ts';
import { countZones, type ZoneName, zoneNameOf } from './zone.ts';

/** One subnet as an argument names it. */
export interface NamedSubnet {
  /** Equal for what is certainly one and the same subnet. */
  readonly key: string;
  readonly zone: ZoneName | undefined;
  /** Whether it has a route to an internet gateway; looked up only where somebody asks. */
  readonly publicness: () => Attribute<boolean> | undefined;
}

export type NamedSubnets =
  | { readonly state: 'known'; readonly subnets: readonly NamedSubnet[] }
  | { readonly state: 'unknown'; readonly because: string };

/** The subnets that an argument names, one by one; unknown where any of them is. */
export function subnetsNamedBy(index: RootIndex, value: Value): NamedSubnets {
  const items = value.kind === 'list' ? value.items : [value];
  const subnets: NamedSubnet[] = [];
  for (const item of items) {
    const named = subnetsOfItem(index, item);
    if (named.state === 'unknown') return named;
    subnets.push(...named.subnets);
  }
  return { state: 'known', subnets };
}

/** How many availability zones the subnets of an argument lie in. */
export function zonesOfSubnets(
  index: RootIndex,
  body: ObjectValue,
  name: string,
  remedy = `Name subnets of at least two availability zones in \`${name}\`.`,
): Attribute<number> | undefined {
  const field = body.fields.get(name);
  if (field === undefined || field.value.kind === 'null') return undefined;
  const { value, span } = field;
  const named = subnetsNamedBy(index, value);
  if (named.state === 'unknown') return unknown(named.because, span, value.via);
  if (named.subnets.length === 0) return undefined;
  const count = countZonesOf(named.subnets);
  if (count === undefined)
    return unknown(`the availability zones of the subnets in \`${name}\` are not known`, span, value.via);
  return known(count, span, { via: value.via, detail: zonesDetail(name, named.subnets, count), remedy });
}

/** How many availability zones a list of their names has. */
export function zonesOfNames(body: ObjectValue, name: string): Attribute<number> | undefined {
  const field = body.fields.get(name);
  if (field === undefined || field.value.kind !== 'list') return undefined;
  const { value, span } = field;
  if (value.items.length === 0) return undefined;
  const count = countZones(value.items.map(zoneNameOf));
  if (count === undefined) return unknown(`the names in \`${name}\` are not known`, span, value.via);
  const remedy = `Name at least two availability zones in \`${name}\`.`;
  return known(count, span, { via: value.via, detail: `\`${name}\` names ${zonesText(count)}`, remedy });
}

/** One subnet lies in one zone, whichever that is; several only tell where all their zones are known. */
export function countZonesOf(subnets: readonly NamedSubnet[]): number | undefined {
  if (new Set(subnets.map(({ key }) => key)).size === 1) return 1;
  return countZones(subnets.map(({ zone }) => zone));
}

export function zonesText(count: number): string {
  return count === 1 ? 'one availability zone' : `${count} availability zones`;
}

/** A subnet by its address and zone, where its routes are of no matter. */
export function zonedSubnet(subnet: TerraformResource): NamedSubnet {
  return { key: subnet.address, zone: zoneOfSubnet(subnet), publicness: () => undefined };
}

function zoneOfSubnet(subnet: TerraformResource): ZoneName | undefined {
  const written =
    argumentOf(subnet.body, 'availability_zone') ?? argumentOf(subnet.body, 'availability_zone_id');
  return written === undefined || subnet.instances === 'all' ? undefined : zoneNameOf(written);
}

function zonesDetail(name: string, subnets: readonly NamedSubnet[], count: number): string {
  if (subnets.length === 1) return `\`${name}\` names only one subnet`;
  const only = count === 1 ? subnets[0]?.zone : undefined;
  if (only?.family === '') return `the subnets in \`${name}\` all lie in \`${only.name}\``;
  return `the subnets in \`${name}\` lie in ${zonesText(count)}`;
}

function subnetsOfItem(index: RootIndex, item: Value): NamedSubnets {
  const found = item.reference === undefined ? undefined : subnetsAt(index, item.reference);
  if (found !== undefined) return found;
  if (item.kind === 'string') return { state: 'known', subnets: [subnetById(item.value)] };
  if (item.kind === 'list') return subnetsNamedBy(index, item);
  return { state: 'unknown', because: item.kind === 'unknown' ? item.because : 'it names no subnet' };
}

function subnetsAt(index: RootIndex, reference: Reference): NamedSubnets | undefined {
  const resources = index.at(reference);
  const subnets = resources.filter(({ type }) => type === 'aws_subnet' || type === 'aws_default_subnet');
  if (subnets.length > 0 && subnets.every(({ instances }) => instances === 'one'))
    return { state: 'known', subnets: subnets.map((subnet) => subnetOfResource(index, subnet)) };
  if (subnets.length > 0) return undefined;
  const call = index.moduleCallAt(reference.address);
  if (call !== undefined) return subnetsOfVpcModule(call, reference);
  // What is not in the tree is one subnet only where one is asked for by its id.
  const last = reference.path.at(-1);
  const single = resources[0]?.instances !== 'all' && !reference.path.includes('*');
  if (!single || (last !== 'id' && last !== 'subnet_id' && typeof last !== 'number')) return undefined;
  return { state: 'known', subnets: [subnetById([reference.address, ...reference.path].join('.'))] };
}

function subnetById(key: string): NamedSubnet {
  return { key, zone: undefined, publicness: () => undefined };
}

function subnetOfResource(index: RootIndex, subnet: TerraformResource): NamedSubnet {
  return { key: subnet.address, zone: zoneOfSubnet(subnet), publicness: () => publicnessOf(index, subnet) };
}

const outputsOfVpcModule: ReadonlyMap<string, string> = new Map([
  ['private_subnets', 'private_subnets'],
  ['public_subnets', 'public_subnets'],
  ['database_subnets', 'database_subnets'],
  ['elasticache_subnets', 'elasticache_subnets'],
  ['redshift_subnets', 'redshift_subnets'],
  ['intra_subnets', 'intra_subnets'],
  ['database_subnet_group', 'database_subnets'],
  ['database_subnet_group_name', 'database_subnets'],
  ['elasticache_subnet_group', 'elasticache_subnets'],
  ['elasticache_subnet_group_name', 'elasticache_subnets'],
  ['redshift_subnet_group', 'redshift_subnets'],
]);

/**
 * What an output of terraform-aws-modules/vpc/aws (versions 2 to 6) names: subnet `i` of every tier lies in `azs[i]`, and
 * the list of zones is begun again where there are more subnets than zones.
 */
export function subnetsOfVpcModule(call: TerraformModuleCall, { path }: Reference): NamedSubnets | undefined {
  if (registryModuleOf(call) !== 'vpc') return undefined;
  const [output, element] = path;
  const tier = typeof output === 'string' ? outputsOfVpcModule.get(output) : undefined;
  if (tier === undefined) return undefined;
  const count = countOf(argumentOf(call.inputs, tier));
  if (typeof element === 'number') return { state: 'known', subnets: [subnetOfTier(call, tier, element)] };
  if (count === undefined) return undefined;
  const subnets = Array.from({ length: count }, (_, number) => subnetOfTier(call, tier, number));
  return { state: 'known', subnets };
}

function subnetOfTier(call: TerraformModuleCall, tier: string, number: number): NamedSubnet {
  const zones = argumentOf(call.inputs, 'azs');
  const zone = zones?.kind === 'list' ? zones.items[number % Math.max(zones.items.length, 1)] : undefined;
  return {
    key: `${call.address}.${tier}.${number}`,
    zone: zone === undefined || call.instances === 'all' ? undefined : zoneNameOf(zone),
    publicness: () => publicnessOfTier(tier, call),
  };
}

/**
 * The tier `public_subnets` has a route to the internet gateway, which `create_igw` makes by default. That of databases
 * has one where `create_database_subnet_route_table` and `create_database_internet_gateway_route` ask for it and
 * `create_database_nat_gateway_route` does not, that of Redshift where `enable_public_redshift` does: all are `false` by
 * default. Source: `variables.tf` and `main.tf` of terraform-aws-modules/vpc/aws (versions 2 to 6).
 */
function publicnessOfTier(tier: string, { inputs, header }: TerraformModuleCall): Attribute<boolean> {
  const asked = [
    ...(routeInputs.get(tier) ?? []).map((name) => booleanSetting(inputs, name, false)),
    booleanSetting(inputs, 'create_igw', true),
    ...(tier === 'database_subnets'
      ? [mapKnown(booleanSetting(inputs, 'create_database_nat_gateway_route', false), (on) => !on)]
      : []),
  ];
  if (!routeInputs.has(tier) || asked.some((answer) => isKnown(answer, false)))
    return byDefault(false, header);
  const open = asked.find((answer) => answer.state === 'unknown');
  if (open?.state === 'unknown') return unknown(open.because, open.span, open.via);
  const name = tier.replace('_subnets', '');
  return byDefault(true, header, { detail: `the ${name} subnets of the module have an internet gateway` });
}

/** The inputs that have to be `true` for a tier to have a route to the internet gateway. */
const routeInputs: ReadonlyMap<string, readonly string[]> = new Map([
  ['public_subnets', []],
  ['database_subnets', ['create_database_subnet_route_table', 'create_database_internet_gateway_route']],
  ['redshift_subnets', ['enable_public_redshift']],
]);

function countOf(value: Value | undefined): number | undefined {
  return value?.kind === 'list' ? value.items.length : undefined;
}
