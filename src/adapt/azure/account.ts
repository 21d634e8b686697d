import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, absent, known, unknown } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { accountBy } from '../terraform/account.ts';
import type { RootIndex } from '../terraform/root-index.ts';

/** Who writes one of them configures a subscription, not one service in it. */
const accountTypes = [
  'azurerm_subscription',
  'azurerm_management_group',
  'azurerm_management_group_subscription_association',
  'azurerm_subscription_policy_assignment',
  'azurerm_management_group_policy_assignment',
  'azurerm_security_center_contact',
];

const alerts = [
  'azurerm_consumption_budget_subscription',
  'azurerm_consumption_budget_management_group',
  'azurerm_consumption_budget_resource_group',
  'azurerm_cost_anomaly_alert',
];

/**
 * The subscription that a root evidently configures, if it does. Source: the pages of these types of the azurerm
 * provider; a budget always has a `notification`.
 */
export function accountOf(index: RootIndex): readonly PlainComponent[] {
  const [sign] = index.ofType(...accountTypes);
  return sign === undefined
    ? []
    : [accountBy(sign, index, 'an Azure subscription', costAlertOf(index, sign))];
}

function costAlertOf(index: RootIndex, sign: TerraformResource): Attribute<boolean> {
  const [told] = index.ofType(...alerts);
  if (told !== undefined) return known(true, told.header);
  const call = index.root.moduleCalls.find(({ source, name }) =>
    /budget|billing|cost|subscription|landing|alz/i.test(`${source} ${name}`),
  );
  if (call !== undefined) return unknown(`\`${call.address}\` may have one`, sign.header);
  return absent(sign.header, {
    detail: 'its root has no budget and no alert about anomalous costs',
    remedy: 'Add an `azurerm_consumption_budget_subscription`.',
  });
}
