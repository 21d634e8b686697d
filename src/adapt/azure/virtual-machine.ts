import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { Value } from '../../evaluate/value.ts';
import { type Attribute, byDefault, known, knownValue } from '../../model/attribute.ts';
import type { Workload } from '../../model/component.ts';
import type { Span } from '../../source/span.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import { referencesIn, resourcesIn } from '../terraform/reference.ts';
import { type RootIndex, withoutInstance } from '../terraform/root-index.ts';
import { argumentOf, isSet, stringSetting, textOf } from '../terraform/setting.ts';
import { processorsOfSize } from './machine-size.ts';
import { nestedBlocks } from './nested-blocks.ts';

/**
 * A virtual machine. Where a load balancer sends requests to it by its network interface, nothing adds another when the
 * load grows; where a network interface of it has a public address, the internet has a way to it that passes every load
 * balancer. Its disks, as all managed disks and snapshots, are always encrypted at rest with keys of the platform:
 * https://learn.microsoft.com/azure/virtual-machines/disk-encryption. Source: the pages `azurerm_linux_virtual_machine`,
 * `azurerm_windows_virtual_machine`, in 3.x `azurerm_virtual_machine`, `azurerm_network_interface`,
 * `azurerm_network_interface_backend_address_pool_association` and
 * `azurerm_network_interface_application_gateway_backend_address_pool_association` of the azurerm provider.
 */
export const adaptVirtualMachine: Adapter = (resource, index) => {
  if (!isFirstOfBlock(index, resource)) return [];
  const cards = [
    ...resourcesIn(
      index,
      argumentOf(resource.body, 'network_interface_ids'),
      'azurerm_network_interface',
    ).keys(),
  ];
  const registration = registrationOf(index, cards);
  const size = processorsOfSize(resource.body, 'size') ?? processorsOfSize(resource.body, 'vm_size');
  const machine: Workload = {
    ...baseOf(resource, index),
    kind: 'workload',
    noun: 'a virtual machine',
    role: registration === undefined ? 'worker' : 'serving',
    ...(registration === undefined ? {} : servingFacts(index, resource, registration)),
    processors: size,
    safeguards: {
      privatePlacement: publicAddresses(resource, cards),
      hostSpread: registration === undefined ? [] : hostSpread(siblingsOf(index, resource)),
    },
  };
  return [machine];
};

/** How many machines share the requests, and whether all those of its block stand in one zone. */
function servingFacts(
  index: RootIndex,
  resource: TerraformResource,
  registration: Registration,
): Pick<Workload, 'autoscaling' | 'replicas' | 'zones'> {
  return {
    autoscaling: aloneInPool(resource, registration.span),
    replicas: machinesBehind(index, resource, registration),
    zones: onlyZone(siblingsOf(index, resource)),
  };
}

/** Known 1 where the pool has no other machine; more than one are not counted. */
function machinesBehind(
  index: RootIndex,
  machine: TerraformResource,
  { association, pool }: Registration,
): Attribute<number> | undefined {
  const [target] = referencesIn(pool).flatMap(({ reference }) => index.at(reference));
  if (target === undefined || target.type !== 'azurerm_lb_backend_address_pool') return undefined;
  const others = [
    namersOf(index, target, association.type, 'backend_address_pool_id'),
    namersOf(index, target, 'azurerm_lb_backend_address_pool_address', 'backend_address_pool_id'),
  ];
  const found = others.flatMap(({ sure }) => sure);
  const isAlone = found.length === 1 && found.every(({ instances }) => instances === 'one');
  if (!isAlone || others.some(({ doubtful }) => doubtful !== undefined)) return undefined;
  return known(1, machine.header, {
    detail: `it is the only machine in \`${target.address}\``,
    remedy: 'Run two or more of them, in a virtual machine scale set.',
    via: [{ span: association.header, message: 'it is registered here' }],
  });
}

/** All machines of its block. */
function siblingsOf(index: RootIndex, machine: TerraformResource): readonly TerraformResource[] {
  return index.at({ address: withoutInstance(machine.address), path: [] });
}

/** What keeps two machines off one host: https://learn.microsoft.com/azure/virtual-machines/availability */
const spreads = ['zone', 'zones', 'availability_set_id', 'virtual_machine_scale_set_id'];

function hostSpread(machines: readonly TerraformResource[]): readonly Attribute<boolean>[] {
  const [first] = machines;
  if (first === undefined || machines.length < 2) return [];
  if (machines.some(({ body }) => spreads.some((name) => isSet(body, name)))) return [];
  return [
    byDefault(false, first.header, {
      detail: 'neither `zone` nor `availability_set_id` is set',
      remedy: 'Give each of its machines a `zone`, or name an availability set.',
    }),
  ];
}

/** Two or more that all name the same zone. */
function onlyZone(machines: readonly TerraformResource[]): Attribute<number> | undefined {
  const [first] = machines;
  const field = first?.body.fields.get('zone');
  const zones = new Set(machines.map(({ body }) => knownValue(stringSetting(body, 'zone'))));
  if (first === undefined || field === undefined || machines.length < 2) return undefined;
  const [zone] = zones;
  if (zones.size !== 1 || zone === undefined) return undefined;
  return known(1, field.span, {
    via: field.value.via,
    detail: `all ${machines.length} of its machines stand in the zone \`${zone}\``,
    remedy: 'Give each of them a zone of its own, or run them in a scale set over several zones.',
  });
}

function aloneInPool(resource: TerraformResource, registration: Span): Attribute<boolean> {
  return known(false, resource.header, {
    detail: 'it is registered with a load balancer by itself, not by a scale set',
    remedy: 'Run it in a virtual machine scale set with an `azurerm_monitor_autoscale_setting`.',
    via: [{ span: registration, message: 'it is registered here' }],
  });
}

/** What is there to be reached from outside, so that the rest need not be. */
const gateways = /bastion|jump|vpn|gateway|proxy|firewall|\bnva\b/;

function publicAddresses(
  { name, body }: TerraformResource,
  cards: readonly TerraformResource[],
): readonly Attribute<boolean>[] {
  if ([name, textOf(body, 'name') ?? ''].some((text) => gateways.test(text.toLowerCase()))) return [];
  for (const card of cards) {
    for (const ip of nestedBlocks(card.body, 'ip_configuration')) {
      const field = ip.fields.get('public_ip_address_id');
      const value = argumentOf(ip, 'public_ip_address_id');
      if (field === undefined || value === undefined || !isSet(ip, field.name)) continue;
      // A variable may well be empty.
      if (value.kind === 'unknown' && value.reference === undefined) continue;
      return [
        known(false, field.span, {
          via: value.via,
          detail: `\`${card.address}\` gives it a public address`,
          remedy: 'Remove `public_ip_address_id`, and reach it over a load balancer, a bastion or a VPN.',
        }),
      ];
    }
  }
  return [];
}

const associations = [
  'azurerm_network_interface_backend_address_pool_association',
  'azurerm_network_interface_application_gateway_backend_address_pool_association',
];

/** Where a machine is registered with a load balancer. */
interface Registration {
  readonly association: TerraformResource;
  readonly span: Span;
  /** The pool that it is registered in. */
  readonly pool: Value | undefined;
}

function registrationOf(index: RootIndex, cards: readonly TerraformResource[]): Registration | undefined {
  for (const card of cards) {
    for (const type of associations) {
      const [found] = namersOf(index, card, type, 'network_interface_id').sure;
      if (found !== undefined) {
        const pool = argumentOf(found.body, 'backend_address_pool_id');
        return { association: found, span: found.header, pool };
      }
    }
  }
  return undefined;
}

/** The machines of one block are one mistake, told once. */
function isFirstOfBlock(index: RootIndex, machine: TerraformResource): boolean {
  const [first] = index.at({ address: withoutInstance(machine.address), path: [] });
  return first === undefined || first === machine;
}
