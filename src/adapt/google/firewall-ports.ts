import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { everyPort, type Ports } from '../terraform/open-port.ts';
import { argumentOf, textOf } from '../terraform/setting.ts';

/** Ports of one protocol that a rule opens or closes. */
export interface ProtocolPorts {
  /** `tcp`, `udp`, `all`. */
  readonly protocol: string;
  readonly ports: Ports;
}

/** What an allow rule lets through, for comparing it with those that deny. */
export interface Opening extends ProtocolPorts {
  readonly rule: TerraformResource;
  /** Lower comes first. */
  readonly priority: number;
}

/** What a rule speaks of, by its blocks of protocols and ports. */
export function portsIn(blocks: readonly ObjectValue[], argument: string): readonly ProtocolPorts[] {
  return blocks.flatMap((block) => {
    const protocol = protocolOf(textOf(block, argument));
    if (protocol === 'all') return [{ protocol, ports: everyPort }];
    const hasPorts = protocol !== undefined && ['tcp', 'udp', 'sctp'].includes(protocol);
    if (!hasPorts) return [];
    return rangesOf(argumentOf(block, 'ports')).map((ports) => ({ protocol, ports }));
  });
}

function protocolOf(name: string | undefined): string | undefined {
  const protocol = name?.toLowerCase();
  if (protocol === '6') return 'tcp';
  return protocol === '17' ? 'udp' : protocol;
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
