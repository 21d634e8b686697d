import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, known, mapKnown } from '../../model/attribute.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import {
  argumentOf,
  booleanSetting,
  isSet,
  numberSetting,
  stringSetting,
  textOf,
} from '../terraform/setting.ts';
import { scaledByTarget } from './autoscaling-target.ts';
import { withBackupPlans, withPlanRetention } from './backup-plan.ts';
import { deletionProtection } from './deletion.ts';
import { fixedEngine } from './engine.ts';
import { inSecondRegion } from './second-region.ts';

/** A recovery window is of 35 days unless it is told otherwise: the page `aws_dynamodb_table` of the AWS provider. */
const longestWindow = 35;

/**
 * A DynamoDB table, which always spans zones and is always encrypted. Source: the page `aws_dynamodb_table` of the AWS
 * provider: `billing_mode` is `PROVISIONED`, and point-in-time recovery and `deletion_protection_enabled` are off where
 * they are not set; a table that is restored does not bring it along
 * (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_RestoreTableToPointInTime.html).
 */
export const adaptDynamoDbTable: Adapter = (resource, index) => {
  const { body } = resource;
  const engine = fixedEngine(body, 'dynamodb');
  const noun = 'a DynamoDB table';
  // Terraform's own lock table holds nothing that outlives a run, and its load does not vary.
  if (textOf(body, 'hash_key') === 'LockID') return [datastore(resource, index, { noun, engine })];
  return [
    datastore(resource, index, {
      noun,
      engine,
      backups: withBackupPlans(index, resource, recoveryOf(resource)),
      backupRetentionDays: withPlanRetention(index, resource, windowOf(body)),
      autoscaling: autoscalingOf(index, resource),
      safeguards: tableSafeguards(index, resource),
    }),
  ];
};

/** What holds of a table however it is made. */
export function tableSafeguards(index: RootIndex, resource: TerraformResource): Safeguards {
  return {
    deletionProtection: [deletionProtection(resource.body, 'deletion_protection_enabled')],
    secondRegion: [replicatedTable(index, resource)],
  };
}

function recoveryOf({ body }: TerraformResource): Attribute<boolean> {
  const blocks = readBlocks(body, 'point_in_time_recovery');
  if (blocks.state === 'unknown') return blocks;
  const [block] = blocks.state === 'known' ? blocks.value : [];
  if (block !== undefined)
    return explained(booleanSetting(block, 'enabled', false), settingTo(block, 'enabled', true));
  return byDefault(false, body.header, {
    detail: 'it has no `point_in_time_recovery` block',
    ...settingTo(body, 'point_in_time_recovery.enabled', true),
  });
}

/** How far back the recovery reaches; where it is off, no day at all. */
function windowOf(body: ObjectValue): Attribute<number> {
  const blocks = readBlocks(body, 'point_in_time_recovery');
  if (blocks.state === 'unknown') return blocks;
  const [block] = blocks.state === 'known' ? blocks.value : [];
  if (block === undefined) return byDefault(0, body.header);
  const enabled = booleanSetting(block, 'enabled', false);
  if (enabled.state !== 'known' || !enabled.value) return mapKnown(enabled, () => 0);
  const days = numberSetting(block, 'recovery_period_in_days', longestWindow);
  return explained(days, { remedy: 'Set `recovery_period_in_days` to 7 or more, better 35.' });
}

/**
 * The tables of other regions that copy this one. Source: the pages `aws_dynamodb_table`, `aws_dynamodb_table_replica`
 * and `aws_dynamodb_global_table` of the AWS provider.
 */
function replicatedTable(index: RootIndex, resource: TerraformResource): Attribute<boolean> {
  const replica = argumentOf(resource.body, 'replica');
  const list = argumentOf(resource.body, 'replica_regions') ?? replica;
  if (list?.kind === 'unknown')
    return { state: 'unknown', because: list.because, span: list.span, via: list.via };
  if (isSet(resource.body, 'replica') || isSet(resource.body, 'replica_regions'))
    return known(true, resource.header);
  const copies = [
    { type: 'aws_dynamodb_table_replica', argument: 'global_table_arn', naming: ['name'] },
    { type: 'aws_dynamodb_global_table', argument: 'name', naming: ['name'] },
  ];
  const remedy = 'Add a `replica` block for a second region.';
  return inSecondRegion(index, resource, copies, remedy);
}

/** On demand, capacity follows the load by itself. */
function autoscalingOf(index: RootIndex, resource: TerraformResource): Attribute<boolean> {
  const mode = stringSetting(resource.body, 'billing_mode', 'PROVISIONED');
  if (mode.state !== 'known') return mode;
  if (mode.value !== 'PROVISIONED') return mapKnown(mode, () => true);
  const remedy =
    'Set `billing_mode = "PAY_PER_REQUEST"`, or add an `aws_appautoscaling_target` with a policy for the table.';
  return scaledByTarget(index, resource, remedy);
}
