import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, unknown } from '../../model/attribute.ts';
import type { Engine } from '../../model/component.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { isSet, textOf } from '../terraform/setting.ts';
import { switchedOn } from '../terraform/switch.ts';
import { withBackupPlans, withPlanRetention } from './backup-plan.ts';
import { deletionSafeguards } from './deletion.ts';
import { clientPorts, engineSetting } from './engine.ts';
import { accessibleExposure, networkExposures } from './exposure.ts';
import { processorsOf } from './instance-type.ts';
import { standbysBySwitch, zonesBySwitch } from './multi-az.ts';
import { placementSafeguards } from './placement.ts';
import { grownStorage, measuredInstance } from './rds-instance.ts';
import { copiedInstance, readReplicasOf } from './rds-replica.ts';
import { requiredTls } from './required-tls.ts';
import { daysKept, keptForDays } from './retention.ts';

const subnetGroup = { name: 'db_subnet_group_name', type: 'aws_db_subnet_group' };
const parameterGroup = {
  name: 'parameter_group_name',
  type: 'aws_db_parameter_group',
  input: 'parameters',
};

/**
 * An RDS instance. Source: the page `aws_db_instance` of the AWS provider: `publicly_accessible`, `storage_encrypted`
 * and `deletion_protection` are `false` and `backup_retention_period` is `0` where they are not set; `multi_az` is left
 * to AWS, which makes one instance. One that names its source is a read replica.
 */
export const adaptRdsInstance: Adapter = (resource, index) => {
  const { body } = resource;
  const engine = engineSetting(body, 'engine');
  const replica = isSet(body, 'replicate_source_db');
  return [
    datastore(resource, index, {
      noun: 'an RDS instance',
      engine,
      role: replica ? 'replica' : 'primary',
      zones: unlessMirrored(body, engine, zonesBySwitch(body, 'multi_az')),
      standbys: unlessMirrored(body, engine, standbysBySwitch(body, 'multi_az')),
      readReplicas: replica ? undefined : readReplicasOf(index, resource),
      backups: withBackupPlans(index, resource, broughtAlong(body, keptForDays)),
      backupRetentionDays: withPlanRetention(index, resource, broughtAlong(body, daysKept)),
      processors: processorsOf(body, 'instance_class'),
      exposures: [
        accessibleExposure(body),
        ...networkExposures(index, body, {
          groups: 'vpc_security_group_ids',
          ports: clientPorts(body, engine),
          subnetGroup,
        }),
      ],
      // A replica is encrypted and placed as what it copies, and is made anew from it.
      safeguards: replica ? {} : primarySafeguards(index, resource, engine),
    }),
  ];
};

function primarySafeguards(
  index: RootIndex,
  resource: TerraformResource,
  engine: Attribute<Engine>,
): Safeguards {
  const { body } = resource;
  const tls = requiredTls(index, body, engine, parameterGroup);
  return {
    ...deletionSafeguards(body),
    ...(isRestored(body) ? {} : placementSafeguards(index, body, subnetGroup)),
    monitoring: [measuredInstance(body)],
    encryptionAtRest: [encryptionOf(body)],
    encryptionInTransit: tls === undefined ? [] : [tls],
    secondRegion: [copiedInstance(index, resource)],
    storageGrowth: [grownStorage(body)],
  };
}

function isRestored(body: ObjectValue): boolean {
  return isSet(body, 'snapshot_identifier') || isSet(body, 'restore_to_point_in_time');
}

/**
 * RDS Custom for Oracle has no standbys to switch on. What is restored stands in one zone unless it is told otherwise,
 * but for SQL Server with mirroring:
 * https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RestoreDBInstanceFromDBSnapshot.html
 */
function unlessMirrored(
  body: ObjectValue,
  engine: Attribute<Engine>,
  own: Attribute<number>,
): Attribute<number> {
  if (textOf(body, 'engine')?.startsWith('custom-oracle') === true)
    return unknown('RDS Custom for Oracle leaves standbys to the database', body.header);
  const maybeMirrored = engine.state !== 'known' || engine.value === 'sql-server';
  if (isRestored(body) && maybeMirrored && !isSet(body, 'multi_az'))
    return unknown('what it is restored from may be mirrored', body.header);
  return own;
}

/** The provider leaves the days to AWS where they are not written, which keeps those of what it restores. */
function broughtAlong<T>(
  body: ObjectValue,
  read: (body: ObjectValue, name: string, unset: number) => Attribute<T>,
): Attribute<T> {
  const name = 'backup_retention_period';
  const source = ['snapshot_identifier', 'restore_to_point_in_time', 's3_import'].find((origin) =>
    isSet(body, origin),
  );
  if (source !== undefined && !isSet(body, name))
    return unknown(`\`${source}\` brings its backup settings along`, body.header);
  return read(body, name, 0);
}

/** What is restored is encrypted as its snapshot was. */
function encryptionOf(body: ObjectValue): Attribute<boolean> {
  const source = ['snapshot_identifier', 'restore_to_point_in_time'].find((name) => isSet(body, name));
  if (source !== undefined && !isSet(body, 'storage_encrypted'))
    return unknown(`\`${source}\` brings its encryption along`, body.header);
  return switchedOn(body, 'storage_encrypted', false);
}
