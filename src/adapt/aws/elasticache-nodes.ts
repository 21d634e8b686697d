import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, explained, isKnown, mapKnown, unknown } from '../../model/attribute.ts';
import { namersOf } from '../terraform/namers.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { booleanSetting, isSet, numberSetting } from '../terraform/setting.ts';
import { zonesOfNames } from './subnet.ts';

/**
 * The zones of a replication group: a node in another zone takes over only where there is one, failover is on, and they
 * are kept in several zones. Source: the page `aws_elasticache_replication_group` of the AWS provider:
 * `automatic_failover_enabled` and `multi_az_enabled` are `false` and `num_cache_clusters` is `1` where they are not set.
 */
export function zonesOfReplicationGroup(index: RootIndex, group: TerraformResource): Attribute<number> {
  const { body } = group;
  const nodes = nodesPerShard(index, group);
  const answers = [enough(nodes), needed(body, 'automatic_failover_enabled'), spreadOf(body)];
  const broken = answers.find((answer) => answer.state === 'known' && !answer.value);
  const decisive = broken ?? answers.find(({ state }) => state !== 'known') ?? answers[2];
  if (decisive === undefined) return unknown('its nodes are not known', body.header);
  return mapKnown(decisive, (spread) => (spread ? 2 : 1));
}

/** How many nodes of a shard are promoted when the first of them fails. */
export function standbysOfReplicationGroup(index: RootIndex, group: TerraformResource): Attribute<number> {
  const nodes = replicasPerShard(index, group);
  const failover = needed(group.body, 'automatic_failover_enabled');
  if (nodes.state === 'known' && nodes.value > 0 && !isKnown(failover, true))
    return mapKnown(failover, () => 0);
  return nodes;
}

/** How many nodes of a shard answer reads beside the first. */
export function replicasPerShard(index: RootIndex, group: TerraformResource): Attribute<number> {
  return mapKnown(nodesPerShard(index, group), (count) => Math.max(count - 1, 0));
}

function needed(body: ObjectValue, name: string): Attribute<boolean> {
  return explained(booleanSetting(body, name, false), settingTo(body, name, true));
}

function spreadOf(body: ObjectValue): Attribute<boolean> {
  const named = zonesOfNames(body, 'preferred_cache_cluster_azs');
  if (named?.state === 'known' && named.value > 1) return mapKnown(named, () => true);
  return needed(body, 'multi_az_enabled');
}

function enough(nodes: Attribute<number>): Attribute<boolean> {
  return mapKnown(nodes, (count) => count > 1);
}

function nodesPerShard(index: RootIndex, group: TerraformResource): Attribute<number> {
  const { body } = group;
  const mode = readBlocks(body, 'cluster_mode');
  const shards = [body, ...(mode.state === 'known' ? mode.value : [])];
  const shard = shards.find((candidate) => isSet(candidate, 'replicas_per_node_group'));
  if (shard !== undefined) {
    const nodes = mapKnown(numberSetting(shard, 'replicas_per_node_group'), (count) => count + 1);
    return explained(nodes, { remedy: 'Set `replicas_per_node_group` to 1 or more.' });
  }
  if (isSet(body, 'node_group_configuration'))
    return unknown('its shards are written one by one', body.header);
  if (isSet(body, 'num_node_groups'))
    return unknown('`replicas_per_node_group` is not set, and its default is not documented', body.header);
  const [member] = namersOf(index, group, 'aws_elasticache_cluster', 'replication_group_id', [
    'replication_group_id',
  ]).sure;
  if (member !== undefined) return unknown(`\`${member.address}\` adds a node to it`, body.header);
  const name = isSet(body, 'number_cache_clusters') ? 'number_cache_clusters' : 'num_cache_clusters';
  return explained(numberSetting(body, name, 1), { remedy: `Set \`${name}\` to 2 or more.` });
}
