import type { TerraformModuleCall, TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { Value } from '../../evaluate/value.ts';
import type { ConnectionLandscape } from '../terraform/connection-edge.ts';
import type { FoundDatastore } from '../terraform/datastore-lookup.ts';
import { namersOf } from '../terraform/namers.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, textOf } from '../terraform/setting.ts';
import { registryModuleOf, sqlModuleOf } from './registry/registry-source.ts';

const datastoreTypes = new Set([
  'google_sql_database_instance',
  'google_redis_instance',
  'google_redis_cluster',
  'google_memorystore_instance',
  'google_alloydb_cluster',
  'google_firestore_database',
  'google_spanner_database',
  'google_bigtable_table',
]);

/** What stands before a datastore, and the arguments of it that lead on. */
const waypoints: ReadonlyMap<string, readonly string[]> = new Map([
  ['google_sql_database', ['instance']],
  ['google_sql_user', ['instance']],
  ['google_alloydb_instance', ['cluster']],
  ['google_secret_manager_secret_version', ['secret_data']],
]);

/** The datastores of Google Cloud, and what stands before them: databases on a server, users, secrets. */
export const googleDatastores: ConnectionLandscape = { datastoreTypes, typeMadeBy, onward, databaseMade };

function typeMadeBy(call: TerraformModuleCall): string | undefined {
  if (registryModuleOf(call) === 'memorystore') return 'google_redis_instance';
  return sqlModuleOf(call) === undefined ? undefined : 'google_sql_database_instance';
}

function onward(index: RootIndex, resource: TerraformResource): readonly (Value | undefined)[] {
  if (resource.type === 'google_secret_manager_secret')
    return namersOf(index, resource, 'google_secret_manager_secret_version', 'secret').sure.map(({ body }) =>
      argumentOf(body, 'secret_data'),
    );
  return (waypoints.get(resource.type) ?? []).map((name) => argumentOf(resource.body, name));
}

/** A table or a database that is a resource of its own is what it stands for; of a server, the one that was passed. */
function databaseMade({ resource, passed }: FoundDatastore): string | undefined {
  const { type, address } = resource;
  if (['google_firestore_database', 'google_spanner_database', 'google_bigtable_table'].includes(type))
    return address;
  const database = passed.find((step) => step.type === 'google_sql_database');
  return database === undefined ? undefined : textOf(database.body, 'name');
}
