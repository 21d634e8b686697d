import type { TerraformModuleCall } from '../../../evaluate/terraform/resource.ts';
import { absent, known } from '../../../model/attribute.ts';
import type { PlainComponent } from '../../../model/component.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { baseOf } from '../../terraform/component-base.ts';
import { nestedBlocks } from '../../terraform/connection-edge.ts';
import type { RootIndex } from '../../terraform/root-index.ts';
import { isSet, textOf } from '../../terraform/setting.ts';

/** The inputs that hold subscriptions, each an object with the arguments of one. */
const subscriptionInputs = [
  'pull_subscriptions',
  'push_subscriptions',
  'bigquery_subscriptions',
  'cloud_storage_subscriptions',
];

/**
 * terraform-google-modules/pubsub/google (version 2 to 8): what a subscription cannot deliver is kept where its
 * `dead_letter_topic` is set.
 */
export function adaptPubSubModule(call: TerraformModuleCall, index: RootIndex): readonly PlainComponent[] {
  const base = baseOf(asResource(call, 'google_pubsub_subscription'), index);
  return subscriptionInputs.flatMap((input) =>
    nestedBlocks(call.inputs, input).map((entry, number): PlainComponent => {
      const name = textOf(entry, 'name') ?? String(number);
      return {
        ...base,
        id: `${base.id}#${input}-${number}`,
        resource: `${call.address} (subscription ${name})`,
        span: entry.header,
        kind: 'queue',
        noun: 'a Pub/Sub subscription',
        safeguards: {
          deadLetters: [
            isSet(entry, 'dead_letter_topic')
              ? known(true, entry.header)
              : absent(entry.header, {
                  detail: '`dead_letter_topic` is not set',
                  remedy: 'Set `dead_letter_topic`.',
                }),
          ],
        },
      };
    }),
  );
}
