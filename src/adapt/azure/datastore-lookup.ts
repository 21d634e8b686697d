import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { Value } from '../../evaluate/value.ts';
import type { Attribute } from '../../model/attribute.ts';
import type { Span } from '../../source/span.ts';
import type { ConnectionLandscape } from '../terraform/connection-edge.ts';
import type { FoundDatastore } from '../terraform/datastore-lookup.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, textOf } from '../terraform/setting.ts';
import { poolerOf } from './server-parameter.ts';
import { verifiedModuleType } from './verified-module-type.ts';

const datastoreTypes = new Set([
  'azurerm_cosmosdb_account',
  'azurerm_cosmosdb_postgresql_cluster',
  'azurerm_managed_redis',
  'azurerm_mariadb_server',
  'azurerm_mongo_cluster',
  'azurerm_mssql_managed_instance',
  'azurerm_mssql_server',
  'azurerm_mysql_flexible_server',
  'azurerm_mysql_server',
  'azurerm_postgresql_flexible_server',
  'azurerm_postgresql_server',
  'azurerm_redis_cache',
  'azurerm_redis_enterprise_database',
  'azurerm_sql_managed_instance',
  'azurerm_sql_server',
]);

/** Databases, and the argument that names their server. */
const databases: ReadonlyMap<string, string> = new Map([
  ['azurerm_cosmosdb_mongo_database', 'account_name'],
  ['azurerm_cosmosdb_sql_database', 'account_name'],
  ['azurerm_mariadb_database', 'server_name'],
  ['azurerm_mssql_database', 'server_id'],
  ['azurerm_mssql_managed_database', 'managed_instance_id'],
  ['azurerm_mysql_database', 'server_name'],
  ['azurerm_mysql_flexible_database', 'server_name'],
  ['azurerm_postgresql_database', 'server_name'],
  ['azurerm_postgresql_flexible_server_database', 'server_id'],
  ['azurerm_sql_database', 'server_name'],
]);

/** What else stands before a datastore, and the argument of it that leads on. */
const waypoints: ReadonlyMap<string, string> = new Map([
  ['azurerm_key_vault_secret', 'value'],
  ['azurerm_app_configuration_key', 'value'],
]);

/** The datastores of Azure, and what stands before them: databases on a server, secrets, keys of a configuration. */
export function azureDatastores(index: RootIndex): ConnectionLandscape {
  return {
    datastoreTypes,
    typeMadeBy: (call) => {
      const type = verifiedModuleType(call);
      return type !== undefined && datastoreTypes.has(type) ? type : undefined;
    },
    onward,
    databaseMade,
    poolingOf: (found, { variable }) => poolingOf(index, found, variable.span),
  };
}

function onward(_index: RootIndex, { type, body }: TerraformResource): readonly (Value | undefined)[] {
  const name = databases.get(type) ?? waypoints.get(type);
  return name === undefined ? [] : [argumentOf(body, name)];
}

/** The database that was passed on the way to its server. */
function databaseMade({ passed }: FoundDatastore): string | undefined {
  const database = passed.find(({ type }) => databases.has(type));
  return database === undefined ? undefined : (textOf(database.body, 'name') ?? database.address);
}

/** Only of PostgreSQL it is told in the root whether a pooler stands before it. */
function poolingOf(
  index: RootIndex,
  { resource }: FoundDatastore,
  span: Span,
): Attribute<boolean> | undefined {
  const [server] = index.at({ address: resource.address, path: [] });
  return server?.type === 'azurerm_postgresql_flexible_server' ? poolerOf(index, server, span) : undefined;
}
