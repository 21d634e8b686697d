import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, byDefault, explained, known, mapKnown, unknown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, isSet, stringSetting, textOf } from '../terraform/setting.ts';
import { withBackupPlans } from './backup-plan.ts';
import { fixedEngine } from './engine.ts';
import { groupExposures } from './exposure.ts';
import { zonesByDeployment } from './multi-az.ts';
import { keptForDays } from './retention.ts';

const nfs = [2049];
const smb = [445];

/**
 * An EFS file system, which spans zones unless it names one. Source: the pages `aws_efs_file_system`,
 * `aws_efs_mount_target` and `aws_efs_backup_policy` of the AWS provider.
 */
export const adaptEfs: Adapter = (resource, index) => {
  const { body } = resource;
  const zone = stringSetting(body, 'availability_zone_name');
  const remedy = 'Leave `availability_zone_name` out, so that the file system spans zones.';
  const groups = namersOf(index, resource, 'aws_efs_mount_target', 'file_system_id', []).sure.map((target) =>
    argumentOf(target.body, 'security_groups'),
  );
  return [
    datastore(resource, index, {
      noun: 'an EFS file system',
      engine: fixedEngine(body, 'file-system'),
      zones:
        zone.state === 'absent'
          ? byDefault(3, body.header)
          : explained(
              mapKnown(zone, () => 1),
              { remedy },
            ),
      backups: withBackupPlans(index, resource, backupPolicyOf(index, resource)),
      exposures: groups.flatMap((group) => groupExposures(index, group, nfs)),
    }),
  ];
};

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
  return explained(status, { remedy: 'Set `status = "ENABLED"`.' });
}

/**
 * An FSx file system for Windows. Source: the page `aws_fsx_windows_file_system` of the AWS provider:
 * `deployment_type` is `SINGLE_AZ_1` and backups are kept for 7 days where nothing is set.
 */
export const adaptFsxWindows: Adapter = (resource, index) => [
  fsx(resource, index, {
    noun: 'an FSx file system for Windows',
    ports: smb,
    zones: zonesByDeployment(resource.body, 'deployment_type', 'MULTI_AZ_1', 'SINGLE_AZ_1'),
    backups: keptForDays(resource.body, 'automatic_backup_retention_days', 7),
  }),
];

/**
 * An FSx file system for ONTAP or OpenZFS, whose `deployment_type` is required. Source: the pages
 * `aws_fsx_ontap_file_system` and `aws_fsx_openzfs_file_system` of the AWS provider, and its schemas of both, which
 * say what the pages do not: `automatic_backup_retention_days` is `0` where it is not set.
 */
export const adaptFsxMultiZone: Adapter = (resource, index) => [
  fsx(resource, index, {
    noun:
      resource.type === 'aws_fsx_ontap_file_system'
        ? 'an FSx file system for ONTAP'
        : 'an FSx file system for OpenZFS',
    ports: nfs,
    zones: zonesByDeployment(resource.body, 'deployment_type', 'MULTI_AZ_1'),
    backups: keptForDays(resource.body, 'automatic_backup_retention_days', 0),
  }),
];

/**
 * An FSx file system for Lustre, which has no deployment in several zones; the scratch types, `SCRATCH_1` by default,
 * have no backups. Source: the page `aws_fsx_lustre_file_system` of the AWS provider, and
 * https://docs.aws.amazon.com/fsx/latest/APIReference/API_CreateFileSystemLustreConfiguration.html:
 * `automatic_backup_retention_days` is left to AWS, which takes `0`.
 */
export const adaptFsxLustre: Adapter = (resource, index) => {
  const persistent = textOf(resource.body, 'deployment_type')?.startsWith('PERSISTENT') === true;
  return [
    fsx(resource, index, {
      noun: 'an FSx file system for Lustre',
      ports: [988],
      zones: undefined,
      backups: persistent ? keptForDays(resource.body, 'automatic_backup_retention_days', 0) : undefined,
    }),
  ];
};

interface FsxFacts {
  readonly noun: string;
  readonly ports: readonly number[];
  readonly zones: Attribute<number> | undefined;
  readonly backups: Attribute<boolean> | undefined;
}

function fsx(resource: TerraformResource, index: RootIndex, { noun, ports, zones, backups }: FsxFacts) {
  return datastore(resource, index, {
    noun,
    engine: known('file-system', resource.header),
    zones,
    backups: backups === undefined ? undefined : withBackupPlans(index, resource, backups),
    exposures: groupExposures(index, argumentOf(resource.body, 'security_group_ids'), ports),
  });
}
