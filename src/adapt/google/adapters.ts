import type { Adapter } from '../terraform/component-base.ts';
import { adaptAlloyDbCluster, adaptAlloyDbInstance } from './alloydb.ts';
import { adaptBackendService, adaptTargetPool } from './backend.ts';
import { adaptBigtableInstance, adaptBigtableTable } from './bigtable.ts';
import { adaptContainerCluster, adaptNodePool } from './container-cluster.ts';
import { adaptFilestoreInstance } from './filestore.ts';
import { adaptFirestoreDatabase } from './firestore.ts';
import { adaptFirewall } from './firewall.ts';
import { adaptInstanceGroup, adaptInstanceGroupManager } from './instance-group.ts';
import { adaptMemcacheInstance, adaptMemorystoreCluster, adaptRedisInstance } from './memorystore.ts';
import { adaptServerless, serverlessTypes } from './serverless.ts';
import { adaptSpannerDatabase, adaptSpannerInstance } from './spanner.ts';
import { adaptSqlInstance } from './sql.ts';

/** What each resource type is. What is not here says nothing of an architecture by itself. */
export const adapters: ReadonlyMap<string, Adapter> = new Map([
  ['google_alloydb_cluster', adaptAlloyDbCluster],
  ['google_alloydb_instance', adaptAlloyDbInstance],
  ['google_bigtable_instance', adaptBigtableInstance],
  ['google_bigtable_table', adaptBigtableTable],
  ['google_compute_backend_service', adaptBackendService],
  ['google_compute_firewall', adaptFirewall],
  ['google_compute_instance_group', adaptInstanceGroup],
  ['google_compute_instance_group_manager', adaptInstanceGroupManager],
  ['google_compute_region_backend_service', adaptBackendService],
  ['google_compute_region_instance_group_manager', adaptInstanceGroupManager],
  ['google_compute_target_pool', adaptTargetPool],
  ['google_container_cluster', adaptContainerCluster],
  ['google_container_node_pool', adaptNodePool],
  ['google_filestore_instance', adaptFilestoreInstance],
  ['google_firestore_database', adaptFirestoreDatabase],
  ['google_memcache_instance', adaptMemcacheInstance],
  ['google_memorystore_instance', adaptMemorystoreCluster],
  ['google_redis_cluster', adaptMemorystoreCluster],
  ['google_redis_instance', adaptRedisInstance],
  ['google_spanner_database', adaptSpannerDatabase],
  ['google_spanner_instance', adaptSpannerInstance],
  ['google_sql_database_instance', adaptSqlInstance],
  ...serverlessTypes.map((type): [string, Adapter] => [type, adaptServerless]),
]);
