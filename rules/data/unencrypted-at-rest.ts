import { defineRule, everyKind, lacking } from '#rule';

export default defineRule({
  id: 'unencrypted-at-rest',
  title: 'Data stored without encryption',
  severity: 'error',
  since: '0.1.0',
  profile: 'default',
  environments: 'all',
  patterns: [{ document: 'M-DO-010', section: 'Checklist' }],
  rationale: `
Disks are replaced, snapshots are copied and shared, backups travel. What was written without encryption can be read
by whoever gets hold of any of these copies. Every provider encrypts at rest for next to nothing, but for many services
only when it is asked to, and often only at creation.
`,
  remedy: 'Switch encryption at rest on.',
  references: [
    'https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_protect_data_rest_encrypt.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html',
  ],
  controls: { 'aws-well-architected': ['SEC08-BP02'], 'aws-fsbp': ['RDS.3'] },
  aliases: ['CKV_AWS_16', 'AWS-0080', 'AVD-AWS-0080'],
  securitySeverity: 7,
  options: {},

  on: everyKind,
  *check(component) {
    yield* lacking(component, 'encryptionAtRest', 'is not encrypted at rest');
  },
});
