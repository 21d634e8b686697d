import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, explained, known, mapKnown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { isSet, numberSetting } from '../terraform/setting.ts';

/** Azure asks for at least so much; who asks for no more has no load that varies. */
const leastThroughput = 400;

/**
 * A database or a container of a Cosmos DB account, which shares its copies and its address. Source: the pages
 * `azurerm_cosmosdb_sql_container`, `azurerm_cosmosdb_mongo_collection` and their like of the azurerm provider:
 * `throughput` is a fixed number, `autoscale_settings` let it follow the load, and without either the database shares
 * its own, or the account is serverless.
 */
export const adaptCosmosThroughput: Adapter = (resource, index) => [
  datastore(resource, index, {
    noun: 'a part of a Cosmos DB account',
    engine: known('other', resource.header),
    role: 'member',
    autoscaling: autoscalingOf(resource.body),
  }),
];

function autoscalingOf(body: ObjectValue): Attribute<boolean> | undefined {
  const settings = body.fields.get('autoscale_settings');
  if (settings !== undefined && isSet(body, 'autoscale_settings')) return known(true, settings.span);
  if (!isSet(body, 'throughput')) return undefined;
  const throughput = numberSetting(body, 'throughput');
  if (throughput.state === 'known' && throughput.value <= leastThroughput) return undefined;
  return explained(
    mapKnown(throughput, () => false),
    { remedy: 'Replace `throughput` by an `autoscale_settings` block with `max_throughput`.' },
  );
}
