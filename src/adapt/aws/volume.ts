import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { known } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf } from '../terraform/setting.ts';
import { switchedOff } from '../terraform/switch.ts';
import { volumeEncryption } from './machine.ts';

/** An EBS volume. Source: the page `aws_ebs_volume` of the AWS provider. */
export const adaptEbsVolume: Adapter = (resource, index) => [
  volume(resource, index, 'an EBS volume', { encryptionAtRest: volumeEncryption(index, resource.body) }),
];

/**
 * A snapshot of a database, which every account may restore where it is shared with `all`. Source: the pages
 * `aws_db_snapshot` and `aws_db_cluster_snapshot` of the AWS provider, on `shared_accounts`.
 */
export const adaptDatabaseSnapshot: Adapter = (resource, index) => {
  const accounts = argumentOf(resource.body, 'shared_accounts');
  const items = accounts?.kind === 'list' ? accounts.items : [];
  const all = items.find((item) => item.kind === 'string' && item.value === 'all');
  const span = resource.body.fields.get('shared_accounts')?.span ?? resource.header;
  const detail = '`shared_accounts` names `all`';
  const remedy = 'Name the accounts that are meant in `shared_accounts`.';
  return [
    volume(resource, index, 'a snapshot of a database', {
      privateObjects: all === undefined ? [] : [known(false, span, { detail, remedy, via: all.via })],
    }),
  ];
};

/**
 * A vault of AWS Backup, which is always encrypted. Source: the page `aws_backup_vault` of the AWS provider:
 * `force_destroy` is `false` where it is not set.
 */
export const adaptBackupVault: Adapter = (resource, index) => [
  volume(resource, index, 'a backup vault', {
    finalCopy: [switchedOff(resource.body, 'force_destroy', false)],
  }),
];

function volume(
  resource: TerraformResource,
  index: RootIndex,
  noun: string,
  safeguards: Safeguards,
): PlainComponent {
  return { ...baseOf(resource, index), kind: 'volume', noun, safeguards };
}
