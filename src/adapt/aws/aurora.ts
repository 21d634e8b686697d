import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { isSet, textOf } from '../terraform/setting.ts';
import { withBackupPlans } from './backup-coverage.ts';
import { zonesByMembers } from './cluster-members.ts';
import { clientPorts, engineSetting } from './engine.ts';
import { accessibleExposure, networkExposures } from './exposure.ts';
import { isGlobalSecondary } from './global-secondary.ts';
import { keptForDays } from './retention.ts';

const subnetGroup = { name: 'db_subnet_group_name', type: 'aws_db_subnet_group' };

/**
 * An Aurora cluster, or a Multi-AZ DB cluster of RDS. Source: the page `aws_rds_cluster` of the AWS provider:
 * `backup_retention_period` is `1` where it is not set, also for what is restored. Serverless v2 has instances like any
 * other cluster (`engine_mode` is `provisioned`), of the class `db.serverless`.
 */
export const adaptRdsCluster: Adapter = (resource, index) => {
  const { body } = resource;
  const engine = engineSetting(body, 'engine');
  return [
    datastore(resource, index, {
      noun: isSet(body, 'db_cluster_instance_class') ? 'a Multi-AZ DB cluster' : 'an Aurora cluster',
      engine,
      role: isSet(body, 'replication_source_identifier') || isGlobalSecondary(body) ? 'replica' : 'primary',
      zones: zonesOf(index, resource),
      backups: withBackupPlans(index, resource, keptForDays(body, 'backup_retention_period', 1)),
      exposures: networkExposures(index, body, {
        groups: 'vpc_security_group_ids',
        ports: clientPorts(body, engine),
        subnetGroup,
      }),
    }),
  ];
};

/**
 * An instance of an Aurora cluster. Source: the page `aws_rds_cluster_instance` of the AWS provider:
 * `publicly_accessible` is `false` where it is not set.
 */
export const adaptRdsClusterInstance: Adapter = (resource, index) => [
  datastore(resource, index, {
    noun: 'an Aurora instance',
    engine: engineSetting(resource.body, 'engine'),
    role: 'member',
    exposures: [accessibleExposure(resource.body)],
  }),
];

function zonesOf(index: RootIndex, cluster: TerraformResource): Attribute<number> | undefined {
  // Three instances in three zones: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/multi-az-db-clusters-concepts.html
  if (isSet(cluster.body, 'db_cluster_instance_class')) return known(3, cluster.header);
  // Aurora Serverless v1 moves its capacity to another zone by itself.
  if (textOf(cluster.body, 'engine_mode') === 'serverless') return undefined;
  return zonesByMembers(index, cluster, { memberType: 'aws_rds_cluster_instance', member: 'DB instance' });
}
