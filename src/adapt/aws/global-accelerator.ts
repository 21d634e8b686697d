import { type Attribute, byDefault, isKnown } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { booleanSetting } from '../terraform/setting.ts';
import { switchedOn } from '../terraform/switch.ts';
import { ddosProtectionOf } from './shield.ts';

/**
 * An accelerator. Source: the page `aws_globalaccelerator_accelerator` of the AWS provider: `enabled` is `true` and
 * `attributes.flow_logs_enabled` is `false` where they are not set.
 */
export const adaptAccelerator: Adapter = (resource, index) => {
  const { body } = resource;
  const enabled = booleanSetting(body, 'enabled', true);
  // What a variable switches off may be switched on elsewhere.
  if (isKnown(enabled, false) && enabled.via.length === 0) return [];
  const attributes = onlyBlock(body, 'attributes');
  const logs: Attribute<boolean> =
    attributes.state === 'known'
      ? switchedOn(attributes.value, 'flow_logs_enabled', false)
      : attributes.state === 'unknown'
        ? attributes
        : byDefault(false, body.header, {
            detail: 'it has no `attributes` block that switches flow logs on',
            remedy: 'Add an `attributes` block with `flow_logs_enabled = true` and a bucket.',
          });
  const accelerator: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'gateway',
    noun: 'a Global Accelerator',
    safeguards: { auditLog: [logs], ddosProtection: [ddosProtectionOf(index, resource)] },
  };
  return [accelerator];
};
