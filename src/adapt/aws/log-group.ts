import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, mapKnown } from '../../model/attribute.ts';
import type { LogStore } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { isSet, numberSetting, textOf } from '../terraform/setting.ts';

/**
 * A log group. Source: the page `aws_cloudwatch_log_group` of the AWS provider: what is not set, and 0, never expires.
 * AWS sets the days of the class `DELIVERY` itself.
 */
export const adaptLogGroup: Adapter = (resource, index) => {
  const { body } = resource;
  const store: LogStore = {
    ...baseOf(resource, index),
    kind: 'log-store',
    noun: 'a log group',
    retentionDays: textOf(body, 'log_group_class') === 'DELIVERY' ? undefined : retentionOf(body),
  };
  return [store];
};

function retentionOf(body: ObjectValue): Attribute<number> {
  const remedy = 'Set `retention_in_days` to 30 or more.';
  if (!isSet(body, 'retention_in_days'))
    return byDefault(Number.POSITIVE_INFINITY, body.header, {
      detail: '`retention_in_days` is not set',
      remedy,
    });
  const days = numberSetting(body, 'retention_in_days');
  return explained(
    mapKnown(days, (number) => (number === 0 ? Number.POSITIVE_INFINITY : number)),
    { remedy },
  );
}
