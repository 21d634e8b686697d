import { defineRule, everyKind, lacking } from '#rule';

export default defineRule({
  id: 'missing-circuit-breaker',
  title: 'Requests that go on to what fails',
  severity: 'note',
  since: '0.1.0',
  profile: 'strict',
  environments: 'production',
  patterns: [
    { document: 'M-DO-010', section: 'Circuit Breaker Pattern' },
    { document: 'Architecture Patterns & Designs', section: 'Circuit Breaker Pattern' },
    { document: 'Infrastructure Patterns & Architecture', section: 'Istio Virtual Service Example' },
  ],
  rationale: `
An instance that answers with errors, or not in time, still gets its share of the requests. Each one waits, is retried,
and adds to the load of something that is already sick. A circuit breaker counts the failures, takes the instance out
for a while and tries it again later, so that the others answer meanwhile.
`,
  remedy: 'Let the mesh eject what answers badly: outlier detection, with bounds on open connections.',
  exceptions: 'Where the clients break the circuit themselves, or the service may be asked at any cost.',
  references: [
    'https://docs.aws.amazon.com/app-mesh/latest/userguide/virtual_nodes.html',
    'https://istio.io/latest/docs/tasks/traffic-management/circuit-breaking/',
  ],
  controls: { 'aws-well-architected': ['REL05-BP01'] },
  aliases: [],
  fixes: 'unsafe',
  options: {},

  on: everyKind,
  *check(component) {
    yield* lacking(component, 'circuitBreaking', 'goes on getting requests while it answers badly');
  },
});
