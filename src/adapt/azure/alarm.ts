import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { Component } from '../../model/component.ts';
import { type AlarmLandscape, type WatchedName, withAlarms } from '../terraform/alarm.ts';
import { referencesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf } from '../terraform/setting.ts';

/**
 * What the alerts of Azure Monitor watch: their scopes, one of which may be a whole resource group. Source: the pages
 * `azurerm_monitor_metric_alert`, `azurerm_monitor_scheduled_query_rules_alert` and its second version of the azurerm
 * provider; what a query asks of a workspace may be about anything.
 */
const monitorAlerts: AlarmLandscape = {
  types: [
    'azurerm_monitor_metric_alert',
    'azurerm_monitor_scheduled_query_rules_alert',
    'azurerm_monitor_scheduled_query_rules_alert_v2',
  ],
  owners: ['server_id', 'elastic_pool_id', 'managed_instance_id'],
  watchedBy,
  remedy:
    'Add an `azurerm_monitor_metric_alert` that names it in `scopes`, with an action that reaches somebody.',
};

/** What reaches further than one resource. */
const wholes = new Set(['azurerm_resource_group', 'azurerm_subscription', 'azurerm_log_analytics_workspace']);

function watchedBy({ type, body }: TerraformResource): readonly WatchedName[] | 'unknown' {
  if (type !== 'azurerm_monitor_metric_alert') return 'unknown';
  const scopes = argumentOf(body, 'scopes');
  if (scopes === undefined) return [];
  const reachesFar = referencesIn(scopes).some(({ reference }) =>
    wholes.has(reference.address.split('.').at(-2) ?? ''),
  );
  if (reachesFar) return 'unknown';
  const items = scopes.kind === 'list' ? scopes.items : [scopes];
  return items.map((value) => ({ value, argument: 'id', types: [] }));
}

/** Databases are watched, the server and the pool that they share only stand for them; a queue with its namespace. */
const watchedElsewhere = /(?:^|\.)azurerm_(?:mssql|sql)_(?:server|elasticpool)\./;

/** The components, the critical ones with whether an alert watches them. */
export function withAlerts(index: RootIndex, components: readonly Component[]): readonly Component[] {
  const isWatched = ({ resource }: Component) => !watchedElsewhere.test(resource);
  const watched = withAlarms(index, components.filter(isWatched), monitorAlerts);
  return [...watched, ...components.filter((component) => !isWatched(component))];
}
