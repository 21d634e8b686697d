import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, isMissing, known, unknown } from '../../model/attribute.ts';
import type { Engine } from '../../model/component.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { resourcesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, booleanSetting, isSet, textOf } from '../terraform/setting.ts';
import { switchedOn } from '../terraform/switch.ts';
import { withBackupPlans, withPlanRetention } from './backup-plan.ts';
import { standbysByMembers, zonesByMembers } from './cluster-members.ts';
import { deletionSafeguards } from './deletion.ts';
import { clientPorts, engineSetting } from './engine.ts';
import { accessibleExposure, networkExposures } from './exposure.ts';
import { globalCopies, isGlobalSecondary } from './global-cluster.ts';
import { processorsOf } from './instance-type.ts';
import type { ParameterGroup } from './parameter-group.ts';
import { placementSafeguards } from './placement.ts';
import { measuredInstance } from './rds-instance.ts';
import { requiredTls } from './required-tls.ts';
import { daysKept, keptForDays } from './retention.ts';
import { inSecondRegion } from './second-region.ts';

const subnetGroup = { name: 'db_subnet_group_name', type: 'aws_db_subnet_group' };
const parameterGroup = { name: 'db_cluster_parameter_group_name', type: 'aws_rds_cluster_parameter_group' };
const membership = { memberType: 'aws_rds_cluster_instance', member: 'DB instance' };

/**
 * An Aurora cluster, or a Multi-AZ DB cluster of RDS. Source: the page `aws_rds_cluster` of the AWS provider:
 * `backup_retention_period` is `1` where it is not set, also for what is restored; `storage_encrypted` is `false`, but
 * `true` for the engine mode `serverless`. Serverless v2 has instances like any other cluster (`engine_mode` is
 * `provisioned`), of the class `db.serverless`.
 */
export const adaptRdsCluster: Adapter = (resource, index) => {
  const { body } = resource;
  const engine = engineSetting(body, 'engine');
  const replica = isSet(body, 'replication_source_identifier') || isGlobalSecondary(body);
  return [
    datastore(resource, index, {
      noun: isSet(body, 'db_cluster_instance_class') ? 'a Multi-AZ DB cluster' : 'an Aurora cluster',
      engine,
      role: replica ? 'replica' : 'primary',
      zones: membersOf(index, resource, 3, zonesByMembers),
      standbys: membersOf(index, resource, 2, standbysByMembers),
      readReplicas: membersOf(index, resource, 2, standbysByMembers),
      backups: withBackupPlans(index, resource, keptForDays(body, 'backup_retention_period', 1)),
      backupRetentionDays: withPlanRetention(index, resource, daysKept(body, 'backup_retention_period', 1)),
      processors: processorsOf(body, 'db_cluster_instance_class'),
      exposures: networkExposures(index, body, {
        groups: 'vpc_security_group_ids',
        ports: clientPorts(body, engine),
        subnetGroup,
      }),
      safeguards: clusterSafeguards(index, resource, { engine, replica, parameterGroup }),
    }),
  ];
};

/** What a cluster protects, whether a resource or the call of a module makes it. */
export function clusterSafeguards(
  index: RootIndex,
  resource: TerraformResource,
  {
    engine,
    replica,
    parameterGroup: group,
  }: {
    readonly engine: Attribute<Engine>;
    readonly replica: boolean;
    readonly parameterGroup: ParameterGroup;
  },
): Safeguards {
  const { body } = resource;
  const tls = requiredTls(index, body, engine, group);
  const encryptionInTransit = tls === undefined ? [] : [tls];
  // A replica is encrypted as what it copies, and is made anew from it.
  if (replica) return { encryptionInTransit };
  return {
    ...deletionSafeguards(body),
    encryptionInTransit,
    ...(isRestored(body) ? {} : placementSafeguards(index, body, subnetGroup)),
    encryptionAtRest: [encryptionOf(body)],
    secondRegion: [copiedCluster(index, resource)],
  };
}

function isRestored(body: ObjectValue): boolean {
  return isSet(body, 'snapshot_identifier') || isSet(body, 'restore_to_point_in_time');
}

/** The storage of what is restored is encrypted where that of its snapshot was. */
function encryptionOf(body: ObjectValue): Attribute<boolean> {
  if (isRestored(body) && !isSet(body, 'storage_encrypted'))
    return unknown('what it is restored from brings its encryption along', body.header);
  const mode = argumentOf(body, 'engine_mode');
  if (mode?.kind === 'unknown' && !isSet(body, 'storage_encrypted'))
    return unknown(mode.because, mode.span, mode.via);
  return switchedOn(body, 'storage_encrypted', textOf(body, 'engine_mode') === 'serverless');
}

function copiedCluster(index: RootIndex, resource: TerraformResource): Attribute<boolean> {
  const naming = ['cluster_identifier'];
  const global = globalCopies(index, resource, 'aws_rds_global_cluster', 'aws_rds_cluster');
  if (global !== undefined) return global;
  const replica = { type: 'aws_rds_cluster', argument: 'replication_source_identifier', naming };
  const remedy = 'Join it to an `aws_rds_global_cluster`, or add a `copy_action` to its backup plan.';
  return inSecondRegion(index, resource, [replica], remedy);
}

/**
 * An instance of an Aurora cluster. Source: the page `aws_rds_cluster_instance` of the AWS provider:
 * `publicly_accessible` is `false` where it is not set.
 */
export const adaptRdsClusterInstance: Adapter = (resource, index) => [
  datastore(resource, index, {
    noun: 'an Aurora instance',
    engine: engineSetting(resource.body, 'engine'),
    role: 'member',
    processors: processorsOf(resource.body, 'instance_class'),
    exposures: [accessibleExposure(resource.body)],
    safeguards: { monitoring: [measuredMember(index, resource)] },
  }),
];

/** Performance Insights may be switched on for the whole cluster. */
function measuredMember(index: RootIndex, { body }: TerraformResource): Attribute<boolean> {
  const own = measuredInstance(body);
  if (!isMissing(own)) return own;
  const [cluster] = resourcesIn(index, argumentOf(body, 'cluster_identifier'), 'aws_rds_cluster').keys();
  if (cluster === undefined) return unknown('its cluster is not in this root', body.header);
  const insights = booleanSetting(cluster.body, 'performance_insights_enabled', false);
  return isMissing(insights) ? measuredOrElse(cluster.body, own) : insights;
}

function measuredOrElse(cluster: ObjectValue, own: Attribute<boolean>): Attribute<boolean> {
  return isSet(cluster, 'monitoring_interval') || isSet(cluster, 'database_insights_mode')
    ? unknown('its cluster is measured as a whole', cluster.header)
    : own;
}

/** What its instances say, but where it brings them along. */
function membersOf(
  index: RootIndex,
  cluster: TerraformResource,
  multiZone: number,
  count: typeof zonesByMembers,
): Attribute<number> | undefined {
  // Three instances in three zones: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/multi-az-db-clusters-concepts.html
  if (isSet(cluster.body, 'db_cluster_instance_class')) return known(multiZone, cluster.header);
  // Aurora Serverless v1 moves its capacity to another zone by itself.
  if (textOf(cluster.body, 'engine_mode') === 'serverless') return undefined;
  return count(index, cluster, membership);
}
