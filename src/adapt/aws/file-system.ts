import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, byDefault, explained, mapKnown, unknown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, isSet, stringSetting } from '../terraform/setting.ts';
import { switchedOn } from '../terraform/switch.ts';
import { withBackupPlans } from './backup-plan.ts';
import { fixedEngine } from './engine.ts';
import { groupExposures } from './exposure.ts';
import { inSecondRegion } from './second-region.ts';

const nfs = [2049];

/**
 * An EFS file system, which spans zones unless it names one. Source: the pages `aws_efs_file_system`,
 * `aws_efs_mount_target`, `aws_efs_backup_policy` and `aws_efs_replication_configuration` of the AWS provider, and
 * https://docs.aws.amazon.com/efs/latest/ug/API_CreateFileSystem.html: `encrypted` is `false` where it is not set.
 */
export const adaptEfs: Adapter = (resource, index) => {
  const { body } = resource;
  const zone = stringSetting(body, 'availability_zone_name');
  const remedy = 'Leave `availability_zone_name` out, so that the file system spans zones.';
  const groups = namersOf(index, resource, 'aws_efs_mount_target', 'file_system_id', []).sure.map((target) =>
    argumentOf(target.body, 'security_groups'),
  );
  const replicaOf = replicationTo(index, resource);
  return [
    datastore(resource, index, {
      noun: 'an EFS file system',
      engine: fixedEngine(body, 'file-system'),
      role: replicaOf ? 'replica' : 'primary',
      zones:
        zone.state === 'absent'
          ? byDefault(3, body.header)
          : explained(
              mapKnown(zone, () => 1),
              { remedy },
            ),
      backups: withBackupPlans(index, resource, backupPolicyOf(index, resource)),
      exposures: groups.flatMap((group) => groupExposures(index, group, nfs)),
      safeguards: {
        encryptionAtRest: [switchedOn(body, 'encrypted', false)],
        secondRegion: [replicatedFileSystem(index, resource)],
      },
    }),
  ];
};

/** A replication may write to a file system that is there already: that one is a copy. */
function replicationTo(index: RootIndex, resource: TerraformResource): boolean {
  return namersOf(index, resource, 'aws_efs_replication_configuration', 'destination', []).sure.length > 0;
}

function replicatedFileSystem(index: RootIndex, resource: TerraformResource): Attribute<boolean> {
  const copy = { type: 'aws_efs_replication_configuration', argument: 'source_file_system_id' };
  const remedy = 'Add an `aws_efs_replication_configuration` with a `region` of its own.';
  return inSecondRegion(index, resource, [copy], remedy);
}

/** https://docs.aws.amazon.com/efs/latest/ug/API_CreateFileSystem.html: on by itself only for file systems of one zone. */
function backupPolicyOf(index: RootIndex, resource: TerraformResource): Attribute<boolean> {
  const remedy = 'Add an `aws_efs_backup_policy` with `status = "ENABLED"`.';
  const { sure, doubtful } = namersOf(index, resource, 'aws_efs_backup_policy', 'file_system_id', []);
  const [own] = sure;
  if (own !== undefined) return statusOf(own);
  if (doubtful !== undefined) return unknown(`\`${doubtful.address}\` may be for it`, resource.header);
  if (isSet(resource.body, 'availability_zone_name')) return byDefault(true, resource.header);
  return byDefault(false, resource.header, { detail: 'no `aws_efs_backup_policy` names it', remedy });
}

function statusOf(policy: TerraformResource): Attribute<boolean> {
  const blocks = readBlocks(policy.body, 'backup_policy');
  const [block] = blocks.state === 'known' ? blocks.value : [];
  if (block === undefined) return unknown('its backup policy is not known', policy.header);
  const status = mapKnown(stringSetting(block, 'status'), (word) => word === 'ENABLED');
  return explained(status, settingTo(block, 'status', 'ENABLED'));
}
