import type { ObjectValue } from '../../evaluate/value.ts';
import type { Engine } from '../../model/component.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { isSet } from '../terraform/setting.ts';
import { withBackupPlans } from './backup-coverage.ts';
import { zonesByMembers } from './cluster-members.ts';
import { clientPorts, fixedEngine } from './engine.ts';
import { accessibleExposure, networkExposures } from './exposure.ts';
import { isGlobalSecondary } from './global-secondary.ts';
import { keptForDays } from './retention.ts';

/**
 * A DocumentDB cluster. Source: the pages `aws_docdb_cluster` and `aws_docdb_cluster_instance` of the AWS provider:
 * `backup_retention_period` is `1` where it is not set.
 */
export const adaptDocumentDbCluster = clusterAdapter({
  noun: 'a DocumentDB cluster',
  engine: 'mongodb',
  memberType: 'aws_docdb_cluster_instance',
  isReplica: isGlobalSecondary,
});

/**
 * A Neptune cluster. Source: the pages `aws_neptune_cluster` and `aws_neptune_cluster_instance` of the AWS provider:
 * `backup_retention_period` is `1` where it is not set.
 */
export const adaptNeptuneCluster = clusterAdapter({
  noun: 'a Neptune cluster',
  engine: 'neptune',
  memberType: 'aws_neptune_cluster_instance',
  isReplica: (body) => isSet(body, 'replication_source_identifier'),
  subnetGroup: { name: 'neptune_subnet_group_name', type: 'aws_neptune_subnet_group' },
});

/** An instance of a Neptune cluster: `publicly_accessible` is `false` where it is not set. */
export const adaptNeptuneInstance: Adapter = (resource, index) => [
  datastore(resource, index, {
    noun: 'a Neptune instance',
    engine: fixedEngine(resource.body, 'neptune'),
    role: 'member',
    exposures: [accessibleExposure(resource.body)],
  }),
];

interface ClusterKind {
  readonly noun: string;
  readonly engine: Engine;
  readonly memberType: string;
  readonly isReplica: (body: ObjectValue) => boolean;
  /** Undefined where instances never get a public address. */
  readonly subnetGroup?: { readonly name: string; readonly type: string };
}

function clusterAdapter({ noun, engine: name, memberType, isReplica, subnetGroup }: ClusterKind): Adapter {
  return (resource, index) => {
    const { body } = resource;
    const engine = fixedEngine(body, name);
    const ports = clientPorts(body, engine);
    return [
      datastore(resource, index, {
        noun,
        engine,
        role: isReplica(body) ? 'replica' : 'primary',
        zones: zonesByMembers(index, resource, { memberType, member: 'instance' }),
        backups: withBackupPlans(index, resource, keptForDays(body, 'backup_retention_period', 1)),
        exposures: networkExposures(index, body, {
          groups: 'vpc_security_group_ids',
          ports,
          ...(subnetGroup === undefined ? {} : { subnetGroup }),
        }),
      }),
    ];
  };
}
