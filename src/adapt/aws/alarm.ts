import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue, Value } from '../../evaluate/value.ts';
import type { AlarmLandscape, WatchedName } from '../terraform/alarm.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { argumentOf, isSet, textOf } from '../terraform/setting.ts';

/**
 * What the alarms of CloudWatch watch: what their dimensions name. Source: the pages `aws_cloudwatch_metric_alarm` and
 * `aws_cloudwatch_composite_alarm` of the AWS provider. A queue, a cluster and a table are named by their own names, a
 * load balancer by the end of its ARN, which only a reference gives.
 */
export const cloudWatchAlarms: AlarmLandscape = {
  types: ['aws_cloudwatch_metric_alarm', 'aws_db_event_subscription'],
  watchedBy,
  owners: ['cluster_identifier', 'replication_group_id'],
  remedy:
    'Add an `aws_cloudwatch_metric_alarm` whose dimensions name it, with an action that reaches somebody.',
};

/** The dimensions that name a resource of one's own, with the argument that they repeat. */
const dimensionNames: ReadonlyMap<string, Omit<WatchedName, 'value'>> = new Map([
  ['Broker', { argument: 'broker_name', types: ['aws_mq_broker'] }],
  ['CacheClusterId', { argument: 'cluster_id', types: ['aws_elasticache_cluster'] }],
  ['Cluster Name', { argument: 'cluster_name', types: ['aws_msk_cluster'] }],
  ['ClusterIdentifier', { argument: 'cluster_identifier', types: ['aws_redshift_cluster'] }],
  ['ClusterName', { argument: 'name', types: ['aws_memorydb_cluster'] }],
  [
    'DBClusterIdentifier',
    {
      argument: 'cluster_identifier',
      types: ['aws_docdb_cluster', 'aws_neptune_cluster', 'aws_rds_cluster'],
    },
  ],
  ['DBInstanceIdentifier', { argument: 'identifier', types: ['aws_db_instance'] }],
  ['DeliveryStreamName', { argument: 'name', types: ['aws_kinesis_firehose_delivery_stream'] }],
  ['DomainName', { argument: 'domain_name', types: ['aws_elasticsearch_domain', 'aws_opensearch_domain'] }],
  ['LoadBalancerName', { argument: 'name', types: ['aws_elb'] }],
  ['QueueName', { argument: 'name', types: ['aws_sqs_queue'] }],
  ['ReplicationGroupId', { argument: 'replication_group_id', types: ['aws_elasticache_replication_group'] }],
  ['StreamName', { argument: 'name', types: ['aws_kinesis_stream'] }],
  ['TableName', { argument: 'name', types: ['aws_dynamodb_table'] }],
  ['TopicName', { argument: 'name', types: ['aws_sns_topic'] }],
]);

function watchedBy({ type, body }: TerraformResource): readonly WatchedName[] | 'unknown' {
  if (type !== 'aws_cloudwatch_metric_alarm') return sourcesOf(body);
  const queries = nestedBlocks(body, 'metric_query');
  // A query in words (`SEARCH`, Metrics Insights) may watch anything.
  const inWords = queries.some(
    (query) => isSet(query, 'expression') && /search|select/i.test(textOf(query, 'expression') ?? 'select'),
  );
  const owners = [body, ...queries.flatMap((query) => nestedBlocks(query, 'metric'))];
  return inWords ? 'unknown' : owners.flatMap((owner) => namedIn(argumentOf(owner, 'dimensions')));
}

function namedIn(dimensions: Value | undefined): readonly WatchedName[] {
  if (dimensions === undefined) return [];
  if (dimensions.kind !== 'object') return [{ value: dimensions, argument: '', types: [] }];
  return [...dimensions.fields.values()].map(({ name, value }) => ({
    value,
    ...(dimensionNames.get(name) ?? { argument: '', types: [] }),
  }));
}

/** A subscription to the events of databases: without sources it is for all of them. */
function sourcesOf(body: ObjectValue): readonly WatchedName[] | 'unknown' {
  const sources = argumentOf(body, 'source_ids');
  if (sources === undefined) return 'unknown';
  const items = sources.kind === 'list' ? sources.items : [sources];
  return items.flatMap((value) => [
    { value, argument: 'identifier', types: ['aws_db_instance'] },
    { value, argument: 'cluster_identifier', types: ['aws_rds_cluster'] },
  ]);
}
