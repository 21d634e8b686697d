import { defineRule, lacking } from '#rule';

export default defineRule({
  id: 'downtime-deployment',
  title: 'A new version that takes the service down',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'production',
  patterns: [
    { document: 'Architecture Patterns & Designs', section: 'Rolling Deployment' },
    { document: 'Architecture Patterns & Designs', section: 'Blue-Green Deployment' },
    { document: 'M-DO-010', section: 'Step 3: Auto Scaling Patterns' },
  ],
  rationale: `
A deployment is the most frequent cause of an outage, and the one that can be planned. Where the old version stops
before the new one answers, every deployment is a gap. Where nobody takes a bad version back, the gap lasts until
somebody notices. And where a new version reaches only the machines that happen to be replaced, two versions serve side
by side for nobody knows how long.
`,
  remedy:
    'Replace instances step by step, keep enough of the old ones until the new ones are healthy, and roll back by itself.',
  exceptions:
    'A service that must never run twice at the same time, such as one that holds a lock on a volume, has to be stopped before the new version starts.',
  references: [
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html',
    'https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-instance-refresh.html',
    'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy',
  ],
  controls: { 'aws-well-architected': ['OPS06-BP03', 'REL08-BP04'] },
  aliases: ['no-rolling-update-strategy'],
  fixes: 'unsafe',
  options: {},

  on: ['workload', 'instance-group', 'node-pool', 'target-group'],
  *check(component) {
    yield* lacking(component, 'rollingUpdate', 'risks an outage with every new version');
  },
});
