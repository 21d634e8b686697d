import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue, Value } from '../../evaluate/value.ts';
import { isKnown } from '../../model/attribute.ts';
import { groupBy } from '../../model/group-by.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { isEverywhere } from '../terraform/open-port.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, booleanSetting, isSet, numberSetting, textOf } from '../terraform/setting.ts';
import { type Opening, type ProtocolPorts, portsIn } from './firewall.ts';

/** A rule that keeps everybody out. */
interface Denial {
  readonly rule: TerraformResource;
  readonly priority: number;
  readonly closed: readonly ProtocolPorts[];
}

const denialsOfRoot = new WeakMap<RootIndex, ReadonlyMap<string, readonly Denial[]>>();

/** A rule of the same network that comes first, or at the same time, denies all that this one allows. */
export function isDenied(index: RootIndex, opening: Opening): boolean {
  const network = networkOf(opening.rule);
  if (network === undefined) return false;
  let denials = denialsOfRoot.get(index);
  if (denials === undefined) {
    denials = groupBy(
      index.ofType('google_compute_firewall').flatMap(denialOf),
      ({ rule }) => networkOf(rule) ?? '',
    );
    denialsOfRoot.set(index, denials);
  }
  return (denials.get(network) ?? []).some(
    ({ rule, priority, closed }) =>
      priority <= opening.priority &&
      (!hasTargets(rule.body) || targetsOf(rule.body) === targetsOf(opening.rule.body)) &&
      closed.some((one) => covers(one, opening)),
  );
}

function denialOf(rule: TerraformResource): readonly Denial[] {
  const { body } = rule;
  const blocks = nestedBlocks(body, 'deny');
  if (blocks.length === 0 || textOf(body, 'direction') === 'EGRESS') return [];
  const priority = numberSetting(body, 'priority', 1000);
  const isOn = isKnown(booleanSetting(body, 'disabled', false), false);
  if (!isOn || priority.state !== 'known' || !isForEverybody(body)) return [];
  return [{ rule, priority: priority.value, closed: portsIn(blocks, 'protocol') }];
}

function isForEverybody(body: ObjectValue): boolean {
  const ranges = argumentOf(body, 'source_ranges');
  return (
    ranges?.kind === 'list' && ranges.items.some((item) => item.kind === 'string' && isEverywhere(item.value))
  );
}

function covers(closed: ProtocolPorts, open: ProtocolPorts): boolean {
  if (closed.protocol === 'all') return true;
  const { from, to } = closed.ports;
  return closed.protocol === open.protocol && from <= open.ports.from && to >= open.ports.to;
}

function networkOf({ body }: TerraformResource): string | undefined {
  return keyOf(argumentOf(body, 'network'));
}

function keyOf(value: Value | undefined): string | undefined {
  if (value?.reference !== undefined) return value.reference.address;
  return value?.kind === 'string' ? value.value.slice(value.value.lastIndexOf('/') + 1) : undefined;
}

const targetNames = ['target_tags', 'target_service_accounts'];

function hasTargets(body: ObjectValue): boolean {
  return targetNames.some((name) => isSet(body, name));
}

/** The machines that a rule is for, as the source writes them. */
function targetsOf(body: ObjectValue): string {
  return targetNames
    .map((name) => {
      const value = argumentOf(body, name);
      const items = value?.kind === 'list' ? value.items : [];
      return items.map((item) => keyOf(item) ?? '?').join(',');
    })
    .join(';');
}
