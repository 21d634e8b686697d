import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, explained, isKnown, unknown } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { booleanSetting, isSet } from '../terraform/setting.ts';
import { switchedOn } from '../terraform/switch.ts';

/**
 * A trail. Source: the page `aws_cloudtrail` of the AWS provider: `enable_logging` is `true` and
 * `is_multi_region_trail` `false` by default. What happens in a region that nobody uses is what nobody expects.
 */
export const adaptTrail: Adapter = (resource, index) => {
  const { body } = resource;
  const trail: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'account',
    noun: 'a trail',
    safeguards: {
      auditLog: [
        switchedOn(body, 'enable_logging', true),
        ...(recordsManagement(body) ? [regionsOf(index, body)] : []),
      ],
    },
  };
  return [trail];
};

/** A trail for the data of some buckets stands beside the one for the account. */
function recordsManagement(body: ObjectValue): boolean {
  if (isSet(body, 'advanced_event_selector')) return false;
  return !nestedBlocks(body, 'event_selector').some(
    (selector) => !isKnown(booleanSetting(selector, 'include_management_events', true), true),
  );
}

function regionsOf(index: RootIndex, body: ObjectValue): Attribute<boolean> {
  const own = switchedOn(body, 'is_multi_region_trail', false);
  if (!isKnown(own, false)) return own;
  const another = index
    .ofType('aws_cloudtrail')
    .find(
      (other) =>
        other.body !== body && !isKnown(booleanSetting(other.body, 'is_multi_region_trail', false), false),
    );
  if (another !== undefined) return unknown(`\`${another.address}\` may record the other regions`, own.span);
  return explained(own, {
    detail: `${own.detail ?? 'it is for one region'}, so that other regions are not recorded`,
    ...settingTo(body, 'is_multi_region_trail', true),
  });
}
