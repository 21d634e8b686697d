import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, known, unknown } from '../../model/attribute.ts';
import type { Span } from '../../source/span.ts';
import { namersOf } from '../terraform/namers.ts';
import { isDataSource, referencesIn, resourcesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf } from '../terraform/setting.ts';

/** The addresses of everyone, in both families. */
const everywhere = new Set(['0.0.0.0/0', '::/0']);

/**
 * Whether a subnet has a route to an internet gateway: by the route table it is associated with, else by its VPC's
 * main one. Source: the pages `aws_route_table`, `aws_route`, `aws_route_table_association`,
 * `aws_main_route_table_association` and `aws_default_route_table` of the AWS provider.
 */
export function publicnessOf(index: RootIndex, subnet: TerraformResource): Attribute<boolean> {
  if (isDataSource(subnet)) return unknown('it is made elsewhere', subnet.header);
  const { sure, doubtful } = namersOf(index, subnet, 'aws_route_table_association', 'subnet_id', []);
  const [own] = sure;
  if (own !== undefined) return publicnessOfTable(index, own, subnet);
  // https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc-components.html
  if (subnet.type === 'aws_default_subnet')
    return byDefault(true, subnet.header, { detail: 'a default subnet routes to an internet gateway' });
  if (doubtful !== undefined) return unknown('its route table is not known', subnet.header);
  return publicnessOfMainTable(index, subnet);
}

function publicnessOfTable(
  index: RootIndex,
  association: TerraformResource,
  subnet: TerraformResource,
): Attribute<boolean> {
  const tables = resourcesIn(
    index,
    argumentOf(association.body, 'route_table_id'),
    'aws_route_table',
    'aws_default_route_table',
  );
  const [table] = tables.keys();
  if (table === undefined) return unknown('its route table is not in this root', subnet.header);
  const route = routeToInternet(index, table);
  if (route === 'unknown') return unknown(`where \`${table.address}\` leads is not known`, subnet.header);
  if (route === undefined) return byDefault(false, subnet.header);
  const via = [{ span: association.header, message: `it is associated with \`${table.address}\`` }];
  return known(true, route, { via, detail: `\`${table.address}\` routes to an internet gateway` });
}

function publicnessOfMainTable(index: RootIndex, subnet: TerraformResource): Attribute<boolean> {
  const [network] = resourcesIn(index, argumentOf(subnet.body, 'vpc_id'), 'aws_vpc').keys();
  if (network === undefined) return unknown('its VPC is not in this root', subnet.header);
  const naming = (type: string, argument: string) => namersOf(index, network, type, argument, []).sure;
  const chosen = naming('aws_main_route_table_association', 'vpc_id').flatMap(({ body }) => [
    ...resourcesIn(index, argumentOf(body, 'route_table_id'), 'aws_route_table').keys(),
  ]);
  const adopted = naming('aws_default_route_table', 'default_route_table_id');
  const loose = naming('aws_route', 'route_table_id');
  const route = surest([
    ...[...chosen, ...adopted].map((table) => routeToInternet(index, table)),
    ...loose.map((route) => internetRoute(index, route.body, route.header)),
  ]);
  if (route === 'unknown') return unknown('its main route table is not known', subnet.header);
  if (route === undefined) return byDefault(false, subnet.header);
  return known(true, route, { detail: 'the main route table of its VPC routes to an internet gateway' });
}

/** The place of a route to an internet gateway; unknown where there may be one. */
type InternetRoute = Span | 'unknown' | undefined;

function routeToInternet(index: RootIndex, table: TerraformResource): InternetRoute {
  const inline = readBlocks(table.body, 'route');
  const own =
    inline.state === 'known' ? inline.value.map((route) => internetRoute(index, route, route.header)) : [];
  const { sure, doubtful } = namersOf(index, table, 'aws_route', 'route_table_id', []);
  const separate = sure.map((route) => internetRoute(index, route.body, route.header));
  const open = doubtful === undefined ? undefined : internetRoute(index, doubtful.body, doubtful.header);
  return surest([
    ...own,
    ...separate,
    inline.state === 'unknown' || open !== undefined ? 'unknown' : undefined,
  ]);
}

function surest(routes: readonly InternetRoute[]): InternetRoute {
  const known = routes.find((route) => route !== undefined && route !== 'unknown');
  return known ?? routes.find((route) => route === 'unknown');
}

const destinations = [
  'cidr_block',
  'ipv6_cidr_block',
  'destination_cidr_block',
  'destination_ipv6_cidr_block',
];

function internetRoute(index: RootIndex, route: ObjectValue, place: Span): InternetRoute {
  const values = destinations.flatMap((name) => argumentOf(route, name) ?? []);
  const leadsEverywhere = values.some((value) => value.kind === 'string' && everywhere.has(value.value));
  const mayLead = leadsEverywhere || values.some(({ kind }) => kind === 'unknown');
  const gateway = mayLead ? leadsToInternetGateway(index, route) : false;
  if (gateway === false) return undefined;
  return gateway === true && leadsEverywhere ? place : 'unknown';
}

function leadsToInternetGateway(index: RootIndex, route: ObjectValue): boolean | 'unknown' {
  const gateway = argumentOf(route, 'gateway_id');
  if (gateway === undefined) return false;
  if (gateway.kind === 'string' && gateway.reference === undefined) return gateway.value.startsWith('igw-');
  const references = referencesIn(gateway);
  if (references.length === 0) return 'unknown';
  return references.some(
    ({ reference }) =>
      index.at(reference).some(({ type }) => type === 'aws_internet_gateway') ||
      reference.path.some((part) => part === 'igw_id' || part === 'internet_gateway_id'),
  );
}
