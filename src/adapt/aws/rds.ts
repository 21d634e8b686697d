import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, unknown } from '../../model/attribute.ts';
import type { Engine } from '../../model/component.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { isSet } from '../terraform/setting.ts';
import { switchedOn } from '../terraform/switch.ts';
import { withBackupPlans } from './backup-coverage.ts';
import { clientPorts, engineSetting } from './engine.ts';
import { accessibleExposure, networkExposures } from './exposure.ts';
import { zonesBySwitch } from './multi-az.ts';
import { keptForDays } from './retention.ts';

/**
 * An RDS instance. Source: the page `aws_db_instance` of the AWS provider: `publicly_accessible` is `false` and
 * `backup_retention_period` is `0` where they are not set, and so is `storage_encrypted` `false`; `multi_az` is left to AWS, which makes one instance. One that
 * names its source is a read replica.
 */
export const adaptRdsInstance: Adapter = (resource, index) => {
  const { body } = resource;
  const engine = engineSetting(body, 'engine');
  const replica = isSet(body, 'replicate_source_db');
  const subnetGroup = { name: 'db_subnet_group_name', type: 'aws_db_subnet_group' };
  return [
    datastore(resource, index, {
      noun: 'an RDS instance',
      engine,
      role: replica ? 'replica' : 'primary',
      zones: zonesOf(body, engine),
      backups: withBackupPlans(index, resource, backupsOf(body)),
      exposures: [
        accessibleExposure(body),
        ...networkExposures(index, body, {
          groups: 'vpc_security_group_ids',
          ports: clientPorts(body, engine),
          subnetGroup,
        }),
      ],
      // A replica is encrypted as what it copies.
      safeguards: replica ? {} : { encryptionAtRest: [encryptionOf(body)] },
    }),
  ];
};

/**
 * What is restored stands in one zone unless it is told otherwise, but for SQL Server with mirroring:
 * https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RestoreDBInstanceFromDBSnapshot.html
 */
function zonesOf(body: ObjectValue, engine: Attribute<Engine>): Attribute<number> {
  const restored = isSet(body, 'snapshot_identifier') || isSet(body, 'restore_to_point_in_time');
  const maybeMirrored = engine.state !== 'known' || engine.value === 'sql-server';
  if (restored && maybeMirrored && !isSet(body, 'multi_az'))
    return unknown('what it is restored from may be mirrored', body.header);
  return zonesBySwitch(body, 'multi_az');
}

/** The provider leaves the days to AWS where they are not written, which keeps those of what it restores. */
function backupsOf(body: ObjectValue): Attribute<boolean> {
  const source = ['snapshot_identifier', 'restore_to_point_in_time', 's3_import'].find((name) =>
    isSet(body, name),
  );
  if (source !== undefined && !isSet(body, 'backup_retention_period'))
    return unknown(`\`${source}\` brings its backup settings along`, body.header);
  return keptForDays(body, 'backup_retention_period', 0);
}

/** What is restored is encrypted as its snapshot was. */
function encryptionOf(body: ObjectValue): Attribute<boolean> {
  const source = ['snapshot_identifier', 'restore_to_point_in_time'].find((name) => isSet(body, name));
  if (source !== undefined && !isSet(body, 'storage_encrypted'))
    return unknown(`\`${source}\` brings its encryption along`, body.header);
  return switchedOn(body, 'storage_encrypted', false);
}
