import { isKnown } from '../../../model/attribute.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { booleanSetting } from '../../terraform/setting.ts';
import { adaptCacheCluster, adaptReplicationGroup } from '../elasticache.ts';
import type { ModuleAdapter } from './adapt-module-call.ts';

/**
 * terraform-aws-modules/elasticache/aws (version 1): a replication group by default, a cluster where
 * `create_cluster` asks for one; `multi_az_enabled` is `false`, failover and snapshots are left to the provider.
 */
export const adaptElastiCacheModule: ModuleAdapter = (call, index) => {
  const { inputs } = call;
  if (isKnown(booleanSetting(inputs, 'create_cluster', false), true))
    return adaptCacheCluster(asResource(call, 'aws_elasticache_cluster'), index);
  if (!isKnown(booleanSetting(inputs, 'create_replication_group', true), true)) return [];
  return adaptReplicationGroup(asResource(call, 'aws_elasticache_replication_group'), index);
};
