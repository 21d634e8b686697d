import { defineRule, option, sentence, setTo } from '#rule';

export default defineRule({
  id: 'short-log-retention',
  title: 'Logs kept too briefly, or for ever',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'production',
  patterns: [{ document: 'Infrastructure Patterns', section: 'Log Aggregation' }],
  rationale: `
Many faults and most break-ins are noticed weeks after they began: the logs of that time must still be there. Where
nobody says how long logs are kept, the provider may keep them for ever; what is stored then grows every month, is paid
for every month, and holds personal data longer than it may.
`,
  remedy: 'Say how long logs are kept: 30 days at least, and an end.',
  exceptions:
    'Logs that are shipped elsewhere as they are written, and those with data that must be forgotten early.',
  references: [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html',
    'https://docs.aws.amazon.com/wellarchitected/latest/cost-optimization-pillar/cost_decomissioning_resources_data_retention.html',
  ],
  controls: { 'aws-fsbp': ['CloudWatch.16'] },
  aliases: ['CKV_AWS_66'],
  fixes: 'unsafe',
  options: {
    minDays: option.integer({
      default: 30,
      minimum: 1,
      description: 'How many days logs must be kept at least.',
    }),
    allowForever: option.boolean({
      default: false,
      description: 'Whether logs may be kept without an end.',
    }),
  },

  on: ['log-store'],
  *check({ retentionDays, resource }, { options }) {
    if (retentionDays?.state !== 'known') return;
    const days = retentionDays.value;
    if (days === Number.POSITIVE_INFINITY) {
      if (options.allowForever) return;
      yield {
        at: retentionDays,
        message: sentence(`\`${resource}\` keeps its logs for ever`, retentionDays),
      };
      return;
    }
    if (days >= options.minDays) return;
    const kept = days === 1 ? '1 day' : `${days} days`;
    yield {
      at: retentionDays,
      message: sentence(`\`${resource}\` keeps its logs for ${kept} only`, retentionDays),
      repair: setTo(retentionDays, options.minDays),
    };
  },
});
