import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, isKnown, known } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { booleanSetting, textOf } from '../terraform/setting.ts';
import { switchedOff } from '../terraform/switch.ts';
import { nestedBlocks } from './nested-blocks.ts';

/**
 * An endpoint of the older CDN. Source: the page `azurerm_cdn_endpoint` of the azurerm provider: `is_http_allowed` is
 * `true` by default; a `delivery_rule` may redirect.
 */
export const adaptCdnEndpoint: Adapter = (resource, index) => {
  const endpoint: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'gateway',
    noun: 'a CDN endpoint',
    safeguards: { encryptedListening: [encryption(resource.body)] },
  };
  return [endpoint];
};

function encryption(body: ObjectValue): Attribute<boolean> {
  const closed = switchedOff(body, 'is_http_allowed', true);
  if (!isKnown(closed, false)) return closed;
  const redirect = nestedBlocks(body, 'delivery_rule', 'global_delivery_rule')
    .flatMap((rule) => nestedBlocks(rule, 'url_redirect_action'))
    .find((action) => (textOf(action, 'protocol') ?? 'Https') === 'Https');
  if (redirect !== undefined) return known(true, redirect.header);
  // Nobody comes in at all where neither is allowed.
  return isKnown(booleanSetting(body, 'is_https_allowed', true), false)
    ? closed
    : {
        ...closed,
        remedy:
          'Set `is_http_allowed = false`, or add a `delivery_rule` with a `url_redirect_action` to HTTPS.',
      };
}
