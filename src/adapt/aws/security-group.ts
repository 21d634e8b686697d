import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue, Value } from '../../evaluate/value.ts';
import { groupBy } from '../../model/group-by.ts';
import { referencesIn, resourcesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, textOf } from '../terraform/setting.ts';
import { type OpenRule, type OpenSource, openSourceIn, portsOf } from './ingress.ts';
import { isSecurityGroupModule, moduleRules } from './registry/security-group.ts';

const groupTypes = ['aws_security_group', 'aws_default_security_group'];
const inlineSources = ['cidr_blocks', 'ipv6_cidr_blocks', 'prefix_list_ids'];
const ruleSources = ['cidr_ipv4', 'cidr_ipv6', 'prefix_list_id'];
const ruleTypes = ['aws_security_group_rule', 'aws_vpc_security_group_ingress_rule'];
const rulesOfRoot = new WeakMap<RootIndex, readonly OpenRule[]>();
const rulesByGroup = new WeakMap<RootIndex, ReadonlyMap<string, readonly OpenRule[]>>();
const attachmentsOfRoot = new WeakMap<RootIndex, ReadonlyMap<string, readonly string[]>>();

/**
 * The rules of a root that let the internet in. Source: the pages `aws_security_group`, `aws_security_group_rule`,
 * `aws_vpc_security_group_ingress_rule` and `aws_default_security_group` of the AWS provider. Rules that name groups, or
 * lists of prefixes that are not in this root, let no more in than those hold.
 */
export function openRulesOf(index: RootIndex): readonly OpenRule[] {
  let rules = rulesOfRoot.get(index);
  if (rules === undefined) {
    rules = [
      ...index.ofType(...groupTypes).flatMap((group) => inlineRules(index, group)),
      ...separateRules(index),
      ...index.root.moduleCalls.flatMap(moduleRules),
    ];
    rulesOfRoot.set(index, rules);
  }
  return rules;
}

/** The rules of one group that let the internet in. */
export function openRulesOfGroup(index: RootIndex, group: string): readonly OpenRule[] {
  let groups = rulesByGroup.get(index);
  if (groups === undefined) {
    groups = groupBy(openRulesOf(index), (rule) => rule.group ?? '');
    rulesByGroup.set(index, groups);
  }
  return groups.get(group) ?? [];
}

/** The addresses of the security groups that a value names, with the place that does. */
export function securityGroupsIn(index: RootIndex, value: Value | undefined): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>();
  for (const { reference, value: place } of referencesIn(value)) {
    const groups = index.at(reference).filter(({ type }) => groupTypes.includes(type));
    const call = index.moduleCallAt(reference.address);
    const isModule = call !== undefined && isSecurityGroupModule(call);
    for (const { address } of isModule ? [call] : groups) if (!found.has(address)) found.set(address, place);
  }
  return found;
}

/** The addresses of what a security group is attached to: all that names it, other groups and rules aside. */
export function attachedTo(index: RootIndex, group: string): readonly string[] {
  let attachments = attachmentsOfRoot.get(index);
  if (attachments === undefined) {
    attachments = findAttachments(index);
    attachmentsOfRoot.set(index, attachments);
  }
  return attachments.get(group) ?? [];
}

function findAttachments(index: RootIndex): ReadonlyMap<string, readonly string[]> {
  const attachments = new Map<string, string[]>();
  const attach = (address: string, body: ObjectValue) => {
    for (const group of securityGroupsIn(index, body).keys()) {
      const attached = attachments.get(group);
      if (attached === undefined) attachments.set(group, [address]);
      else attached.push(address);
    }
  };
  if (openRulesOf(index).length === 0) return attachments;
  for (const { type, address, body } of index.root.resources) {
    const isRule = groupTypes.includes(type) || ruleTypes.includes(type);
    if (!isRule && type !== 'aws_vpc_security_group_egress_rule') attach(address, body);
  }
  for (const call of index.root.moduleCalls)
    if (!isSecurityGroupModule(call)) attach(call.address, call.inputs);
  return attachments;
}

function inlineRules(index: RootIndex, group: TerraformResource): readonly OpenRule[] {
  const blocks = readBlocks(group.body, 'ingress');
  if (blocks.state !== 'known') return [];
  return blocks.value.flatMap((block, number) =>
    openSources(index, block, inlineSources).map((open) => ({
      owner: group,
      number,
      group: group.address,
      ports: portsOf(block, 'protocol'),
      ...open,
    })),
  );
}

function separateRules(index: RootIndex): readonly OpenRule[] {
  return index.ofType(...ruleTypes).flatMap((rule) => {
    const old = rule.type === 'aws_security_group_rule';
    if (old && textOf(rule.body, 'type') !== 'ingress') return [];
    const [group] = securityGroupsIn(index, argumentOf(rule.body, 'security_group_id')).keys();
    const sources = old ? inlineSources : ruleSources;
    const ports = portsOf(rule.body, old ? 'protocol' : 'ip_protocol');
    return openSources(index, rule.body, sources).map((open) => ({
      owner: rule,
      number: 0,
      group,
      ports,
      ...open,
    }));
  });
}

/** At most one: a rule that is open in both address families is open once. */
function openSources(
  index: RootIndex,
  rule: ObjectValue,
  names: readonly string[],
): readonly Pick<OpenRule, 'source' | 'span' | 'via'>[] {
  for (const name of names) {
    const field = rule.fields.get(name);
    const value = field?.value;
    if (field === undefined || value === undefined) continue;
    const open = name.startsWith('prefix_list_id') ? openList(index, value) : openSourceIn(itemsOf(value));
    if (open === undefined) continue;
    return [{ source: open.text, span: field.span, via: open.via.length > 0 ? open.via : (value.via ?? []) }];
  }
  return [];
}

function itemsOf(value: Value): readonly Value[] {
  return value.kind === 'list' ? value.items : [value];
}

/** A list of prefixes that is kept in this root: the page `aws_ec2_managed_prefix_list` of the AWS provider. */
function openList(index: RootIndex, value: Value): OpenSource | undefined {
  for (const list of resourcesIn(index, value, 'aws_ec2_managed_prefix_list').keys()) {
    const entries = readBlocks(list.body, 'entry');
    const cidrs =
      entries.state === 'known' ? entries.value.flatMap((one) => argumentOf(one, 'cidr') ?? []) : [];
    const open = openSourceIn(cidrs);
    if (open !== undefined)
      return { text: open.text, via: [{ span: list.header, message: `\`${list.address}\` is named here` }] };
  }
  return undefined;
}
