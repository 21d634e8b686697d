import { readBlocks, readString } from '../../../evaluate/read.ts';
import type { TerraformModuleCall } from '../../../evaluate/terraform/resource.ts';
import type { Field, ObjectValue, Value } from '../../../evaluate/value.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { argumentOf, isSet } from '../../terraform/setting.ts';
import { type OpenRule, openSourceIn, portsOf } from '../ingress.ts';
import { entriesOf } from './input-entries.ts';
import { registryModuleOf } from './registry-source.ts';
import { portsOfGroup, portsOfNamedRule } from './security-group-rules.ts';

type FoundRule = Pick<OpenRule, 'ports' | 'source' | 'span' | 'via'>;

/**
 * The rules that the call of a public module opens to the internet: of terraform-aws-modules/security-group/aws, and of
 * the group that terraform-aws-modules/alb/aws makes for its balancer.
 */
export function moduleRules(call: TerraformModuleCall): readonly OpenRule[] {
  const module = registryModuleOf(call);
  const rules = isSecurityGroupModule(call)
    ? [...groupRules(call), ...namedRules(call.inputs), ...writtenRules(call.inputs)]
    : module === 'alb'
      ? balancerRules(call.inputs)
      : [];
  if (rules.length === 0) return [];
  const owner = asResource(call, 'aws_security_group');
  return rules.map((rule, number) => ({
    owner,
    number,
    group: call.address,
    ...rule,
  }));
}

/** Whether a call makes a security group: the module itself, or one of its submodules, such as `//modules/ssh`. */
export function isSecurityGroupModule(call: TerraformModuleCall): boolean {
  return /^security-group(?:\/\/modules\/[a-z0-9-]+)?$/.test(registryModuleOf(call) ?? '');
}

/** What a submodule opens of its own accord, to the blocks of `ingress_cidr_blocks`. */
function groupRules(call: TerraformModuleCall): readonly FoundRule[] {
  const group = registryModuleOf(call)?.split('//modules/')[1];
  const open = openField(call.inputs, ['ingress_cidr_blocks', 'ingress_ipv6_cidr_blocks']);
  if (group === undefined || open === undefined) return [];
  const { field, source } = open;
  return portsOfGroup(group).map((ports) => ({ ports, source, span: field.span, via: field.value.via }));
}

/**
 * `security_group_ingress_rules` of versions 9 and 10: a map with the arguments of
 * `aws_vpc_security_group_ingress_rule`.
 */
function balancerRules(inputs: ObjectValue): readonly FoundRule[] {
  return entriesOf(argumentOf(inputs, 'security_group_ingress_rules')).flatMap(({ body }) => {
    const open = openField(body, ['cidr_ipv4', 'cidr_ipv6']);
    if (open === undefined) return [];
    const ports = portsOf(body, 'ip_protocol');
    return [{ ports, source: open.source, span: open.field.span, via: open.field.value.via }];
  });
}

/** `ingress_cidr_blocks` and `ingress_rules`: every rule is open to every block. */
function namedRules(inputs: ObjectValue): readonly FoundRule[] {
  const rules = argumentOf(inputs, 'ingress_rules');
  const field = openField(inputs, ['ingress_cidr_blocks', 'ingress_ipv6_cidr_blocks']);
  if (field === undefined || rules?.kind !== 'list') return [];
  return rules.items.flatMap((rule) => {
    const ports = rule.kind === 'string' ? portsOfNamedRule(rule.value) : undefined;
    if (ports === undefined) return [];
    return [{ ports, source: field.source, span: field.field.span, via: field.field.value.via }];
  });
}

/**
 * `ingress_with_cidr_blocks`: the blocks of each are one text with commas, and those of `ingress_cidr_blocks` where a
 * rule names none.
 */
function writtenRules(inputs: ObjectValue): readonly FoundRule[] {
  return inputsWithBlocks.flatMap(({ name, own, usual }) => {
    const blocks = readBlocks(inputs, name);
    if (blocks.state !== 'known') return [];
    return blocks.value.flatMap((block) => {
      const open = isSet(block, own) ? openField(block, [own]) : openField(inputs, [usual]);
      if (open === undefined) return [];
      const rule = readString(block, 'rule');
      const ports = rule.state === 'known' ? portsOfNamedRule(rule.value) : portsOf(block, 'protocol');
      return [{ ports, source: open.source, span: open.field.span, via: open.field.value.via }];
    });
  });
}

const inputsWithBlocks = [
  { name: 'ingress_with_cidr_blocks', own: 'cidr_blocks', usual: 'ingress_cidr_blocks' },
  { name: 'ingress_with_ipv6_cidr_blocks', own: 'ipv6_cidr_blocks', usual: 'ingress_ipv6_cidr_blocks' },
];

function openField(
  body: ObjectValue,
  names: readonly string[],
): { readonly field: Field; readonly source: string } | undefined {
  for (const name of names) {
    const field = body.fields.get(name);
    const source = field === undefined ? undefined : openSourceIn(textsOf(field.value))?.text;
    if (field !== undefined && source !== undefined) return { field, source };
  }
  return undefined;
}

/** A text with commas as the texts between them. */
function textsOf(value: Value): readonly Value[] {
  if (value.kind === 'string')
    return value.value.split(',').map((text) => ({ ...value, value: text.trim() }));
  return value.kind === 'list' ? value.items.flatMap(textsOf) : [];
}
