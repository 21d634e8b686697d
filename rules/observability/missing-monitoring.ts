import { defineRule, everyKind, lacking } from '#rule';

export default defineRule({
  id: 'missing-monitoring',
  title: 'Nothing measures how it works',
  severity: 'note',
  since: '0.1.0',
  profile: 'strict',
  environments: 'production',
  patterns: [
    { document: 'Infrastructure Patterns', section: 'Metrics Collection' },
    { document: 'M-DO-010', section: 'Step 4: Database Patterns' },
  ],
  rationale: `
Whether a slow page is the fault of a query, a lock, a full disk or a busy neighbour can only be read from figures that
were taken while it was slow. The basic metrics of a provider come every five minutes and speak of the machine alone;
the detailed ones show what the database waits for and which container takes the memory.
`,
  remedy: 'Switch the detailed metrics on.',
  exceptions: 'Where another agent or the application itself measures as much.',
  references: [
    'https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_monitor_aws_resources_monitor_resources.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Monitoring.OS.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/ContainerInsights.html',
  ],
  controls: { 'aws-well-architected': ['REL06-BP01'], 'aws-fsbp': ['RDS.6', 'ECS.12'] },
  aliases: [
    'CKV_AWS_65',
    'CKV_AWS_118',
    'CKV_AWS_126',
    'CKV_AWS_353',
    'AWS-0034',
    'AVD-AWS-0034',
    'AWS-0133',
    'AVD-AWS-0133',
    'CKV_GCP_8',
    'aws-ecs-enable-container-insight',
    'aws-rds-enable-performance-insights',
  ],
  fixes: 'unsafe',
  options: {},

  on: everyKind,
  *check(component) {
    yield* lacking(component, 'monitoring', 'is not monitored in detail');
  },
});
