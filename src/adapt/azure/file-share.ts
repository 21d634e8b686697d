import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, byDefault, known, unknown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { isSet } from '../terraform/setting.ts';
import { namesData } from './data-words.ts';

/**
 * A share of files in a storage account. Source: the pages `azurerm_storage_share` and
 * `azurerm_backup_protected_file_share` of the azurerm provider, which names it in `source_file_share_name`. Whether
 * losing its files matters is read from its name.
 */
export const adaptFileShare: Adapter = (resource, index) => [
  datastore(resource, index, {
    noun: 'a share of files',
    engine: known('file-system', resource.header),
    backups: namesData(resource.name) ? shareBackups(index, resource) : undefined,
  }),
];

function shareBackups(index: RootIndex, share: TerraformResource): Attribute<boolean> {
  const { sure, doubtful } = namersOf(
    index,
    share,
    'azurerm_backup_protected_file_share',
    'source_file_share_name',
  );
  const [copy] = sure;
  if (copy !== undefined) return known(true, copy.header);
  if (doubtful !== undefined) return unknown(`\`${doubtful.address}\` may protect it`, share.header);
  return byDefault(false, share.header, {
    detail: 'no `azurerm_backup_protected_file_share` names it',
    remedy: 'Add an `azurerm_backup_protected_file_share` with a policy.',
  });
}

/**
 * A volume of NetApp Files, which is always encrypted at rest. Source: the page `azurerm_netapp_volume` of the azurerm
 * provider: backups, snapshots and a replica in another region are blocks of it, and none is there by default.
 */
export const adaptNetappVolume: Adapter = (resource, index) => {
  const { body, header } = resource;
  const isReplica = isSet(body, 'data_protection_replication');
  return [
    datastore(resource, index, {
      noun: 'a volume of NetApp Files',
      engine: known('file-system', header),
      role: isReplica ? 'replica' : 'primary',
      backups: volumeBackups(resource),
      safeguards: { secondRegion: [volumeRegions(index, resource)] },
    }),
  ];
};

function volumeBackups({ body, header }: TerraformResource): Attribute<boolean> {
  const name = ['data_protection_backup_policy', 'data_protection_snapshot_policy'].find((one) =>
    isSet(body, one),
  );
  const field = name === undefined ? undefined : body.fields.get(name);
  if (field !== undefined) return known(true, field.span);
  return byDefault(false, header, {
    detail: 'it has neither a `data_protection_backup_policy` nor a `data_protection_snapshot_policy` block',
    remedy: 'Add a `data_protection_backup_policy` block.',
  });
}

/** The replica names its source inside of a block. */
function volumeRegions(index: RootIndex, resource: TerraformResource): Attribute<boolean> {
  const { sure, doubtful } = namersOf(
    index,
    resource,
    'azurerm_netapp_volume',
    'data_protection_replication',
  );
  const [replica] = sure;
  if (replica !== undefined) return known(true, replica.header);
  if (doubtful !== undefined) return unknown(`\`${doubtful.address}\` may be its replica`, resource.header);
  return byDefault(false, resource.header, {
    detail: 'no volume replicates it',
    remedy: 'Add an `azurerm_netapp_volume` in another region with a `data_protection_replication` block.',
  });
}
