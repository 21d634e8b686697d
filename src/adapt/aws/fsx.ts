import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known, mapKnown } from '../../model/attribute.ts';
import type { Datastore } from '../../model/component.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, isSet, stringSetting, textOf } from '../terraform/setting.ts';
import { withBackupPlans, withPlanRetention } from './backup-plan.ts';
import { finalSnapshot } from './deletion.ts';
import { groupExposures } from './exposure.ts';
import { standbysByDeployment, zonesByDeployment } from './multi-az.ts';
import { daysKept, keptForDays } from './retention.ts';

const nfs = [2049];
const smb = [445];
const retention = 'automatic_backup_retention_days';

/**
 * An FSx file system for Windows, which is always encrypted at rest like every other of FSx. Source: the page
 * `aws_fsx_windows_file_system` of the AWS provider: `deployment_type` is `SINGLE_AZ_1`, backups are kept for 7 days and
 * `skip_final_backup` is `false` where nothing is set.
 */
export const adaptFsxWindows: Adapter = (resource, index) => [
  fsx(resource, index, {
    noun: 'an FSx file system for Windows',
    ports: smb,
    zones: zonesByDeployment(resource.body, 'deployment_type', 'MULTI_AZ_1', 'SINGLE_AZ_1'),
    standbys: standbysByDeployment(resource.body, 'deployment_type', 'MULTI_AZ_1', 'SINGLE_AZ_1'),
    ...backupsBy(index, resource, 7),
    safeguards: { finalCopy: [finalSnapshot(resource.body, 'skip_final_backup')] },
  }),
];

/**
 * An FSx file system for ONTAP or OpenZFS, whose `deployment_type` is required: `SINGLE_AZ_HA_…` of OpenZFS and both
 * types of ONTAP have a standby in the same zone. Source: the pages `aws_fsx_ontap_file_system` and
 * `aws_fsx_openzfs_file_system` of the AWS provider, and its schemas of both, which say what the pages do not:
 * `automatic_backup_retention_days` is `0` where it is not set. The final backup of OpenZFS is left out: whether it is
 * skipped by default the page and the schema tell differently.
 */
export const adaptFsxMultiZone: Adapter = (resource, index) => {
  const { body } = resource;
  const ontap = resource.type === 'aws_fsx_ontap_file_system';
  const type = stringSetting(body, 'deployment_type');
  const hasStandby = (word: string) => ontap || /MULTI_AZ|_HA_/.test(word);
  const standbys = mapKnown(type, (word) => (hasStandby(word) ? 1 : 0));
  const remedy = 'Set `deployment_type = "MULTI_AZ_1"`.';
  return [
    fsx(resource, index, {
      noun: ontap ? 'an FSx file system for ONTAP' : 'an FSx file system for OpenZFS',
      ports: nfs,
      zones: zonesByDeployment(body, 'deployment_type', 'MULTI_AZ_1'),
      standbys: standbys.state === 'known' ? { ...standbys, remedy } : standbys,
      ...backupsBy(index, resource, 0),
    }),
  ];
};

/**
 * An FSx file system for Lustre, which has no deployment in several zones; the scratch types, `SCRATCH_1` by default,
 * have no backups and are made to be lost, as is what S3 keeps another copy of. Source: the pages
 * `aws_fsx_lustre_file_system` and `aws_fsx_data_repository_association` of the AWS provider, and
 * https://docs.aws.amazon.com/fsx/latest/APIReference/API_CreateFileSystemLustreConfiguration.html:
 * `automatic_backup_retention_days` is left to AWS, which takes `0`.
 */
export const adaptFsxLustre: Adapter = (resource, index) => {
  const persistent = textOf(resource.body, 'deployment_type')?.startsWith('PERSISTENT') === true;
  const noun = 'an FSx file system for Lustre';
  const ports = [988];
  if (!persistent) return [fsx(resource, index, { noun, ports })];
  const zones = isLinkedToS3(index, resource) ? undefined : oneZone(resource.body);
  return [fsx(resource, index, { noun, ports, zones, ...backupsBy(index, resource, 0) })];
};

function isLinkedToS3(index: RootIndex, resource: TerraformResource): boolean {
  if (isSet(resource.body, 'export_path') || isSet(resource.body, 'import_path')) return true;
  const links = namersOf(index, resource, 'aws_fsx_data_repository_association', 'file_system_id', []);
  return links.sure.length > 0 || links.doubtful !== undefined;
}

function oneZone(body: ObjectValue): Attribute<number> {
  return known(1, body.fields.get('deployment_type')?.span ?? body.header, {
    detail: 'FSx for Lustre has no deployment in several, and no S3 bucket is linked to it',
    remedy:
      'Link it to an S3 bucket with an `aws_fsx_data_repository_association`, or use a file system with a `MULTI_AZ` deployment.',
  });
}

function backupsBy(
  index: RootIndex,
  resource: TerraformResource,
  unset: number,
): Pick<Datastore, 'backups' | 'backupRetentionDays'> {
  const { body } = resource;
  return {
    backups: withBackupPlans(index, resource, keptForDays(body, retention, unset)),
    backupRetentionDays: withPlanRetention(index, resource, daysKept(body, retention, unset)),
  };
}

type FsxFacts = Pick<Datastore, 'noun'> &
  Partial<Pick<Datastore, 'zones' | 'standbys' | 'backups' | 'backupRetentionDays' | 'safeguards'>> & {
    readonly ports: readonly number[];
  };

function fsx(resource: TerraformResource, index: RootIndex, { ports, ...facts }: FsxFacts) {
  return datastore(resource, index, {
    ...facts,
    engine: known('file-system', resource.header),
    exposures: groupExposures(index, argumentOf(resource.body, 'security_group_ids'), ports),
  });
}
