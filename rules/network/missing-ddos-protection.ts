import { defineRule, everyKind, lacking } from '#rule';

export default defineRule({
  id: 'missing-ddos-protection',
  title: 'Public entry point without DDoS protection',
  severity: 'note',
  since: '0.1.0',
  profile: 'strict',
  environments: 'production',
  patterns: [{ document: 'Infrastructure Patterns', section: 'Network Security' }],
  rationale: `
A flood of requests from many machines takes down what is not prepared for it, or runs up the bill of what scales with
it. Providers absorb the simplest floods for everybody; the larger ones, those that speak HTTP, and the costs are only
covered where their protection has been switched on.
`,
  remedy: "Cover it by the provider's DDoS protection, where an outage would cost more than that does.",
  exceptions: "Where the protection of the provider's basic tier is enough for what an outage would cost.",
  references: [
    'https://docs.aws.amazon.com/waf/latest/developerguide/ddos-advanced-summary.html',
    'https://cloud.google.com/armor/docs/managed-protection-overview',
    'https://learn.microsoft.com/azure/ddos-protection/ddos-protection-overview',
  ],
  controls: {},
  aliases: [],
  securitySeverity: 3,
  options: {},

  on: everyKind,
  *check(component) {
    yield* lacking(component, 'ddosProtection', 'is not covered by DDoS protection');
  },
});
