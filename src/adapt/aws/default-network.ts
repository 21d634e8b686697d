import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue, Value } from '../../evaluate/value.ts';
import { type Attribute, isKnown, known } from '../../model/attribute.ts';
import type { Network } from '../../model/component.ts';
import type { Place } from '../../source/span.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import { referencesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, booleanSetting } from '../terraform/setting.ts';

/** What closes, names or watches a network and is not placed in it. */
const furnishings = /^aws_(?:default_|ec2_tag|flow_log|network_acl|vpc_dhcp_options|vpc_endpoint_policy)/;

/** Data sources that hand on what lies in a network. */
const passedOn = ['aws_subnet', 'aws_subnets', 'aws_subnet_ids', 'aws_security_group', 'aws_security_groups'];

/**
 * The default VPC of an account, where something in this root is placed in it: its subnets are all public, and whatever
 * names no network lands there. Source: the pages `aws_default_vpc`, `aws_default_subnet` and `aws_vpc` (data source,
 * `default = true`) of the AWS provider, and https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc.html.
 */
export function adaptDefaultNetworks(index: RootIndex): readonly Network[] {
  const defaults = [
    ...index.ofType('aws_default_vpc'),
    ...index.dataOfType('aws_vpc').filter(({ body }) => isKnown(booleanSetting(body, 'default'), true)),
  ];
  const subnets = index.ofType('aws_default_subnet');
  if (defaults.length === 0 && subnets.length === 0) return [];
  const users = usersIn(index);
  const used = (network: TerraformResource) => users.has(network);
  const found = defaults.filter(used);
  // One of its subnets speaks for all.
  const speakers = found.length > 0 ? found : subnets.filter(used).slice(0, 1);
  return speakers.flatMap((network) => {
    const user = users.get(network);
    return user === undefined ? [] : [defaultNetwork(index, network, user)];
  });
}

/**
 * The default security group of a VPC, which whatever names no group gets. Without a rule it is closed, as it should
 * be. Source: the page `aws_default_security_group` of the AWS provider, which removes all rules that are not written.
 */
export const adaptDefaultSecurityGroup: Adapter = (resource, index) => {
  const field = resource.body.fields.get('ingress');
  const blocks = readBlocks(resource.body, 'ingress');
  if (field === undefined || blocks.state !== 'known' || blocks.value.length === 0) return [];
  const [first] = blocks.value;
  const group: Network = {
    ...baseOf(resource, index),
    kind: 'network',
    noun: 'a default security group',
    safeguards: {
      ownNetwork: [
        known(false, first?.header ?? resource.header, {
          detail: 'its rules let traffic in to everything that names no group of its own',
          remedy: 'Remove its rules, and name a security group wherever one is needed.',
        }),
      ],
    },
  };
  return [group];
};

/**
 * A VPC whose default security group something in this root is placed in: by `default_security_group_id` of the VPC.
 * Source: the page `aws_vpc` of the AWS provider. Where the root keeps that group itself, its rules are known.
 */
export function defaultGroupOf(index: RootIndex, network: TerraformResource): Attribute<boolean> | undefined {
  const user = groupUsersIn(index).get(network);
  if (user === undefined) return undefined;
  if (namersOf(index, network, 'aws_default_security_group', 'vpc_id', []).sure.length > 0) return undefined;
  return known(false, user.value.span, {
    detail: `\`${user.address}\` is placed in its default security group`,
    remedy: 'Create an `aws_security_group` for it, with the rules that it needs.',
  });
}

interface GroupUser {
  readonly address: string;
  /** The reference that names the group. */
  readonly value: Value;
}

const groupUsersOfRoot = new WeakMap<RootIndex, ReadonlyMap<TerraformResource, GroupUser>>();

/** What writes a rule into the group, or the group itself, is not placed in it. */
const keepers = /^aws_(?:default_security_group|security_group_rule|vpc_security_group_(?:in|e)gress_rule)$/;

function groupUsersIn(index: RootIndex): ReadonlyMap<TerraformResource, GroupUser> {
  const found = groupUsersOfRoot.get(index);
  if (found !== undefined) return found;
  const users = new Map<TerraformResource, GroupUser>();
  groupUsersOfRoot.set(index, users);
  for (const { type, body, address } of index.root.resources) {
    if (keepers.test(type)) continue;
    for (const name of ['vpc_security_group_ids', 'security_groups', 'security_group_ids', 'vpc_config'])
      for (const { reference, value } of referencesIn(argumentOf(body, name)))
        if (reference.path.includes('default_security_group_id'))
          for (const network of index.at(reference))
            if (!users.has(network)) users.set(network, { address, value });
  }
  return users;
}

function defaultNetwork(index: RootIndex, network: TerraformResource, user: Place): Network {
  return {
    ...baseOf(network, index),
    kind: 'network',
    noun: 'the default VPC',
    safeguards: {
      ownNetwork: [
        known(false, network.header, {
          detail:
            network.type === 'aws_default_subnet'
              ? 'it is a subnet of the default VPC, and public'
              : 'it is the default VPC, whose subnets are all public',
          remedy: 'Create a VPC with private subnets, and place what lies in the default one there.',
          via: [user],
        }),
      ],
    },
  };
}

/** The first that is placed in each network or data source of one, directly or by way of its subnets. */
function usersIn(index: RootIndex): ReadonlyMap<TerraformResource, Place> {
  const users = new Map<TerraformResource, Place>();
  const use = (body: ObjectValue, user: Place) => {
    for (const { reference } of referencesIn(body))
      for (const used of index.at(reference)) if (!users.has(used)) users.set(used, user);
  };
  const placed = index.root.resources.filter(({ type }) => !furnishings.test(type));
  for (const { body, header, address } of [...placed, ...index.root.moduleCalls.map(toBody)])
    use(body, { span: header, message: `\`${address}\` lies in it` });
  // Sources lead to sources: the subnets of a network are asked for by its id.
  for (const source of passedOn.flatMap((type) => index.dataOfType(type))) {
    const user = users.get(source);
    if (user !== undefined) use(source.body, user);
  }
  return users;
}

function toBody({ inputs, header, address }: RootIndex['root']['moduleCalls'][number]) {
  return { body: inputs, header, address };
}
