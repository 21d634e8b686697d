import { byDefault, explained, known, mapKnown } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { argumentOf, isSet, stringSetting, textOf } from '../terraform/setting.ts';
import { resourceAnswers } from './policy.ts';

/**
 * A topic. Source: the page `aws_sns_topic` of the AWS provider, and
 * https://docs.aws.amazon.com/sns/latest/dg/sns-server-side-encryption.html: without a key it does not encrypt messages.
 */
export const adaptTopic: Adapter = (resource, index) => {
  const { body } = resource;
  const encrypted = explained(
    mapKnown(stringSetting(body, 'kms_master_key_id'), () => true),
    {
      detail: '`kms_master_key_id` is not set',
      remedy: 'Set `kms_master_key_id` to a key that those who publish to it may use.',
    },
  );
  const topic: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'queue',
    noun: 'an SNS topic',
    safeguards: {
      encryptionAtRest: [encrypted],
      leastPrivilege: resourceAnswers(index, argumentOf(body, 'policy')),
    },
  };
  return [topic];
};

/**
 * A subscription. Queues and functions are tried for 23 days, web addresses for some hours only: what these do not
 * take is lost. Source: the page `aws_sns_topic_subscription` of the AWS provider, and
 * https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html
 */
export const adaptTopicSubscription: Adapter = (resource, index) => {
  const { body, header } = resource;
  const protocol = textOf(body, 'protocol');
  if (protocol !== 'http' && protocol !== 'https') return [];
  const own = body.fields.get('redrive_policy');
  const subscription: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'queue',
    noun: 'a subscription of an SNS topic',
    safeguards: {
      deadLetters: [
        own !== undefined && isSet(body, 'redrive_policy')
          ? known(true, own.span)
          : byDefault(false, header, {
              detail: `it delivers over \`${protocol}\` and has no \`redrive_policy\``,
              remedy: 'Add a `redrive_policy` with a `deadLetterTargetArn`.',
            }),
      ],
    },
  };
  return [subscription];
};
