import { known } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { booleanSetting } from '../terraform/setting.ts';
import { firewallExposures } from './firewall.ts';

/**
 * A Synapse workspace. Source: the pages `azurerm_synapse_workspace` and `azurerm_synapse_firewall_rule` of the azurerm
 * provider: `public_network_access_enabled` is `true` by default, which without firewall rules lets nobody in.
 */
export const adaptSynapseWorkspace: Adapter = (resource, index) => [
  datastore(resource, index, {
    noun: 'a Synapse workspace',
    engine: known('sql-server', resource.header),
    exposures: firewallExposures(
      index,
      resource,
      { type: 'azurerm_synapse_firewall_rule', server: 'synapse_workspace_id' },
      booleanSetting(resource.body, 'public_network_access_enabled', true),
    ),
  }),
];
