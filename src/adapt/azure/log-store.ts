import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, explained, isKnown, mapKnown } from '../../model/attribute.ts';
import type { LogStore } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { settingTo } from '../terraform/repair.ts';
import { booleanSetting, isSet, numberSetting, stringSetting } from '../terraform/setting.ts';
import { nestedBlocks } from './nested-blocks.ts';

const remedy = 'Set `retention_in_days` to 30 or more.';

/**
 * A workspace of logs, or a table of one. Source: the pages `azurerm_log_analytics_workspace` and
 * `azurerm_log_analytics_workspace_table` of the azurerm provider: 30 to 730 days, and 7 of the tier `Free`; and
 * https://learn.microsoft.com/azure/azure-monitor/logs/data-retention-configure: 30 where nothing is set, and a table
 * takes them from its workspace.
 */
export const adaptLogWorkspace: Adapter = (resource, index) => {
  const isTable = resource.type === 'azurerm_log_analytics_workspace_table';
  return [
    logStore(resource, index, isTable ? 'a table of logs' : 'a Log Analytics workspace', daysOf(resource)),
  ];
};

function daysOf({ type, body }: TerraformResource): Attribute<number> | undefined {
  if (isSet(body, 'retention_in_days'))
    return explained(numberSetting(body, 'retention_in_days'), { remedy });
  if (type === 'azurerm_log_analytics_workspace_table') return undefined;
  const sku = stringSetting(body, 'sku');
  return isKnown(sku, 'Free')
    ? explained(
        mapKnown(sku, () => 7),
        settingTo(body, 'sku', 'PerGB2018'),
      )
    : numberSetting(body, 'retention_in_days', 30);
}

/** What an application measures of itself. The page `azurerm_application_insights` says 90 days where nothing is set. */
export const adaptApplicationInsights: Adapter = (resource, index) => [
  logStore(
    resource,
    index,
    'an Application Insights component',
    explained(numberSetting(resource.body, 'retention_in_days', 90), { remedy }),
  ),
];

/**
 * What flowed through a network. Source: the page `azurerm_network_watcher_flow_log` of the azurerm provider:
 * `retention_policy` has to be written; where it is off, the account that holds the logs says how long they are kept.
 */
export const adaptFlowLog: Adapter = (resource, index) => {
  const [policy] = nestedBlocks(resource.body, 'retention_policy');
  if (policy === undefined || !isKnown(booleanSetting(policy, 'enabled'), true)) return [];
  const days = explained(numberSetting(policy, 'days'), { remedy: 'Set `days` to 30 or more.' });
  return isKnown(days, 0) ? [] : [logStore(resource, index, 'a flow log', days)];
};

/**
 * The record of what was done in databases. Source: the page `azurerm_mssql_server_extended_auditing_policy` of the
 * azurerm provider: `retention_in_days` is `0` by default, which keeps it until its storage account clears it.
 */
export const adaptSqlAudit: Adapter = (resource, index) => {
  const days = explained(numberSetting(resource.body, 'retention_in_days', 0), { remedy });
  return isKnown(days, 0) ? [] : [logStore(resource, index, 'an audit log', days)];
};

function logStore(
  resource: TerraformResource,
  index: Parameters<Adapter>[1],
  noun: string,
  retentionDays: Attribute<number> | undefined,
): LogStore {
  return { ...baseOf(resource, index), kind: 'log-store', noun, retentionDays };
}
