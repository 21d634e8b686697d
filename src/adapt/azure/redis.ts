import { type Reading, readObject } from '../../evaluate/read.ts';
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
import { resourcesIn } from '../terraform/reference.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, booleanSetting, isSet, stringSetting } from '../terraform/setting.ts';
import { switchedOff } from '../terraform/switch.ts';
import { type Firewall, firewallExposures } from './firewall.ts';
import { minimumTls } from './minimum-tls.ts';
import { nameWritten } from './renamed.ts';
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
 * default, `non_ssl_port_enabled` (until 3.x `enable_non_ssl_port`) is `false` and `minimum_tls_version` is `1.0`. The
 * tier Basic is one node, the others keep a replica that takes over. For them Azure chooses the zones where none are written, in regions that
 * have them: `zonalAllocationPolicy` of https://learn.microsoft.com/rest/api/redis/redis/create.
 */
export const adaptRedisCache: Adapter = (resource, index) => {
  const { body } = resource;
  return [
    datastore(resource, index, {
      noun: 'an Azure Cache for Redis',
      engine: known('redis', resource.header),
      zones: zonesOf(body),
      standbys: standbysOf(body),
      backups: backupsOf(body),
      exposures: exposuresOf(index, resource),
      safeguards: {
        encryptionInTransit: [
          switchedOff(body, nameWritten(body, 'non_ssl_port_enabled', 'enable_non_ssl_port'), false),
        ],
        modernTls: [minimumTls(body, 'minimum_tls_version', '1.0', '1.2')],
      },
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
        ? explained(zones, settingTo(body, 'high_availability_enabled', true))
        : undefined,
      standbys: explained(
        mapKnown(available, (on) => (on ? 1 : 0)),
        settingTo(body, 'high_availability_enabled', true),
      ),
      safeguards: { encryptionInTransit: encryptedClients(readObject(body, 'default_database')) },
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

/**
 * A database of a Redis Enterprise cluster. Source: the pages `azurerm_redis_enterprise_cluster` and
 * `azurerm_redis_enterprise_database` of the azurerm provider: `client_protocol` is `Encrypted` and
 * `minimum_tls_version` of the cluster `1.2` by default; every cluster has a node that takes over.
 */
export const adaptRedisEnterpriseDatabase: Adapter = (resource, index) => {
  const [cluster] = resourcesIn(
    index,
    argumentOf(resource.body, 'cluster_id'),
    'azurerm_redis_enterprise_cluster',
  ).keys();
  return [
    datastore(resource, index, {
      noun: 'a Redis Enterprise database',
      engine: known('redis', resource.header),
      zones: cluster === undefined ? undefined : zonesListed(cluster.body),
      safeguards: {
        encryptionInTransit: [protocolOf(resource.body)],
        modernTls:
          cluster === undefined ? [] : [minimumTls(cluster.body, 'minimum_tls_version', '1.2', '1.2')],
      },
    }),
  ];
};

function encryptedClients(database: Reading<ObjectValue>): readonly Attribute<boolean>[] {
  return database.state === 'known' ? [protocolOf(database.value)] : [];
}

function protocolOf(body: ObjectValue): Attribute<boolean> {
  return explained(
    mapKnown(stringSetting(body, 'client_protocol', 'Encrypted'), (word) => word !== 'Plaintext'),
    settingTo(body, 'client_protocol', 'Encrypted'),
  );
}

function standbysOf(body: ObjectValue): Attribute<number> | undefined {
  const sku = stringSetting(body, 'sku_name');
  if (sku.state !== 'known') return undefined;
  return explained(
    mapKnown(sku, (name) => (name === 'Basic' ? 0 : 1)),
    {
      detail: '`sku_name` is `Basic`, which is one node',
      remedy: 'Set `sku_name = "Standard"` or higher.',
    },
  );
}

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
