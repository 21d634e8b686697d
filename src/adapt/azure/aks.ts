import { readObject } from '../../evaluate/read.ts';
import { isKnown } from '../../model/attribute.ts';
import type { Cluster, NodePool } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { booleanSetting, isSet, textOf } from '../terraform/setting.ts';
import { aksAudit, aksEndpoint, aksMonitoring } from './aks-control-plane.ts';
import { poolAutoscaling, poolReplicas, poolSafeguards, poolSpot, soleAutoscaler } from './aks-pool.ts';
import { processorsOfSize } from './machine-size.ts';
import { zonesOfMachines } from './zone-count.ts';

/**
 * An AKS cluster with its default node pool. Source: the page `azurerm_kubernetes_cluster` of the azurerm provider:
 * `auto_scaling_enabled`, until 3.x `enable_auto_scaling`, and `private_cluster_enabled` are `false` by default; `zones`
 * was `availability_zones` until 2.x. Microsoft keeps the control plane in several zones by itself, and encrypts what it
 * stores: https://learn.microsoft.com/azure/aks/availability-zones
 */
export const adaptAksCluster: Adapter = (resource, index) => {
  const { body } = resource;
  const base = baseOf(resource, index);
  const cluster: Cluster = {
    ...base,
    kind: 'cluster',
    noun: 'an AKS cluster',
    safeguards: {
      privatePlacement: [aksEndpoint(body)],
      auditLog: [aksAudit(index, resource)],
      monitoring: [aksMonitoring(index, resource)],
    },
  };
  const pool = readObject(body, 'default_node_pool');
  if (pool.state !== 'known') return [cluster];
  // Node auto-provisioning adds machines beside the pool.
  const provisions = isSet(body, 'node_provisioning_profile');
  const isSystem = isKnown(booleanSetting(pool.value, 'only_critical_addons_enabled', false), true);
  const nodes: NodePool = {
    ...base,
    id: `${base.id}#default-node-pool`,
    resource: `${resource.address}.default_node_pool`,
    span: pool.value.header,
    kind: 'node-pool',
    noun: 'an AKS node pool',
    ...zonesOfMachines(pool.value, zoneNames),
    autoscaling: provisions || isSystem ? undefined : poolAutoscaling(pool.value),
    replicas: poolReplicas(pool.value),
    processors: processorsOfSize(pool.value, 'vm_size'),
    safeguards: { ...poolSafeguards(pool.value), soleScaler: soleAutoscaler(resource, pool.value) },
  };
  return [cluster, nodes];
};

/**
 * Another node pool. Source: the page `azurerm_kubernetes_cluster_node_pool` of the azurerm provider: `mode` is `User`
 * by default, and `priority` is `Regular`; the load of a pool for the system's own pods does not vary.
 */
export const adaptAksNodePool: Adapter = (resource, index) => {
  const { body } = resource;
  const isSystem = textOf(body, 'mode') === 'System';
  const pool: NodePool = {
    ...baseOf(resource, index),
    kind: 'node-pool',
    noun: 'an AKS node pool',
    ...zonesOfMachines(body, zoneNames),
    autoscaling: isSystem ? undefined : poolAutoscaling(body),
    replicas: poolReplicas(body),
    processors: processorsOfSize(body, 'vm_size'),
    safeguards: {
      ...poolSafeguards(body),
      soleScaler: soleAutoscaler(resource, body),
      spotCapacity: isSystem ? [] : poolSpot(index, body),
    },
  };
  return [pool];
};

const zoneNames = ['zones', 'availability_zones'];
