import type { TerraformModuleCall, TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import type { AccessRule } from '../../model/component.ts';
import { groupBy } from '../../model/group-by.ts';
import { asResource } from '../terraform/as-resource.ts';
import { baseOf } from '../terraform/component-base.ts';
import type { Ports } from '../terraform/open-port.ts';
import { resourcesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, textOf } from '../terraform/setting.ts';
import { nestedBlocks } from './nested-blocks.ts';
import { portsLeft, type SecurityRule, securityRuleOf } from './network-security-rule.ts';
import { verifiedModuleName } from './verified-module-type.ts';

const groupType = 'azurerm_network_security_group';
const ruleType = 'azurerm_network_security_rule';

/**
 * The rules of network security groups that let the internet in, one for each range of ports, less what rules with a
 * lower `priority` deny. Source: the pages `azurerm_network_security_group` and `azurerm_network_security_rule` of the
 * azurerm provider: `*`, the tags `Internet` and `Any`, and `0.0.0.0/0` are everywhere. Managed databases do not lie
 * behind these rules, so what does is a machine of one's own, and no rule is attached to a datastore that would speak
 * for itself.
 */
export function adaptAccessRules(index: RootIndex): readonly AccessRule[] {
  const inline = index
    .ofType(groupType)
    .flatMap((group) =>
      nestedBlocks(group.body, 'security_rule').flatMap((block, number) =>
        inGroup(group, securityRuleOf(group, block, `#rule-${number}`)),
      ),
    );
  const own = index
    .ofType(ruleType)
    .flatMap((rule) => inGroup(groupOf(index, rule), securityRuleOf(rule, rule.body, '')));
  const groups = groupBy([...own, ...inline, ...rulesOfModules(index)], ({ group }) => group);
  return [...groups.values()].flatMap((members) => {
    const rules = members.map(({ rule }) => rule);
    return rules.flatMap((rule) => accessRules(index, rule, rules));
  });
}

/** A rule with the group it belongs to: a resource, else the text that names it. */
interface GroupedRule {
  readonly group: TerraformResource | string;
  readonly rule: SecurityRule;
}

/** The module Azure/avm-res-network-networksecuritygroup/azurerm: `security_rules` is a map of rules. */
function rulesOfModules(index: RootIndex): readonly GroupedRule[] {
  return index.root.moduleCalls.filter(isSecurityGroupModule).flatMap((call) => {
    const group = asResource(call, groupType);
    const rules = argumentOf(call.inputs, 'security_rules');
    const entries = rules?.kind === 'object' ? [...rules.fields.values()] : [];
    return entries.flatMap(({ name, value }) =>
      value.kind === 'object' ? inGroup(group, securityRuleOf(group, value, `#rule-${name}`)) : [],
    );
  });
}

export function isSecurityGroupModule(call: TerraformModuleCall): boolean {
  return verifiedModuleName(call) === 'network-networksecuritygroup';
}

function inGroup(group: GroupedRule['group'], rule: SecurityRule | undefined): readonly GroupedRule[] {
  return rule === undefined ? [] : [{ group, rule }];
}

function groupOf(index: RootIndex, rule: TerraformResource): GroupedRule['group'] {
  const named = argumentOf(rule.body, 'network_security_group_name');
  const [group] = resourcesIn(index, named, groupType).keys();
  return group ?? textOf(rule.body, 'network_security_group_name') ?? rule.address;
}

/** Protocols without ports. */
const portless = new Set(['icmp', 'esp', 'ah']);

function accessRules(
  index: RootIndex,
  rule: SecurityRule,
  others: readonly SecurityRule[],
): readonly AccessRule[] {
  if (rule.access !== 'allow' || portless.has(rule.protocol ?? '')) return [];
  const base = baseOf(rule.owner, index);
  const { field, text } = rule.source;
  const open = known(true, field.span, {
    via: field.value.via,
    detail: `\`${textOf(rule.body, 'name') ?? rule.owner.address}\` lets \`${text}\` in`,
    remedy: 'Allow only the addresses of the clients, or reach the machine over a bastion or a VPN.',
  });
  return rule.ports
    .flatMap((written): readonly OpenPorts[] => {
      const left = portsLeft(rule, written, others);
      if (left === undefined)
        return [{ ports: written, open: unknown('a rule before it may deny it', field.span) }];
      return left.map((ports) => ({ ports, open }));
    })
    .map(({ ports, open: fromInternet }, number) => ({
      ...base,
      id: `${base.id}${rule.suffix}${number === 0 ? '' : `#ports-${number}`}`,
      kind: 'access-rule',
      fromInternet,
      ports,
      attached: false,
    }));
}

interface OpenPorts {
  readonly ports: Ports;
  readonly open: Attribute<boolean>;
}
