import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { known } from '../../model/attribute.ts';
import type { Workload } from '../../model/component.ts';
import type { Span } from '../../source/span.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import { resourcesIn } from '../terraform/reference.ts';
import { type RootIndex, withoutInstance } from '../terraform/root-index.ts';
import { argumentOf } from '../terraform/setting.ts';

/**
 * A virtual machine that a load balancer sends requests to by its network interface: nothing adds another when the load
 * grows. Source: the pages `azurerm_linux_virtual_machine`, `azurerm_windows_virtual_machine`, in 3.x
 * `azurerm_virtual_machine`, `azurerm_network_interface_backend_address_pool_association` and
 * `azurerm_network_interface_application_gateway_backend_address_pool_association` of the azurerm provider.
 */
export const adaptVirtualMachine: Adapter = (resource, index) => {
  const registration = registrationOf(index, resource);
  if (registration === undefined || !isFirstOfBlock(index, resource)) return [];
  const machine: Workload = {
    ...baseOf(resource, index),
    kind: 'workload',
    noun: 'a virtual machine',
    role: 'serving',
    autoscaling: known(false, resource.header, {
      detail: 'it is registered with a load balancer by itself, not by a scale set',
      remedy: 'Run it in a virtual machine scale set with an `azurerm_monitor_autoscale_setting`.',
      via: [{ span: registration, message: 'it is registered here' }],
    }),
  };
  return [machine];
};

const associations = [
  'azurerm_network_interface_backend_address_pool_association',
  'azurerm_network_interface_application_gateway_backend_address_pool_association',
];

function registrationOf(index: RootIndex, { body }: TerraformResource): Span | undefined {
  const named = argumentOf(body, 'network_interface_ids');
  for (const card of resourcesIn(index, named, 'azurerm_network_interface').keys()) {
    for (const type of associations) {
      const [found] = namersOf(index, card, type, 'network_interface_id').sure;
      if (found !== undefined) return found.header;
    }
  }
  return undefined;
}

/** The machines of one block are one mistake, told once. */
function isFirstOfBlock(index: RootIndex, machine: TerraformResource): boolean {
  const [first] = index.at({ address: withoutInstance(machine.address), path: [] });
  return first === undefined || first === machine;
}
