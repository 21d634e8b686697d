import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, explained, mapKnown } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { settingTo } from '../terraform/repair.ts';
import { stringSetting } from '../terraform/setting.ts';
import { switchedOn } from '../terraform/switch.ts';

/**
 * Where backups lie. Source: the pages `azurerm_recovery_services_vault` and `azurerm_data_protection_backup_vault` of
 * the azurerm provider: `soft_delete_enabled` is `true` and `storage_mode_type` is `GeoRedundant` by default, `soft_delete`
 * of the newer kind is `On`, and its `redundancy` has to be written.
 */
export const adaptRecoveryVault: Adapter = (resource, index) => {
  const vault: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'volume',
    noun: 'a vault of backups',
    safeguards: {
      deletionProtection: [softDelete(resource)],
      secondRegion: [regions(resource)],
    },
  };
  return [vault];
};

function softDelete({ type, body }: TerraformResource): Attribute<boolean> {
  if (type === 'azurerm_recovery_services_vault') return switchedOn(body, 'soft_delete_enabled', true);
  const word = stringSetting(body, 'soft_delete', 'On');
  return explained(
    mapKnown(word, (state) => state !== 'Off'),
    settingTo(body, 'soft_delete', 'On'),
  );
}

function regions({ type, body }: TerraformResource): Attribute<boolean> {
  const [name, unset] =
    type === 'azurerm_recovery_services_vault'
      ? (['storage_mode_type', 'GeoRedundant'] as const)
      : (['redundancy', undefined] as const);
  return explained(
    mapKnown(stringSetting(body, name, unset), (kind) => kind === 'GeoRedundant'),
    { remedy: `Set \`${name} = "GeoRedundant"\`.` },
  );
}
