import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, absent, known, unknown } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { accountBy } from '../terraform/account.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { isSet, textOf } from '../terraform/setting.ts';

/** Each of them exists once in an account: who writes one configures the account. */
const accountTypes = [
  'aws_organizations_organization',
  'aws_iam_account_alias',
  'aws_iam_account_password_policy',
  'aws_account_alternate_contact',
  'aws_account_primary_contact',
  'aws_s3_account_public_access_block',
  'aws_ebs_encryption_by_default',
  'aws_securityhub_account',
];

/** A root for one service may have one of them for itself; who has two configures the account. */
const commonTypes = [
  'aws_accessanalyzer_analyzer',
  'aws_cloudtrail',
  'aws_config_configuration_recorder',
  'aws_guardduty_detector',
  'aws_inspector2_enabler',
];

/**
 * The account that a root evidently configures, if it does. Source: the pages of these types of the AWS provider, and
 * of `aws_budgets_budget`, `aws_ce_anomaly_monitor` and `aws_ce_anomaly_subscription`.
 */
export function accountOf(index: RootIndex): readonly PlainComponent[] {
  const [sign] = [...index.ofType(...accountTypes), ...severalOf(index)];
  return sign === undefined ? [] : [accountBy(sign, index, 'an AWS account', costAlertOf(index, sign))];
}

function severalOf(index: RootIndex): readonly TerraformResource[] {
  const found = commonTypes.flatMap((type) => index.ofType(type).slice(0, 1));
  return found.length > 1 ? found : [];
}

function costAlertOf(index: RootIndex, sign: TerraformResource): Attribute<boolean> {
  const told =
    index.ofType('aws_budgets_budget').find(({ body }) => isSet(body, 'notification')) ??
    index.ofType('aws_ce_anomaly_subscription', 'aws_budgets_budget_action')[0] ??
    index
      .ofType('aws_cloudwatch_metric_alarm')
      .find(({ body }) => textOf(body, 'namespace') === 'AWS/Billing');
  if (told !== undefined) return known(true, told.header);
  const call = index.root.moduleCalls.find(({ source, name }) =>
    /budget|billing|cost|account|landing/i.test(`${source} ${name}`),
  );
  if (call !== undefined) return unknown(`\`${call.address}\` may have one`, sign.header);
  const [silent] = index.ofType('aws_budgets_budget', 'aws_ce_anomaly_monitor');
  const remedy = 'Add an `aws_budgets_budget` with a `notification`, or an `aws_ce_anomaly_subscription`.';
  return silent === undefined
    ? absent(sign.header, { detail: 'its root has no budget and no cost anomaly subscription', remedy })
    : absent(silent.header, { detail: `\`${silent.address}\` tells nobody`, remedy });
}
