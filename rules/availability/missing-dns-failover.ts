import { defineRule, lacking } from '#rule';

export default defineRule({
  id: 'missing-dns-failover',
  title: 'Failover by DNS that cannot happen',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'production',
  patterns: [
    { document: 'M-DO-010', section: 'Route 53 Failover Pattern' },
    { document: 'M-DO-010', section: 'Step 6: High Availability Patterns' },
  ],
  rationale: `
Failover by DNS has three parts: a primary answer, something that notices when it is no good any more, and a secondary
answer. Without the secondary there is nowhere to go. Without a health check, or an alias that evaluates its target,
the primary is given out for as long as it exists, however long it has been down.
`,
  remedy: 'Give the primary record a health check, and add a secondary record under the same name.',
  exceptions:
    'Where one name leads to one place on purpose, and a load balancer behind it does the failing over.',
  references: [
    'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-configuring.html',
    'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-types.html',
  ],
  controls: { 'aws-well-architected': ['REL11-BP02'] },
  aliases: [],
  fixes: 'unsafe',
  options: {},

  on: ['dns-record', 'load-balancer', 'gateway'],
  *check(component) {
    yield* lacking(component, 'dnsFailover', 'never leads elsewhere when what it leads to fails');
  },
});
