import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue, Value } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, known, mapKnown, unknown } from '../../model/attribute.ts';
import type { InstanceGroup } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, isSet, numberSetting, stringSetting, textOf } from '../terraform/setting.ts';
import { scaledBySetting, soleSetting } from './autoscale-setting.ts';
import { processorsOfSize } from './machine-size.ts';
import { nestedBlocks } from './nested-blocks.ts';
import { zonesOfMachines } from './zone-count.ts';

/**
 * A scale set of virtual machines. Source: the pages `azurerm_linux_virtual_machine_scale_set`,
 * `azurerm_windows_virtual_machine_scale_set`, `azurerm_orchestrated_virtual_machine_scale_set` and, in 3.x,
 * `azurerm_virtual_machine_scale_set` of the azurerm provider: `health_probe_id` and the extension for application
 * health say which machines are sick; without either, Azure looks at whether a machine runs. `upgrade_mode` is `Manual`
 * by default. It spreads over the hosts of a zone by itself, and its disks are always encrypted at rest.
 */
export const adaptScaleSet: Adapter = (resource, index) => {
  const { body } = resource;
  const serving = isLoadBalanced(body);
  const group: InstanceGroup = {
    ...baseOf(resource, index),
    kind: 'instance-group',
    noun: 'a virtual machine scale set',
    ...zonesOfMachines(body),
    autoscaling: scaledBySetting(index, resource, 'scale set'),
    serving,
    replicas: replicasOf(body),
    processors: processorsOfSize(body, 'sku_name') ?? processorsOfSize(body, 'sku'),
    healthChecks: serving ? [{ name: 'application health check', present: healthOf(index, resource) }] : [],
    safeguards: {
      rollingUpdate: serving ? rollingOf(resource) : [],
      privatePlacement: publicAddresses(body),
      soleScaler: soleSetting(index, resource, 'instances'),
    },
  };
  return [group];
};

const networks = ['network_interface', 'network_profile'];
const pools = ['load_balancer_backend_address_pool_ids', 'application_gateway_backend_address_pool_ids'];

function addressesOf(body: ObjectValue): readonly ObjectValue[] {
  return nestedBlocks(body, ...networks).flatMap((network) => nestedBlocks(network, 'ip_configuration'));
}

function isLoadBalanced(body: ObjectValue): boolean {
  return addressesOf(body).some((ip) => pools.some((name) => namesSomething(ip, name)));
}

function replicasOf(body: ObjectValue): Attribute<number> | undefined {
  const instances = numberSetting(body, 'instances');
  if (instances.state === 'known') return explained(instances, { remedy: 'Set `instances = 2` or more.' });
  return undefined;
}

/**
 * `Manual` leaves the old machines as they are, `Automatic` takes any number of them down at once:
 * https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-upgrade-policy. The flexible
 * kind had no such argument for long.
 */
function rollingOf({ type, body }: TerraformResource): readonly Attribute<boolean>[] {
  const name = type === 'azurerm_virtual_machine_scale_set' ? 'upgrade_policy_mode' : 'upgrade_mode';
  if (type === 'azurerm_orchestrated_virtual_machine_scale_set' && !isSet(body, name)) return [];
  const rolls = mapKnown(stringSetting(body, name, 'Manual'), (mode) => mode === 'Rolling');
  return [
    explained(rolls, {
      remedy: `Set \`${name} = "Rolling"\` with a \`rolling_upgrade_policy\` block and a health probe.`,
    }),
  ];
}

/** Every machine gets an address of its own that the internet may reach. */
function publicAddresses(body: ObjectValue): readonly Attribute<boolean>[] {
  const [address] = addressesOf(body).flatMap((ip) =>
    nestedBlocks(ip, 'public_ip_address', 'public_ip_address_configuration'),
  );
  if (address === undefined) return [];
  return [
    known(false, address.header, {
      detail: 'it has a `public_ip_address` block, so that each of its machines gets a public address',
      remedy:
        'Remove the block, and send requests over a load balancer and outgoing traffic over a NAT gateway.',
    }),
  ];
}

function healthOf(index: RootIndex, resource: TerraformResource): Attribute<boolean> {
  const { body, header } = resource;
  const probe = body.fields.get('health_probe_id');
  if (probe !== undefined && isSet(body, 'health_probe_id')) return known(true, probe.span);
  const [inline] = nestedBlocks(body, 'extension').filter(isHealthExtension);
  if (inline !== undefined) return known(true, inline.header);
  const added = namersOf(
    index,
    resource,
    'azurerm_virtual_machine_scale_set_extension',
    'virtual_machine_scale_set_id',
  );
  const [own] = added.sure.filter((extension) => isHealthExtension(extension.body));
  if (own !== undefined) return known(true, own.header);
  if (added.doubtful !== undefined)
    return unknown(`\`${added.doubtful.address}\` may look after its health`, header);
  return byDefault(false, header, {
    detail: 'neither `health_probe_id` nor the extension for application health is set',
    remedy:
      'Set `health_probe_id` to the probe of its load balancer, and add an `automatic_instance_repair` block.',
  });
}

/** `ApplicationHealthLinux`, `ApplicationHealthWindows`; what is unknown may be one. */
function isHealthExtension(extension: ObjectValue): boolean {
  const type = textOf(extension, 'type');
  return type === undefined || type.startsWith('ApplicationHealth');
}

/** An unknown value names something only where it is a reference: a variable may be empty. */
function namesSomething(body: ObjectValue, name: string): boolean {
  const value: Value | undefined = argumentOf(body, name);
  if (value?.kind === 'list') return value.items.length > 0;
  return value?.kind === 'unknown' && value.reference !== undefined;
}
