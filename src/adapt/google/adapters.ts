import type { Adapter } from '../terraform/component-base.ts';
import { adaptAlloyDbCluster, adaptAlloyDbInstance } from './alloydb.ts';
import { adaptAppVersion, appEngineTypes } from './app-engine.ts';
import { adaptArtifactRepository } from './artifact-registry.ts';
import { adaptAutoscaler, autoscalerTypes } from './autoscaler.ts';
import { adaptBackendService, adaptTargetPool } from './backend.ts';
import { adaptBigQueryAccess, adaptBigQueryDataset, adaptBigQueryTable } from './bigquery.ts';
import { adaptBigtableInstance, adaptBigtableTable } from './bigtable.ts';
import { adaptStorageBucket } from './bucket.ts';
import { adaptContainerCluster, adaptNodePool } from './container-cluster.ts';
import { adaptDnsRecordSet } from './dns.ts';
import { adaptFilestoreInstance } from './filestore.ts';
import { adaptFirestoreDatabase } from './firestore.ts';
import { adaptFirewall, adaptFirewallPolicyRule } from './firewall.ts';
import { adaptForwardingRule } from './forwarding-rule.ts';
import { isGrantType } from './grant.ts';
import { adaptIamGrants } from './iam.ts';
import { adaptComputeInstance, adaptInstanceTemplate, templateTypes } from './instance.ts';
import { adaptInstanceGroup, adaptInstanceGroupManager } from './instance-group.ts';
import { adaptCryptoKey } from './kms.ts';
import { adaptHttpProxy, adaptTlsProxy, httpProxyTypes, tlsProxyTypes } from './listener.ts';
import { adaptLogBucket, logBucketTypes } from './log-bucket.ts';
import { adaptMemcacheInstance, adaptMemorystoreCluster, adaptRedisInstance } from './memorystore.ts';
import { adaptSubscription } from './pubsub.ts';
import { adaptSecret, adaptServiceAccountKey } from './secret.ts';
import { adaptServerless, serverlessTypes } from './serverless.ts';
import { adaptSpannerDatabase, adaptSpannerInstance } from './spanner.ts';
import { adaptSqlInstance } from './sql.ts';

/** What each resource type is. What is not here says nothing of an architecture by itself. */
const adapters: ReadonlyMap<string, Adapter> = new Map<string, Adapter>([
  ['google_alloydb_cluster', adaptAlloyDbCluster],
  ['google_alloydb_instance', adaptAlloyDbInstance],
  ['google_artifact_registry_repository', adaptArtifactRepository],
  ['google_bigquery_dataset', adaptBigQueryDataset],
  ['google_bigquery_dataset_access', adaptBigQueryAccess],
  ['google_bigquery_table', adaptBigQueryTable],
  ['google_bigtable_instance', adaptBigtableInstance],
  ['google_bigtable_table', adaptBigtableTable],
  ['google_compute_backend_service', adaptBackendService],
  ['google_compute_firewall', adaptFirewall],
  ['google_compute_firewall_policy_rule', adaptFirewallPolicyRule],
  ['google_compute_forwarding_rule', adaptForwardingRule],
  ['google_compute_global_forwarding_rule', adaptForwardingRule],
  ['google_compute_instance', adaptComputeInstance],
  ['google_compute_instance_group', adaptInstanceGroup],
  ['google_compute_instance_group_manager', adaptInstanceGroupManager],
  ['google_compute_network_firewall_policy_rule', adaptFirewallPolicyRule],
  ['google_compute_region_backend_service', adaptBackendService],
  ['google_compute_region_instance_group_manager', adaptInstanceGroupManager],
  ['google_compute_region_network_firewall_policy_rule', adaptFirewallPolicyRule],
  ['google_compute_target_pool', adaptTargetPool],
  ['google_container_cluster', adaptContainerCluster],
  ['google_container_node_pool', adaptNodePool],
  ['google_dns_record_set', adaptDnsRecordSet],
  ['google_filestore_instance', adaptFilestoreInstance],
  ['google_firestore_database', adaptFirestoreDatabase],
  ['google_kms_crypto_key', adaptCryptoKey],
  ['google_memcache_instance', adaptMemcacheInstance],
  ['google_memorystore_instance', adaptMemorystoreCluster],
  ['google_pubsub_subscription', adaptSubscription],
  ['google_redis_cluster', adaptMemorystoreCluster],
  ['google_redis_instance', adaptRedisInstance],
  ['google_secret_manager_regional_secret', adaptSecret],
  ['google_secret_manager_secret', adaptSecret],
  ['google_service_account_key', adaptServiceAccountKey],
  ['google_spanner_database', adaptSpannerDatabase],
  ['google_spanner_instance', adaptSpannerInstance],
  ['google_sql_database_instance', adaptSqlInstance],
  ['google_storage_bucket', adaptStorageBucket],
  ...each(appEngineTypes, adaptAppVersion),
  ...each(autoscalerTypes, adaptAutoscaler),
  ...each(httpProxyTypes, adaptHttpProxy),
  ...each(logBucketTypes, adaptLogBucket),
  ...each(serverlessTypes, adaptServerless),
  ...each(templateTypes, adaptInstanceTemplate),
  ...each(tlsProxyTypes, adaptTlsProxy),
]);

function each(types: readonly string[], adapter: Adapter): readonly (readonly [string, Adapter])[] {
  return types.map((type) => [type, adapter] as const);
}

/** The adapter of a type; roles are given by a type of its own for everything that has them. */
export function adapterOf(type: string): Adapter | undefined {
  return adapters.get(type) ?? (isGrantType(type) ? adaptIamGrants : undefined);
}
