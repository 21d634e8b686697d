import { defineRule, option, sentence, setTo } from '#rule';

export default defineRule({
  id: 'short-backup-retention',
  title: 'Backups that are kept too briefly',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'production',
  patterns: [
    { document: 'Infrastructure Patterns', section: 'Backup Strategy' },
    { document: 'M-DO-010', section: 'Step 4: Database Patterns' },
  ],
  rationale: `
Lost data is seldom missed on the same day: a bad migration shows at the end of the month, an intruder stays unseen
for weeks. A backup that is gone by then is no backup. A week is the least that survives a long weekend; the documents
ask for 30 days of daily backups.
`,
  remedy: 'Keep backups for at least 7 days, better 30.',
  exceptions: 'Where data has to be deleted early by law, or a second system keeps the backups longer.',
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.BackupRetention.html',
    'https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_backing_up_data_automated_backups_data.html',
  ],
  controls: { 'aws-well-architected': ['REL09-BP03'], 'aws-fsbp': ['RDS.11', 'DocumentDB.2', 'Neptune.5'] },
  aliases: ['CKV_AWS_360', 'CKV_AWS_361'],
  fixes: 'unsafe',
  options: {
    minDays: option.integer({
      default: 7,
      minimum: 1,
      description: 'For how many days backups must be kept.',
    }),
    advisedDays: option.integer({
      default: 30,
      minimum: 1,
      description: 'For how many days backups ought to be kept; what is kept more briefly is a note.',
    }),
  },

  on: ['datastore'],
  *check({ role, resource, backupRetentionDays: kept }, { options }) {
    // A replica and a member are backed up by way of their primary. No backups at all is the matter of `no-backups`.
    if (role !== 'primary' || kept?.state !== 'known' || kept.value <= 0) return;
    const isShort = kept.value < options.minDays;
    if (!isShort && kept.value >= options.advisedDays) return;
    const days = kept.value === 1 ? 'one day' : `${kept.value} days`;
    yield {
      at: kept,
      severity: isShort ? 'warning' : 'note',
      repair: setTo(kept, options.minDays > kept.value ? options.minDays : options.advisedDays),
      message: sentence(`\`${resource}\` keeps its backups for ${days} only`, kept),
    };
  },
});
