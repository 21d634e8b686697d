import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue, Value } from '../../evaluate/value.ts';
import { isKnown } from '../../model/attribute.ts';
import { groupBy } from '../../model/group-by.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { isEverywhere } from '../terraform/open-port.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, booleanSetting, isSet, numberSetting, textOf } from '../terraform/setting.ts';
import { type Opening, type ProtocolPorts, portsIn } from './firewall-ports.ts';

/** What a rule keeps everybody out of; a rule is one for each range of ports. */
interface Denial extends ProtocolPorts {
  readonly network: string;
  readonly priority: number;
  /** The machines that it is for; undefined where it is for all. */
  readonly targets: string | undefined;
}

const denialsOfRoot = new WeakMap<RootIndex, ReadonlyMap<string, readonly Denial[]>>();

/** A rule of the same network that comes first, or at the same time, denies all that this one allows. */
export function isDenied(index: RootIndex, { rule, priority, protocol, ports }: Opening): boolean {
  const network = networkOf(rule);
  if (network === undefined) return false;
  const denials = denialsIn(index);
  return [protocol, 'all'].some((name) =>
    (denials.get(keyOf(network, name)) ?? []).some(
      (one) =>
        one.ports.from <= ports.from &&
        one.ports.to >= ports.to &&
        one.priority <= priority &&
        (one.targets === undefined || one.targets === targetsOf(rule.body)),
    ),
  );
}

function keyOf(network: string, protocol: string): string {
  return `${network} ${protocol}`;
}

function denialsIn(index: RootIndex): ReadonlyMap<string, readonly Denial[]> {
  let denials = denialsOfRoot.get(index);
  if (denials === undefined) {
    denials = groupBy(index.ofType('google_compute_firewall').flatMap(denialsOf), ({ network, protocol }) =>
      keyOf(network, protocol),
    );
    denialsOfRoot.set(index, denials);
  }
  return denials;
}

function denialsOf(rule: TerraformResource): readonly Denial[] {
  const { body } = rule;
  const network = networkOf(rule);
  const blocks = nestedBlocks(body, 'deny');
  if (network === undefined || blocks.length === 0 || textOf(body, 'direction') === 'EGRESS') return [];
  const priority = numberSetting(body, 'priority', 1000);
  const isOn = isKnown(booleanSetting(body, 'disabled', false), false);
  if (!isOn || priority.state !== 'known' || !isForEverybody(body)) return [];
  const targets = hasTargets(body) ? targetsOf(body) : undefined;
  return portsIn(blocks, 'protocol').map((closed) => ({
    ...closed,
    network,
    priority: priority.value,
    targets,
  }));
}

function isForEverybody(body: ObjectValue): boolean {
  const ranges = argumentOf(body, 'source_ranges');
  return (
    ranges?.kind === 'list' && ranges.items.some((item) => item.kind === 'string' && isEverywhere(item.value))
  );
}

function networkOf({ body }: TerraformResource): string | undefined {
  return nameOf(argumentOf(body, 'network'));
}

function nameOf(value: Value | undefined): string | undefined {
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
      return items.map((item) => nameOf(item) ?? '?').join(',');
    })
    .join(';');
}
