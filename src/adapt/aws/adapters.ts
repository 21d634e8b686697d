import type { Adapter } from '../terraform/component-base.ts';
import { adaptGraphqlApi, adaptHttpStage, adaptRestDomain, adaptRestStage } from './api-gateway.ts';
import { adaptRdsCluster, adaptRdsClusterInstance } from './aurora.ts';
import { adaptAutoScalingGroup } from './autoscaling-group.ts';
import { adaptBucket } from './bucket.ts';
import { adaptClassicLoadBalancer } from './classic-load-balancer.ts';
import { adaptDistribution } from './cloudfront.ts';
import { adaptDefaultSecurityGroup } from './default-network.ts';
import { adaptDmsInstance } from './dms.ts';
import { adaptDocumentDbCluster, adaptNeptuneCluster, adaptNeptuneInstance } from './document-cluster.ts';
import { adaptDynamoDbTable } from './dynamodb.ts';
import { adaptEcsService, adaptEcsTaskDefinition } from './ecs.ts';
import { adaptEksCluster, adaptEksNodeGroup } from './eks.ts';
import { adaptCacheCluster, adaptReplicationGroup } from './elasticache.ts';
import { adaptEfs, adaptFsxLustre, adaptFsxMultiZone, adaptFsxWindows } from './file-system.ts';
import { adaptAccelerator } from './global-accelerator.ts';
import { adaptInstance } from './instance.ts';
import { adaptAppRunnerService, adaptLambdaFunction } from './lambda.ts';
import { adaptListener } from './listener.ts';
import { adaptLoadBalancer } from './load-balancing.ts';
import { adaptMemoryDbCluster } from './memorydb.ts';
import { adaptMqBroker } from './mq.ts';
import { adaptMskCluster } from './msk.ts';
import { adaptNatGateway, adaptSubnet, adaptVpc } from './network.ts';
import { adaptSearchDomain } from './opensearch.ts';
import { adaptRdsInstance } from './rds.ts';
import { adaptRedshiftCluster } from './redshift.ts';
import { adaptRoute53Record } from './route53.ts';
import { adaptTargetGroup } from './target-group.ts';

/** What each resource type is. What is not here says nothing of an architecture by itself. */
export const adapters: ReadonlyMap<string, Adapter> = new Map([
  ['aws_alb', adaptLoadBalancer],
  ['aws_alb_listener', adaptListener],
  ['aws_alb_target_group', adaptTargetGroup],
  ['aws_api_gateway_domain_name', adaptRestDomain],
  ['aws_api_gateway_stage', adaptRestStage],
  ['aws_apigatewayv2_stage', adaptHttpStage],
  ['aws_apprunner_service', adaptAppRunnerService],
  ['aws_appsync_graphql_api', adaptGraphqlApi],
  ['aws_autoscaling_group', adaptAutoScalingGroup],
  ['aws_cloudfront_distribution', adaptDistribution],
  ['aws_db_instance', adaptRdsInstance],
  ['aws_default_security_group', adaptDefaultSecurityGroup],
  ['aws_dms_replication_instance', adaptDmsInstance],
  ['aws_docdb_cluster', adaptDocumentDbCluster],
  ['aws_dynamodb_table', adaptDynamoDbTable],
  ['aws_ecs_service', adaptEcsService],
  ['aws_ecs_task_definition', adaptEcsTaskDefinition],
  ['aws_efs_file_system', adaptEfs],
  ['aws_eks_cluster', adaptEksCluster],
  ['aws_eks_node_group', adaptEksNodeGroup],
  ['aws_elasticache_cluster', adaptCacheCluster],
  ['aws_elasticache_replication_group', adaptReplicationGroup],
  ['aws_elasticsearch_domain', adaptSearchDomain],
  ['aws_elb', adaptClassicLoadBalancer],
  ['aws_fsx_lustre_file_system', adaptFsxLustre],
  ['aws_fsx_ontap_file_system', adaptFsxMultiZone],
  ['aws_fsx_openzfs_file_system', adaptFsxMultiZone],
  ['aws_fsx_windows_file_system', adaptFsxWindows],
  ['aws_globalaccelerator_accelerator', adaptAccelerator],
  ['aws_instance', adaptInstance],
  ['aws_lambda_function', adaptLambdaFunction],
  ['aws_lb', adaptLoadBalancer],
  ['aws_lb_listener', adaptListener],
  ['aws_lb_target_group', adaptTargetGroup],
  ['aws_memorydb_cluster', adaptMemoryDbCluster],
  ['aws_mq_broker', adaptMqBroker],
  ['aws_msk_cluster', adaptMskCluster],
  ['aws_nat_gateway', adaptNatGateway],
  ['aws_neptune_cluster', adaptNeptuneCluster],
  ['aws_neptune_cluster_instance', adaptNeptuneInstance],
  ['aws_opensearch_domain', adaptSearchDomain],
  ['aws_rds_cluster', adaptRdsCluster],
  ['aws_rds_cluster_instance', adaptRdsClusterInstance],
  ['aws_redshift_cluster', adaptRedshiftCluster],
  ['aws_route53_record', adaptRoute53Record],
  ['aws_s3_bucket', adaptBucket],
  ['aws_subnet', adaptSubnet],
  ['aws_vpc', adaptVpc],
]);
