import { readNumber, readString } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import type { Place, Span } from '../../source/span.ts';
import { everyPort, type Ports } from '../terraform/open-port.ts';

/** A rule of a security group that lets the whole internet in. */
export interface OpenRule {
  /** The resource it is written in: the group, or the rule. */
  readonly owner: TerraformResource;
  /** Tells the rules of one owner apart. */
  readonly number: number;
  /** The group's address; undefined where it is not in this root. */
  readonly group: string | undefined;
  readonly ports: Ports | undefined;
  /** `0.0.0.0/0` or `::/0`. */
  readonly source: string;
  /** The attribute that says so: `cidr_blocks = ["0.0.0.0/0"]`. */
  readonly span: Span;
  readonly via: readonly Place[];
}

/** Undefined where they are unknown, and for protocols that have none. */
export function portsOf(rule: ObjectValue, protocolName: string): Ports | undefined {
  const protocol = readString(rule, protocolName);
  if (protocol.state !== 'known') return undefined;
  const name = protocol.value.toLowerCase();
  if (name === '-1' || name === 'all') return everyPort;
  if (name !== 'tcp' && name !== 'udp' && name !== '6' && name !== '17') return undefined;
  const [from, to] = [readNumber(rule, 'from_port'), readNumber(rule, 'to_port')];
  if (from.state !== 'known' || to.state !== 'known') return undefined;
  return from.value === -1 ? everyPort : { from: from.value, to: to.value };
}
