import { defineRule, lacking } from '#rule';

export default defineRule({
  id: 'stateful-deployment',
  title: 'State in a Deployment',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'all',
  patterns: [{ document: 'Infrastructure Patterns', section: 'Container Orchestration' }],
  rationale: `
The replicas of a Deployment are alike: they share one volume claim, and in an update the new one starts while the old
one still runs. A volume that one node can mount then keeps the new Pod waiting for ever, on another node, or lets two
servers write to the same files, on the same node, which few databases survive. A StatefulSet gives each replica a volume
of its own, and stops the old one before it starts the new one.

A single replica whose update stops the old Pod first (\`strategy.type: Recreate\`) is not reported.
`,
  remedy: 'Make it a StatefulSet with `volumeClaimTemplates`.',
  exceptions:
    'A single replica with the strategy `Recreate` on a volume that follows it is safe, if short outages are.',
  references: [
    'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/',
    'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes',
    'https://kubernetes.io/docs/tasks/run-application/run-single-instance-stateful-application/',
  ],
  controls: {},
  aliases: [],
  options: {},

  on: ['workload'],
  *check(workload) {
    yield* lacking(workload, 'ownStorage', 'keeps state in a volume that its replicas cannot share');
  },
});
