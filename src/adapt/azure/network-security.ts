import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { Field, ObjectValue, Value } from '../../evaluate/value.ts';
import { known } from '../../model/attribute.ts';
import type { AccessRule } from '../../model/component.ts';
import { baseOf } from '../terraform/component-base.ts';
import { everyPort, isEverywhere, type Ports } from '../terraform/open-port.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, textOf } from '../terraform/setting.ts';

/**
 * The rules of network security groups that let the internet in, one for each range of ports. Source: the pages
 * `azurerm_network_security_group` and `azurerm_network_security_rule` of the azurerm provider: `*`, the tags `Internet`
 * and `Any`, and `0.0.0.0/0` are everywhere. Managed databases do not lie behind these rules, so what does is a machine
 * of one's own, and no rule is attached to a datastore that would speak for itself.
 */
export function adaptAccessRules(index: RootIndex): readonly AccessRule[] {
  const own = index
    .ofType('azurerm_network_security_rule')
    .flatMap((rule) => rulesOf(index, rule, rule.body, ''));
  const inline = index.ofType('azurerm_network_security_group').flatMap((group) => {
    const blocks = readBlocks(group.body, 'security_rule');
    return (blocks.state === 'known' ? blocks.value : []).flatMap((block, number) =>
      rulesOf(index, group, block, `#rule-${number}`),
    );
  });
  return [...own, ...inline];
}

function rulesOf(
  index: RootIndex,
  owner: TerraformResource,
  rule: ObjectValue,
  suffix: string,
): readonly AccessRule[] {
  if (textOf(rule, 'direction')?.toLowerCase() !== 'inbound') return [];
  if (textOf(rule, 'access')?.toLowerCase() !== 'allow') return [];
  if (textOf(rule, 'protocol')?.toLowerCase() === 'icmp') return [];
  const source = openSource(rule);
  if (source === undefined) return [];
  const base = baseOf(owner, index);
  return portsOf(rule).map((ports, number) => ({
    ...base,
    id: `${base.id}${suffix}${number === 0 ? '' : `#ports-${number}`}`,
    kind: 'access-rule',
    fromInternet: known(true, source.field.span, {
      via: source.field.value.via,
      detail: `\`${textOf(rule, 'name') ?? owner.address}\` lets \`${source.text}\` in`,
      remedy: 'Allow only the addresses of the clients, or reach the machine over a bastion or a VPN.',
    }),
    ports,
    attached: false,
  }));
}

const everywhere = new Set(['*', 'internet', 'any', '0.0.0.0']);

function openSource(rule: ObjectValue): { readonly field: Field; readonly text: string } | undefined {
  for (const name of ['source_address_prefix', 'source_address_prefixes']) {
    const field = rule.fields.get(name);
    const open = textsIn(argumentOf(rule, name)).find(
      (text) => everywhere.has(text.toLowerCase()) || isEverywhere(text),
    );
    if (field !== undefined && open !== undefined) return { field, text: open };
  }
  return undefined;
}

function portsOf(rule: ObjectValue): readonly Ports[] {
  return ['destination_port_range', 'destination_port_ranges']
    .flatMap((name) => textsIn(argumentOf(rule, name)))
    .flatMap((text) => {
      if (text === '*') return [everyPort];
      const [, from, to] = /^([0-9]{1,5})(?:-([0-9]{1,5}))?$/.exec(text.trim()) ?? [];
      return from === undefined ? [] : [{ from: Number(from), to: Number(to ?? from) }];
    });
}

function textsIn(value: Value | undefined): readonly string[] {
  if (value === undefined) return [];
  const items = value.kind === 'list' ? value.items : [value];
  return items.flatMap((item) =>
    item.kind === 'string' || item.kind === 'number' ? String(item.value) : [],
  );
}
