import type { Adapter } from '../terraform/component-base.ts';
import { adaptAksCluster, adaptAksNodePool } from './aks.ts';
import { adaptFunctionApp, adaptServicePlan, adaptWebApp } from './app-service.ts';
import { adaptContainerApp, adaptContainerAppEnvironment, adaptContainerAppJob } from './container-app.ts';
import { adaptCosmosDbAccount } from './cosmos-db.ts';
import { adaptMysqlFlexibleServer, adaptPostgresqlFlexibleServer } from './flexible-server.ts';
import { adaptOriginGroup } from './front-door.ts';
import { adaptApplicationGateway, adaptLoadBalancer, adaptLoadBalancerRule } from './load-balancing.ts';
import { adaptMongoCluster } from './mongo-cluster.ts';
import { adaptPostgresqlCluster } from './postgresql-cluster.ts';
import { adaptManagedRedis, adaptRedisCache } from './redis.ts';
import { adaptScaleSet } from './scale-set.ts';
import { adaptMariadbServer, adaptMysqlServer, adaptPostgresqlServer } from './single-server.ts';
import { adaptElasticPool, adaptManagedInstance, adaptSqlDatabase, adaptSqlServer } from './sql.ts';
import { adaptStorageAccount } from './storage-account.ts';
import { adaptSynapseWorkspace } from './synapse.ts';
import { adaptVirtualMachine } from './virtual-machine.ts';

/** What each resource type is. What is not here says nothing of an architecture by itself. */
export const adapters: ReadonlyMap<string, Adapter> = new Map([
  ['azurerm_app_service', adaptWebApp],
  ['azurerm_app_service_plan', adaptServicePlan],
  ['azurerm_application_gateway', adaptApplicationGateway],
  ['azurerm_cdn_frontdoor_origin_group', adaptOriginGroup],
  ['azurerm_container_app', adaptContainerApp],
  ['azurerm_container_app_environment', adaptContainerAppEnvironment],
  ['azurerm_container_app_job', adaptContainerAppJob],
  ['azurerm_cosmosdb_account', adaptCosmosDbAccount],
  ['azurerm_cosmosdb_postgresql_cluster', adaptPostgresqlCluster],
  ['azurerm_function_app', adaptFunctionApp],
  ['azurerm_kubernetes_cluster', adaptAksCluster],
  ['azurerm_kubernetes_cluster_node_pool', adaptAksNodePool],
  ['azurerm_lb', adaptLoadBalancer],
  ['azurerm_lb_rule', adaptLoadBalancerRule],
  ['azurerm_linux_function_app', adaptFunctionApp],
  ['azurerm_linux_virtual_machine', adaptVirtualMachine],
  ['azurerm_linux_virtual_machine_scale_set', adaptScaleSet],
  ['azurerm_linux_web_app', adaptWebApp],
  ['azurerm_managed_redis', adaptManagedRedis],
  ['azurerm_mariadb_server', adaptMariadbServer],
  ['azurerm_mongo_cluster', adaptMongoCluster],
  ['azurerm_mssql_database', adaptSqlDatabase],
  ['azurerm_mssql_elasticpool', adaptElasticPool],
  ['azurerm_mssql_managed_instance', adaptManagedInstance],
  ['azurerm_mssql_server', adaptSqlServer],
  ['azurerm_mysql_flexible_server', adaptMysqlFlexibleServer],
  ['azurerm_mysql_server', adaptMysqlServer],
  ['azurerm_orchestrated_virtual_machine_scale_set', adaptScaleSet],
  ['azurerm_postgresql_flexible_server', adaptPostgresqlFlexibleServer],
  ['azurerm_postgresql_server', adaptPostgresqlServer],
  ['azurerm_redis_cache', adaptRedisCache],
  ['azurerm_service_plan', adaptServicePlan],
  ['azurerm_sql_database', adaptSqlDatabase],
  ['azurerm_sql_elasticpool', adaptElasticPool],
  ['azurerm_sql_managed_instance', adaptManagedInstance],
  ['azurerm_sql_server', adaptSqlServer],
  ['azurerm_storage_account', adaptStorageAccount],
  ['azurerm_synapse_workspace', adaptSynapseWorkspace],
  ['azurerm_virtual_machine', adaptVirtualMachine],
  ['azurerm_virtual_machine_scale_set', adaptScaleSet],
  ['azurerm_windows_function_app', adaptFunctionApp],
  ['azurerm_windows_virtual_machine', adaptVirtualMachine],
  ['azurerm_windows_virtual_machine_scale_set', adaptScaleSet],
  ['azurerm_windows_web_app', adaptWebApp],
]);
