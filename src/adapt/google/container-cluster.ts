import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, isKnown, known } from '../../model/attribute.ts';
import type { Cluster, Component, NodePool } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { namersOf } from '../terraform/namers.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { resourcesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, booleanSetting, isSet, textOf } from '../terraform/setting.ts';
import { equalBounds } from './bounds.ts';
import { clusterSafeguards, poolSafeguards } from './cluster-safeguards.ts';
import { inZone, scopeOf, zonesNamedBy, zonesOfRegion } from './location.ts';
import { processorsSetting } from './machine-type.ts';

/**
 * A GKE cluster with the node pools that are written in it. Source: the page `google_container_cluster` of the Google
 * provider: with a zone as its `location` the control plane is in that zone, with a region in several of it; clusters
 * of Autopilot are regional and manage their nodes.
 */
export const adaptContainerCluster: Adapter = (resource, index) => {
  const { body } = resource;
  const autopilot = booleanSetting(body, 'enable_autopilot', false);
  const zones = autopilot.state === 'known' && !autopilot.value ? zonesOfCluster(body) : undefined;
  const cluster: Cluster = {
    ...baseOf(resource, index),
    kind: 'cluster',
    noun: 'a GKE cluster',
    zones,
    safeguards: clusterSafeguards(index, body),
  };
  return [cluster, ...(isKnown(autopilot, false) ? poolsWrittenIn(resource, index) : [])];
};

/** A node pool of its own. Source: the page `google_container_node_pool` of the Google provider. */
export const adaptNodePool: Adapter = (resource, index) => {
  const { body } = resource;
  const [cluster] = resourcesIn(index, argumentOf(body, 'cluster'), 'google_container_cluster').keys();
  const zones = hasSiblings(index, cluster) ? undefined : zonesNamedBy(body, 'node_locations');
  const pool: NodePool = {
    ...baseOf(resource, index),
    kind: 'node-pool',
    noun: 'a GKE node pool',
    zones,
    ...poolFacts(index, body, cluster),
  };
  return [pool];
};

/** What a pool says of itself, wherever it is written. */
function poolFacts(
  index: RootIndex,
  pool: ObjectValue,
  cluster: TerraformResource | undefined,
): Pick<NodePool, 'autoscaling' | 'processors' | 'safeguards'> {
  const autoscaling = autoscalingOf(pool, cluster?.body);
  const [config] = nestedBlocks(pool, 'node_config');
  const isSole = !isKnown(autoscaling, true) || cluster === undefined || hasSpotPool(index, cluster);
  return {
    autoscaling,
    processors: config === undefined ? undefined : processorsSetting(config, 'machine_type'),
    safeguards: {
      ...poolSafeguards(pool, cluster?.body),
      spotCapacity: isSole ? undefined : [isSpotPool(pool)],
    },
  };
}

/** Some pool of a cluster takes spare capacity: the others are for what must not be interrupted. */
function hasSpotPool(index: RootIndex, cluster: TerraformResource): boolean {
  const { sure, doubtful } = namersOf(index, cluster, 'google_container_node_pool', 'cluster');
  const pools = [...sure.map(({ body }) => body), ...nestedBlocks(cluster.body, 'node_pool')];
  return doubtful !== undefined || pools.some((pool) => !isKnown(isSpotPool(pool), false));
}

/** `spot` and `preemptible` are `false` where they are not set. */
function isSpotPool(pool: ObjectValue): Attribute<boolean> {
  const remedy = 'Add a pool with `spot = true` in `node_config` for what may be interrupted.';
  const config = onlyBlock(pool, 'node_config');
  if (config.state === 'unknown') return config;
  if (config.state === 'absent')
    return byDefault(false, pool.header, { detail: 'its machines are standard ones', remedy });
  const preemptible = booleanSetting(config.value, 'preemptible', false);
  if (!isKnown(preemptible, false)) return preemptible;
  return explained(booleanSetting(config.value, 'spot', false), { remedy });
}

function zonesOfCluster(body: ObjectValue): Attribute<number> | undefined {
  const remedy = 'Set `location` to a region.';
  const zonal = inZone(body, 'location', remedy) ?? inZone(body, 'zone', remedy);
  if (zonal !== undefined) return zonal;
  const isRegional = ['location', 'region'].some((name) => scopeOf(argumentOf(body, name)) === 'region');
  return isRegional ? known(zonesOfRegion, body.header) : undefined;
}

/** Pools of one cluster may share its zones between them. */
function hasSiblings(index: RootIndex, cluster: TerraformResource | undefined): boolean {
  if (cluster === undefined) return true;
  return namersOf(index, cluster, 'google_container_node_pool', 'cluster').sure.length > 1;
}

/** The pools in `node_pool` blocks, or else the default pool where it is kept. */
function poolsWrittenIn(resource: TerraformResource, index: RootIndex): readonly Component[] {
  const { body } = resource;
  const base = baseOf(resource, index);
  const written = nestedBlocks(body, 'node_pool').map((block, number): NodePool => {
    const name = textOf(block, 'name') ?? String(number);
    return {
      ...base,
      id: `${base.id}#node-pool-${number}`,
      resource: `${resource.address} (node pool ${name})`,
      span: block.header,
      kind: 'node-pool',
      noun: 'a GKE node pool',
      ...poolFacts(index, block, resource),
    };
  });
  const isRemoved = booleanSetting(body, 'remove_default_node_pool', false);
  if (body.fields.has('node_pool') || !isKnown(isRemoved, false) || !isSet(body, 'initial_node_count'))
    return written;
  const fixed = known(false, body.fields.get('initial_node_count')?.span ?? body.header, {
    detail: 'its default node pool keeps the nodes of `initial_node_count`',
    remedy:
      'Set `remove_default_node_pool = true` and add a `google_container_node_pool` with `autoscaling`.',
  });
  const pool: NodePool = {
    ...base,
    id: `${base.id}#default-pool`,
    resource: `${resource.address} (default node pool)`,
    kind: 'node-pool',
    noun: 'a GKE node pool',
    autoscaling: provisioned(body) ?? fixed,
    safeguards: poolSafeguards(body, body),
  };
  return [pool];
}

function autoscalingOf(pool: ObjectValue, cluster: ObjectValue | undefined): Attribute<boolean> {
  const block = onlyBlock(pool, 'autoscaling');
  if (block.state === 'unknown') return block;
  if (block.state === 'known') {
    return (
      equalBounds(block.value, 'min_node_count', 'max_node_count') ??
      equalBounds(block.value, 'total_min_node_count', 'total_max_node_count') ??
      known(true, block.span)
    );
  }
  return (
    provisioned(cluster) ??
    byDefault(false, pool.header, {
      detail: 'it has no `autoscaling` block',
      remedy: 'Add an `autoscaling` block with `min_node_count` and `max_node_count`.',
    })
  );
}

/** A cluster that adds node pools by itself grows whatever its own pools do. */
function provisioned(cluster: ObjectValue | undefined): Attribute<boolean> | undefined {
  if (cluster === undefined) return undefined;
  const block = onlyBlock(cluster, 'cluster_autoscaling');
  if (block.state === 'absent') return undefined;
  const enabled: Attribute<boolean> =
    block.state === 'unknown' ? block : booleanSetting(block.value, 'enabled', false);
  return isKnown(enabled, false) ? undefined : enabled;
}
