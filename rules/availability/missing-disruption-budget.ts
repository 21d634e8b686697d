import { defineRule, lacking } from '#rule';

export default defineRule({
  id: 'missing-disruption-budget',
  title: 'Nothing says how many replicas may be taken away at once',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'production',
  patterns: [
    { document: 'Infrastructure Patterns Reference', section: 'Kubernetes Decision' },
    { document: 'Infrastructure Patterns', section: 'High Availability' },
  ],
  rationale: `
Nodes are emptied for every update of the cluster, and by every autoscaler that finds one too many. The Pods on them are
evicted, all of a workload at once where they happen to stand there. A disruption budget makes the eviction wait until
enough of them answer elsewhere. A budget that allows no eviction at all is as bad: the node can never be emptied, and
whoever must empty it in the end deletes the Pods by force.
`,
  remedy: 'Add a PodDisruptionBudget that lets one replica go at a time.',
  exceptions:
    'Workers on a queue and batch work go on later by themselves; losing all of them for a minute costs nothing.',
  references: [
    'https://kubernetes.io/docs/concepts/workloads/pods/disruptions/',
    'https://kubernetes.io/docs/tasks/run-application/configure-pdb/',
  ],
  controls: { 'aws-well-architected': ['REL11-BP02'] },
  aliases: [
    'pdb-max-unavailable',
    'pdb-min-available',
    'missingPodDisruptionBudget',
    'deployment-has-poddisruptionbudget',
    'statefulset-has-poddisruptionbudget',
    'pdbDisruptionsIsZero',
    'pdbMinAvailableGreaterThanHPAMinReplicas',
  ],
  fixes: 'unsafe',
  options: {},

  on: ['workload'],
  *check(workload) {
    yield* lacking(workload, 'disruptionBudget', 'is not prepared for nodes being emptied');
  },
});
