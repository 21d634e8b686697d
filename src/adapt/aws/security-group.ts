import { readBlocks, readNumber, readString } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue, Value } from '../../evaluate/value.ts';
import type { Place, Span } from '../../source/span.ts';
import { resourcesIn } from './reference.ts';
import type { RootIndex } from './root-index.ts';
import { argumentOf, textOf } from './setting.ts';

/** A rule of a security group that lets the whole internet in. */
export interface OpenRule {
  /** The resource it is written in: the group, or the rule. */
  readonly owner: TerraformResource;
  /** Tells the rules of one owner apart. */
  readonly number: number;
  /** Undefined where the group is not in this root. */
  readonly group: TerraformResource | undefined;
  readonly ports: Ports | undefined;
  /** `0.0.0.0/0` or `::/0`. */
  readonly source: string;
  /** The attribute that says so: `cidr_blocks = ["0.0.0.0/0"]`. */
  readonly span: Span;
  readonly via: readonly Place[];
}

/** Inclusive. */
export interface Ports {
  readonly from: number;
  readonly to: number;
}

const groupTypes = ['aws_security_group', 'aws_default_security_group'];
const ruleTypes = ['aws_security_group_rule', 'aws_vpc_security_group_ingress_rule'];
const everyPort: Ports = { from: 0, to: 65535 };
const rulesOfRoot = new WeakMap<RootIndex, readonly OpenRule[]>();
const attachmentsOfRoot = new WeakMap<
  RootIndex,
  ReadonlyMap<TerraformResource, readonly TerraformResource[]>
>();

/**
 * The rules of a root that let the internet in. Source: the pages `aws_security_group`, `aws_security_group_rule`,
 * `aws_vpc_security_group_ingress_rule` and `aws_default_security_group` of the AWS provider.
 */
export function openRulesOf(index: RootIndex): readonly OpenRule[] {
  let rules = rulesOfRoot.get(index);
  if (rules === undefined) {
    rules = [...index.ofType(...groupTypes).flatMap(inlineRules), ...separateRules(index)];
    rulesOfRoot.set(index, rules);
  }
  return rules;
}

/** The security groups that a value names, with the place that does. */
export function securityGroupsIn(index: RootIndex, value: Value | undefined) {
  return resourcesIn(index, value, ...groupTypes);
}

/** What a security group is attached to: every resource that names it, other groups and rules aside. */
export function attachedTo(index: RootIndex, group: TerraformResource): readonly TerraformResource[] {
  let attachments = attachmentsOfRoot.get(index);
  if (attachments === undefined) {
    attachments = findAttachments(index);
    attachmentsOfRoot.set(index, attachments);
  }
  return attachments.get(group) ?? [];
}

function findAttachments(index: RootIndex): ReadonlyMap<TerraformResource, readonly TerraformResource[]> {
  const attachments = new Map<TerraformResource, TerraformResource[]>();
  if (index.ofType(...groupTypes).length === 0) return attachments;
  for (const resource of index.root.resources) {
    if (groupTypes.includes(resource.type) || ruleTypes.includes(resource.type)) continue;
    if (resource.type === 'aws_vpc_security_group_egress_rule') continue;
    for (const group of securityGroupsIn(index, resource.body).keys()) {
      const attached = attachments.get(group);
      if (attached === undefined) attachments.set(group, [resource]);
      else attached.push(resource);
    }
  }
  return attachments;
}

function inlineRules(group: TerraformResource): readonly OpenRule[] {
  const blocks = readBlocks(group.body, 'ingress');
  if (blocks.state !== 'known') return [];
  return blocks.value.flatMap((block, number) =>
    openSources(block, ['cidr_blocks', 'ipv6_cidr_blocks']).map((open) => ({
      owner: group,
      number,
      group,
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
    const sources = old ? ['cidr_blocks', 'ipv6_cidr_blocks'] : ['cidr_ipv4', 'cidr_ipv6'];
    const ports = portsOf(rule.body, old ? 'protocol' : 'ip_protocol');
    return openSources(rule.body, sources).map((open) => ({ owner: rule, number: 0, group, ports, ...open }));
  });
}

/** At most one: a rule that is open in both address families is open once. */
function openSources(
  rule: ObjectValue,
  names: readonly string[],
): readonly Pick<OpenRule, 'source' | 'span' | 'via'>[] {
  for (const name of names) {
    const field = rule.fields.get(name);
    const value = field?.value;
    const items = value?.kind === 'list' ? value.items : value === undefined ? [] : [value];
    const open = items.find((item) => item.kind === 'string' && isEverywhere(item.value));
    if (field !== undefined && open?.kind === 'string')
      return [
        { source: open.value, span: field.span, via: open.via.length > 0 ? open.via : (value?.via ?? []) },
      ];
  }
  return [];
}

/** `0.0.0.0/0`, `::/0` and everything else with a prefix of no bits. */
function isEverywhere(cidr: string): boolean {
  return /\/0$/.test(cidr.trim());
}

/** Undefined where they are unknown, and for protocols that have none. */
function portsOf(rule: ObjectValue, protocolName: string): Ports | undefined {
  const protocol = readString(rule, protocolName);
  if (protocol.state !== 'known') return undefined;
  const name = protocol.value.toLowerCase();
  if (name === '-1' || name === 'all') return everyPort;
  if (name !== 'tcp' && name !== 'udp' && name !== '6' && name !== '17') return undefined;
  const [from, to] = [readNumber(rule, 'from_port'), readNumber(rule, 'to_port')];
  if (from.state !== 'known' || to.state !== 'known') return undefined;
  return from.value === -1 ? everyPort : { from: from.value, to: to.value };
}
