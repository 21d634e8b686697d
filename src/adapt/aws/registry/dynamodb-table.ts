import { readObject } from '../../../evaluate/read.ts';
import type { ObjectValue } from '../../../evaluate/value.ts';
import { type Attribute, explained, mapKnown } from '../../../model/attribute.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { datastore } from '../../terraform/component-base.ts';
import { settingTo } from '../../terraform/repair.ts';
import { booleanSetting, stringSetting } from '../../terraform/setting.ts';
import { withBackupPlans, withPlanRetention } from '../backup-plan.ts';
import { tableSafeguards } from '../dynamodb.ts';
import { fixedEngine } from '../engine.ts';
import { daysKept } from '../retention.ts';
import type { ModuleAdapter } from './module-adapter.ts';

/**
 * terraform-aws-modules/dynamodb-table/aws (its `variables.tf` in versions 4 and 5): `billing_mode` is
 * `PAY_PER_REQUEST`, `point_in_time_recovery_enabled` and `autoscaling_enabled` are `false` by default. Version 6 takes
 * the objects `point_in_time_recovery` and `autoscaling` instead, each with `enabled`.
 */
export const adaptDynamoDbModule: ModuleAdapter = (call, index) => {
  const resource = asResource(call, 'aws_dynamodb_table');
  const { body } = resource;
  const recovery = switchOf(body, 'point_in_time_recovery', 'Set `point_in_time_recovery_enabled = true`.');
  const mode = stringSetting(body, 'billing_mode', 'PAY_PER_REQUEST');
  const scaled: Attribute<boolean> =
    mode.state === 'known' && mode.value === 'PROVISIONED'
      ? switchOf(
          body,
          'autoscaling',
          'Set `autoscaling_enabled = true` or `billing_mode = "PAY_PER_REQUEST"`.',
        )
      : mapKnown(mode, () => true);
  return [
    datastore(resource, index, {
      noun: 'a DynamoDB table',
      engine: fixedEngine(body, 'dynamodb'),
      backups: withBackupPlans(index, resource, recovery),
      autoscaling: scaled,
      backupRetentionDays: withPlanRetention(index, resource, windowOf(body, recovery)),
      safeguards: tableSafeguards(index, resource),
    }),
  ];
};

/** `point_in_time_recovery_period_in_days` is left to the provider, which takes 35. */
function windowOf(inputs: ObjectValue, recovery: Attribute<boolean>): Attribute<number> {
  if (recovery.state !== 'known' || !recovery.value) return mapKnown(recovery, () => 0);
  const block = readObject(inputs, 'point_in_time_recovery');
  return block.state === 'known'
    ? daysKept(block.value, 'recovery_period_in_days', 35)
    : daysKept(inputs, 'point_in_time_recovery_period_in_days', 35);
}

function switchOf(inputs: ObjectValue, name: string, remedy: string): Attribute<boolean> {
  const block = readObject(inputs, name);
  if (block.state === 'unknown') return block;
  if (block.state === 'absent')
    return explained(booleanSetting(inputs, `${name}_enabled`, false), {
      ...settingTo(inputs, `${name}_enabled`, true),
      remedy,
    });
  return explained(booleanSetting(block.value, 'enabled', false), settingTo(block.value, 'enabled', true));
}
