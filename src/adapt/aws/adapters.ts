import type { Adapter } from '../terraform/component-base.ts';
import { adaptAccessKey } from './access-key.ts';
import { adaptGraphqlApi, adaptHttpStage, adaptRestDomain, adaptRestStage } from './api-gateway.ts';
import { adaptVirtualNode } from './app-mesh.ts';
import { adaptRdsCluster, adaptRdsClusterInstance } from './aurora.ts';
import { adaptAutoScalingGroup } from './autoscaling-group.ts';
import { adaptScalingPolicy } from './autoscaling-policy.ts';
import { adaptScalingTarget } from './autoscaling-target.ts';
import { adaptComputeEnvironment, adaptJobDefinition } from './batch.ts';
import { adaptBucket } from './bucket.ts';
import { adaptClassicLoadBalancer } from './classic-load-balancer.ts';
import { adaptDistribution } from './cloudfront.ts';
import { adaptTrail } from './cloudtrail.ts';
import { adaptUserPool } from './cognito.ts';
import { adaptDaxCluster } from './dax.ts';
import { adaptDbProxy } from './db-proxy.ts';
import { adaptDefaultSecurityGroup } from './default-network.ts';
import { adaptDmsEndpoint, adaptDmsInstance } from './dms.ts';
import { adaptDocumentDbCluster, adaptNeptuneCluster, adaptNeptuneInstance } from './document-cluster.ts';
import { adaptElasticDocumentDb } from './document-elastic.ts';
import { adaptDsqlCluster } from './dsql.ts';
import { adaptDynamoDbTable } from './dynamodb.ts';
import { adaptImageRepository } from './ecr.ts';
import { adaptEcsService, adaptEcsTaskDefinition } from './ecs.ts';
import { adaptEcsCluster } from './ecs-cluster.ts';
import { adaptEksCluster, adaptEksNodeGroup } from './eks.ts';
import { adaptBeanstalkEnvironment } from './elastic-beanstalk.ts';
import { adaptCacheCluster, adaptReplicationGroup, adaptServerlessCache } from './elasticache.ts';
import { adaptEfs } from './file-system.ts';
import { adaptFsxLustre, adaptFsxMultiZone, adaptFsxWindows } from './fsx.ts';
import { adaptAccelerator } from './global-accelerator.ts';
import { adaptGlobalCluster } from './global-cluster.ts';
import { adaptIamPolicy, adaptIamRole, adaptPolicyAttachment } from './iam.ts';
import { adaptInstance } from './instance.ts';
import { adaptKeyspacesTable } from './keyspaces.ts';
import { adaptDeliveryStream, adaptKinesisStream } from './kinesis.ts';
import { adaptKmsKey } from './kms.ts';
import { adaptAppRunnerService, adaptLambdaFunction } from './lambda.ts';
import { adaptLaunchConfiguration, adaptLaunchTemplate } from './launch-template.ts';
import { adaptLightsailDatabase } from './lightsail-database.ts';
import { adaptListener } from './listener.ts';
import { adaptLoadBalancer } from './load-balancing.ts';
import { adaptLogGroup } from './log-group.ts';
import { adaptMemoryDbCluster } from './memorydb.ts';
import { adaptMqBroker } from './mq.ts';
import { adaptMskCluster, adaptMskServerless } from './msk.ts';
import { adaptNatGateway } from './nat-gateway.ts';
import { adaptSubnet, adaptVpc } from './network.ts';
import { adaptSearchDomain } from './opensearch.ts';
import { adaptSearchCollection } from './opensearch-serverless.ts';
import { adaptRdsInstance } from './rds.ts';
import { adaptRedshiftCluster, adaptRedshiftNamespace, adaptRedshiftWorkgroup } from './redshift.ts';
import { adaptFunctionPermission, adaptResourcePolicy } from './resource-policy.ts';
import { adaptRoute53Record } from './route53.ts';
import { adaptParameter, adaptSecret } from './secrets-manager.ts';
import { adaptTopic, adaptTopicSubscription } from './sns.ts';
import { adaptQueue } from './sqs.ts';
import { adaptTargetGroup } from './target-group.ts';
import { adaptInfluxDbInstance } from './timestream-influxdb.ts';
import { adaptBackupVault, adaptDatabaseSnapshot, adaptEbsVolume } from './volume.ts';

/** What each resource type is. What is not here says nothing of an architecture by itself. */
export const adapters: ReadonlyMap<string, Adapter> = new Map([
  ['aws_alb', adaptLoadBalancer],
  ['aws_alb_listener', adaptListener],
  ['aws_alb_target_group', adaptTargetGroup],
  ['aws_api_gateway_domain_name', adaptRestDomain],
  ['aws_api_gateway_stage', adaptRestStage],
  ['aws_apigatewayv2_stage', adaptHttpStage],
  ['aws_appautoscaling_target', adaptScalingTarget],
  ['aws_appmesh_virtual_node', adaptVirtualNode],
  ['aws_apprunner_service', adaptAppRunnerService],
  ['aws_appsync_graphql_api', adaptGraphqlApi],
  ['aws_autoscaling_group', adaptAutoScalingGroup],
  ['aws_autoscaling_policy', adaptScalingPolicy],
  ['aws_backup_vault', adaptBackupVault],
  ['aws_batch_compute_environment', adaptComputeEnvironment],
  ['aws_batch_job_definition', adaptJobDefinition],
  ['aws_cloudfront_distribution', adaptDistribution],
  ['aws_cloudtrail', adaptTrail],
  ['aws_cloudwatch_event_bus_policy', adaptResourcePolicy],
  ['aws_cloudwatch_log_group', adaptLogGroup],
  ['aws_cognito_user_pool', adaptUserPool],
  ['aws_dax_cluster', adaptDaxCluster],
  ['aws_db_cluster_snapshot', adaptDatabaseSnapshot],
  ['aws_db_instance', adaptRdsInstance],
  ['aws_db_proxy', adaptDbProxy],
  ['aws_db_snapshot', adaptDatabaseSnapshot],
  ['aws_default_security_group', adaptDefaultSecurityGroup],
  ['aws_dms_endpoint', adaptDmsEndpoint],
  ['aws_dms_replication_instance', adaptDmsInstance],
  ['aws_docdb_cluster', adaptDocumentDbCluster],
  ['aws_docdb_global_cluster', adaptGlobalCluster],
  ['aws_docdbelastic_cluster', adaptElasticDocumentDb],
  ['aws_dsql_cluster', adaptDsqlCluster],
  ['aws_dynamodb_table', adaptDynamoDbTable],
  ['aws_ebs_volume', adaptEbsVolume],
  ['aws_ecr_repository', adaptImageRepository],
  ['aws_ecr_repository_policy', adaptResourcePolicy],
  ['aws_ecs_cluster', adaptEcsCluster],
  ['aws_ecs_service', adaptEcsService],
  ['aws_ecs_task_definition', adaptEcsTaskDefinition],
  ['aws_efs_file_system', adaptEfs],
  ['aws_eks_cluster', adaptEksCluster],
  ['aws_eks_node_group', adaptEksNodeGroup],
  ['aws_elastic_beanstalk_environment', adaptBeanstalkEnvironment],
  ['aws_elasticache_cluster', adaptCacheCluster],
  ['aws_elasticache_replication_group', adaptReplicationGroup],
  ['aws_elasticache_serverless_cache', adaptServerlessCache],
  ['aws_elasticsearch_domain', adaptSearchDomain],
  ['aws_elb', adaptClassicLoadBalancer],
  ['aws_fsx_lustre_file_system', adaptFsxLustre],
  ['aws_fsx_ontap_file_system', adaptFsxMultiZone],
  ['aws_fsx_openzfs_file_system', adaptFsxMultiZone],
  ['aws_fsx_windows_file_system', adaptFsxWindows],
  ['aws_globalaccelerator_accelerator', adaptAccelerator],
  ['aws_iam_access_key', adaptAccessKey],
  ['aws_iam_group_policy', adaptIamPolicy],
  ['aws_iam_group_policy_attachment', adaptPolicyAttachment],
  ['aws_iam_policy', adaptIamPolicy],
  ['aws_iam_policy_attachment', adaptPolicyAttachment],
  ['aws_iam_role', adaptIamRole],
  ['aws_iam_role_policy', adaptIamPolicy],
  ['aws_iam_role_policy_attachment', adaptPolicyAttachment],
  ['aws_iam_user_policy', adaptIamPolicy],
  ['aws_iam_user_policy_attachment', adaptPolicyAttachment],
  ['aws_instance', adaptInstance],
  ['aws_keyspaces_table', adaptKeyspacesTable],
  ['aws_kinesis_firehose_delivery_stream', adaptDeliveryStream],
  ['aws_kinesis_stream', adaptKinesisStream],
  ['aws_kms_key', adaptKmsKey],
  ['aws_kms_key_policy', adaptResourcePolicy],
  ['aws_lambda_function', adaptLambdaFunction],
  ['aws_lambda_permission', adaptFunctionPermission],
  ['aws_launch_configuration', adaptLaunchConfiguration],
  ['aws_launch_template', adaptLaunchTemplate],
  ['aws_lb', adaptLoadBalancer],
  ['aws_lb_listener', adaptListener],
  ['aws_lb_target_group', adaptTargetGroup],
  ['aws_lightsail_database', adaptLightsailDatabase],
  ['aws_memorydb_cluster', adaptMemoryDbCluster],
  ['aws_mq_broker', adaptMqBroker],
  ['aws_msk_cluster', adaptMskCluster],
  ['aws_msk_serverless_cluster', adaptMskServerless],
  ['aws_nat_gateway', adaptNatGateway],
  ['aws_neptune_cluster', adaptNeptuneCluster],
  ['aws_neptune_cluster_instance', adaptNeptuneInstance],
  ['aws_neptune_global_cluster', adaptGlobalCluster],
  ['aws_opensearch_domain', adaptSearchDomain],
  ['aws_opensearchserverless_collection', adaptSearchCollection],
  ['aws_rds_cluster', adaptRdsCluster],
  ['aws_rds_cluster_instance', adaptRdsClusterInstance],
  ['aws_rds_global_cluster', adaptGlobalCluster],
  ['aws_redshift_cluster', adaptRedshiftCluster],
  ['aws_redshiftserverless_namespace', adaptRedshiftNamespace],
  ['aws_redshiftserverless_workgroup', adaptRedshiftWorkgroup],
  ['aws_route53_record', adaptRoute53Record],
  ['aws_s3_bucket', adaptBucket],
  ['aws_secretsmanager_secret', adaptSecret],
  ['aws_secretsmanager_secret_policy', adaptResourcePolicy],
  ['aws_sns_topic', adaptTopic],
  ['aws_sns_topic_policy', adaptResourcePolicy],
  ['aws_sns_topic_subscription', adaptTopicSubscription],
  ['aws_spot_instance_request', adaptInstance],
  ['aws_sqs_queue', adaptQueue],
  ['aws_sqs_queue_policy', adaptResourcePolicy],
  ['aws_ssm_parameter', adaptParameter],
  ['aws_subnet', adaptSubnet],
  ['aws_timestreaminfluxdb_db_instance', adaptInfluxDbInstance],
  ['aws_vpc', adaptVpc],
]);
