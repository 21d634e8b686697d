import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, mapKnown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { resourcesIn } from '../terraform/reference.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, stringSetting } from '../terraform/setting.ts';
import { scaledByTarget } from './autoscaling-target.ts';
import { fixedEngine } from './engine.ts';

/**
 * A table of Keyspaces, which always spans zones and is always encrypted. Source: the pages `aws_keyspaces_table` and
 * `aws_keyspaces_keyspace` of the AWS provider: `status` of `point_in_time_recovery` is `DISABLED` and `throughput_mode`
 * is `PAY_PER_REQUEST` where they are not set.
 */
export const adaptKeyspacesTable: Adapter = (resource, index) => [
  datastore(resource, index, {
    noun: 'a table of Keyspaces',
    engine: fixedEngine(resource.body, 'cassandra'),
    backups: recoveryOf(resource.body),
    autoscaling: autoscalingOf(index, resource),
    safeguards: { secondRegion: replicatedKeyspace(index, resource) },
  }),
];

function recoveryOf(body: ObjectValue): Attribute<boolean> {
  const recovery = onlyBlock(body, 'point_in_time_recovery');
  if (recovery.state === 'unknown') return recovery;
  if (recovery.state === 'absent') {
    return byDefault(false, body.header, {
      detail: 'it has no `point_in_time_recovery` block',
      ...settingTo(body, 'point_in_time_recovery.status', 'ENABLED'),
    });
  }
  const enabled = mapKnown(stringSetting(recovery.value, 'status', 'DISABLED'), (word) => word === 'ENABLED');
  return explained(enabled, settingTo(recovery.value, 'status', 'ENABLED'));
}

function autoscalingOf(index: RootIndex, resource: TerraformResource): Attribute<boolean> | undefined {
  const capacity = onlyBlock(resource.body, 'capacity_specification');
  if (capacity.state !== 'known') return undefined;
  const mode = stringSetting(capacity.value, 'throughput_mode', 'PAY_PER_REQUEST');
  if (mode.state !== 'known' || mode.value !== 'PROVISIONED') return undefined;
  const remedy =
    'Set `throughput_mode = "PAY_PER_REQUEST"`, or add an `aws_appautoscaling_target` with a policy.';
  return scaledByTarget(index, resource, remedy);
}

/** Only where the keyspace is in the root: it decides for all of its tables. */
function replicatedKeyspace(
  index: RootIndex,
  { body, header }: TerraformResource,
): readonly Attribute<boolean>[] {
  const [keyspace] = resourcesIn(index, argumentOf(body, 'keyspace_name'), 'aws_keyspaces_keyspace').keys();
  if (keyspace === undefined) return [];
  const replication = onlyBlock(keyspace.body, 'replication_specification');
  if (replication.state === 'unknown') return [replication];
  const remedy = 'Set `replication_strategy = "MULTI_REGION"` and a `region_list` in its keyspace.';
  if (replication.state === 'absent')
    return [byDefault(false, header, { detail: 'its keyspace is in one region', remedy })];
  const strategy = stringSetting(replication.value, 'replication_strategy', 'SINGLE_REGION');
  return [
    explained(
      mapKnown(strategy, (word) => word === 'MULTI_REGION'),
      { remedy },
    ),
  ];
}
