import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { Value } from '../../evaluate/value.ts';
import type { Place } from '../../source/span.ts';
import { asResource } from '../terraform/as-resource.ts';
import { namersOf } from '../terraform/namers.ts';
import { referencesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf } from '../terraform/setting.ts';
import { registryModuleOf } from './registry/registry-source.ts';

/** A resource, or the call of a module that makes one, with its arguments. */
export type Datastored = Pick<TerraformResource, 'address' | 'type' | 'body'>;

/** A datastore that a value leads to, and over what. */
export interface FoundDatastore {
  readonly resource: Datastored;
  readonly via: readonly Place[];
}

const datastoreTypes = new Set([
  'aws_db_instance',
  'aws_rds_cluster',
  'aws_docdb_cluster',
  'aws_neptune_cluster',
  'aws_redshift_cluster',
  'aws_dynamodb_table',
  'aws_elasticache_cluster',
  'aws_elasticache_replication_group',
  'aws_opensearch_domain',
  'aws_elasticsearch_domain',
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
  ['aws_ssm_parameter', ['value']],
  ['aws_secretsmanager_secret_version', ['secret_string']],
]);

const mostSteps = 4;

/** The datastores that a value leads to: by an address, by a proxy, by a parameter or a secret that holds one. */
export function datastoresBehind(index: RootIndex, value: Value | undefined): readonly FoundDatastore[] {
  const found = new Map<string, FoundDatastore>();
  follow(index, value, { via: [], seen: new Set(), steps: 0 }, found);
  return [...found.values()];
}

/** How a lookup came to a value. */
interface Way {
  readonly via: readonly Place[];
  /** The addresses that were passed, so that nothing is passed twice. */
  readonly seen: Set<string>;
  readonly steps: number;
}

function follow(
  index: RootIndex,
  value: Value | undefined,
  { via, seen, steps }: Way,
  found: Map<string, FoundDatastore>,
): void {
  if (steps > mostSteps) return;
  for (const { reference } of referencesIn(value)) {
    const made = madeByModule(index, reference.address);
    if (made !== undefined && !found.has(made.address)) found.set(made.address, { resource: made, via });
    for (const resource of index.at(reference)) {
      if (datastoreTypes.has(resource.type)) {
        if (!found.has(resource.address)) found.set(resource.address, { resource, via });
        continue;
      }
      if (seen.has(resource.address)) continue;
      seen.add(resource.address);
      const place = { span: resource.header, message: `it leads over \`${resource.address}\`` };
      const onwards = { via: [...via, place], seen, steps: steps + 1 };
      for (const next of onward(index, resource)) follow(index, next, onwards, found);
    }
  }
}

function madeByModule(index: RootIndex, address: string): Datastored | undefined {
  const call = index.moduleCallAt(address);
  const name = call === undefined ? undefined : registryModuleOf(call);
  const type = name === undefined ? undefined : datastoreModules.get(name);
  return call === undefined || type === undefined ? undefined : asResource(call, type);
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
