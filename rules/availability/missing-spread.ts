import { defineRule, everyKind, lacking } from '#rule';

export default defineRule({
  id: 'missing-spread',
  title: 'Replicas that may share one host',
  severity: 'note',
  since: '0.1.0',
  profile: 'strict',
  environments: 'production',
  patterns: [{ document: 'Infrastructure Patterns', section: 'Multi-AZ Deployment' }],
  rationale: `
Replicas are there so that the loss of a machine is not the loss of the service. That holds only while they stand on
different machines. A scheduler that is not told so packs them where there is room, often on one host.
`,
  remedy: 'Spread the replicas over hosts.',
  exceptions: 'Clusters with a single node, and workloads whose replicas have to share a host.',
  references: [
    'https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/',
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-strategies.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/placement-strategies.html',
  ],
  controls: { 'aws-well-architected': ['REL10-BP01'] },
  aliases: [
    'no-anti-affinity',
    'deployment-has-host-podantiaffinity',
    'statefulset-has-host-podantiaffinity',
  ],
  fixes: 'unsafe',
  options: {},
  // What is not spread at all is spread over zones first.
  yieldsTo: ['single-az'],

  on: everyKind,
  *check(component) {
    yield* lacking(component, 'hostSpread', 'may have all its replicas on one host');
  },
});
