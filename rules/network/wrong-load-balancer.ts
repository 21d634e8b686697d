import { defineRule, everyKind, lacking } from '#rule';

export default defineRule({
  id: 'wrong-load-balancer',
  title: 'Load balancer that does not suit what it carries',
  severity: 'note',
  since: '0.1.0',
  profile: 'strict',
  environments: 'all',
  patterns: [{ document: 'Infrastructure Patterns', section: 'Load Balancing' }],
  rationale: `
A balancer of HTTP requests routes by host and path, ends TLS, redirects, and stands behind a web application firewall;
one of connections carries any protocol fast and keeps addresses fixed. Web traffic over the latter does without all
of that, and balancers of former generations do neither well and receive no new features.
`,
  remedy: 'Use a balancer of HTTP for web traffic, and one of connections for everything else.',
  exceptions: "Where a fixed address or the client's own is needed, which only the other type has.",
  references: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/migrate-classic-load-balancer.html',
    'https://aws.amazon.com/elasticloadbalancing/features/',
    'https://cloud.google.com/load-balancing/docs/choosing-load-balancer',
    'https://learn.microsoft.com/azure/architecture/guide/technology-choices/load-balancing-overview',
  ],
  controls: {},
  aliases: [],
  options: {},

  on: everyKind,
  *check(component) {
    yield* lacking(component, 'suitedBalancer', 'is not the load balancer for what it carries');
  },
});
