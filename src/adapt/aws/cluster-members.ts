import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, known, type UnknownAttribute, unknown } from '../../model/attribute.ts';
import { namersOf } from '../terraform/namers.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf } from '../terraform/setting.ts';
import { leastReaders } from './reader-autoscaling.ts';
import { zonesText } from './subnet.ts';
import { countZones, type ZoneName, zoneNameOf } from './zone.ts';

/**
 * A cluster keeps its data in three zones, and its first three instances are each put into another one of them:
 * https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html, on `AvailabilityZones`.
 */
const mostZones = 3;

/** How the instances of a cluster are written. */
export interface Membership {
  readonly memberType: string;
  /** What a person calls a member, without an article: "DB instance". */
  readonly member: string;
}

/**
 * Zones of a cluster that keeps its data in several zones and is served by instances: it survives the loss of one
 * where another instance can take over. AWS chooses the zones of instances where nothing else is asked for. Source: the
 * pages `aws_rds_cluster_instance`, `aws_docdb_cluster_instance` and `aws_neptune_cluster_instance` of the AWS provider.
 */
export function zonesByMembers(
  index: RootIndex,
  cluster: TerraformResource,
  { memberType, member }: Membership,
): Attribute<number> {
  const members = membersOf(index, cluster, memberType);
  if ('state' in members) return members;
  const [only] = members;
  const remedy = `Give the cluster a second ${member} in another availability zone.`;
  const via = [{ span: only.header, message: `this is its only ${member}` }];
  const readers = members.length === 1 ? leastReaders(index, cluster) : 0;
  if (readers === undefined)
    return unknown('how many readers autoscaling keeps for it is not known', cluster.header);
  if (members.length === 1 && readers === 0)
    return known(1, cluster.header, { detail: `it has one ${member}`, remedy, via });
  if (members.length === 1) return known(2, cluster.header);
  const zones = writtenZones(members);
  const count = zones === undefined ? Math.min(members.length, mostZones) : countZones(zones);
  if (count === undefined) return unknown('the zones of its instances are not known', cluster.header);
  const detail = `its ${members.length} ${member}s are in ${zonesText(count)}`;
  return known(count, cluster.header, { detail, remedy });
}

/** The instances of a cluster, at least one, each known to be one; else why they are not known. */
function membersOf(
  index: RootIndex,
  cluster: TerraformResource,
  memberType: string,
): readonly [TerraformResource, ...TerraformResource[]] | UnknownAttribute {
  const named = ['cluster_identifier'];
  const { sure, doubtful } = namersOf(index, cluster, memberType, 'cluster_identifier', named);
  if (doubtful !== undefined)
    return unknown(`\`${doubtful.address}\` may be one of its instances`, cluster.header);
  const [first, ...others] = sure;
  if (first === undefined) return unknown('its instances are not in this root', cluster.header);
  return sure.some(({ instances }) => instances === 'all')
    ? unknown(`how many instances \`${first.address}\` has is not known`, first.header)
    : [first, ...others];
}

/** How many of its instances can take over from the one that writes: all the others, and they answer reads until then. */
export function standbysByMembers(
  index: RootIndex,
  cluster: TerraformResource,
  { memberType, member }: Membership,
): Attribute<number> {
  const members = membersOf(index, cluster, memberType);
  if ('state' in members) return members;
  const [first] = members;
  const readers = leastReaders(index, cluster);
  if (readers === undefined)
    return unknown('how many readers autoscaling keeps for it is not known', cluster.header);
  const remedy = `Give the cluster a second ${member}.`;
  const detail = `it has one ${member}`;
  const count = Math.max(members.length - 1, readers);
  const via = [{ span: first.header, message: `this is its only ${member}` }];
  return known(count, cluster.header, count === 0 ? { detail, remedy, via } : {});
}

/** Where every member says its zone; undefined where AWS chooses one of them. */
function writtenZones(members: readonly TerraformResource[]): readonly (ZoneName | undefined)[] | undefined {
  const written = members.map(({ body }) => argumentOf(body, 'availability_zone'));
  if (written.includes(undefined)) return undefined;
  return written.map((value) => (value === undefined ? undefined : zoneNameOf(value)));
}
