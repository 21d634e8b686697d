import {
  type Component,
  type ConnectsTo,
  defineRule,
  type Engine,
  type Infrastructure,
  isKnown,
  sentence,
  type Workload,
} from '#rule';

export default defineRule({
  id: 'direct-database-access',
  title: 'Many short-lived connections without a pooler',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'production',
  patterns: [
    { document: 'M-DO-010', section: 'Common Mistakes' },
    { document: 'Infrastructure Patterns', section: 'High Availability' },
  ],
  rationale: `
A relational database keeps a process or a thread, and some megabytes, for every connection, and takes only so many.
Functions and autoscaled services multiply exactly when the load is highest, each instance with connections of its own,
until the database refuses all of them. A proxy or a pooler shares a few connections among many clients, and keeps them
open through a failover.
`,
  remedy: 'Put a connection pooler or a proxy between the clients and the database.',
  exceptions: 'Functions that run rarely, or that share a few connections by a limit on their concurrency.',
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-rds.html',
    'https://www.pgbouncer.org/',
  ],
  controls: {},
  aliases: [],
  options: {},

  on: ['workload'],
  *check(workload, { infrastructure }) {
    const crowd = crowdOf(workload, infrastructure);
    if (crowd === undefined) return;
    for (const edge of infrastructure.edgesFrom(workload.id, 'connects-to')) {
      const database = relationalAt(edge, infrastructure);
      if (database === undefined || edge.pooled === undefined || !isKnown(edge.pooled, false)) continue;
      yield {
        at: edge.pooled,
        message: sentence(
          `\`${workload.resource}\`, ${crowd}, opens its own connections to \`${database.resource}\``,
          edge.pooled,
        ),
        related: [{ span: database.span, message: 'this is the database' }, ...edge.via],
      };
    }
  },
});

/** Why it has many clients in it, as a clause; undefined where it may well have few. */
function crowdOf(
  { id, ephemeral, autoscaling }: Workload,
  infrastructure: Infrastructure,
): string | undefined {
  if (ephemeral === true) return 'whose instances come and go with its requests';
  const scalers = infrastructure
    .edgesTo(id, 'scales')
    .flatMap(({ from }) => infrastructure.component(from) ?? []);
  if (scalers.some(isFixed)) return undefined;
  // A worker need not grow, so that nothing is said of it but by what scales it.
  const grows =
    autoscaling === undefined
      ? scalers.some(({ kind }) => kind === 'autoscaler')
      : isKnown(autoscaling, true);
  return grows ? 'which grows with the load' : undefined;
}

/** Its bounds are one and the same. */
function isFixed(scaler: Component): boolean {
  if (scaler.kind !== 'autoscaler') return false;
  const { minimum, maximum } = scaler;
  return minimum?.state === 'known' && maximum?.state === 'known' && maximum.value <= minimum.value;
}

function relationalAt({ to }: ConnectsTo, infrastructure: Infrastructure) {
  const target = infrastructure.component(to);
  if (target?.kind !== 'datastore' || target.engine.state !== 'known') return undefined;
  return relational.has(target.engine.value) ? target : undefined;
}

/** Those that pay for every connection. */
const relational: ReadonlySet<Engine> = new Set([
  'postgresql',
  'mysql',
  'mariadb',
  'sql-server',
  'oracle',
  'db2',
]);
