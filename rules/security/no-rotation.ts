import { defineRule, everyKind, lacking } from '#rule';

export default defineRule({
  id: 'no-rotation',
  title: 'Key or secret that is never renewed',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'all',
  patterns: [{ document: 'Infrastructure Patterns', section: 'Access Control' }],
  rationale: `
Keys leak without anybody noticing: in a log, in a backup, on a laptop, with somebody who leaves. Renewing them at
regular intervals ends what leaked. Where it is done by a machine it is done on time, and the day on which it has to be
done at once is not the first time.
`,
  remedy: 'Let the provider renew it at regular intervals, or use short-lived credentials instead.',
  exceptions: 'Keys that are used once, and those whose renewal would lose what they encrypted.',
  references: [
    'https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_identities_audit.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html',
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html',
  ],
  controls: {
    'aws-well-architected': ['SEC02-BP05', 'SEC08-BP01'],
    'aws-fsbp': ['KMS.4', 'SecretsManager.1', 'IAM.3'],
  },
  aliases: [
    'CKV_AWS_7',
    'CKV2_AWS_57',
    'CKV_GCP_43',
    'AWS-0065',
    'AVD-AWS-0065',
    'CKV_AZURE_40',
    'CKV_AZURE_41',
  ],
  securitySeverity: 4,
  fixes: 'safe',
  options: {},

  on: everyKind,
  *check(component) {
    yield* lacking(component, 'rotation', 'is not renewed at regular intervals');
  },
});
