import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, mapKnown, unknown } from '../../model/attribute.ts';
import type { Engine } from '../../model/component.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { isSet } from '../terraform/setting.ts';
import { switchedOn } from '../terraform/switch.ts';
import { withBackupPlans, withPlanRetention } from './backup-plan.ts';
import { standbysByMembers, zonesByMembers } from './cluster-members.ts';
import { deletionSafeguards } from './deletion.ts';
import { clientPorts, fixedEngine } from './engine.ts';
import { accessibleExposure, networkExposures, type SubnetGroup } from './exposure.ts';
import { globalCopies, isGlobalSecondary } from './global-cluster.ts';
import { processorsOf } from './instance-type.ts';
import { engineParameter, type ParameterGroup } from './parameter-group.ts';
import { placementSafeguards } from './placement.ts';
import { daysKept, keptForDays } from './retention.ts';
import { inSecondRegion, type RegionalCopy } from './second-region.ts';

/**
 * A DocumentDB cluster. Source: the pages `aws_docdb_cluster` and `aws_docdb_cluster_instance` of the AWS provider:
 * `backup_retention_period` is `1` and `storage_encrypted` `false` where they are not set. The parameter `tls` is
 * `enabled` by default: https://docs.aws.amazon.com/documentdb/latest/developerguide/security.encryption.ssl.html
 */
export const adaptDocumentDbCluster = clusterAdapter({
  noun: 'a DocumentDB cluster',
  engine: 'mongodb',
  type: 'aws_docdb_cluster',
  isReplica: isGlobalSecondary,
  subnetGroup: { name: 'db_subnet_group_name', type: 'aws_docdb_subnet_group' },
  hasPublicAddresses: false,
  tls: {
    group: { name: 'db_cluster_parameter_group_name', type: 'aws_docdb_cluster_parameter_group' },
    parameter: 'tls',
    off: 'disabled',
    on: 'enabled',
  },
  copies: [],
});

/**
 * A Neptune cluster. Source: the pages `aws_neptune_cluster` and `aws_neptune_cluster_instance` of the AWS provider:
 * `backup_retention_period` is `1` and `storage_encrypted` `false` where they are not set. The parameter
 * `neptune_enforce_ssl` is `1` by default: https://docs.aws.amazon.com/neptune/latest/userguide/security-ssl.html
 */
export const adaptNeptuneCluster = clusterAdapter({
  noun: 'a Neptune cluster',
  engine: 'neptune',
  type: 'aws_neptune_cluster',
  isReplica: (body) => isSet(body, 'replication_source_identifier'),
  subnetGroup: { name: 'neptune_subnet_group_name', type: 'aws_neptune_subnet_group' },
  hasPublicAddresses: true,
  tls: {
    group: {
      name: 'neptune_cluster_parameter_group_name',
      type: 'aws_neptune_cluster_parameter_group',
    },
    parameter: 'neptune_enforce_ssl',
    off: '0',
    on: '1',
  },
  copies: [
    {
      type: 'aws_neptune_cluster',
      argument: 'replication_source_identifier',
      naming: ['cluster_identifier'],
    },
  ],
});

/** An instance of a Neptune cluster: `publicly_accessible` is `false` where it is not set. */
export const adaptNeptuneInstance: Adapter = (resource, index) => [
  datastore(resource, index, {
    noun: 'a Neptune instance',
    engine: fixedEngine(resource.body, 'neptune'),
    role: 'member',
    processors: processorsOf(resource.body, 'instance_class'),
    exposures: [accessibleExposure(resource.body)],
  }),
];

interface ClusterKind {
  readonly noun: string;
  readonly engine: Engine;
  readonly type: 'aws_docdb_cluster' | 'aws_neptune_cluster';
  readonly isReplica: (body: ObjectValue) => boolean;
  readonly subnetGroup: SubnetGroup;
  /** Whether instances may get a public address. */
  readonly hasPublicAddresses: boolean;
  /** The parameter that lets plain connections in, and its values. */
  readonly tls: {
    readonly group: ParameterGroup;
    readonly parameter: string;
    readonly off: string;
    readonly on: string;
  };
  readonly copies: readonly RegionalCopy[];
}

function clusterAdapter(kind: ClusterKind): Adapter {
  const { noun, engine: name, type, subnetGroup } = kind;
  const membership = { memberType: `${type}_instance`, member: 'instance' };
  return (resource, index) => {
    const { body } = resource;
    const engine = fixedEngine(body, name);
    return [
      datastore(resource, index, {
        noun,
        engine,
        role: kind.isReplica(body) ? 'replica' : 'primary',
        zones: zonesByMembers(index, resource, membership),
        standbys: standbysByMembers(index, resource, membership),
        readReplicas: standbysByMembers(index, resource, membership),
        backups: withBackupPlans(index, resource, keptForDays(body, 'backup_retention_period', 1)),
        backupRetentionDays: withPlanRetention(index, resource, daysKept(body, 'backup_retention_period', 1)),
        exposures: networkExposures(index, body, {
          groups: 'vpc_security_group_ids',
          ports: clientPorts(body, engine),
          ...(kind.hasPublicAddresses ? { subnetGroup } : {}),
        }),
        safeguards: safeguardsOf(index, resource, kind),
      }),
    ];
  };
}

function safeguardsOf(index: RootIndex, resource: TerraformResource, kind: ClusterKind): Safeguards {
  const { body } = resource;
  const encryptionInTransit = [encryptedConnections(index, body, kind)];
  // A copy is encrypted as what it copies, and is made anew from it.
  if (kind.isReplica(body)) return { encryptionInTransit };
  return {
    ...deletionSafeguards(body),
    ...placementSafeguards(index, body, kind.subnetGroup),
    encryptionAtRest: [encryptionOf(body)],
    encryptionInTransit,
    secondRegion: [copiedCluster(index, resource, kind)],
  };
}

/** What is restored is encrypted as its snapshot was. */
function encryptionOf(body: ObjectValue): Attribute<boolean> {
  if (isSet(body, 'snapshot_identifier') && !isSet(body, 'storage_encrypted'))
    return unknown('`snapshot_identifier` brings its encryption along', body.header);
  return switchedOn(body, 'storage_encrypted', false);
}

function encryptedConnections(
  index: RootIndex,
  body: ObjectValue,
  { tls: { group, parameter, off, on } }: ClusterKind,
): Attribute<boolean> {
  const written = engineParameter(index, body, group, parameter);
  if (written.state === 'absent') return byDefault(true, body.header);
  if (written.state === 'unknown') return written;
  return explained(
    mapKnown(written, (value) => value.toLowerCase() !== off),
    {
      detail: `the parameter \`${parameter}\` is \`${written.value}\``,
      remedy: `Set the parameter \`${parameter}\` to \`${on}\`.`,
    },
  );
}

function copiedCluster(
  index: RootIndex,
  resource: TerraformResource,
  { type, copies }: ClusterKind,
): Attribute<boolean> {
  const globalType = type === 'aws_docdb_cluster' ? 'aws_docdb_global_cluster' : 'aws_neptune_global_cluster';
  const global = globalCopies(index, resource, globalType, type);
  if (global !== undefined) return global;
  const remedy = `Join it to an \`${globalType}\`, or add a \`copy_action\` to its backup plan.`;
  return inSecondRegion(index, resource, copies, remedy);
}
