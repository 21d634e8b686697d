import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue, Value } from '../../evaluate/value.ts';
import { type Attribute, byDefault, known, unknown } from '../../model/attribute.ts';
import type { InstanceGroup } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, isSet, textOf } from '../terraform/setting.ts';
import { scaledBySetting } from './autoscale-setting.ts';
import { zonesOfMachines } from './zone-count.ts';

/**
 * A scale set of virtual machines. Source: the pages `azurerm_linux_virtual_machine_scale_set`,
 * `azurerm_windows_virtual_machine_scale_set`, `azurerm_orchestrated_virtual_machine_scale_set` and, in 3.x,
 * `azurerm_virtual_machine_scale_set` of the azurerm provider: `health_probe_id` and the extension for application
 * health say which machines are sick; without either, Azure looks at whether a machine runs.
 */
export const adaptScaleSet: Adapter = (resource, index) => {
  const group: InstanceGroup = {
    ...baseOf(resource, index),
    kind: 'instance-group',
    noun: 'a virtual machine scale set',
    zones: zonesOfMachines(resource.body),
    autoscaling: scaledBySetting(index, resource, 'scale set'),
    healthChecks: isLoadBalanced(resource.body)
      ? [{ name: 'application health check', present: healthOf(index, resource) }]
      : [],
  };
  return [group];
};

const pools = ['load_balancer_backend_address_pool_ids', 'application_gateway_backend_address_pool_ids'];

function isLoadBalanced(body: ObjectValue): boolean {
  return blocksOf(body, 'network_interface', 'network_profile').some((network) =>
    blocksOf(network, 'ip_configuration').some((ip) => pools.some((name) => namesSomething(ip, name))),
  );
}

function healthOf(index: RootIndex, resource: TerraformResource): Attribute<boolean> {
  const { body, header } = resource;
  const probe = body.fields.get('health_probe_id');
  if (probe !== undefined && isSet(body, 'health_probe_id')) return known(true, probe.span);
  const [inline] = blocksOf(body, 'extension').filter(isHealthExtension);
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

function blocksOf(body: ObjectValue, ...names: readonly string[]): readonly ObjectValue[] {
  return names.flatMap((name) => {
    const blocks = readBlocks(body, name);
    return blocks.state === 'known' ? blocks.value : [];
  });
}

/** An unknown value names something only where it is a reference: a variable may be empty. */
function namesSomething(body: ObjectValue, name: string): boolean {
  const value: Value | undefined = argumentOf(body, name);
  if (value?.kind === 'list') return value.items.length > 0;
  return value?.kind === 'unknown' && value.reference !== undefined;
}
