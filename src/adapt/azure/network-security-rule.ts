import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { Field, ObjectValue, Value } from '../../evaluate/value.ts';
import { knownValue } from '../../model/attribute.ts';
import { everyPort, isEverywhere, type Ports } from '../terraform/open-port.ts';
import { argumentOf, numberSetting, textOf } from '../terraform/setting.ts';

/** One inbound rule of a network security group, as far as it concerns the internet. */
export interface SecurityRule {
  readonly owner: TerraformResource;
  readonly body: ObjectValue;
  /** Tells the rules of one resource apart. */
  readonly suffix: string;
  readonly access: 'allow' | 'deny';
  /** The lower, the sooner it decides. */
  readonly priority: number | undefined;
  /** In lower case; `*` for every one. */
  readonly protocol: string | undefined;
  readonly destination: string | undefined;
  readonly source: OpenSource;
  readonly ports: readonly Ports[];
}

/** Where a rule names the whole internet, and how. */
export interface OpenSource {
  readonly field: Field;
  readonly text: string;
}

/** Undefined for what goes out, and for what is not about the whole internet. */
export function securityRuleOf(
  owner: TerraformResource,
  body: ObjectValue,
  suffix: string,
): SecurityRule | undefined {
  if (textOf(body, 'direction')?.toLowerCase() !== 'inbound') return undefined;
  const access = textOf(body, 'access')?.toLowerCase();
  const source = openSource(body);
  if ((access !== 'allow' && access !== 'deny') || source === undefined) return undefined;
  return {
    owner,
    body,
    suffix,
    access,
    priority: knownValue(numberSetting(body, 'priority')),
    protocol: textOf(body, 'protocol')?.toLowerCase(),
    destination: textOf(body, 'destination_address_prefix')?.toLowerCase(),
    source,
    ports: portsOf(body),
  };
}

/** A group holds no more: https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits */
const mostRules = 1000;
/** Of more than these, the largest speaks for all. */
const mostRanges = 8;

/**
 * What of a rule's ports is left after the rules that decide sooner; undefined where one that denies may be such a rule
 * and it is not known.
 */
export function portsLeft(
  rule: SecurityRule,
  ports: Ports,
  others: readonly SecurityRule[],
): readonly Ports[] | undefined {
  let left: readonly Ports[] = [ports];
  for (const other of others.slice(0, mostRules)) {
    if (left.length > mostRanges) return [largestOf(left)];
    if (other.access !== 'deny' || !covers(other, rule)) continue;
    if (other.priority === undefined || rule.priority === undefined) return undefined;
    if (other.priority > rule.priority) continue;
    for (const closed of other.ports) left = left.flatMap((range) => without(range, closed));
  }
  return left;
}

function largestOf(ranges: readonly Ports[]): Ports {
  return ranges.reduce((one, other) => (other.to - other.from > one.to - one.from ? other : one));
}

function covers(deny: SecurityRule, allow: SecurityRule): boolean {
  const isSameProtocol = deny.protocol === '*' || deny.protocol === allow.protocol;
  return isSameProtocol && (deny.destination === '*' || deny.destination === allow.destination);
}

function without({ from, to }: Ports, closed: Ports): readonly Ports[] {
  if (closed.to < from || closed.from > to) return [{ from, to }];
  return [
    { from, to: closed.from - 1 },
    { from: closed.to + 1, to },
  ].filter((range) => range.from <= range.to);
}

const everywhere = new Set(['*', 'internet', 'any', '0.0.0.0']);

function openSource(rule: ObjectValue): OpenSource | undefined {
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
    .flatMap((text) => portsNamed(text) ?? []);
}

/** `*`, `443`, `8000-8080`. */
export function portsNamed(text: string): Ports | undefined {
  if (text === '*') return everyPort;
  const [, from, to] = /^([0-9]{1,5})(?:-([0-9]{1,5}))?$/.exec(text.trim()) ?? [];
  return from === undefined ? undefined : { from: Number(from), to: Number(to ?? from) };
}

/** The texts of a list, or the one that stands for one. */
export function textsIn(value: Value | undefined): readonly string[] {
  if (value === undefined) return [];
  const items = value.kind === 'list' ? value.items : [value];
  return items.flatMap((item) =>
    item.kind === 'string' || item.kind === 'number' ? String(item.value) : [],
  );
}
