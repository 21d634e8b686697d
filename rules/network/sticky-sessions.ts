import { defineRule, everyKind, lacking } from '#rule';

export default defineRule({
  id: 'sticky-sessions',
  title: 'Clients bound to one instance',
  severity: 'note',
  since: '0.1.0',
  profile: 'strict',
  environments: 'production',
  patterns: [{ document: 'Infrastructure Patterns', section: 'Load Balancing' }],
  rationale: `
A client that always meets the same instance loses its session with that instance, at every deployment and every
failure. The load spreads unevenly, and new instances get no share of the clients who are already there. Sessions that
are kept in a shared store or in a token let any instance answer any request.
`,
  remedy: 'Keep sessions in a shared store, and switch stickiness off.',
  exceptions: 'Protocols that need one partner for a conversation, such as WebSockets with state in memory.',
  references: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html',
    'https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_mitigate_interaction_failure_stateless.html',
    'https://kubernetes.io/docs/reference/networking/virtual-ips/#session-affinity',
    'https://cloud.google.com/load-balancing/docs/backend-service#session_affinity',
  ],
  controls: { 'aws-well-architected': ['REL05-BP06'] },
  aliases: [],
  fixes: 'unsafe',
  options: {},

  on: everyKind,
  *check(component) {
    yield* lacking(component, 'sessionFreedom', 'binds each client to one instance');
  },
});
