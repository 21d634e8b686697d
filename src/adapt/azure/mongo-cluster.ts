import { byDefault, explained, known, mapKnown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { settingTo } from '../terraform/repair.ts';
import { stringSetting, textOf } from '../terraform/setting.ts';
import { type Firewall, firewallExposures } from './firewall.ts';

const firewall: Firewall = { type: 'azurerm_mongo_cluster_firewall_rule', server: 'mongo_cluster_id' };

/**
 * A cluster of Azure Cosmos DB for MongoDB vCore, which is always backed up. Source: the pages `azurerm_mongo_cluster`
 * and `azurerm_mongo_cluster_firewall_rule` of the azurerm provider: `public_network_access` is `Enabled` by default,
 * which without firewall rules lets nobody in; what `high_availability_mode` is by default they do not say.
 */
export const adaptMongoCluster: Adapter = (resource, index) => {
  const mode = stringSetting(resource.body, 'high_availability_mode');
  const zones = mapKnown(mode, (word) => (word === 'Disabled' ? 1 : 2));
  const access = stringSetting(resource.body, 'public_network_access', 'Enabled');
  return [
    datastore(resource, index, {
      noun: 'a MongoDB cluster',
      engine: known('mongodb', resource.header),
      role: textOf(resource.body, 'create_mode') === 'GeoReplica' ? 'replica' : 'primary',
      zones:
        zones.state === 'absent'
          ? undefined
          : explained(zones, settingTo(resource.body, 'high_availability_mode', 'ZoneRedundantPreferred')),
      standbys:
        mode.state === 'absent'
          ? undefined
          : explained(
              mapKnown(mode, (word) => (word === 'Disabled' ? 0 : 1)),
              settingTo(resource.body, 'high_availability_mode', 'ZoneRedundantPreferred'),
            ),
      backups: byDefault(true, resource.header),
      exposures: firewallExposures(
        index,
        resource,
        firewall,
        mapKnown(access, (word) => word !== 'Disabled'),
      ),
    }),
  ];
};
