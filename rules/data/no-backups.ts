import { defineRule, isKnown, sentence } from '#rule';

export default defineRule({
  id: 'no-backups',
  title: 'Datastore without backups',
  severity: 'error',
  since: '0.1.0',
  profile: 'default',
  environments: 'all',
  patterns: [
    { document: 'M-DO-010', section: 'Checklist' },
    { document: 'Infrastructure Patterns', section: 'Backup Strategy' },
  ],
  rationale: `
Replicas protect against a broken machine. They copy a dropped table, a bad migration or an attacker's deletion just
as faithfully as everything else: only a backup brings the data back. What is not backed up automatically is, sooner
or later, not backed up.
`,
  remedy: 'Switch automatic backups on, or cover the datastore with a backup plan.',
  exceptions: 'Data that can be made anew from another source within the time that its users accept.',
  references: [
    'https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_backing_up_data_automated_backups_data.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html',
  ],
  controls: { 'aws-well-architected': ['REL09-BP03'] },
  aliases: [
    'CKV_AWS_28',
    'CKV_AWS_133',
    'CKV_AWS_134',
    'CKV_AWS_165',
    'CKV_AWS_343',
    'CKV2_AWS_8',
    'CKV2_AWS_18',
    'CKV_GCP_14',
    'AWS-0024',
    'AVD-AWS-0024',
    'AWS-0050',
    'AVD-AWS-0050',
    'AWS-0077',
    'AVD-AWS-0077',
    'aws-rds-specify-backup-retention',
    'aws-dynamodb-enable-recovery',
    'aws-elasticache-enable-backup-retention',
  ],
  fixes: 'unsafe',
  options: {},

  on: ['datastore'],
  *check(datastore, { infrastructure }) {
    const { backups, resource } = datastore;
    // A replica is backed up by way of its primary, a member by way of its cluster.
    if (datastore.role !== 'primary' || backups === undefined || !isKnown(backups, false)) return;
    if (infrastructure.edgesTo(datastore.id, 'backs-up').length > 0) return;
    // Its schedules may cover this volume as well as any other.
    if (datastore.format === 'kubernetes' && infrastructure.all('cluster-backup').length > 0) return;
    yield { at: backups, message: sentence(`\`${resource}\` has no backups`, backups) };
  },
});
