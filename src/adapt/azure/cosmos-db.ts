import { readBlocks, readList } from '../../evaluate/read.ts';
import type { ObjectValue, Value } from '../../evaluate/value.ts';
import {
  type Attribute,
  byDefault,
  explained,
  isKnown,
  known,
  mapKnown,
  unknown,
} from '../../model/attribute.ts';
import type { Engine, Exposure } from '../../model/component.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { argumentOf, booleanSetting, isSet, textOf } from '../terraform/setting.ts';
import { cosmosRegions, cosmosRetention, cosmosStandbys } from './cosmos-db-copies.ts';
import { minimumTls } from './minimum-tls.ts';
import { zonesBySwitch } from './zone-count.ts';

/**
 * A Cosmos DB account. Source: the page `azurerm_cosmosdb_account` of the azurerm provider: `zone_redundant` of a
 * region is `false` and `public_network_access_enabled` is `true` by default, an empty `ip_range_filter` lets every
 * address in, and `backup` chooses between two kinds of backups, of which one is always made: periodic ones are kept for
 * 8 hours and lie in two regions by default, continuous ones stay in the region. `automatic_failover_enabled` (until
 * 3.x `enable_automatic_failover`) is `false` and `minimal_tls_version` is `Tls12` by default. `ip_range_filter` is a set
 * since 4.x, and a text with commas before.
 */
export const adaptCosmosDbAccount: Adapter = (resource, index) => {
  const { body } = resource;
  return [
    datastore(resource, index, {
      noun: 'a Cosmos DB account',
      engine: known(engineOf(body), resource.header),
      zones: zonesOf(body),
      backups: byDefault(true, resource.header),
      backupRetentionDays: cosmosRetention(body),
      standbys: cosmosStandbys(body),
      exposures: [exposureOf(body)],
      safeguards: {
        modernTls: [minimumTls(body, 'minimal_tls_version', 'Tls12', 'Tls12')],
        secondRegion: cosmosRegions(body),
      },
    }),
  ];
};

function engineOf(body: ObjectValue): Engine {
  if (textOf(body, 'kind') === 'MongoDB') return 'mongodb';
  const capabilities = readBlocks(body, 'capabilities');
  const names = capabilities.state === 'known' ? capabilities.value.map((one) => textOf(one, 'name')) : [];
  return names.includes('EnableCassandra') ? 'cassandra' : 'other';
}

/** Every further region holds a copy, too. */
function zonesOf(body: ObjectValue): Attribute<number> {
  const written = readList(body, 'geo_location');
  const regions = readBlocks(body, 'geo_location');
  if (regions.state !== 'known') return unknown('its regions are not known', body.header);
  if (written.state === 'known' && written.value.length !== regions.value.length)
    return unknown('its regions are not all known', body.header);
  const [region, another] = regions.value;
  if (region === undefined) return unknown('its regions are not known', body.header);
  if (another !== undefined) return known(2, regions.span);
  return zonesBySwitch(region, 'zone_redundant');
}

function exposureOf(body: ObjectValue): Exposure {
  const reachable = booleanSetting(body, 'public_network_access_enabled', true);
  if (!isKnown(reachable, true)) return { open: reachable };
  const filter = argumentOf(body, 'ip_range_filter');
  const ranges = rangesIn(filter);
  if (ranges === undefined) return { open: unknown('its `ip_range_filter` is not known', body.header) };
  const azure = ranges.find((range) => range === '0.0.0.0');
  const field = body.fields.get('ip_range_filter');
  if (azure !== undefined && field !== undefined)
    return {
      open: known(true, field.span, {
        via: field.value.via,
        detail:
          '`ip_range_filter` names `0.0.0.0`, which lets in everything that runs in Azure, also what other customers run there',
        remedy: 'Take `0.0.0.0` out of `ip_range_filter`, and let its clients in by a private endpoint.',
      }),
    };
  const isFiltered = ranges.length > 0 || isFilteredByNetwork(body);
  const setting = isSet(body, 'public_network_access_enabled')
    ? '`public_network_access_enabled` is `true`'
    : '`public_network_access_enabled` is not set and defaults to `true`';
  return {
    open: explained(
      mapKnown(reachable, () => !isFiltered),
      {
        detail: `${setting}, and neither \`ip_range_filter\` nor a virtual network says who may come in`,
        remedy: 'Set `public_network_access_enabled = false` and use a private endpoint.',
      },
    ),
  };
}

/** Undefined where they are not known. */
function rangesIn(filter: Value | undefined): readonly string[] | undefined {
  if (filter === undefined) return [];
  if (filter.kind === 'string') return filter.value.split(',').flatMap((range) => range.trim() || []);
  if (filter.kind !== 'list') return undefined;
  const texts = filter.items.flatMap((item) => (item.kind === 'string' ? item.value.trim() : []));
  return texts.length === 0 && filter.items.length > 0 ? undefined : texts;
}

/** A filter that is not known is taken as one. */
function isFilteredByNetwork(body: ObjectValue): boolean {
  const filtered = booleanSetting(body, 'is_virtual_network_filter_enabled', false);
  return !isKnown(filtered, false) || isSet(body, 'virtual_network_rule');
}
