import { readObject } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, explained, isKnown, known } from '../../model/attribute.ts';
import type { Cluster, NodePool } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { booleanSetting, isSet, numberSetting, textOf } from '../terraform/setting.ts';
import { zonesOfMachines } from './zone-count.ts';

/**
 * An AKS cluster with its default node pool. Source: the page `azurerm_kubernetes_cluster` of the azurerm provider:
 * `auto_scaling_enabled`, until 3.x `enable_auto_scaling`, is `false` by default; `zones` was `availability_zones`
 * until 2.x. Microsoft keeps the control plane in several zones by itself:
 * https://learn.microsoft.com/azure/aks/availability-zones
 */
export const adaptAksCluster: Adapter = (resource, index) => {
  const base = baseOf(resource, index);
  const cluster: Cluster = { ...base, kind: 'cluster', noun: 'an AKS cluster' };
  const pool = readObject(resource.body, 'default_node_pool');
  if (pool.state !== 'known') return [cluster];
  // Node auto-provisioning adds machines beside the pool.
  const provisions = isSet(resource.body, 'node_provisioning_profile');
  const isSystem = isKnown(booleanSetting(pool.value, 'only_critical_addons_enabled', false), true);
  const autoscaling = provisions || isSystem ? undefined : poolAutoscaling(pool.value);
  const nodes: NodePool = {
    ...base,
    id: `${base.id}#default-node-pool`,
    resource: `${resource.address} (default node pool)`,
    span: pool.value.header,
    kind: 'node-pool',
    noun: 'an AKS node pool',
    zones: zonesOfMachines(pool.value, zoneNames),
    autoscaling,
  };
  return [cluster, nodes];
};

/**
 * Another node pool. Source: the page `azurerm_kubernetes_cluster_node_pool` of the azurerm provider: `mode` is `User`
 * by default; the load of a pool for the system's own pods does not vary.
 */
export const adaptAksNodePool: Adapter = (resource, index) => {
  const { body } = resource;
  const isSystem = textOf(body, 'mode') === 'System';
  const autoscaling = isSystem ? undefined : poolAutoscaling(body);
  const pool: NodePool = {
    ...baseOf(resource, index),
    kind: 'node-pool',
    noun: 'an AKS node pool',
    zones: zonesOfMachines(body, zoneNames),
    autoscaling,
  };
  return [pool];
};

const zoneNames = ['zones', 'availability_zones'];

/** Whether the cluster autoscaler moves a pool between two different bounds. */
export function poolAutoscaling(
  body: ObjectValue,
  names = { least: 'min_count', most: 'max_count' },
): Attribute<boolean> {
  const name = isSet(body, 'enable_auto_scaling') ? 'enable_auto_scaling' : 'auto_scaling_enabled';
  const on = booleanSetting(body, name, false);
  if (!isKnown(on, true))
    return explained(on, {
      remedy: `Set \`${name} = true\` with \`${names.least}\` and \`${names.most}\`.`,
    });
  const [least, most] = [numberSetting(body, names.least), numberSetting(body, names.most)];
  if (least.state !== 'known' || most.state !== 'known' || least.value !== most.value)
    return known(true, on.span);
  return known(false, most.span, {
    via: most.via,
    detail: `\`${names.least}\` and \`${names.most}\` are both ${most.value}`,
    remedy: `Set \`${names.most}\` above \`${names.least}\`.`,
  });
}
