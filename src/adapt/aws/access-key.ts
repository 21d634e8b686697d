import { known } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { isSet, textOf } from '../terraform/setting.ts';

/**
 * An access key of a user: valid until somebody replaces it, and its secret half lies in the state. Source: the page
 * `aws_iam_access_key` of the AWS provider, and
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html
 */
export const adaptAccessKey: Adapter = (resource, index) => {
  const { body, header } = resource;
  const isReplaced = nestedBlocks(body, 'lifecycle').some((block) => isSet(block, 'replace_triggered_by'));
  if (textOf(body, 'status') === 'Inactive' || isReplaced) return [];
  const detail = 'an access key is valid until somebody replaces it';
  const remedy = 'Let the program assume a role, which gives it credentials that expire.';
  const key: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'secret',
    noun: 'an access key',
    safeguards: { rotation: [known(false, header, { detail, remedy })] },
  };
  return [key];
};
