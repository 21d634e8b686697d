import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, isKnown, known } from '../../model/attribute.ts';
import type { AccessRule } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { isEverywhere } from '../terraform/open-port.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { booleanSetting, numberSetting, textOf } from '../terraform/setting.ts';
import { isDenied } from './firewall-deny.ts';
import { type ProtocolPorts, portsIn } from './firewall-ports.ts';

/**
 * A firewall rule that lets the internet in, once for each range of ports. Source: the page `google_compute_firewall`
 * of the Google provider: `direction` is `INGRESS` and `priority` is 1000 where they are not set, and an `allow` block
 * without `ports` opens all. Rules that deny the same before it leave nothing of it:
 * https://cloud.google.com/firewall/docs/firewalls#priority_order_for_firewall_rules
 */
export const adaptFirewall: Adapter = (resource, index) => {
  const { body } = resource;
  if (textOf(body, 'direction') === 'EGRESS') return [];
  if (!isKnown(booleanSetting(body, 'disabled', false), false)) return [];
  const open = openSource(resource, body, 'source_ranges');
  const priority = numberSetting(body, 'priority', 1000);
  if (open === undefined || priority.state !== 'known') return [];
  const openings = portsIn(nestedBlocks(body, 'allow'), 'protocol').filter(
    (ports) => !isDenied(index, { ...ports, rule: resource, priority: priority.value }),
  );
  return toRules(resource, index, open, openings);
};

/**
 * A rule of a firewall policy. Source: the pages `google_compute_network_firewall_policy_rule`,
 * `google_compute_region_network_firewall_policy_rule` and `google_compute_firewall_policy_rule` of the Google
 * provider. What other rules of the policy come before it is not compared.
 */
export const adaptFirewallPolicyRule: Adapter = (resource, index) => {
  const { body } = resource;
  if (textOf(body, 'direction') !== 'INGRESS' || textOf(body, 'action') !== 'allow') return [];
  if (!isKnown(booleanSetting(body, 'disabled', false), false)) return [];
  const [match] = nestedBlocks(body, 'match');
  const open = match === undefined ? undefined : openSource(resource, match, 'src_ip_ranges');
  if (match === undefined || open === undefined) return [];
  return toRules(resource, index, open, portsIn(nestedBlocks(match, 'layer4_configs'), 'ip_protocol'));
};

function openSource(
  { address }: TerraformResource,
  holder: ObjectValue,
  name: string,
): Attribute<boolean> | undefined {
  const field = holder.fields.get(name);
  if (field?.value.kind !== 'list') return undefined;
  const source = field.value.items.find((item) => item.kind === 'string' && isEverywhere(item.value));
  if (source?.kind !== 'string') return undefined;
  return known(true, field.span, {
    via: source.via.length > 0 ? source.via : field.value.via,
    detail: `\`${address}\` lets \`${source.value}\` in`,
    remedy: `Name the networks of its clients in \`${name}\`, or use tags.`,
  });
}

function toRules(
  resource: TerraformResource,
  index: RootIndex,
  open: Attribute<boolean>,
  openings: readonly ProtocolPorts[],
): readonly AccessRule[] {
  const base = baseOf(resource, index);
  return openings.map(({ ports }, number) => ({
    ...base,
    id: number === 0 ? base.id : `${base.id}#ports-${number}`,
    kind: 'access-rule',
    fromInternet: open,
    ports,
    // Rules are attached by tags and accounts of machines, and a machine does not say what it runs.
    attached: false,
  }));
}
