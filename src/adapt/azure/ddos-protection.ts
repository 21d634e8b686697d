import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { isSet, stringSetting } from '../terraform/setting.ts';
import { perRoot } from './per-root.ts';

const plannedNetwork = perRoot((index) =>
  index.ofType('azurerm_virtual_network').find(({ body }) => isSet(body, 'ddos_protection_plan')),
);

/**
 * Whether DDoS protection covers what has a public address: by the address itself, or by a plan of its virtual network.
 * Source: the pages `azurerm_public_ip` and `azurerm_virtual_network` of the azurerm provider: `ddos_protection_mode` is
 * `VirtualNetworkInherited` by default, and `ddos_protection_plan` of a network is a block. Where none of the networks
 * is in the root, nothing can be said. Front Door has it built in.
 */
export function ddosProtectionOf(
  index: RootIndex,
  address: TerraformResource,
): readonly Attribute<boolean>[] {
  const mode = stringSetting(address.body, 'ddos_protection_mode', 'VirtualNetworkInherited');
  if (mode.state !== 'known') return [];
  if (mode.value === 'Enabled') return [known(true, mode.span)];
  const remedy =
    'Set `ddos_protection_mode = "Enabled"` on its public address, or add a `ddos_protection_plan` block to its virtual network.';
  if (mode.value === 'Disabled')
    return [
      known(false, mode.span, {
        via: mode.via,
        detail: `\`ddos_protection_mode\` of \`${address.address}\` is \`Disabled\``,
        remedy,
      }),
    ];
  if (index.ofType('azurerm_virtual_network').length === 0)
    return [unknown('its virtual network is not known', mode.span)];
  const planned = plannedNetwork(index);
  if (planned !== undefined) return [known(true, planned.header)];
  return [
    known(false, address.header, {
      detail: `\`${address.address}\` takes it from a virtual network, and none has a \`ddos_protection_plan\``,
      remedy,
    }),
  ];
}
