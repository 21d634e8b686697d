import { byDefault, explained, isKnown, known, mapKnown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { settingTo } from '../terraform/repair.ts';
import { booleanSetting, isSet } from '../terraform/setting.ts';
import { firewallExposures } from './firewall.ts';

/**
 * A cluster of PostgreSQL servers, which is always backed up. Source: the pages `azurerm_cosmosdb_postgresql_cluster`
 * and `azurerm_cosmosdb_postgresql_firewall_rule` of the azurerm provider: `ha_enabled` is `false` and
 * `coordinator_public_ip_access_enabled` is `true` by default. Where the standbys lie is left to Azure.
 */
export const adaptPostgresqlCluster: Adapter = (resource, index) => {
  const { body } = resource;
  const standby = booleanSetting(body, 'ha_enabled', false);
  const single = mapKnown(standby, () => 1);
  return [
    datastore(resource, index, {
      noun: 'a PostgreSQL cluster of Cosmos DB',
      engine: known('postgresql', resource.header),
      role: isSet(body, 'source_resource_id') ? 'replica' : 'primary',
      zones: isKnown(standby, false) ? explained(single, settingTo(body, 'ha_enabled', true)) : undefined,
      standbys: explained(
        mapKnown(standby, (on) => (on ? 1 : 0)),
        settingTo(body, 'ha_enabled', true),
      ),
      backups: byDefault(true, resource.header),
      exposures: firewallExposures(
        index,
        resource,
        { type: 'azurerm_cosmosdb_postgresql_firewall_rule', server: 'cluster_id' },
        booleanSetting(body, 'coordinator_public_ip_access_enabled', true),
      ),
    }),
  ];
};
