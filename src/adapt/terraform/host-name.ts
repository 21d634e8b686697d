import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { HostName } from '../../model/component.ts';
import { textOf } from './setting.ts';

/**
 * The argument that begins a host name, and the domain that ends it. Sources: the pages on endpoints of the user guides of
 * Amazon RDS, Aurora, DocumentDB, Neptune, Redshift, ElastiCache and MemoryDB, and on connections of Azure's databases.
 */
const hostNames: ReadonlyMap<string, readonly [argument: string, domain: string]> = new Map([
  ['aws_db_instance', ['identifier', 'rds.amazonaws.com']],
  ['aws_rds_cluster', ['cluster_identifier', 'rds.amazonaws.com']],
  ['aws_docdb_cluster', ['cluster_identifier', 'docdb.amazonaws.com']],
  ['aws_neptune_cluster', ['cluster_identifier', 'neptune.amazonaws.com']],
  ['aws_redshift_cluster', ['cluster_identifier', 'redshift.amazonaws.com']],
  ['aws_elasticache_cluster', ['cluster_id', 'cache.amazonaws.com']],
  ['aws_elasticache_replication_group', ['replication_group_id', 'cache.amazonaws.com']],
  ['azurerm_postgresql_flexible_server', ['name', 'postgres.database.azure.com']],
  ['azurerm_postgresql_server', ['name', 'postgres.database.azure.com']],
  ['azurerm_mysql_flexible_server', ['name', 'mysql.database.azure.com']],
  ['azurerm_mysql_server', ['name', 'mysql.database.azure.com']],
  ['azurerm_mariadb_server', ['name', 'mariadb.database.azure.com']],
  ['azurerm_mssql_server', ['name', 'database.windows.net']],
  ['azurerm_redis_cache', ['name', 'redis.cache.windows.net']],
  ['google_sql_database_instance', ['name', 'cloudsql']],
  ['azurerm_cosmosdb_account', ['name', 'documents.azure.com']],
]);

/** Undefined for other resources, and where the name is left to the provider or not known. */
export function hostNameOf({ type, body }: Pick<TerraformResource, 'type' | 'body'>): HostName | undefined {
  const [argument, domain] = hostNames.get(type) ?? [];
  const label = argument === undefined ? undefined : textOf(body, argument);
  return label === undefined || label === '' || domain === undefined
    ? undefined
    : { label: label.toLowerCase(), domain };
}
