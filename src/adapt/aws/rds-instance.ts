import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, isMissing, known } from '../../model/attribute.ts';
import { settingTo } from '../terraform/repair.ts';
import { booleanSetting, numberSetting, textOf } from '../terraform/setting.ts';

/**
 * Whether an instance is measured beyond what CloudWatch sees from outside. Source: the pages `aws_db_instance` and
 * `aws_rds_cluster_instance` of the AWS provider: `performance_insights_enabled` is `false` and `monitoring_interval` is
 * `0` where they are not set.
 */
export function measuredInstance(body: ObjectValue): Attribute<boolean> {
  const insights = booleanSetting(body, 'performance_insights_enabled', false);
  const interval = numberSetting(body, 'monitoring_interval', 0);
  if (!isMissing(insights)) return insights;
  if (interval.state === 'unknown') return interval;
  if (interval.state === 'known' && interval.value > 0) return known(true, interval.span);
  // The smallest machines have none: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PerfInsights.Overview.Engines.html
  const hasInsights = !/\.(?:micro|small)$/.test(textOf(body, 'instance_class') ?? '.small');
  return byDefault(false, body.header, {
    detail: 'it has neither `performance_insights_enabled` nor a `monitoring_interval`',
    ...(hasInsights ? settingTo(body, 'performance_insights_enabled', true) : {}),
    remedy: 'Set `performance_insights_enabled = true`, and `monitoring_interval` for the operating system.',
  });
}

/**
 * Whether the storage grows: `max_allocated_storage` is above `allocated_storage`; unset or `0` it switches that off.
 * Source: the page `aws_db_instance` of the AWS provider.
 */
export function grownStorage(body: ObjectValue): Attribute<boolean> {
  const most = numberSetting(body, 'max_allocated_storage');
  const first = numberSetting(body, 'allocated_storage');
  const remedy = 'Set `max_allocated_storage` well above `allocated_storage`.';
  if (most.state === 'unknown') return most;
  if (most.state === 'absent')
    return byDefault(false, body.header, { detail: '`max_allocated_storage` is not set', remedy });
  if (most.value > 0 && first.state === 'unknown') return first;
  const grows = most.value > (first.state === 'known' ? first.value : 0);
  const detail =
    first.state === 'known' && most.value > 0
      ? `\`max_allocated_storage\` is not above \`allocated_storage\``
      : most.detail;
  return { ...most, value: grows, remedy, ...(grows || detail === undefined ? {} : { detail }) };
}
