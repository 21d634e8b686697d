import type { Value } from '../../../evaluate/value.ts';
import { isKnown, known } from '../../../model/attribute.ts';
import type { PlainComponent } from '../../../model/component.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { baseOf } from '../../terraform/component-base.ts';
import { argumentOf, booleanSetting } from '../../terraform/setting.ts';
import { adaptIamPolicy, administratorAnswers } from '../iam.ts';
import type { ModuleAdapter } from './module-adapter.ts';

/** terraform-aws-modules/iam/aws//modules/iam-policy (its `variables.tf`). */
export const adaptIamPolicyModule: ModuleAdapter = (call, index) =>
  adaptIamPolicy(asResource(call, 'aws_iam_policy'), index);

/** The inputs that hold the policies of a role, by version of the module. */
const policyInputs = ['policies', 'role_policy_arns', 'custom_role_policy_arns'];

/**
 * terraform-aws-modules/iam/aws//modules/iam-role and iam-assumable-role (their `variables.tf`): the policies of a role,
 * and `attach_admin_policy`, which is `false` by default.
 */
export const adaptIamRoleModule: ModuleAdapter = (call, index) => {
  const { inputs } = call;
  const admin = booleanSetting(inputs, 'attach_admin_policy', false);
  const detail = '`attach_admin_policy` allows every action on every resource';
  const remedy = 'Attach a policy that names the actions and resources that are needed.';
  const attached = policyInputs
    .flatMap((name) => itemsOf(argumentOf(inputs, name)))
    .flatMap((policy) => administratorAnswers(index, policy));
  const role: PlainComponent = {
    ...baseOf(asResource(call, 'aws_iam_role'), index),
    kind: 'policy',
    noun: 'an IAM role',
    safeguards: {
      leastPrivilege: [
        ...attached,
        ...(isKnown(admin, true) ? [known(false, admin.span, { via: admin.via, detail, remedy })] : []),
      ],
    },
  };
  return [role];
};

function itemsOf(value: Value | undefined): readonly Value[] {
  if (value?.kind === 'list') return value.items;
  return value?.kind === 'object' ? [...value.fields.values()].map((field) => field.value) : [];
}
