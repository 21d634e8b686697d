import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, explained, isKnown, mapKnown } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { argumentOf, booleanSetting, isSet, numberSetting, textOf } from '../terraform/setting.ts';
import { orPreventDestroy, switchedOn } from '../terraform/switch.ts';
import { resourceAnswers } from './policy.ts';

/** The shortest time between the order to delete a key and its end. */
const leastDays = 7;

/**
 * A key. AWS renews only symmetric keys that it made itself and keeps in its own store. Source: the page `aws_kms_key` of
 * the AWS provider, and https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html. A key can always be
 * ordered to be deleted; `deletion_window_in_days`, 30 by default, is the time in which that is noticed.
 */
export const adaptKmsKey: Adapter = (resource, index) => {
  const { body } = resource;
  const key: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'encryption-key',
    noun: 'a KMS key',
    safeguards: {
      rotation: isRenewable(body) ? [switchedOn(body, 'enable_key_rotation', false)] : undefined,
      deletionProtection: [orPreventDestroy(body, windowOf(body))],
      leastPrivilege: resourceAnswers(index, argumentOf(body, 'policy')),
    },
  };
  return [key];
};

/** Any other usage, specification or store is left to its owner; so is one that is not known. */
function isRenewable(body: ObjectValue): boolean {
  const isUsual = (name: string, usual: string) => !isSet(body, name) || textOf(body, name) === usual;
  return (
    isUsual('key_usage', 'ENCRYPT_DECRYPT') &&
    isUsual('customer_master_key_spec', 'SYMMETRIC_DEFAULT') &&
    !isSet(body, 'custom_key_store_id') &&
    !isSet(body, 'xks_key_id') &&
    isKnown(booleanSetting(body, 'is_enabled', true), true)
  );
}

function windowOf(body: ObjectValue): Attribute<boolean> {
  const days = mapKnown(numberSetting(body, 'deletion_window_in_days', 30), (number) => number > leastDays);
  return explained(days, {
    detail: `it is gone ${leastDays} days after somebody orders it, and what it encrypts with it`,
    remedy: 'Leave `deletion_window_in_days` at 30.',
  });
}
