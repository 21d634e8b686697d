import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, explained, known, mapKnown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { stringSetting, textOf } from '../terraform/setting.ts';

/** Parts of a name that say that nothing is lost with the account: account names have no separators. */
const passing = /diag|bootlog|logs$|tmp|scratch|cache|artifact|func/;

/**
 * A storage account. Source: the page `azurerm_storage_account` of the azurerm provider, and
 * https://learn.microsoft.com/azure/storage/common/storage-redundancy: `LRS` keeps its copies in one data centre,
 * `ZRS` and `GZRS` in three zones, `GRS` in another region as well. Whether losing its objects matters cannot be read
 * from it; who can reach it is a matter of its containers.
 */
export const adaptStorageAccount: Adapter = (resource, index) => [
  datastore(resource, index, {
    noun: 'a storage account',
    engine: known('object-storage', resource.header),
    zones: isPassing(resource) || servesFunctions(index, resource) ? undefined : zonesOf(resource),
  }),
];

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
  return explained(zones, { remedy: 'Set `account_replication_type = "ZRS"`.' });
}

const zonesByKind: ReadonlyMap<string, number> = new Map([
  ['LRS', 1],
  ['ZRS', 3],
  ['GZRS', 3],
  ['RAGZRS', 3],
]);
