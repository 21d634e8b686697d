import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, unknown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { isSet } from '../terraform/setting.ts';
import { withBackupPlans } from './backup-coverage.ts';
import { clientPorts, engineSetting } from './engine.ts';
import { accessibleExposure, networkExposures } from './exposure.ts';
import { zonesBySwitch } from './multi-az.ts';
import { keptForDays } from './retention.ts';

/**
 * An RDS instance. Source: the page `aws_db_instance` of the AWS provider: `multi_az` and `publicly_accessible` are
 * `false`, `backup_retention_period` is `0` where they are not set.
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
      zones: zonesBySwitch(body, 'multi_az'),
      backups: withBackupPlans(index, resource, backupsOf(body)),
      exposures: [
        accessibleExposure(body),
        ...networkExposures(index, body, {
          groups: 'vpc_security_group_ids',
          ports: clientPorts(body, engine),
          subnetGroup,
        }),
      ],
    }),
  ];
};

/** What is restored keeps the settings of what it was made from. */
function backupsOf(body: ObjectValue): Attribute<boolean> {
  const source = ['snapshot_identifier', 'restore_to_point_in_time', 's3_import'].find((name) =>
    isSet(body, name),
  );
  if (source !== undefined && !isSet(body, 'backup_retention_period'))
    return unknown(`\`${source}\` brings its backup settings along`, body.header);
  return keptForDays(body, 'backup_retention_period', 0);
}
