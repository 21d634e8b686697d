import { readObject } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import {
  type Attribute,
  byDefault,
  explained,
  isKnown,
  known,
  mapKnown,
  unknown,
} from '../../model/attribute.ts';
import type { Exposure } from '../../model/component.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { booleanSetting, isSet, stringSetting } from '../terraform/setting.ts';
import { type Firewall, firewallExposures } from './firewall.ts';
import { zonesListed } from './zone-count.ts';

const firewall: Firewall = {
  type: 'azurerm_redis_firewall_rule',
  server: 'redis_cache_name',
  range: ['start_ip', 'end_ip'],
  azureServices: false,
};

/**
 * An Azure Cache for Redis. Source: the pages `azurerm_redis_cache` and `azurerm_redis_firewall_rule` of the azurerm
 * provider: `public_network_access_enabled` is `true` and `rdb_backup_enabled`, which only Premium has, is `false` by
 * default. The tier Basic is one node. For the others Azure chooses the zones where none are written, in regions that
 * have them: `zonalAllocationPolicy` of https://learn.microsoft.com/rest/api/redis/redis/create.
 */
export const adaptRedisCache: Adapter = (resource, index) => {
  const { body } = resource;
  return [
    datastore(resource, index, {
      noun: 'an Azure Cache for Redis',
      engine: known('redis', resource.header),
      zones: zonesOf(body),
      backups: backupsOf(body),
      exposures: exposuresOf(index, resource),
    }),
  ];
};

/**
 * An Azure Managed Redis. Source: the page `azurerm_managed_redis` of the azurerm provider, 4.x:
 * `high_availability_enabled` is `true` and `public_network_access` is `Enabled` by default, and there are no firewall
 * rules. With high availability, Azure chooses the zones.
 */
export const adaptManagedRedis: Adapter = (resource, index) => {
  const { body } = resource;
  const available = booleanSetting(body, 'high_availability_enabled', true);
  const access = stringSetting(body, 'public_network_access', 'Enabled');
  const zones = mapKnown(available, () => 1);
  return [
    datastore(resource, index, {
      noun: 'an Azure Managed Redis',
      engine: known('redis', resource.header),
      zones: isKnown(available, false)
        ? explained(zones, { remedy: 'Set `high_availability_enabled = true`.' })
        : undefined,
      exposures: [
        {
          open: explained(
            mapKnown(access, (word) => word !== 'Disabled'),
            { remedy: 'Set `public_network_access = "Disabled"` and use a private endpoint.' },
          ),
        },
      ],
    }),
  ];
};

function zonesOf(body: ObjectValue): Attribute<number> | undefined {
  const sku = stringSetting(body, 'sku_name');
  if (sku.state === 'known' && sku.value === 'Basic')
    return explained(
      mapKnown(sku, () => 1),
      {
        detail: '`sku_name` is `Basic`, which is one node',
        remedy: 'Set `sku_name = "Standard"` or higher.',
      },
    );
  return zonesListed(body);
}

/** The lower tiers keep nothing: whoever chooses them has a cache. */
function backupsOf(body: ObjectValue): Attribute<boolean> | undefined {
  const sku = stringSetting(body, 'sku_name');
  if (sku.state !== 'known' || sku.value !== 'Premium') return undefined;
  const remedy = 'Set `rdb_backup_enabled = true` in `redis_configuration`, with a storage account.';
  const configuration = readObject(body, 'redis_configuration');
  if (configuration.state === 'unknown') return configuration;
  const settings = configuration.state === 'known' ? configuration.value : undefined;
  if (settings === undefined)
    return byDefault(false, body.header, { detail: '`rdb_backup_enabled` is not set', remedy });
  const snapshots = booleanSetting(settings, 'rdb_backup_enabled', false);
  const log = booleanSetting(settings, 'aof_backup_enabled', false);
  return isKnown(snapshots, false) && !isKnown(log, false) ? log : explained(snapshots, { remedy });
}

/** Without a rule, a cache with a public address lets everybody in who has its key. */
function exposuresOf(index: RootIndex, resource: TerraformResource): readonly Exposure[] {
  const { body, header } = resource;
  if (isSet(body, 'subnet_id')) return [];
  const reachable = booleanSetting(body, 'public_network_access_enabled', true);
  const { sure, doubtful } = namersOf(index, resource, firewall.type, firewall.server);
  if (sure.length > 0) return firewallExposures(index, resource, firewall, reachable);
  if (doubtful !== undefined) return [{ open: unknown(`\`${doubtful.address}\` may restrict it`, header) }];
  const setting = isSet(body, 'public_network_access_enabled')
    ? '`public_network_access_enabled` is `true`'
    : '`public_network_access_enabled` is not set and defaults to `true`';
  if (!isKnown(reachable, true)) return [{ open: reachable }];
  const open = explained(reachable, {
    detail: `${setting}, and no \`azurerm_redis_firewall_rule\` says who may come in`,
    remedy: 'Set `public_network_access_enabled = false` and use a private endpoint.',
  });
  return [{ open }];
}
