import { readObject } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, byDefault, explained, isKnown, known, mapKnown } from '../../model/attribute.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { booleanSetting, stringSetting, textOf } from '../terraform/setting.ts';
import { switchedOn } from '../terraform/switch.ts';
import { namesData } from './data-words.ts';
import { minimumTls } from './minimum-tls.ts';
import { nameWritten } from './renamed.ts';
import { storageAudit, storageExpiry, storageRegions } from './storage-keeping.ts';

/** Parts of a name that say that nothing is lost with the account: account names have no separators. */
const passing = /diag|bootlog|logs$|tmp|scratch|cache|artifact|func|static|website/;

/**
 * A storage account. Source: the page `azurerm_storage_account` of the azurerm provider: `versioning_enabled` is `false`,
 * `https_traffic_only_enabled` (until 3.x `enable_https_traffic_only`) is `true` and `min_tls_version` is `TLS1_2` by
 * default; and https://learn.microsoft.com/azure/storage/common/storage-redundancy: `LRS` keeps its copies in one data
 * centre, `ZRS` and `GZRS` in three zones, `GRS` in another region as well. Whether losing its objects matters cannot be
 * read from most accounts; who can reach it is a matter of its containers. It is always encrypted at rest:
 * https://learn.microsoft.com/azure/storage/common/storage-service-encryption
 */
export const adaptStorageAccount: Adapter = (resource, index) => {
  const isJudged = !isPassing(resource) && !servesFunctions(index, resource);
  return [
    datastore(resource, index, {
      noun: 'a storage account',
      engine: known('object-storage', resource.header),
      zones: isJudged ? zonesOf(resource) : undefined,
      backups: isJudged && namesData(resource.name) ? backupsOf(index, resource) : undefined,
      safeguards: safeguardsOf(index, resource, isJudged),
    }),
  ];
};

function safeguardsOf(index: RootIndex, resource: TerraformResource, isJudged: boolean): Safeguards {
  const { body } = resource;
  const encrypted = nameWritten(body, 'https_traffic_only_enabled', 'enable_https_traffic_only');
  return {
    encryptionInTransit: [switchedOn(body, encrypted, true)],
    modernTls: [minimumTls(body, 'min_tls_version', 'TLS1_2', 'TLS1_2')],
    secondRegion: isJudged ? [storageRegions(index, resource)] : [],
    expiry: servesFunctions(index, resource) ? [] : storageExpiry(index, resource),
    auditLog: isJudged && namesData(resource.name) ? [storageAudit(index, resource)] : [],
  };
}

function isPassing({ name, body }: TerraformResource): boolean {
  return [name, textOf(body, 'name') ?? ''].some((text) => passing.test(text.toLowerCase()));
}

/** What a function app keeps its own state in is made anew with it. */
function servesFunctions(index: RootIndex, account: TerraformResource): boolean {
  return functionApps.some((type) => namersOf(index, account, type, 'storage_account_name').sure.length > 0);
}

const functionApps = ['azurerm_linux_function_app', 'azurerm_windows_function_app', 'azurerm_function_app'];

function zonesOf({ body }: TerraformResource): Attribute<number> {
  const replication = stringSetting(body, 'account_replication_type');
  const zones = mapKnown(replication, (kind) => zonesByKind.get(kind.toUpperCase()) ?? 2);
  return explained(zones, settingTo(body, 'account_replication_type', 'ZRS'));
}

const zonesByKind: ReadonlyMap<string, number> = new Map([
  ['LRS', 1],
  ['ZRS', 3],
  ['GZRS', 3],
  ['RAGZRS', 3],
]);

/** Versions keep what is overwritten or deleted, a backup vault keeps copies. A data lake cannot have versions. */
function backupsOf(index: RootIndex, resource: TerraformResource): Attribute<boolean> | undefined {
  const { body, header } = resource;
  for (const [type, argument] of vaults) {
    const { sure, doubtful } = namersOf(index, resource, type, argument);
    const [copy] = sure;
    if (copy !== undefined) return known(true, copy.header);
    if (doubtful !== undefined) return undefined;
  }
  if (!isKnown(booleanSetting(body, 'is_hns_enabled', false), false)) return undefined;
  const properties = readObject(body, 'blob_properties');
  if (properties.state === 'unknown') return properties;
  const repair = settingTo(body, 'blob_properties.versioning_enabled', true);
  if (properties.state === 'absent')
    return byDefault(false, header, { detail: 'it keeps no versions of its objects', ...repair });
  return explained(booleanSetting(properties.value, 'versioning_enabled', false), repair);
}

const vaults = [
  ['azurerm_data_protection_backup_instance_blob_storage', 'storage_account_id'],
  ['azurerm_backup_protected_file_share', 'source_storage_account_id'],
] as const;
