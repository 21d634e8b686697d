import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, byDefault, explained, mapKnown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { booleanSetting, stringSetting, textOf } from '../terraform/setting.ts';
import { scaledByTarget } from './autoscaling-target.ts';
import { withBackupPlans } from './backup-coverage.ts';
import { fixedEngine } from './engine.ts';

/**
 * A DynamoDB table, which always spans zones. Source: the page `aws_dynamodb_table` of the AWS provider:
 * `billing_mode` is `PROVISIONED` and point-in-time recovery is off where they are not set; a table that is restored
 * does not bring it along (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_RestoreTableToPointInTime.html).
 */
export const adaptDynamoDbTable: Adapter = (resource, index) => {
  // Terraform's own lock table holds nothing that outlives a run, and its load does not vary.
  const lock = textOf(resource.body, 'hash_key') === 'LockID';
  return [
    datastore(resource, index, {
      noun: 'a DynamoDB table',
      engine: fixedEngine(resource.body, 'dynamodb'),
      backups: lock ? undefined : withBackupPlans(index, resource, recoveryOf(resource)),
      autoscaling: lock ? undefined : autoscalingOf(index, resource),
    }),
  ];
};

function recoveryOf({ body }: TerraformResource): Attribute<boolean> {
  const remedy = 'Add `point_in_time_recovery { enabled = true }`.';
  const blocks = readBlocks(body, 'point_in_time_recovery');
  if (blocks.state === 'unknown') return blocks;
  const [block] = blocks.state === 'known' ? blocks.value : [];
  if (block !== undefined)
    return explained(booleanSetting(block, 'enabled', false), { remedy: 'Set `enabled = true`.' });
  return byDefault(false, body.header, { detail: 'it has no `point_in_time_recovery` block', remedy });
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
