import {
  type Autoscaler,
  type Component,
  defineRule,
  type Infrastructure,
  isKnown,
  option,
  sentence,
} from '#rule';

export default defineRule({
  id: 'autoscaling-range',
  title: 'Autoscaler with the wrong bounds',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'production',
  patterns: [{ document: 'Architecture Patterns & Designs', section: 'Auto-Scaling' }],
  rationale: `
The lower bound is what is left in a quiet hour: one replica is no redundancy, and its crash is an outage. Where both
bounds are the same there is an autoscaler that can do nothing. And an upper bound beyond all reason is none: a loop
of retries or an attack is answered with machines, and the bill is the first alarm.
`,
  remedy: 'Let it scale between two replicas and what the busiest day and the budget allow.',
  exceptions:
    'Work that may stop at night and takes its time to start, which scales down to none or one on purpose.',
  references: [
    'https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-capacity-limits.html',
    'https://docs.aws.amazon.com/autoscaling/application/userguide/what-is-application-auto-scaling.html',
    'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/',
  ],
  controls: { 'aws-well-architected': ['REL07-BP01'] },
  aliases: [
    'hpa-minimum-three-replicas',
    'hpaMinAvailability',
    'hpaMaxAvailability',
    'horizontalpodautoscaler-replicas',
  ],
  fixes: 'unsafe',
  options: {
    minMinimum: option.integer({
      default: 2,
      minimum: 0,
      description: 'The smallest lower bound of what serves requests.',
    }),
    maxMaximum: option.integer({
      default: 100,
      minimum: 1,
      description: 'The largest upper bound that is not taken for a slip.',
    }),
  },

  on: ['autoscaler'],
  *check(autoscaler, { options, infrastructure }) {
    const { resource, minimum, maximum } = autoscaler;
    const scaled = scaledBy(autoscaler, infrastructure);
    if (minimum?.state === 'known' && minimum.value < options.minMinimum && !mayStop(scaled, minimum.value))
      yield {
        at: minimum,
        message: sentence(
          `\`${resource}\` scales down to ${minimum.value} replica${minimum.value === 1 ? '' : 's'}`,
          minimum,
        ),
      };

    if (maximum?.state !== 'known') return;
    if (maximum.value > options.maxMaximum)
      yield {
        at: maximum,
        message: sentence(`\`${resource}\` scales up to ${maximum.value} replicas`, maximum),
      };
    if (minimum !== undefined && isKnown(minimum, maximum.value) && !scaled.some(isFixed))
      yield {
        at: maximum,
        message: `\`${resource}\` has nothing to scale: its minimum and its maximum are both ${maximum.value}.`,
        remedy: 'Set the maximum above the minimum.',
      };
  },
});

function scaledBy({ id }: Autoscaler, infrastructure: Infrastructure): readonly Component[] {
  return infrastructure.edgesFrom(id, 'scales').flatMap((edge) => infrastructure.component(edge.to) ?? []);
}

/**
 * What waits in a queue meanwhile is not lost, and a platform that starts instances with the requests needs none. Who
 * writes a zero for something that is not in the tree means a worker.
 */
function mayStop(scaled: readonly Component[], minimum: number): boolean {
  return scaled.length === 0 ? minimum === 0 : scaled.every(waits);
}

function waits(component: Component): boolean {
  return component.kind === 'workload' && (component.role !== 'serving' || component.ephemeral === true);
}

/** Said already, of what is scaled. */
function isFixed(component: Component): boolean {
  return (
    'autoscaling' in component && component.autoscaling !== undefined && isKnown(component.autoscaling, false)
  );
}
