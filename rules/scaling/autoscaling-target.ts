import { defineRule, option, sentence, setTo } from '#rule';

/** What does for most, in percent. */
const usual = 70;

export default defineRule({
  id: 'autoscaling-target',
  title: 'Autoscaler that steers too high or too low',
  severity: 'note',
  since: '0.1.0',
  profile: 'strict',
  environments: 'production',
  patterns: [
    { document: 'Infrastructure Patterns', section: 'Auto-Scaling' },
    { document: 'M-DO-010', section: 'Step 3: Auto Scaling Patterns' },
    { document: 'Architecture Patterns & Designs', section: 'Auto-Scaling' },
  ],
  rationale: `
New instances take minutes to start. The share of the processors that is left free has to carry the load until then: a
target of 95 % leaves nothing, and requests fail before help is there. A very low target pays for processors that idle.
Around 70 % does for most.
`,
  remedy: 'Steer towards about 70 % of the processors.',
  exceptions: 'Work whose load changes slowly may be steered higher.',
  references: [
    'https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-scaling-target-tracking.html',
    'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/',
  ],
  controls: { 'aws-well-architected': ['REL07-BP03'] },
  aliases: [],
  fixes: 'unsafe',
  options: {
    minPercent: option.number({
      default: 40,
      minimum: 0,
      description: 'The lowest use of the processors to steer towards, in percent.',
    }),
    maxPercent: option.number({
      default: 80,
      minimum: 0,
      description: 'The highest use of the processors to steer towards, in percent.',
    }),
  },

  on: ['autoscaler'],
  *check({ resource, cpuTarget }, { options }) {
    if (cpuTarget?.state !== 'known') return;
    const { value } = cpuTarget;
    if (value >= options.minPercent && value <= options.maxPercent) return;
    const wanted = Math.min(Math.max(usual, options.minPercent), options.maxPercent);
    const judgement = value > options.maxPercent ? 'leaves little room' : 'leaves most of them idle';
    const message = `\`${resource}\` steers towards ${value} % of the processors, which ${judgement}`;
    yield { at: cpuTarget, message: sentence(message, cpuTarget), repair: setTo(cpuTarget, wanted) };
  },
});
