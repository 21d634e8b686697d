import { defineRule, isKnown, sentence } from '#rule';

export default defineRule({
  id: 'no-autoscaling',
  title: 'Fixed capacity where load varies',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'production',
  patterns: [
    { document: 'M-DO-010', section: 'Common Mistakes' },
    { document: 'Infrastructure Patterns', section: 'Auto-Scaling' },
  ],
  rationale: `
Load comes and goes. A fixed number of instances is too few in the peak, when requests fail, and too many at night,
when they cost money for nothing. Autoscaling follows the load between a lower and an upper bound, and replaces what
is lost on the way.
`,
  remedy: 'Let an autoscaler choose the number of instances between a minimum and a maximum.',
  exceptions: 'Load that does not vary, licences by the instance, and programs that cannot share their work.',
  references: [
    'https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-scaling-target-tracking.html',
    'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/',
  ],
  controls: { 'aws-well-architected': ['REL07-BP01', 'COST09-BP03'] },
  aliases: [],
  fixes: 'unsafe',
  options: {},

  on: ['workload', 'instance-group', 'node-pool', 'datastore'],
  *check({ resource, autoscaling }) {
    if (autoscaling === undefined || !isKnown(autoscaling, false)) return;
    yield { at: autoscaling, message: sentence(`\`${resource}\` has a fixed capacity`, autoscaling) };
  },
});
