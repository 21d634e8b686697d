import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { Value } from '../../evaluate/value.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { isDataSource, referencesIn, resourcesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, textOf } from '../terraform/setting.ts';
import { identityAnswers, trustAnswers } from './policy.ts';

/** A policy of an identity. Source: the pages `aws_iam_policy` and `aws_iam_role_policy` of the AWS provider. */
export const adaptIamPolicy: Adapter = (resource, index) => [
  policyComponent(
    resource,
    index,
    'an IAM policy',
    identityAnswers(index, argumentOf(resource.body, 'policy')),
  ),
];

/**
 * A role: who may assume it, and the policies that it brings along. Source: the page `aws_iam_role` of the AWS
 * provider.
 */
export const adaptIamRole: Adapter = (resource, index) => {
  const { body } = resource;
  const inline = readBlocks(body, 'inline_policy');
  const managed = argumentOf(body, 'managed_policy_arns');
  return [
    policyComponent(resource, index, 'an IAM role', [
      ...trustAnswers(index, argumentOf(body, 'assume_role_policy')),
      ...(inline.state === 'known' ? inline.value : []).flatMap((block) =>
        identityAnswers(index, argumentOf(block, 'policy')),
      ),
      ...(managed?.kind === 'list' ? managed.items : []).flatMap((item) => administratorAnswers(index, item)),
    ]),
  ];
};

/**
 * A policy of AWS given to a role, a user or a group. People who administer the account are in a group that says so.
 * Source: the pages `aws_iam_role_policy_attachment` and `aws_iam_policy_attachment` of the AWS provider, and
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AdministratorAccess.html
 */
export const adaptPolicyAttachment: Adapter = (resource, index) => {
  const { body, type } = resource;
  const answers = administratorAnswers(index, argumentOf(body, 'policy_arn'));
  if (
    answers.length === 0 ||
    (type === 'aws_iam_group_policy_attachment' && isOfAdministrators(resource, index))
  )
    return [];
  return [policyComponent(resource, index, 'an IAM policy attachment', answers)];
};

/** Policies of AWS that let their owner do everything, or give himself what is missing. */
const administratorPolicies = new Map([
  ['AdministratorAccess', 'every action on every resource'],
  ['PowerUserAccess', 'every action on every resource but those of IAM and of the organisation'],
  ['IAMFullAccess', 'to give anybody, itself included, every permission'],
]);

/** What a policy of AWS allows beyond any need; none where it is another policy. */
export function administratorAnswers(
  index: RootIndex,
  policy: Value | undefined,
): readonly Attribute<boolean>[] {
  if (policy === undefined) return [];
  const name = managedPolicyName(index, policy);
  const allows = name === undefined ? undefined : administratorPolicies.get(name);
  if (name === undefined || allows === undefined) return [];
  const remedy = 'Attach a policy that names the actions and resources that are needed.';
  return [known(false, policy.span, { via: policy.via, detail: `\`${name}\` allows ${allows}`, remedy })];
}

/** `AdministratorAccess` of `arn:aws:iam::aws:policy/AdministratorAccess`, or of the data source that looks it up. */
function managedPolicyName(index: RootIndex, policy: Value): string | undefined {
  if (policy.kind === 'string') return /^arn:[\w-]+:iam::aws:policy\/([\w/-]+)$/.exec(policy.value)?.[1];
  const last = policy.kind === 'unknown' ? policy.template?.at(-1) : undefined;
  if (typeof last === 'string') return /:iam::aws:policy\/([\w/-]+)$/.exec(last)?.[1];
  const source = referencesIn(policy)
    .flatMap(({ reference }) => index.at(reference))
    .find((found) => found.type === 'aws_iam_policy' && isDataSource(found));
  if (source === undefined) return undefined;
  return textOf(source.body, 'name') ?? managedName(textOf(source.body, 'arn'));
}

function managedName(arn: string | undefined): string | undefined {
  return arn?.slice(arn.lastIndexOf('/') + 1);
}

function isOfAdministrators(attachment: TerraformResource, index: RootIndex): boolean {
  const group = argumentOf(attachment.body, 'group');
  const [named] = resourcesIn(index, group, 'aws_iam_group').keys();
  const names = [
    named?.name,
    named === undefined ? undefined : textOf(named.body, 'name'),
    group?.kind === 'string' ? group.value : undefined,
  ];
  return names.some((name) => name !== undefined && /admin|breakglass|break-glass|root/i.test(name));
}

function policyComponent(
  resource: TerraformResource,
  index: RootIndex,
  noun: string,
  leastPrivilege: readonly Attribute<boolean>[],
): PlainComponent {
  return { ...baseOf(resource, index), kind: 'policy', noun, safeguards: { leastPrivilege } };
}
