import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { Value } from '../../evaluate/value.ts';
import type { Place } from '../../source/span.ts';
import { referencesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf } from '../terraform/setting.ts';

/** A server or an account that a value leads to, over what, and the database of it where one was passed. */
export interface FoundDatastore {
  readonly resource: TerraformResource;
  readonly database: TerraformResource | undefined;
  readonly via: readonly Place[];
}

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

/** What stands before a datastore, and the argument of it that leads on. */
const waypoints: ReadonlyMap<string, string> = new Map([
  ['azurerm_key_vault_secret', 'value'],
  ['azurerm_app_configuration_key', 'value'],
]);

const mostSteps = 4;

interface Way {
  readonly via: readonly Place[];
  readonly database: TerraformResource | undefined;
  /** What was passed, so that nothing is passed twice. */
  readonly seen: Set<TerraformResource>;
  readonly steps: number;
}

/** The datastores that a value leads to: by an address, by a database, by a secret that holds either. */
export function datastoresBehind(index: RootIndex, value: Value | undefined): readonly FoundDatastore[] {
  const found = new Map<TerraformResource, FoundDatastore>();
  follow(index, value, { via: [], database: undefined, seen: new Set(), steps: 0 }, found);
  return [...found.values()];
}

function follow(
  index: RootIndex,
  value: Value | undefined,
  way: Way,
  found: Map<TerraformResource, FoundDatastore>,
): void {
  if (way.steps > mostSteps) return;
  for (const { reference } of referencesIn(value)) {
    for (const resource of index.at(reference)) {
      if (datastoreTypes.has(resource.type)) {
        const { database, via } = way;
        if (found.get(resource)?.database === undefined) found.set(resource, { resource, database, via });
      } else followOn(index, resource, way, found);
    }
  }
}

function followOn(
  index: RootIndex,
  resource: TerraformResource,
  { via, database, seen, steps }: Way,
  found: Map<TerraformResource, FoundDatastore>,
): void {
  const server = databases.get(resource.type);
  const onward = server ?? waypoints.get(resource.type);
  if (onward === undefined || seen.has(resource)) return;
  seen.add(resource);
  const place = { span: resource.header, message: `it leads over \`${resource.address}\`` };
  const passed = server === undefined ? database : resource;
  const way = { via: [...via, place], database: passed, seen, steps: steps + 1 };
  follow(index, argumentOf(resource.body, onward), way, found);
}
