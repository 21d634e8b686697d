import { defineRule, everyKind, lacking } from '#rule';

export default defineRule({
  id: 'missing-alarm',
  title: 'Nobody is called when it is unwell',
  severity: 'note',
  since: '0.1.0',
  profile: 'strict',
  environments: 'production',
  patterns: [{ document: 'M-DO-010', section: 'Checklist' }],
  rationale: `
A disk that fills up, a queue that grows, a load balancer without healthy targets: each of them shows in a metric long
before a customer calls. An alarm on it is the difference between a warning and an outage. Dashboards do not call
anybody.
`,
  remedy: 'Add an alarm on the metric that tells first that it is unwell, and send it to somebody.',
  exceptions: 'Where a monitoring system outside of these files raises the alarms.',
  references: [
    'https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_monitor_aws_resources_notification_monitor.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Best_Practice_Recommended_Alarms_AWS_Services.html',
  ],
  controls: { 'aws-well-architected': ['REL06-BP03'] },
  aliases: [],
  options: {},

  on: everyKind,
  *check(component) {
    yield* lacking(component, 'alarm', 'has no alarm');
  },
});
