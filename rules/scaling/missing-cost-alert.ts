import { defineRule, lacking } from '#rule';

export default defineRule({
  id: 'missing-cost-alert',
  title: 'Nobody is told when it costs more than planned',
  severity: 'note',
  since: '0.1.0',
  profile: 'strict',
  environments: 'all',
  patterns: [{ document: 'Infrastructure Patterns', section: 'Resource Cleanup' }],
  rationale: `
A loop that calls a function, a forgotten cluster, a stolen key that mines coins: each is noticed on the bill, weeks
later, unless somebody is told when the costs leave their usual course. A budget or an anomaly monitor takes minutes to
set up and belongs where the account itself is configured.
`,
  remedy: 'Add a budget with a notification, or a monitor for cost anomalies.',
  exceptions: "Where budgets are kept in another repository or in the organisation's account.",
  references: [
    'https://docs.aws.amazon.com/wellarchitected/latest/cost-optimization-pillar/cost_govern_usage_controls.html',
    'https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-managing-costs.html',
    'https://docs.aws.amazon.com/cost-management/latest/userguide/manage-ad.html',
  ],
  controls: { 'aws-well-architected': ['COST02-BP05'] },
  aliases: [],
  options: {},

  on: ['account'],
  *check(component) {
    yield* lacking(component, 'costAlert', 'belongs to an account whose costs nobody watches');
  },
});
