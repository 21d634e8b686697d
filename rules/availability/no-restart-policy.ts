import { defineRule, lacking } from '#rule';

export default defineRule({
  id: 'no-restart-policy',
  title: 'Long-running service that nobody restarts',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'production',
  patterns: [
    { document: 'Infrastructure Patterns Reference', section: 'Docker Best Practices' },
    { document: 'Infrastructure Patterns Reference', section: 'Docker Compose' },
  ],
  rationale: `
Programs end: they run out of memory, lose their database, meet a request that nobody thought of. With a restart policy
that is a gap of a second. Without one the service is gone until a person notices, and it does not come back when the
machine is restarted, either.
`,
  remedy: 'Let it be restarted unless somebody stops it.',
  exceptions:
    'Tools and one-off jobs that are started by hand, and services that another supervisor restarts.',
  references: [
    'https://docs.docker.com/reference/compose-file/services/#restart',
    'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy',
  ],
  controls: {},
  aliases: [],
  fixes: 'unsafe',
  options: {},

  on: ['workload'],
  *check(workload) {
    if (workload.role === 'job') return;
    yield* lacking(workload, 'restart', 'is not started again when it ends');
  },
});
