import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { known } from '../../model/attribute.ts';
import type { AccessRule } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { isEverywhere } from '../terraform/open-port.ts';
import { argumentOf, textOf } from '../terraform/setting.ts';
import { nestedBlocks } from './nested-blocks.ts';
import { portsNamed, textsIn } from './network-security-rule.ts';

/**
 * Rules by which an Azure Firewall passes what comes from outside to a machine. Source: the pages
 * `azurerm_firewall_nat_rule_collection` and `azurerm_firewall_policy_rule_collection_group` of the azurerm provider.
 */
export const adaptFirewallNat: Adapter = (resource, index) => {
  const base = baseOf(resource, index);
  return rulesOf(resource).flatMap((rule, number): readonly AccessRule[] => {
    const sources = rule.fields.get('source_addresses');
    const open = textsIn(argumentOf(rule, 'source_addresses')).find(
      (text) => text === '*' || isEverywhere(text),
    );
    if (sources === undefined || open === undefined) return [];
    const fromInternet = known(true, sources.span, {
      via: sources.value.via,
      detail: `\`${textOf(rule, 'name') ?? resource.address}\` passes on what comes from \`${open}\``,
      remedy:
        'Name the addresses of the clients in `source_addresses`, or reach the machine over a bastion or a VPN.',
    });
    return textsIn(argumentOf(rule, 'destination_ports'))
      .flatMap((text) => portsNamed(text) ?? [])
      .map((ports, part) => ({
        ...base,
        id: `${base.id}#rule-${number}-${part}`,
        kind: 'access-rule',
        fromInternet,
        ports,
        attached: false,
      }));
  });
};

function rulesOf({ type, body }: TerraformResource): readonly ObjectValue[] {
  const holders =
    type === 'azurerm_firewall_nat_rule_collection' ? [body] : nestedBlocks(body, 'nat_rule_collection');
  return holders.flatMap((holder) => nestedBlocks(holder, 'rule'));
}
