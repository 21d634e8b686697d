import type { TerraformModuleCall } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, isKnown, known } from '../../model/attribute.ts';
import type { Cluster, Component, NodePool } from '../../model/component.ts';
import { asResource } from '../terraform/as-resource.ts';
import { baseOf } from '../terraform/component-base.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, booleanSetting, isSet, textOf } from '../terraform/setting.ts';
import { switchedOn } from '../terraform/switch.ts';
import { endpointOf } from './aks-control-plane.ts';
import { type PoolNames, poolAutoscaling, poolReplicas, poolSafeguards } from './aks-pool.ts';
import { processorsOfSize } from './machine-size.ts';
import { zonesOfMachines } from './zone-count.ts';

/**
 * The module Azure/aks/azurerm of the public registry (versions 6 to 11), by its inputs: the default node pool by
 * `agents_availability_zones`, `agents_min_count`, `agents_max_count` and `auto_scaling_enabled` (until version 9
 * `enable_auto_scaling`), which is `false` by default, and one more for each entry of `node_pools`.
 * `private_cluster_enabled` is `false`, `log_analytics_workspace_enabled`, which installs Container insights, is `true` and
 * `agents_count` is `2` by default. What it logs of the API server is left to resources beside it.
 */
export function adaptAksModule(call: TerraformModuleCall, index: RootIndex): readonly Component[] {
  const { inputs } = call;
  const base = baseOf(asResource(call, 'azurerm_kubernetes_cluster'), index);
  const isSystem = isKnown(booleanSetting(inputs, 'only_critical_addons_enabled', false), true);
  const cluster: Cluster = {
    ...base,
    kind: 'cluster',
    noun: 'an AKS cluster',
    safeguards: {
      privatePlacement: [
        endpointOf(inputs, {
          ranges: argumentOf(inputs, 'api_server_authorized_ip_ranges'),
          where: '`api_server_authorized_ip_ranges`',
        }),
      ],
      monitoring: [moduleMonitoring(inputs)],
    },
  };
  const first: NodePool = {
    ...base,
    id: `${base.id}#default-node-pool`,
    kind: 'node-pool',
    noun: 'an AKS node pool',
    ...zonesOfMachines(inputs, ['agents_availability_zones']),
    ...(isSystem ? {} : { autoscaling: poolAutoscaling(inputs, agents) }),
    processors: processorsOfSize(inputs, 'agents_size'),
    safeguards: poolSafeguards(inputs),
  };
  const pools = argumentOf(inputs, 'node_pools');
  const entries = pools?.kind === 'object' ? [...pools.fields.values()] : [];
  const others = entries.flatMap(({ name, value, nameSpan }): readonly NodePool[] =>
    value.kind === 'object'
      ? [
          {
            ...base,
            id: `${base.id}#node-pool-${name}`,
            resource: `${call.address}.node_pools["${name}"]`,
            span: nameSpan,
            kind: 'node-pool',
            noun: 'an AKS node pool',
            ...zonesOfMachines(value),
            ...(textOf(value, 'mode') === 'System' ? {} : { autoscaling: poolAutoscaling(value) }),
            replicas: poolReplicas(value),
            processors: processorsOfSize(value, 'vm_size'),
            safeguards: poolSafeguards(value),
          },
        ]
      : [],
  );
  return [cluster, first, ...others];
}

/** Either kind of measuring; the first is on by default. */
function moduleMonitoring(inputs: ObjectValue): Attribute<boolean> {
  if (isSet(inputs, 'monitor_metrics')) return known(true, inputs.header);
  return switchedOn(inputs, 'log_analytics_workspace_enabled', true);
}

const agents: PoolNames = { least: 'agents_min_count', most: 'agents_max_count' };

/** `Azure/aks/azurerm`, `Azure/aks/azurerm//v4`, and the repository it comes from. */
export function isAksModule({ source }: TerraformModuleCall): boolean {
  return /^(?:git::)?(?:registry\.terraform\.io\/|(?:https:\/\/)?github\.com\/)?Azure\/(?:aks\/azurerm|terraform-azurerm-aks(?:\.git)?)(?:\/\/v4)?(?:\?|$)/i.test(
    source,
  );
}
