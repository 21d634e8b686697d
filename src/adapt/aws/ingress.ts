import { readNumber, readString } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue, Value } from '../../evaluate/value.ts';
import type { Place, Span } from '../../source/span.ts';
import { everyPort, isEverywhere, type Ports } from '../terraform/open-port.ts';

/** A rule of a security group that lets the whole internet in. */
export interface OpenRule {
  /** The resource it is written in: the group, or the rule. */
  readonly owner: TerraformResource;
  /** Tells the rules of one owner apart. */
  readonly number: number;
  /** The group's address; undefined where it is not in this root. */
  readonly group: string | undefined;
  readonly ports: Ports | undefined;
  /** `0.0.0.0/0`, `::/0`, or the two halves of one of them. */
  readonly source: string;
  /** The attribute that says so: `cidr_blocks = ["0.0.0.0/0"]`. */
  readonly span: Span;
  readonly via: readonly Place[];
}

/** What says that everybody is let in, and the way by which it came here. */
export interface OpenSource {
  readonly text: string;
  readonly via: readonly Place[];
}

/** Two halves that are the whole internet together. */
const halves: readonly (readonly [string, string])[] = [
  ['0.0.0.0/1', '128.0.0.0/1'],
  ['::/1', '8000::/1'],
];

/** The first block of addresses that is the whole internet, or the two that are together. */
export function openSourceIn(items: readonly Value[]): OpenSource | undefined {
  const texts = new Map<string, readonly Place[]>();
  for (const item of items)
    if (item.kind === 'string' && !texts.has(item.value)) texts.set(item.value.trim(), item.via);
  for (const [text, via] of texts) if (isEverywhere(text)) return { text, via };
  const split = halves.find(([one, other]) => texts.has(one) && texts.has(other));
  if (split === undefined) return undefined;
  return { text: split.join(', '), via: texts.get(split[0]) ?? [] };
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
