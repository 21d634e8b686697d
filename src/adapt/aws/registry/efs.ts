import type { TerraformResource } from '../../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../../evaluate/value.ts';
import { type Attribute, explained, isKnown, mapKnown, unknown } from '../../../model/attribute.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { datastore } from '../../terraform/component-base.ts';
import type { RootIndex } from '../../terraform/root-index.ts';
import { booleanSetting, stringSetting } from '../../terraform/setting.ts';
import { switchedOn } from '../../terraform/switch.ts';
import { withBackupPlans } from '../backup-plan.ts';
import { fixedEngine } from '../engine.ts';
import { inSecondRegion } from '../second-region.ts';
import type { ModuleAdapter } from './module-adapter.ts';

/**
 * terraform-aws-modules/efs/aws (its `variables.tf` in versions 1 and 2): `encrypted`, `create_backup_policy` and
 * `enable_backup_policy` are `true`; `create_replication_configuration` is `false` by default.
 */
export const adaptEfsModule: ModuleAdapter = (call, index) => {
  const resource = asResource(call, 'aws_efs_file_system');
  const { body } = resource;
  const zone = stringSetting(body, 'availability_zone_name');
  const remedy = 'Leave `availability_zone_name` out, so that the file system spans zones.';
  return [
    datastore(resource, index, {
      noun: 'an EFS file system',
      engine: fixedEngine(body, 'file-system'),
      zones:
        zone.state === 'absent'
          ? undefined
          : explained(
              mapKnown(zone, () => 1),
              { remedy },
            ),
      backups: withBackupPlans(index, resource, backupPolicyOf(body)),
      safeguards: {
        encryptionAtRest: [switchedOn(body, 'encrypted', true)],
        secondRegion: [replicated(index, resource)],
      },
    }),
  ];
};

/** Without a policy of the module's there may be one beside it. */
function backupPolicyOf(inputs: ObjectValue): Attribute<boolean> {
  const created = booleanSetting(inputs, 'create_backup_policy', true);
  const enabled = switchedOn(inputs, 'enable_backup_policy', true);
  return isKnown(created, true)
    ? enabled
    : unknown('its backup policy is not made by the module', inputs.header);
}

function replicated(index: RootIndex, resource: TerraformResource): Attribute<boolean> {
  const { body } = resource;
  const made = booleanSetting(body, 'create_replication_configuration', false);
  if (made.state === 'unknown' || isKnown(made, true)) return made;
  const copy = { type: 'aws_efs_replication_configuration', argument: 'source_file_system_id' };
  return inSecondRegion(
    index,
    resource,
    [copy],
    'Set `create_replication_configuration = true` with a destination.',
  );
}
