import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, isKnown, known } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { isSet, stringSetting } from '../terraform/setting.ts';
import { switchedOn } from '../terraform/switch.ts';
import { minimumTls } from './minimum-tls.ts';

/**
 * A namespace of Service Bus or Event Hubs. Source: the pages `azurerm_servicebus_namespace` and
 * `azurerm_eventhub_namespace` of the azurerm provider: `minimum_tls_version` is `1.2` by default in 4.x, and was left to
 * Azure before. Both speak TLS only and are always encrypted at rest.
 */
export const adaptMessagingNamespace: Adapter = (resource, index) => {
  const namespace: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'queue',
    noun:
      resource.type === 'azurerm_servicebus_namespace'
        ? 'a Service Bus namespace'
        : 'an Event Hubs namespace',
    safeguards: {
      encryptionAtRest: [],
      modernTls: [minimumTls(resource.body, 'minimum_tls_version', '1.2', '1.2')],
    },
  };
  return [namespace];
};

/**
 * A queue or a subscription of Service Bus, with a queue of dead letters of its own for what cannot be delivered. Source:
 * the pages `azurerm_servicebus_queue` and `azurerm_servicebus_subscription` of the azurerm provider:
 * `dead_lettering_on_message_expiration` is `false` by default, so that what expires is dropped; it never does where
 * `default_message_ttl` is not set.
 */
export const adaptServiceBusQueue: Adapter = (resource, index) => {
  const { body } = resource;
  const queue: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'queue',
    noun: resource.type === 'azurerm_servicebus_queue' ? 'a Service Bus queue' : 'a Service Bus subscription',
    safeguards: { deadLetters: expiredLetters(body) },
  };
  return [queue];
};

function expiredLetters(body: ObjectValue): readonly Attribute<boolean>[] {
  const life = stringSetting(body, 'default_message_ttl');
  if (life.state !== 'known' || isEndless(life.value)) return [];
  const kept = switchedOn(body, 'dead_lettering_on_message_expiration', false);
  if (!isKnown(kept, false)) return [kept];
  return [{ ...kept, detail: `${kept.detail}, and messages expire after \`${life.value}\`` }];
}

/** What stands for ever: `P10675199DT2H48M5.4775807S`. */
function isEndless(duration: string): boolean {
  return duration.startsWith('P10675199D');
}

/**
 * A subscription of Event Grid. Source: the pages `azurerm_eventgrid_event_subscription` and
 * `azurerm_eventgrid_system_topic_event_subscription` of the azurerm provider, and
 * https://learn.microsoft.com/azure/event-grid/manage-event-delivery: without a destination for dead letters, an event
 * that cannot be delivered is dropped in the end.
 */
export const adaptEventSubscription: Adapter = (resource, index) => {
  const { body, header } = resource;
  const destination = body.fields.get('storage_blob_dead_letter_destination');
  const subscription: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'queue',
    noun: 'an Event Grid subscription',
    safeguards: {
      deadLetters: [
        destination === undefined || !isSet(body, destination.name)
          ? byDefault(false, header, {
              detail: 'it has no `storage_blob_dead_letter_destination` block',
              remedy: 'Add a `storage_blob_dead_letter_destination` block.',
            })
          : known(true, destination.span),
      ],
    },
  };
  return [subscription];
};
