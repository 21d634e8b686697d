import { type Attribute, explained, mapKnown } from '../../../model/attribute.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { datastore } from '../../terraform/component-base.ts';
import { booleanSetting, stringSetting } from '../../terraform/setting.ts';
import { withBackupPlans } from '../backup-coverage.ts';
import { fixedEngine } from '../engine.ts';
import type { ModuleAdapter } from './adapt-module-call.ts';

/**
 * terraform-aws-modules/dynamodb-table/aws (version 4): `billing_mode` is `PAY_PER_REQUEST`,
 * `point_in_time_recovery_enabled` and `autoscaling_enabled` are `false` by default.
 */
export const adaptDynamoDbModule: ModuleAdapter = (call, index) => {
  const resource = asResource(call, 'aws_dynamodb_table');
  const { body } = resource;
  const recovery = explained(booleanSetting(body, 'point_in_time_recovery_enabled', false), {
    remedy: 'Set `point_in_time_recovery_enabled = true`.',
  });
  const mode = stringSetting(body, 'billing_mode', 'PAY_PER_REQUEST');
  const scaled: Attribute<boolean> =
    mode.state === 'known' && mode.value === 'PROVISIONED'
      ? explained(booleanSetting(body, 'autoscaling_enabled', false), {
          remedy: 'Set `autoscaling_enabled = true` or `billing_mode = "PAY_PER_REQUEST"`.',
        })
      : mapKnown(mode, () => true);
  return [
    datastore(resource, index, {
      noun: 'a DynamoDB table',
      engine: fixedEngine(body, 'dynamodb'),
      backups: withBackupPlans(index, resource, recovery),
      autoscaling: scaled,
    }),
  ];
};
