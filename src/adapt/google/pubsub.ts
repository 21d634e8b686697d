import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, absent, known } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { resourcesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, textOf } from '../terraform/setting.ts';

/**
 * A Pub/Sub subscription, whose messages Google always encrypts. Source: the page `google_pubsub_subscription` of the
 * Google provider: without a `dead_letter_policy` a message is sent again until it is too old, and then dropped.
 */
export const adaptSubscription: Adapter = (resource, index) => {
  const subscription: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'queue',
    noun: 'a Pub/Sub subscription',
    safeguards: {
      encryptionAtRest: [known(true, resource.header)],
      deadLetters: isForDeadLetters(index, resource) ? undefined : [deadLettersOf(resource)],
    },
  };
  return [subscription];
};

function deadLettersOf({ body, header }: TerraformResource): Attribute<boolean> {
  const policy = onlyBlock(body, 'dead_letter_policy');
  if (policy.state === 'unknown') return policy;
  if (policy.state === 'known') return known(true, policy.span);
  return absent(header, {
    via: policy.via,
    detail: 'it has no `dead_letter_policy`',
    remedy: 'Add a `dead_letter_policy` with a `dead_letter_topic`.',
  });
}

const deadLetterWords =
  /(?:^|[^a-z])(?:dlq|dlt|dl|dead|deadletter|deadletters|undeliverable|undelivered)(?:[^a-z]|$)/;

/** What reads the messages that failed has no further place for them. */
function isForDeadLetters(index: RootIndex, { name, body }: TerraformResource): boolean {
  const topics = [...resourcesIn(index, argumentOf(body, 'topic'), 'google_pubsub_topic').keys()];
  if (topics.some((topic) => deadLetterTopicsOf(index).has(topic))) return true;
  const names = [name, textOf(body, 'name') ?? '', ...topics.map((topic) => topic.name)];
  return names.some((text) => deadLetterWords.test(text.toLowerCase()));
}

const topicsOfRoot = new WeakMap<RootIndex, ReadonlySet<TerraformResource>>();

/** The topics that take what other subscriptions could not deliver, found once for each root. */
function deadLetterTopicsOf(index: RootIndex): ReadonlySet<TerraformResource> {
  let topics = topicsOfRoot.get(index);
  if (topics === undefined) {
    topics = new Set(
      index
        .ofType('google_pubsub_subscription')
        .flatMap(({ body }) => nestedBlocks(body, 'dead_letter_policy'))
        .flatMap((policy) => [
          ...resourcesIn(index, argumentOf(policy, 'dead_letter_topic'), 'google_pubsub_topic').keys(),
        ]),
    );
    topicsOfRoot.set(index, topics);
  }
  return topics;
}
