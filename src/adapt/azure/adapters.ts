import type { Adapter } from '../terraform/component-base.ts';
import { adaptAksCluster, adaptAksNodePool } from './aks.ts';
import { adaptApiManagement, adaptManagedApi } from './api-management.ts';
import {
  adaptAppSlot,
  adaptFunctionApp,
  adaptLogicApp,
  adaptServicePlan,
  adaptWebApp,
} from './app-service.ts';
import { adaptApplicationGateway } from './application-gateway.ts';
import { adaptAutoscaleSetting } from './autoscale-setting.ts';
import { adaptBatchPool } from './batch-pool.ts';
import { adaptCdnEndpoint } from './cdn-endpoint.ts';
import { adaptContainerApp, adaptContainerAppEnvironment, adaptContainerAppJob } from './container-app.ts';
import { adaptContainerGroup } from './container-group.ts';
import { adaptContainerRegistry } from './container-registry.ts';
import { adaptCosmosDbAccount } from './cosmos-db.ts';
import { adaptCosmosThroughput } from './cosmos-db-throughput.ts';
import { adaptFileShare, adaptNetappVolume } from './file-share.ts';
import { adaptFirewallNat } from './firewall-nat.ts';
import { adaptMysqlFlexibleServer, adaptPostgresqlFlexibleServer } from './flexible-server.ts';
import {
  adaptClassicFrontDoor,
  adaptFrontDoorDomain,
  adaptFrontDoorProfile,
  adaptFrontDoorRoute,
  adaptOriginGroup,
} from './front-door.ts';
import { adaptKeyVault, adaptVaultKey, adaptVaultSecret } from './key-vault.ts';
import { adaptLoadBalancer, adaptLoadBalancerRule } from './load-balancing.ts';
import { adaptApplicationInsights, adaptFlowLog, adaptLogWorkspace, adaptSqlAudit } from './log-store.ts';
import { adaptEventSubscription, adaptMessagingNamespace, adaptServiceBusQueue } from './messaging.ts';
import { adaptMongoCluster } from './mongo-cluster.ts';
import { adaptPostgresqlCluster } from './postgresql-cluster.ts';
import { adaptRecoveryVault } from './recovery-vault.ts';
import { adaptManagedRedis, adaptRedisCache, adaptRedisEnterpriseDatabase } from './redis.ts';
import { adaptRoleAssignment, adaptRoleDefinition } from './role.ts';
import { adaptScaleSet } from './scale-set.ts';
import { adaptSearchService } from './search-service.ts';
import { adaptMariadbServer, adaptMysqlServer, adaptPostgresqlServer } from './single-server.ts';
import {
  adaptElasticPool,
  adaptManagedDatabase,
  adaptManagedInstance,
  adaptSqlDatabase,
  adaptSqlServer,
} from './sql.ts';
import { adaptStorageAccount } from './storage-account.ts';
import { adaptStorageContainer } from './storage-container.ts';
import { adaptSynapseWorkspace } from './synapse.ts';
import { adaptTrafficManager } from './traffic-manager.ts';
import { adaptVirtualMachine } from './virtual-machine.ts';

/** What each resource type is. What is not here says nothing of an architecture by itself. */
export const adapters: ReadonlyMap<string, Adapter> = new Map([
  ['azurerm_api_management', adaptApiManagement],
  ['azurerm_api_management_api', adaptManagedApi],
  ['azurerm_app_service', adaptWebApp],
  ['azurerm_app_service_plan', adaptServicePlan],
  ['azurerm_app_service_slot', adaptAppSlot],
  ['azurerm_application_gateway', adaptApplicationGateway],
  ['azurerm_application_insights', adaptApplicationInsights],
  ['azurerm_batch_pool', adaptBatchPool],
  ['azurerm_cdn_endpoint', adaptCdnEndpoint],
  ['azurerm_cdn_frontdoor_custom_domain', adaptFrontDoorDomain],
  ['azurerm_cdn_frontdoor_origin_group', adaptOriginGroup],
  ['azurerm_cdn_frontdoor_profile', adaptFrontDoorProfile],
  ['azurerm_cdn_frontdoor_route', adaptFrontDoorRoute],
  ['azurerm_container_app', adaptContainerApp],
  ['azurerm_container_app_environment', adaptContainerAppEnvironment],
  ['azurerm_container_app_job', adaptContainerAppJob],
  ['azurerm_container_group', adaptContainerGroup],
  ['azurerm_container_registry', adaptContainerRegistry],
  ['azurerm_cosmosdb_account', adaptCosmosDbAccount],
  ['azurerm_cosmosdb_cassandra_keyspace', adaptCosmosThroughput],
  ['azurerm_cosmosdb_cassandra_table', adaptCosmosThroughput],
  ['azurerm_cosmosdb_gremlin_database', adaptCosmosThroughput],
  ['azurerm_cosmosdb_gremlin_graph', adaptCosmosThroughput],
  ['azurerm_cosmosdb_mongo_collection', adaptCosmosThroughput],
  ['azurerm_cosmosdb_mongo_database', adaptCosmosThroughput],
  ['azurerm_cosmosdb_postgresql_cluster', adaptPostgresqlCluster],
  ['azurerm_cosmosdb_sql_container', adaptCosmosThroughput],
  ['azurerm_cosmosdb_sql_database', adaptCosmosThroughput],
  ['azurerm_cosmosdb_table', adaptCosmosThroughput],
  ['azurerm_data_protection_backup_vault', adaptRecoveryVault],
  ['azurerm_eventgrid_event_subscription', adaptEventSubscription],
  ['azurerm_eventgrid_system_topic_event_subscription', adaptEventSubscription],
  ['azurerm_eventhub_namespace', adaptMessagingNamespace],
  ['azurerm_firewall_nat_rule_collection', adaptFirewallNat],
  ['azurerm_firewall_policy_rule_collection_group', adaptFirewallNat],
  ['azurerm_frontdoor', adaptClassicFrontDoor],
  ['azurerm_function_app', adaptFunctionApp],
  ['azurerm_function_app_slot', adaptAppSlot],
  ['azurerm_key_vault', adaptKeyVault],
  ['azurerm_key_vault_key', adaptVaultKey],
  ['azurerm_key_vault_managed_hardware_security_module', adaptKeyVault],
  ['azurerm_key_vault_secret', adaptVaultSecret],
  ['azurerm_kubernetes_cluster', adaptAksCluster],
  ['azurerm_kubernetes_cluster_node_pool', adaptAksNodePool],
  ['azurerm_lb', adaptLoadBalancer],
  ['azurerm_lb_rule', adaptLoadBalancerRule],
  ['azurerm_linux_function_app', adaptFunctionApp],
  ['azurerm_linux_function_app_slot', adaptAppSlot],
  ['azurerm_linux_virtual_machine', adaptVirtualMachine],
  ['azurerm_linux_virtual_machine_scale_set', adaptScaleSet],
  ['azurerm_linux_web_app', adaptWebApp],
  ['azurerm_linux_web_app_slot', adaptAppSlot],
  ['azurerm_log_analytics_workspace', adaptLogWorkspace],
  ['azurerm_log_analytics_workspace_table', adaptLogWorkspace],
  ['azurerm_logic_app_standard', adaptLogicApp],
  ['azurerm_managed_redis', adaptManagedRedis],
  ['azurerm_mariadb_server', adaptMariadbServer],
  ['azurerm_mongo_cluster', adaptMongoCluster],
  ['azurerm_monitor_autoscale_setting', adaptAutoscaleSetting],
  ['azurerm_mssql_database', adaptSqlDatabase],
  ['azurerm_mssql_elasticpool', adaptElasticPool],
  ['azurerm_mssql_managed_database', adaptManagedDatabase],
  ['azurerm_mssql_managed_instance', adaptManagedInstance],
  ['azurerm_mssql_server', adaptSqlServer],
  ['azurerm_mssql_server_extended_auditing_policy', adaptSqlAudit],
  ['azurerm_mysql_flexible_server', adaptMysqlFlexibleServer],
  ['azurerm_mysql_server', adaptMysqlServer],
  ['azurerm_netapp_volume', adaptNetappVolume],
  ['azurerm_network_watcher_flow_log', adaptFlowLog],
  ['azurerm_orchestrated_virtual_machine_scale_set', adaptScaleSet],
  ['azurerm_pim_active_role_assignment', adaptRoleAssignment],
  ['azurerm_postgresql_flexible_server', adaptPostgresqlFlexibleServer],
  ['azurerm_postgresql_server', adaptPostgresqlServer],
  ['azurerm_recovery_services_vault', adaptRecoveryVault],
  ['azurerm_redis_cache', adaptRedisCache],
  ['azurerm_redis_enterprise_database', adaptRedisEnterpriseDatabase],
  ['azurerm_role_assignment', adaptRoleAssignment],
  ['azurerm_role_definition', adaptRoleDefinition],
  ['azurerm_search_service', adaptSearchService],
  ['azurerm_service_plan', adaptServicePlan],
  ['azurerm_servicebus_namespace', adaptMessagingNamespace],
  ['azurerm_servicebus_queue', adaptServiceBusQueue],
  ['azurerm_servicebus_subscription', adaptServiceBusQueue],
  ['azurerm_sql_database', adaptSqlDatabase],
  ['azurerm_sql_elasticpool', adaptElasticPool],
  ['azurerm_sql_managed_instance', adaptManagedInstance],
  ['azurerm_sql_server', adaptSqlServer],
  ['azurerm_storage_account', adaptStorageAccount],
  ['azurerm_storage_container', adaptStorageContainer],
  ['azurerm_storage_share', adaptFileShare],
  ['azurerm_synapse_workspace', adaptSynapseWorkspace],
  ['azurerm_traffic_manager_profile', adaptTrafficManager],
  ['azurerm_virtual_machine', adaptVirtualMachine],
  ['azurerm_virtual_machine_scale_set', adaptScaleSet],
  ['azurerm_windows_function_app', adaptFunctionApp],
  ['azurerm_windows_function_app_slot', adaptAppSlot],
  ['azurerm_windows_virtual_machine', adaptVirtualMachine],
  ['azurerm_windows_virtual_machine_scale_set', adaptScaleSet],
  ['azurerm_windows_web_app', adaptWebApp],
  ['azurerm_windows_web_app_slot', adaptAppSlot],
]);
