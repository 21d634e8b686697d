import type { TerraformModuleCall, TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { Value } from '../../evaluate/value.ts';
import type { ConnectionLandscape } from '../terraform/connection-edge.ts';
import type { FoundDatastore } from '../terraform/datastore-lookup.ts';
import { namersOf } from '../terraform/namers.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, textOf } from '../terraform/setting.ts';
import { poolingOf } from './connection-pool.ts';
import { registryModuleOf } from './registry/registry-source.ts';

const datastoreTypes = new Set([
  'aws_db_instance',
  'aws_rds_cluster',
  'aws_docdb_cluster',
  'aws_neptune_cluster',
  'aws_redshift_cluster',
  'aws_dynamodb_table',
  'aws_elasticache_cluster',
  'aws_elasticache_replication_group',
  'aws_elasticache_serverless_cache',
  'aws_memorydb_cluster',
  'aws_opensearch_domain',
  'aws_elasticsearch_domain',
  'aws_opensearchserverless_collection',
  'aws_redshiftserverless_workgroup',
  'aws_dax_cluster',
  'aws_docdbelastic_cluster',
  'aws_dsql_cluster',
  'aws_lightsail_database',
  'aws_timestreaminfluxdb_db_instance',
]);

/** Modules of the public registry that make one datastore, and its type. */
const datastoreModules: ReadonlyMap<string, string> = new Map([
  ['rds', 'aws_db_instance'],
  ['rds-aurora', 'aws_rds_cluster'],
  ['dynamodb-table', 'aws_dynamodb_table'],
  ['elasticache', 'aws_elasticache_replication_group'],
]);

/** What stands before a datastore, and the arguments of it that lead on. */
const waypoints: ReadonlyMap<string, readonly string[]> = new Map([
  ['aws_rds_cluster_instance', ['cluster_identifier']],
  ['aws_rds_cluster_endpoint', ['cluster_identifier']],
  ['aws_docdb_cluster_instance', ['cluster_identifier']],
  ['aws_neptune_cluster_instance', ['cluster_identifier']],
  ['aws_db_proxy_endpoint', ['db_proxy_name']],
  ['aws_ssm_parameter', ['value']],
  ['aws_secretsmanager_secret_version', ['secret_string']],
]);

/** The datastores of AWS, and what stands before them: proxies, parameters, secrets. */
export const awsDatastores: ConnectionLandscape = {
  datastoreTypes,
  typeMadeBy,
  onward,
  databaseMade,
  poolingOf,
};

function typeMadeBy(call: TerraformModuleCall): string | undefined {
  const name = registryModuleOf(call);
  return name === undefined ? undefined : datastoreModules.get(name);
}

function onward(index: RootIndex, resource: TerraformResource): readonly (Value | undefined)[] {
  if (resource.type === 'aws_secretsmanager_secret')
    return namersOf(index, resource, 'aws_secretsmanager_secret_version', 'secret_id').sure.map(({ body }) =>
      argumentOf(body, 'secret_string'),
    );
  if (resource.type === 'aws_db_proxy')
    return namersOf(index, resource, 'aws_db_proxy_target', 'db_proxy_name').sure.flatMap(({ body }) => [
      argumentOf(body, 'db_instance_identifier'),
      argumentOf(body, 'db_cluster_identifier'),
    ]);
  return (waypoints.get(resource.type) ?? []).map((name) => argumentOf(resource.body, name));
}

function databaseMade({ resource: { type, address, body } }: FoundDatastore): string | undefined {
  // A table is its own database, whatever else its environment names.
  if (type === 'aws_dynamodb_table') return address;
  return ['db_name', 'database_name', 'name'].map((name) => textOf(body, name)).find(isText);
}

function isText(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}
