import type { TerraformModuleCall } from '../../evaluate/terraform/resource.ts';

/**
 * The Azure Verified Modules whose inputs carry the names of a resource's arguments, and the type of that resource. Source:
 * https://azure.github.io/Azure-Verified-Modules/indexes/terraform/tf-resource-modules/
 */
const types: ReadonlyMap<string, string> = new Map([
  ['cache-redis', 'azurerm_redis_cache'],
  ['containerregistry-registry', 'azurerm_container_registry'],
  ['containerservice-managedcluster', 'azurerm_kubernetes_cluster'],
  ['dbformysql-flexibleserver', 'azurerm_mysql_flexible_server'],
  ['dbforpostgresql-flexibleserver', 'azurerm_postgresql_flexible_server'],
  ['documentdb-databaseaccount', 'azurerm_cosmosdb_account'],
  ['eventhub-namespace', 'azurerm_eventhub_namespace'],
  ['keyvault-vault', 'azurerm_key_vault'],
  ['recoveryservices-vault', 'azurerm_recovery_services_vault'],
  ['search-searchservice', 'azurerm_search_service'],
  ['servicebus-namespace', 'azurerm_servicebus_namespace'],
  ['sql-managedinstance', 'azurerm_mssql_managed_instance'],
  ['sql-server', 'azurerm_mssql_server'],
  ['storage-storageaccount', 'azurerm_storage_account'],
  ['web-serverfarm', 'azurerm_service_plan'],
  ['web-site', 'azurerm_linux_web_app'],
]);

/** What a call makes where its inputs carry the names of a resource's arguments. */
export function verifiedModuleType(call: Pick<TerraformModuleCall, 'source'>): string | undefined {
  return types.get(verifiedModuleName(call) ?? '');
}

/** `keyvault-vault` of `Azure/avm-res-keyvault-vault/azurerm`, and of the repository that it comes from. */
export function verifiedModuleName({ source }: Pick<TerraformModuleCall, 'source'>): string | undefined {
  const [, name] =
    /^(?:registry\.terraform\.io\/)?Azure\/avm-res-([a-z0-9-]{1,60})\/azurerm$/i.exec(source) ??
    /^(?:git::)?(?:https:\/\/)?github\.com\/Azure\/terraform-azurerm-avm-res-([a-z0-9-]{1,60}?)(?:\.git)?(?:\?.{0,200})?$/i.exec(
      source,
    ) ??
    [];
  return name?.toLowerCase();
}
