import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, isMissing, known, unknown } from '../../model/attribute.ts';
import { namersOf } from '../terraform/namers.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { booleanSetting } from '../terraform/setting.ts';

/**
 * Whether a block `access_logs` is there and switched on.
 *
 * @param enabled what the provider takes where the block does not say
 */
export function accessLogsOf(body: ObjectValue, enabled: boolean): Attribute<boolean> {
  const block = onlyBlock(body, 'access_logs');
  if (block.state === 'unknown') return block;
  if (block.state === 'absent')
    return byDefault(false, body.header, {
      detail: 'it has no `access_logs`',
      remedy: 'Add an `access_logs` block with a bucket and `enabled = true`.',
    });
  return explained(booleanSetting(block.value, 'enabled', enabled), settingTo(block.value, 'enabled', true));
}

/** Logs may be delivered by CloudWatch instead: the page `aws_cloudwatch_log_delivery_source` of the AWS provider. */
export function orDelivered(
  index: RootIndex,
  resource: TerraformResource,
  logs: Attribute<boolean>,
): Attribute<boolean> {
  if (!isMissing(logs)) return logs;
  const { sure, doubtful } = namersOf(
    index,
    resource,
    'aws_cloudwatch_log_delivery_source',
    'resource_arn',
    [],
  );
  const [source] = sure;
  if (source !== undefined) return known(true, source.header);
  return doubtful === undefined ? logs : unknown(`\`${doubtful.address}\` may deliver them`, resource.header);
}
