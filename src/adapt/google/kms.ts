import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, absent, explained, isKnown, known, mapKnown } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { settingTo } from '../terraform/repair.ts';
import { booleanSetting, stringSetting } from '../terraform/setting.ts';
import { orPreventDestroy } from '../terraform/switch.ts';
import { daysSetting } from './duration-setting.ts';

/** The shortest time between the order to destroy a key and its end in which somebody is sure to notice. */
const leastDays = 7;

/**
 * A key of Cloud KMS. Source: the page `google_kms_crypto_key` of the Google provider: destroying it destroys all its
 * versions, and with them everything that was encrypted by them, `destroy_scheduled_duration` later, which is 30 days
 * where it is not set; `purpose` is `ENCRYPT_DECRYPT` where it is not set, the only one whose keys the service rotates.
 */
export const adaptCryptoKey: Adapter = (resource, index) => {
  const { body } = resource;
  const rotation = rotationOf(body);
  const key: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'encryption-key',
    noun: 'a Cloud KMS key',
    safeguards: {
      rotation: rotation === undefined ? undefined : [rotation],
      deletionProtection: [orPreventDestroy(body, isNoticed(body))],
    },
  };
  return [key];
};

function isNoticed(body: ObjectValue): Attribute<boolean> {
  const days = daysSetting(body, 'destroy_scheduled_duration', '2592000s');
  return explained(
    mapKnown(days, (count) => count >= leastDays),
    {
      remedy:
        'Leave `destroy_scheduled_duration` at 30 days, or set `prevent_destroy = true` in `lifecycle`.',
    },
  );
}

function rotationOf(body: ObjectValue): Attribute<boolean> | undefined {
  const purpose = stringSetting(body, 'purpose', 'ENCRYPT_DECRYPT');
  const isImported = booleanSetting(body, 'import_only', false);
  if (!isKnown(purpose, 'ENCRYPT_DECRYPT') || !isKnown(isImported, false)) return undefined;
  const period = stringSetting(body, 'rotation_period');
  if (period.state === 'unknown') return period;
  if (period.state === 'known') return known(true, period.span);
  return absent(period.span, {
    via: period.via,
    detail: '`rotation_period` is not set',
    ...settingTo(body, 'rotation_period', '7776000s'),
    remedy: 'Set `rotation_period = "7776000s"`, which is 90 days.',
  });
}
