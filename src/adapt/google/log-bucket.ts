import { explained } from '../../model/attribute.ts';
import type { LogStore } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { numberSetting } from '../terraform/setting.ts';

export const logBucketTypes: readonly string[] = [
  'google_logging_project_bucket_config',
  'google_logging_folder_bucket_config',
  'google_logging_organization_bucket_config',
  'google_logging_billing_account_bucket_config',
];

/**
 * A bucket of Cloud Logging. Source: the page `google_logging_project_bucket_config` of the Google provider and its
 * siblings: logs are kept for 30 days where `retention_days` is not set.
 */
export const adaptLogBucket: Adapter = (resource, index) => {
  const bucket: LogStore = {
    ...baseOf(resource, index),
    kind: 'log-store',
    noun: 'a log bucket',
    retentionDays: explained(numberSetting(resource.body, 'retention_days', 30), {
      remedy: 'Raise `retention_days`.',
    }),
  };
  return [bucket];
};
