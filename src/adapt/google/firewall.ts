import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, isKnown, known } from '../../model/attribute.ts';
import type { AccessRule } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { everyPort, isEverywhere, type Ports } from '../terraform/open-port.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, booleanSetting, textOf } from '../terraform/setting.ts';

/**
 * A firewall rule that lets the internet in, once for each range of ports. Source: the page `google_compute_firewall`
 * of the Google provider: `direction` is `INGRESS` where it is not set, and an `allow` block without `ports` opens all.
 */
export const adaptFirewall: Adapter = (resource, index) => {
  const { body } = resource;
  if (textOf(body, 'direction') === 'EGRESS') return [];
  if (!isKnown(booleanSetting(body, 'disabled', false), false)) return [];
  const open = openSource(resource);
  if (open === undefined) return [];
  const ranges = nestedBlocks(body, 'allow').flatMap((allow) => {
    const protocol = textOf(allow, 'protocol')?.toLowerCase();
    if (protocol === 'all') return [everyPort];
    const hasPorts = protocol !== undefined && ['tcp', 'udp', 'sctp', '6', '17'].includes(protocol);
    return hasPorts ? rangesOf(argumentOf(allow, 'ports')) : [];
  });
  return ranges.map((ports, number) => toRule(resource, index, { ports, number, open }));
};

function openSource({ body, address }: TerraformResource): Attribute<boolean> | undefined {
  const field = body.fields.get('source_ranges');
  if (field?.value.kind !== 'list') return undefined;
  const source = field.value.items.find((item) => item.kind === 'string' && isEverywhere(item.value));
  if (source?.kind !== 'string') return undefined;
  return known(true, field.span, {
    via: source.via.length > 0 ? source.via : field.value.via,
    detail: `\`${address}\` lets \`${source.value}\` in`,
    remedy: 'Name the networks of its clients in `source_ranges`, or use `source_tags`.',
  });
}

/** `["5432", "8000-8999"]`; all ports where none are named. Ports that are unknown are left out. */
function rangesOf(ports: ReturnType<typeof argumentOf>): readonly Ports[] {
  if (ports === undefined) return [everyPort];
  if (ports.kind !== 'list') return [];
  if (ports.items.length === 0) return [everyPort];
  return ports.items.flatMap((item) => {
    const text = item.kind === 'number' ? String(item.value) : item.kind === 'string' ? item.value : '';
    const [, from, to] = /^\s*(\d{1,5})(?:\s*-\s*(\d{1,5}))?\s*$/.exec(text) ?? [];
    return from === undefined ? [] : [{ from: Number(from), to: Number(to ?? from) }];
  });
}

interface Opening {
  readonly ports: Ports;
  readonly number: number;
  readonly open: Attribute<boolean>;
}

function toRule(resource: TerraformResource, index: RootIndex, { ports, number, open }: Opening): AccessRule {
  const base = baseOf(resource, index);
  return {
    ...base,
    id: number === 0 ? base.id : `${base.id}#ports-${number}`,
    kind: 'access-rule',
    fromInternet: open,
    ports,
    // Rules are attached by tags and accounts of machines, and a machine does not say what it runs.
    attached: false,
  };
}
