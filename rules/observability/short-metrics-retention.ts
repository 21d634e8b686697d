import { defineRule, option, sentence, setTo } from '#rule';

export default defineRule({
  id: 'short-metrics-retention',
  title: 'Metrics kept too briefly',
  severity: 'note',
  since: '0.1.0',
  profile: 'strict',
  environments: 'production',
  patterns: [{ document: 'Infrastructure Patterns', section: 'Metrics Collection' }],
  rationale: `
Whether it was always that slow, how it grew since the last quarter, what the last peak was like: these questions are
asked of figures that are months old. Prometheus drops them after 15 days unless it is told otherwise, and the operator
that runs it after one.

What also sends its figures to another store, which keeps them, is not reported.
`,
  remedy: 'Keep metrics for 90 days, or send them to a store that does.',
  exceptions: 'Where a long-term store keeps what matters.',
  references: [
    'https://prometheus.io/docs/prometheus/latest/storage/#operational-aspects',
    'https://prometheus-operator.dev/docs/api-reference/api/',
  ],
  controls: {},
  aliases: [],
  fixes: 'unsafe',
  options: {
    minDays: option.number({
      default: 90,
      minimum: 0,
      description: 'For how many days metrics must be kept at least.',
    }),
  },

  on: ['metrics-store'],
  *check({ retentionDays, resource }, { options }) {
    if (retentionDays?.state !== 'known' || retentionDays.value >= options.minDays) return;
    yield {
      at: retentionDays,
      message: sentence(
        `\`${resource}\` keeps its metrics for ${daysText(retentionDays.value)} only`,
        retentionDays,
      ),
      repair: setTo(retentionDays, options.minDays),
    };
  },
});

function daysText(days: number): string {
  if (days < 1) return 'less than a day';
  const rounded = Math.round(days * 10) / 10;
  return rounded === 1 ? 'one day' : `${rounded} days`;
}
