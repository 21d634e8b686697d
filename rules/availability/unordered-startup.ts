import { defineRule, type Infrastructure, isKnown, isMissing } from '#rule';

export default defineRule({
  id: 'unordered-startup',
  title: 'Service that starts before its database is ready',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'all',
  patterns: [{ document: 'Infrastructure Patterns Reference', section: 'Docker Compose' }],
  rationale: `
To depend on a database without a condition is to wait until its container runs, not until it takes connections: on the
first start that can take a minute. A service that connects at once fails, again and again, until by chance the order
is right.
`,
  remedy: 'Give the database a health check, and wait for it with `condition: service_healthy`.',
  exceptions: 'Clients that try again until the database answers need no order.',
  references: [
    'https://docs.docker.com/compose/how-tos/startup-order/',
    'https://docs.docker.com/reference/compose-file/services/#depends_on',
  ],
  controls: {},
  aliases: [],
  fixes: 'unsafe',
  options: {},

  on: ['workload'],
  *check(workload, { infrastructure }) {
    for (const edge of infrastructure.edgesFrom(workload.id, 'starts-after')) {
      const other = infrastructure.component(edge.to);
      if (other?.kind !== 'workload' || other.role !== 'datastore') continue;
      // Where the database has a check, `missing-health-check` says that nobody waits for it.
      if (!isKnown(edge.waitsForHealth, false) || isChecked(other.id, infrastructure)) continue;
      yield {
        at: edge.waitsForHealth,
        message: `\`${workload.resource}\` starts as soon as \`${other.resource}\` runs, whether it takes connections or not.`,
      };
    }
  },
});

/** A check that nobody can see from here counts as one. */
function isChecked(workload: string, infrastructure: Infrastructure): boolean {
  return infrastructure
    .containersOf(workload)
    .some(({ healthChecks }) => healthChecks.some(({ present }) => !isMissing(present)));
}
