import type { TerraformModuleCall } from '../../../evaluate/terraform/resource.ts';
import type { Field, ObjectValue } from '../../../evaluate/value.ts';
import { isKnown } from '../../../model/attribute.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { booleanSetting } from '../../terraform/setting.ts';
import { adaptReplicationGroup, cacheCluster } from '../elasticache.ts';
import { engineSetting } from '../engine.ts';
import type { ModuleAdapter } from './module-adapter.ts';
import { withAlias, withDefaults } from './module-inputs.ts';

/**
 * terraform-aws-modules/elasticache/aws (its `variables.tf` and `main.tf` in version 1): a replication group unless
 * `create_replication_group` is `false`, and a cluster where `create_cluster` (`false`) asks for one, which is a member
 * of the group where there are both. `engine` is `redis` and `multi_az_enabled` is `false`; failover and snapshots are
 * left to the provider, but that several zones or the cluster mode switch failover on. `at_rest_encryption_enabled` is
 * `true`, and so is `transit_encryption_enabled`, which was not before version 1. A subnet group is made of `subnet_ids`.
 */
export const adaptElastiCacheModule: ModuleAdapter = (written, index) => {
  const call = withDefaults(withAlias(written, 'subnet_group_name', 'subnet_ids'), {
    at_rest_encryption_enabled: true,
    transit_encryption_enabled: 'unknown',
    subnet_group_name: 'unknown',
  });
  const { inputs } = call;
  const grouped = booleanSetting(inputs, 'create_replication_group', true);
  if (isKnown(grouped, true))
    return adaptReplicationGroup(
      asResource(withImpliedFailover(call), 'aws_elasticache_replication_group'),
      index,
    );
  if (!isKnown(grouped, false) || !isKnown(booleanSetting(inputs, 'create_cluster', false), true)) return [];
  const engine = engineSetting(inputs, 'engine', 'redis');
  return cacheCluster(asResource(call, 'aws_elasticache_cluster'), index, engine);
};

function withImpliedFailover(call: TerraformModuleCall): TerraformModuleCall {
  const implied = switchesFailoverOn(call.inputs);
  if (implied === undefined) return call;
  const fields = new Map(call.inputs.fields).set('automatic_failover_enabled', implied);
  return { ...call, inputs: { ...call.inputs, fields } };
}

/** What is on comes before what may be. */
function switchesFailoverOn(inputs: ObjectValue): Field | undefined {
  const states = ['multi_az_enabled', 'cluster_mode_enabled'].map((name) => ({
    setting: booleanSetting(inputs, name, false),
    field: inputs.fields.get(name),
  }));
  const on = states.find(({ setting }) => isKnown(setting, true));
  return (on ?? states.find(({ setting }) => setting.state === 'unknown'))?.field;
}
