import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, known, unknown } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, isSet, textOf } from '../terraform/setting.ts';
import { switchedOn } from '../terraform/switch.ts';
import { isDeadLetterTarget } from './dead-letter.ts';
import { resourceAnswers } from './policy.ts';

/**
 * A queue. Source: the page `aws_sqs_queue` of the AWS provider; that a new queue is encrypted where nothing is said:
 * https://aws.amazon.com/blogs/compute/announcing-server-side-encryption-with-amazon-simple-queue-service-managed-encryption-keys-sse-sqs-by-default/
 */
export const adaptQueue: Adapter = (resource, index) => {
  const { body } = resource;
  const queue: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'queue',
    noun: 'an SQS queue',
    safeguards: {
      encryptionAtRest: [encryptionOf(body)],
      deadLetters: deadLettersOf(index, resource),
      leastPrivilege: resourceAnswers(index, argumentOf(body, 'policy')),
    },
  };
  return [queue];
};

function encryptionOf(body: ObjectValue): Attribute<boolean> {
  const key = body.fields.get('kms_master_key_id');
  return key !== undefined && isSet(body, 'kms_master_key_id')
    ? known(true, key.span)
    : switchedOn(body, 'sqs_managed_sse_enabled', true);
}

/** What takes the failed messages of others needs nothing that takes its own. */
function deadLettersOf(
  index: RootIndex,
  queue: TerraformResource,
): readonly Attribute<boolean>[] | undefined {
  const { body, header } = queue;
  if (isDeadLetterTarget(index, queue) || isNamedForFailures(queue)) return undefined;
  const own = body.fields.get('redrive_policy');
  if (own !== undefined && isSet(body, 'redrive_policy')) return [known(true, own.span)];
  const { sure, doubtful } = namersOf(index, queue, 'aws_sqs_queue_redrive_policy', 'queue_url');
  const [apart] = sure;
  if (apart !== undefined) return [known(true, apart.header)];
  if (doubtful !== undefined) return [unknown(`\`${doubtful.address}\` may be for it`, header)];
  const detail = 'it has no `redrive_policy`';
  const remedy = 'Add a `redrive_policy` with a `deadLetterTargetArn` and a `maxReceiveCount`.';
  return [byDefault(false, header, { detail, remedy })];
}

const failureName =
  /(?:^|[^a-z])(?:dlqs?|dead|deadletters?|dead_letters?|undelivered|failures?|failed)(?:[^a-z]|$)/;

function isNamedForFailures({ name, body }: TerraformResource): boolean {
  if (isSet(body, 'redrive_allow_policy')) return true;
  const template = argumentOf(body, 'name');
  const parts = template?.kind === 'unknown' ? (template.template ?? []) : [];
  return [name, textOf(body, 'name') ?? '', textOf(body, 'name_prefix') ?? '', ...parts].some(
    (text) => typeof text === 'string' && failureName.test(text.toLowerCase()),
  );
}
