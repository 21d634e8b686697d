import type { ObjectValue, Value } from '../../evaluate/value.ts';
import { type Attribute, explained, isKnown, type KnownAttribute, known } from '../../model/attribute.ts';
import type { Exposure } from '../../model/component.ts';
import { resourcesNamedBy } from '../terraform/named-resource.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, booleanSetting, isSet } from '../terraform/setting.ts';
import { openRulesOfGroup, securityGroupsIn } from './security-group.ts';
import { subnetsNamedBy } from './subnet.ts';

/** What the exposure of a managed datastore follows from. */
export interface Reachability {
  /** The argument that names its security groups. */
  readonly groups?: string;
  readonly ports: readonly number[];
  readonly subnetGroup?: SubnetGroup;
}

/** The argument that names a subnet group, and the type of that. */
export interface SubnetGroup {
  readonly name: string;
  /** Undefined where the argument names the subnets themselves. */
  readonly type?: string;
}

const remedies = {
  groups: 'Allow only the security groups or networks of its clients.',
  subnets: 'Move it to subnets without a route to an internet gateway.',
};

/** The ways by which the internet may reach a datastore in a VPC. */
export function networkExposures(
  index: RootIndex,
  body: ObjectValue,
  way: Reachability,
): readonly Exposure[] {
  const groups = way.groups === undefined ? undefined : argumentOf(body, way.groups);
  const byGroups = groupExposures(index, groups, way.ports);
  // Who writes `publicly_accessible = false` has no public address, wherever the subnets lead.
  const isClosed =
    isSet(body, 'publicly_accessible') && isKnown(booleanSetting(body, 'publicly_accessible'), false);
  if (isClosed || way.subnetGroup === undefined) return byGroups;
  const open = publicSubnetsBehind(index, body, way.subnetGroup);
  return open === undefined ? byGroups : [...byGroups, { open }];
}

/** An argument `publicly_accessible`, which is `false` by default. */
export function accessibleExposure(body: ObjectValue): Exposure {
  return {
    open: explained(
      booleanSetting(body, 'publicly_accessible', false),
      settingTo(body, 'publicly_accessible', false),
    ),
  };
}

/** Security groups of the datastore that let the internet in on one of its ports. */
export function groupExposures(
  index: RootIndex,
  groups: Value | undefined,
  ports: readonly number[],
): readonly Exposure[] {
  return [...securityGroupsIn(index, groups)].flatMap(([group, place]) =>
    openRulesOfGroup(index, group).flatMap((rule) => {
      const { ports: open, source, span, via } = rule;
      const port = ports.find(
        (candidate) => open !== undefined && candidate >= open.from && candidate <= open.to,
      );
      if (port === undefined) return [];
      const attachment = { span: place.span, message: `\`${group}\` is attached here` };
      const detail = `its security group \`${group}\` lets \`${source}\` in on port ${port}`;
      return [{ open: known(true, span, { detail, remedy: remedies.groups, via: [...via, attachment] }) }];
    }),
  );
}

/** Known `true` for a subnet group all of whose subnets have a route to an internet gateway, else undefined. */
export function publicSubnetsBehind(
  index: RootIndex,
  body: ObjectValue,
  named: SubnetGroup,
): KnownAttribute<boolean> | undefined {
  const field = body.fields.get(named.name);
  if (field === undefined) return undefined;
  const [group] = named.type === undefined ? [] : resourcesNamedBy(index, field.value, named.type);
  const members = group === undefined ? field.value : argumentOf(group.body, 'subnet_ids');
  if (members === undefined || members.kind === 'string') return undefined;
  const open = allPublic(index, members);
  if (open === undefined) return undefined;
  const via = [
    ...(group === undefined
      ? []
      : [{ span: group.header, message: 'its subnet group is made of public subnets' }]),
    { span: open.span, message: open.detail ?? 'a route leads to the internet' },
  ];
  const detail = `its subnets are public, for ${open.detail ?? 'they have a route to an internet gateway'}`;
  return known(true, field.span, { detail, remedy: remedies.subnets, via });
}

/** The route of the first of them, where every one of the subnets is known to be public. */
function allPublic(index: RootIndex, members: Value) {
  const subnets = subnetsNamedBy(index, members);
  if (subnets.state === 'unknown') return undefined;
  const routes = subnets.subnets.map((subnet) => publicRoute(subnet.publicness()));
  return routes.includes(undefined) ? undefined : routes[0];
}

function publicRoute(attribute: Attribute<boolean> | undefined) {
  return attribute?.state === 'known' && attribute.value ? attribute : undefined;
}
