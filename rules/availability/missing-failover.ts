import { defineRule, option, sentence } from '#rule';

export default defineRule({
  id: 'missing-failover',
  title: 'Datastore without a standby that takes over',
  severity: 'error',
  since: '0.1.0',
  profile: 'default',
  environments: 'production',
  patterns: [
    { document: 'Infrastructure Patterns', section: 'High Availability' },
    { document: 'Infrastructure Patterns Reference', section: 'Failover Strategies' },
    { document: 'M-DO-010', section: 'Step 5: Caching Patterns' },
  ],
  rationale: `
When the only node of a datastore fails, everything that needs it is down until somebody has built another one and
brought the data back. A standby that holds a copy and is promoted by itself turns those hours into a minute. Replicas
alone are not enough: unless failover is automatic, a person has to be awake.
`,
  remedy: 'Run at least one replica, and let it be promoted automatically.',
  exceptions: 'Caches and indexes that are filled again from another store may be lost with their node.',
  references: [
    'https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_withstand_component_failures_failover2good.html',
    'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.html',
  ],
  controls: { 'aws-well-architected': ['REL11-BP02'], 'aws-fsbp': ['ElastiCache.3', 'RDS.5'] },
  aliases: ['CKV2_AWS_50'],
  fixes: 'unsafe',
  options: {
    minReplicas: option.integer({
      default: 1,
      minimum: 0,
      description: 'How many copies must be ready to take over by themselves.',
    }),
  },
  yieldsTo: ['single-az'],

  on: ['datastore'],
  *check({ role, resource, standbys }, { options }) {
    // A replica is a standby itself, and a member's are its cluster's.
    if (role !== 'primary' || standbys?.state !== 'known' || standbys.value >= options.minReplicas) return;
    const count =
      standbys.value === 0
        ? 'no standby that takes over'
        : `${standbys.value} of ${options.minReplicas} standbys that take over`;
    yield { at: standbys, message: sentence(`\`${resource}\` has ${count}`, standbys) };
  },
});
