import { defineRule, everyKind, lacking } from '#rule';

export default defineRule({
  id: 'missing-disaster-recovery',
  title: 'No copy in a second region',
  severity: 'note',
  since: '0.1.0',
  profile: 'strict',
  environments: 'production',
  patterns: [
    { document: 'Infrastructure Patterns', section: 'Disaster Recovery' },
    { document: 'Infrastructure Patterns Reference', section: 'Geographic Distribution' },
    { document: 'M-DO-010', section: 'Step 6: High Availability Patterns' },
  ],
  rationale: `
Backups that lie in the region of what they back up are lost or out of reach together with it, and so are those that
lie in the account of whoever deletes it. A replica or a copy of the backups in a second region is what a recovery
plan starts from.
`,
  remedy: 'Replicate the data, or copy its backups, to a second region.',
  exceptions:
    'Where the law keeps the data in one region, or the documents say that losing it for a day is acceptable.',
  references: [
    'https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_planning_for_recovery_disaster_recovery.html',
    'https://docs.aws.amazon.com/aws-backup/latest/devguide/cross-region-backup.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication.html',
  ],
  controls: { 'aws-well-architected': ['REL13-BP02'] },
  aliases: [
    'CKV_AWS_144',
    'CKV_AZURE_94',
    'CKV_AZURE_102',
    'CKV_AZURE_129',
    'CKV_AZURE_136',
    'CKV_AZURE_206',
  ],
  fixes: 'unsafe',
  options: {},

  on: everyKind,
  *check(component) {
    // A replica is a copy itself, and a member's copies are its cluster's.
    if (component.kind === 'datastore' && component.role !== 'primary') return;
    yield* lacking(component, 'secondRegion', 'has no copy in a second region');
  },
});
