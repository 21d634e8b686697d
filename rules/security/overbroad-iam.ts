import { defineRule, everyKind, lacking } from '#rule';

export default defineRule({
  id: 'overbroad-iam',
  title: 'Permission for everything or for everybody',
  severity: 'error',
  since: '0.1.0',
  profile: 'default',
  environments: 'all',
  patterns: [{ document: 'Infrastructure Patterns', section: 'Access Control' }],
  rationale: `
Permissions decide how far an attacker gets with the first key, the first container or the first person that falls.
Where a service may do everything, one hole in it is the whole account; where everybody may use a resource, no hole is
needed. A wildcard also grants what did not exist yet when it was written.

Statements that deny are left out, and so are those that a condition narrows down.
`,
  remedy: 'Name the actions, the resources and the principals that are needed, and no others.',
  exceptions:
    'Break-glass roles that are watched, and policies whose conditions narrow what the tool cannot weigh.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
    'https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_permissions_least_privileges.html',
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/',
  ],
  controls: {
    'aws-well-architected': ['SEC03-BP02', 'SEC03-BP07'],
    'aws-fsbp': ['IAM.1', 'IAM.21', 'SQS.3', 'SNS.4', 'Lambda.1'],
  },
  aliases: [
    'CKV_AWS_1',
    'CKV_AWS_32',
    'CKV_AWS_33',
    'CKV_AWS_49',
    'CKV_AWS_60',
    'CKV_AWS_61',
    'CKV_AWS_62',
    'CKV_AWS_63',
    'CKV_AWS_168',
    'CKV_AWS_169',
    'CKV_AWS_274',
    'CKV_K8S_49',
    'AWS-0057',
    'AVD-AWS-0057',
    'cluster-admin-role-binding',
    'wildcard-in-rules',
    'KSV-0044',
    'KSV-0046',
    'clusterrolebindingClusterAdmin',
    'rolebindingClusterAdminClusterRole',
    'CKV_AZURE_39',
    'CKV_GCP_7',
    'CKV_GCP_15',
    'CKV_GCP_117',
    'aws-iam-no-policy-wildcards',
  ],
  securitySeverity: 8,
  fixes: 'unsafe',
  options: {},

  on: everyKind,
  *check(component) {
    yield* lacking(component, 'leastPrivilege', 'grants more than is needed');
  },
});
