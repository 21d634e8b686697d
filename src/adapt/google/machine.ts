import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, isKnown, known } from '../../model/attribute.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { booleanSetting, stringSetting, textOf } from '../terraform/setting.ts';
import { ownNetworkBy } from './default-network.ts';

const entryWords =
  /(?:^|[^a-z])(?:bastion|jump(?:box|host)?|nat|vpn|openvpn|wireguard|gateway|proxy|firewall|router)(?:[^a-z]|$)/;

/** A machine that has to stand in the public tier by its purpose: a bastion, a NAT instance, a VPN server. */
function isEntryPoint({ name, address, body }: TerraformResource): boolean {
  if (!isKnown(booleanSetting(body, 'can_ip_forward', false), false)) return true;
  return [name, address, textOf(body, 'name'), textOf(body, 'name_prefix')].some(
    (text) =>
      text !== undefined && text.length < 300 && entryWords.test(text.toLowerCase().replace(/_/g, '-')),
  );
}

/**
 * Where machines stand. Source: the pages `google_compute_instance` and `google_compute_instance_template` of the
 * Google provider: an `access_config` block gives an interface a public address.
 */
export function machinePlacement(index: RootIndex, resource: TerraformResource): Safeguards {
  const interfaces = nestedBlocks(resource.body, 'network_interface');
  return {
    privatePlacement: isEntryPoint(resource) ? undefined : interfaces.flatMap(publicAddressOf),
    ownNetwork: interfaces.flatMap(
      (one) => ownNetworkBy(index, one, 'network') ?? ownNetworkBy(index, one, 'subnetwork') ?? [],
    ),
  };
}

function publicAddressOf(one: ObjectValue): readonly Attribute<boolean>[] {
  return ['access_config', 'ipv6_access_config'].flatMap((name) => {
    const field = one.fields.get(name);
    const [block] = nestedBlocks(one, name);
    if (field === undefined || block === undefined) return [];
    return [
      known(false, block.header, {
        via: field.value.via,
        detail: `\`${name}\` gives it a public address`,
        remedy: `Leave \`${name}\` out, and let it reach the internet by a \`google_compute_router_nat\`.`,
      }),
    ];
  });
}

/** Whether machines are spot or preemptible ones: `preemptible` is `false` where it is not set. */
export function isSpot(body: ObjectValue): Attribute<boolean> {
  const [scheduling] = nestedBlocks(body, 'scheduling');
  const remedy = 'Set `provisioning_model = "SPOT"` in `scheduling`.';
  if (scheduling === undefined)
    return byDefault(false, body.header, { detail: 'it has no `scheduling` block', remedy });
  const model = stringSetting(scheduling, 'provisioning_model', 'STANDARD');
  if (model.state !== 'known') return model.state === 'unknown' ? model : known(false, model.span);
  const preemptible = booleanSetting(scheduling, 'preemptible', false);
  if (model.value === 'SPOT' || isKnown(preemptible, true)) return known(true, model.span);
  return preemptible.state === 'unknown'
    ? preemptible
    : byDefault(false, scheduling.header, { detail: 'its machines are standard ones', remedy });
}
