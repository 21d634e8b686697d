import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, explained, isKnown, known, mapKnown, unknown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { resourcesIn } from '../terraform/reference.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, booleanSetting, stringSetting } from '../terraform/setting.ts';
import { nameWritten } from './renamed.ts';

/**
 * A container of blobs; its account says the rest. Source: the page `azurerm_storage_container` of the azurerm provider:
 * `container_access_type` is `private` by default, `blob` lets everybody read its objects and `container` list them too;
 * and `allow_nested_items_to_be_public` of the account (until 2.x `allow_blob_public_access`) overrides it when it is
 * `false`.
 */
export const adaptStorageContainer: Adapter = (resource, index) => [
  datastore(resource, index, {
    noun: 'a container of blobs',
    engine: known('object-storage', resource.header),
    role: 'member',
    safeguards: { privateObjects: [privacyOf(index, resource)] },
  }),
];

function privacyOf(index: RootIndex, { body }: TerraformResource): Attribute<boolean> {
  const access = stringSetting(body, 'container_access_type', 'private');
  const closed = mapKnown(access, (word) => word.toLowerCase() === 'private');
  if (!isKnown(closed, false)) return closed;
  const [account] = ['storage_account_id', 'storage_account_name'].flatMap((name) => [
    ...resourcesIn(index, argumentOf(body, name), 'azurerm_storage_account').keys(),
  ]);
  const allowed = account === undefined ? undefined : publicAllowed(account);
  if (allowed?.state === 'unknown') return unknown(allowed.because, closed.span);
  if (allowed !== undefined && isKnown(allowed, false)) return known(true, closed.span);
  return explained(closed, settingTo(body, 'container_access_type', 'private'));
}

function publicAllowed({ body }: TerraformResource): Attribute<boolean> {
  const name = nameWritten(body, 'allow_nested_items_to_be_public', 'allow_blob_public_access');
  return booleanSetting(body, name, true);
}
