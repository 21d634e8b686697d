import { explained, mapKnown } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { settingTo } from '../terraform/repair.ts';
import { stringSetting } from '../terraform/setting.ts';
import { orPreventDestroy } from '../terraform/switch.ts';

/**
 * A pool of users, whose passwords nobody can restore. Source: the page `aws_cognito_user_pool` of the AWS provider:
 * `deletion_protection` is `INACTIVE` by default.
 */
export const adaptUserPool: Adapter = (resource, index) => {
  const { body } = resource;
  const protection = mapKnown(
    stringSetting(body, 'deletion_protection', 'INACTIVE'),
    (word) => word === 'ACTIVE',
  );
  const pool: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'user-directory',
    noun: 'a user pool',
    safeguards: {
      deletionProtection: [
        orPreventDestroy(body, explained(protection, settingTo(body, 'deletion_protection', 'ACTIVE'))),
      ],
    },
  };
  return [pool];
};
