import type { TerraformModuleCall } from '../../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../../evaluate/value.ts';
import {
  type Attribute,
  byDefault,
  explained,
  isKnown,
  known,
  mapKnown,
  unknown,
} from '../../../model/attribute.ts';
import type { Cluster, Component, NodePool } from '../../../model/component.ts';
import type { Safeguards } from '../../../model/safeguards.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { baseOf } from '../../terraform/component-base.ts';
import { isEverywhere } from '../../terraform/open-port.ts';
import { settingTo } from '../../terraform/repair.ts';
import type { RootIndex } from '../../terraform/root-index.ts';
import { argumentOf, booleanSetting, textOf } from '../../terraform/setting.ts';
import { switchedOn } from '../../terraform/switch.ts';
import { equalBounds } from '../bounds.ts';
import { ownNetworkBy } from '../default-network.ts';
import { zonesOfRegion } from '../location.ts';
import { processorsSetting } from '../machine-type.ts';

/**
 * terraform-google-modules/kubernetes-engine/google (version 20 to 40) and its submodules: `regional` is `true`, and
 * `autoscaling` of an entry of `node_pools` is `true` where nothing is set, and so is `deletion_protection`;
 * `enable_private_endpoint` is `false` and `master_authorized_networks` empty, which lets everybody in.
 */
export function adaptKubernetesEngineModule(
  call: TerraformModuleCall,
  index: RootIndex,
): readonly Component[] {
  const { inputs } = call;
  const base = baseOf(asResource(call, 'google_container_cluster'), index);
  const regional = booleanSetting(inputs, 'regional', true);
  const zones = explained(
    mapKnown(regional, (on) => (on ? zonesOfRegion : 1)),
    settingTo(inputs, 'regional', true),
  );
  const safeguards = safeguardsOf(call, index);
  const cluster: Cluster = { ...base, kind: 'cluster', noun: 'a GKE cluster', zones, safeguards };
  const pools = argumentOf(inputs, 'node_pools');
  const entries = pools?.kind === 'list' ? pools.items : [];
  return [
    cluster,
    ...entries.flatMap((entry, number): readonly NodePool[] => {
      if (entry.kind !== 'object') return [];
      const name = textOf(entry, 'name') ?? String(number);
      return [
        {
          ...base,
          id: `${base.id}#node-pool-${number}`,
          resource: `${call.address} (node pool ${name})`,
          span: entry.header,
          kind: 'node-pool',
          noun: 'a GKE node pool',
          autoscaling: autoscalingOf(entry),
          processors: processorsSetting(entry, 'machine_type'),
        },
      ];
    }),
  ];
}

/** The submodules `safer-cluster` close the endpoint by themselves. */
function safeguardsOf(call: TerraformModuleCall, index: RootIndex): Safeguards {
  const { inputs } = call;
  const network = ownNetworkBy(index, inputs, 'network');
  return {
    deletionProtection: [switchedOn(inputs, 'deletion_protection', true)],
    privatePlacement: call.source.includes('safer-cluster') ? undefined : [closedEndpoint(inputs)],
    ownNetwork: network === undefined ? undefined : [network],
  };
}

function closedEndpoint(inputs: ObjectValue): Attribute<boolean> {
  const isPrivate = booleanSetting(inputs, 'enable_private_endpoint', false);
  if (!isKnown(isPrivate, false)) return isPrivate;
  const networks = argumentOf(inputs, 'master_authorized_networks');
  if (networks?.kind === 'unknown') return unknown(networks.because, networks.span, networks.via);
  if (networks?.kind !== 'list' || networks.items.length === 0)
    return byDefault(false, inputs.header, {
      detail: '`master_authorized_networks` is empty',
      remedy: 'Name the networks of its administrators in `master_authorized_networks`.',
    });
  const open = networks.items.find(
    (item) => item.kind === 'object' && isEverywhere(textOf(item, 'cidr_block') ?? ''),
  );
  if (open === undefined) return known(true, networks.span);
  return known(false, open.span, {
    via: networks.via,
    detail: '`master_authorized_networks` lets everybody in',
    remedy: 'Name the networks of its administrators only.',
  });
}

function autoscalingOf(pool: ObjectValue): Attribute<boolean> {
  const switched = booleanSetting(pool, 'autoscaling', true);
  if (switched.state !== 'known') return switched;
  if (!switched.value) return explained(switched, settingTo(pool, 'autoscaling', true));
  return equalBounds(pool, 'min_count', 'max_count') ?? known(true, switched.span);
}
