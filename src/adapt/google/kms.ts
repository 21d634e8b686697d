import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, absent, byDefault, isKnown, known } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { booleanSetting, stringSetting } from '../terraform/setting.ts';
import { orPreventDestroy } from '../terraform/switch.ts';

/**
 * A key of Cloud KMS. Source: the page `google_kms_crypto_key` of the Google provider: destroying it destroys all its
 * versions, and with them everything that was encrypted by them, which `prevent_destroy` is recommended against;
 * `purpose` is `ENCRYPT_DECRYPT` where it is not set, the only one whose keys can be rotated by the service.
 */
export const adaptCryptoKey: Adapter = (resource, index) => {
  const { body, header } = resource;
  const rotation = rotationOf(body);
  const key: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'encryption-key',
    noun: 'a Cloud KMS key',
    safeguards: {
      rotation: rotation === undefined ? undefined : [rotation],
      deletionProtection: [
        orPreventDestroy(
          body,
          byDefault(false, header, {
            detail: 'destroying it destroys all its versions',
            remedy: 'Set `prevent_destroy = true` in `lifecycle`.',
          }),
        ),
      ],
    },
  };
  return [key];
};

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
    remedy: 'Set `rotation_period = "7776000s"`, which is 90 days.',
  });
}
