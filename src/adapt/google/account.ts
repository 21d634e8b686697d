import type { TerraformModuleCall, TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, absent, known, unknown } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { accountBy } from '../terraform/account.ts';
import { asResource } from '../terraform/as-resource.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { isSet } from '../terraform/setting.ts';
import { registryModuleOf } from './registry/registry-source.ts';

/** Who writes one of them configures an organization or a part of it. */
const organizationTypes = [
  'google_organization_iam_audit_config',
  'google_org_policy_policy',
  'google_organization_policy',
  'google_folder_organization_policy',
];

/**
 * The organization or the projects that a root evidently configures, if it does. Source: the pages of these types, of
 * `google_project` and of `google_billing_budget` of the Google provider, and the module project-factory of
 * terraform-google-modules, which makes a budget where `budget_amount` is set. Who did what to a project is always
 * logged: https://cloud.google.com/logging/docs/audit#admin-activity
 */
export function accountOf(index: RootIndex): readonly PlainComponent[] {
  const [sign] = [
    ...index.ofType('google_project').filter(({ body }) => isSet(body, 'billing_account')),
    ...index.ofType(...organizationTypes),
    ...factoriesOf(index).map((call) => asResource(call, 'google_project')),
  ];
  return sign === undefined
    ? []
    : [accountBy(sign, index, 'a Google Cloud project', costAlertOf(index, sign))];
}

function factoriesOf(index: RootIndex): readonly TerraformModuleCall[] {
  return index.root.moduleCalls.filter((call) => registryModuleOf(call) === 'project-factory');
}

function costAlertOf(index: RootIndex, sign: TerraformResource): Attribute<boolean> {
  const type = 'google_billing_budget';
  const [budget] = [...index.ofType(type), ...index.elsewhere(type)];
  if (budget !== undefined) return known(true, budget.header);
  const withBudget = factoriesOf(index).find(({ inputs }) => isSet(inputs, 'budget_amount'));
  if (withBudget !== undefined) return known(true, withBudget.header);
  const call = index.root.moduleCalls.find(
    (one) =>
      registryModuleOf(one) !== 'project-factory' &&
      /budget|billing|cost|landing|project-factory/i.test(`${one.source} ${one.name}`),
  );
  if (call !== undefined) return unknown(`\`${call.address}\` may have one`, sign.header);
  return absent(sign.header, {
    detail: 'its root has no budget',
    remedy: 'Add a `google_billing_budget` with `threshold_rules` for its billing account.',
  });
}
