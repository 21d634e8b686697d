import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, explained, isKnown, known, mapKnown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { numberSetting, stringSetting } from '../terraform/setting.ts';

/**
 * A search service. Source: the page `azurerm_search_service` of the azurerm provider, and
 * https://learn.microsoft.com/azure/search/search-capacity-planning: a service starts with one replica, and two keep
 * answering when one of them fails. The tier `free` has one only, and what it indexes lies elsewhere.
 */
export const adaptSearchService: Adapter = (resource, index) => {
  const { body, header } = resource;
  return [
    datastore(resource, index, {
      noun: 'a search service',
      engine: known('other', header),
      standbys: isKnown(stringSetting(body, 'sku'), 'free') ? undefined : standbysOf(body),
    }),
  ];
};

function standbysOf(body: ObjectValue): Attribute<number> {
  return explained(
    mapKnown(numberSetting(body, 'replica_count', 1), (count) => Math.max(0, count - 1)),
    { remedy: 'Set `replica_count = 2` or more.' },
  );
}
