import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import {
  type Attribute,
  byDefault,
  explained,
  isKnown,
  known,
  mapKnown,
  unknown,
} from '../../model/attribute.ts';
import { namersOf } from '../terraform/namers.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { isSet, stringSetting } from '../terraform/setting.ts';
import { switchedOn } from '../terraform/switch.ts';
import { loggedByDiagnostics } from './diagnostic-setting.ts';
import { nestedBlocks } from './nested-blocks.ts';

/**
 * Whether a copy lies in a second region: by the account's own replication, or by a policy that replicates its objects.
 * Source: the pages `azurerm_storage_account` and `azurerm_storage_object_replication` of the azurerm provider.
 */
export function storageRegions(index: RootIndex, account: TerraformResource): Attribute<boolean> {
  const copies = namersOf(index, account, 'azurerm_storage_object_replication', 'source_storage_account_id');
  const [copy] = copies.sure;
  if (copy !== undefined) return known(true, copy.header);
  if (copies.doubtful !== undefined)
    return unknown(`\`${copies.doubtful.address}\` may copy it`, account.header);
  const kind = stringSetting(account.body, 'account_replication_type');
  return explained(
    mapKnown(kind, (word) => /^(?:RA)?GZ?RS$/i.test(word)),
    { remedy: 'Set `account_replication_type = "GZRS"`, or add an `azurerm_storage_object_replication`.' },
  );
}

/**
 * Whether what it collects goes away in the end. Source: the page `azurerm_storage_management_policy` of the azurerm
 * provider. Accounts for files alone, and web sites, collect nothing.
 */
export function storageExpiry(index: RootIndex, account: TerraformResource): readonly Attribute<boolean>[] {
  const { body, header } = account;
  const kind = stringSetting(body, 'account_kind', 'StorageV2');
  if (isKnown(kind, 'FileStorage') || isSet(body, 'static_website')) return [];
  const policies = namersOf(index, account, 'azurerm_storage_management_policy', 'storage_account_id');
  const [policy] = policies.sure;
  if (policy !== undefined) return [known(true, policy.header)];
  const websites = namersOf(index, account, 'azurerm_storage_account_static_website', 'storage_account_id');
  if (websites.sure.length > 0) return [];
  const { doubtful } = policies;
  if (doubtful !== undefined) return [unknown(`\`${doubtful.address}\` may clear it`, header)];
  return [
    byDefault(false, header, {
      detail: 'no `azurerm_storage_management_policy` names it',
      remedy:
        'Add an `azurerm_storage_management_policy` that deletes old objects or moves them to a cooler tier.',
    }),
  ];
}

/** Whether reads and writes are recorded, by a diagnostic setting or by the older logging of its queues. */
export function storageAudit(index: RootIndex, account: TerraformResource): Attribute<boolean> {
  const holders = [
    ...nestedBlocks(account.body, 'queue_properties'),
    ...namersOf(index, account, 'azurerm_storage_account_queue_properties', 'storage_account_id').sure.map(
      ({ body }) => body,
    ),
  ];
  const [logging] = holders.flatMap((holder) => nestedBlocks(holder, 'logging'));
  if (logging !== undefined) return queueLogging(logging);
  return explained(loggedByDiagnostics(index, account), {
    remedy:
      'Add an `azurerm_monitor_diagnostic_setting` for its `/blobServices/default` with `StorageRead`, `StorageWrite` and `StorageDelete`.',
  });
}

function queueLogging(logging: ObjectValue): Attribute<boolean> {
  const answers = ['delete', 'read', 'write'].map((name) => switchedOn(logging, name));
  return answers.find((answer) => !isKnown(answer, true)) ?? known(true, logging.header);
}
