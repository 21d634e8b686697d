import {
  type ConnectsTo,
  defineRule,
  type Engine,
  type Infrastructure,
  listed,
  type Place,
  type RuleFinding,
  type Workload,
} from '#rule';

export default defineRule({
  id: 'shared-database',
  title: 'Several services use one database',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'all',
  patterns: [
    { document: 'Infrastructure Patterns Reference', section: 'Database Per Service' },
    { document: 'Infrastructure Patterns & Architecture', section: 'True Microservices' },
  ],
  rationale: `
Services that read and write the same tables are one service in several processes: neither can change its schema,
be deployed or be scaled without the others, and one bad query slows them all. A database of its own for each service
keeps them apart; what another service needs, it asks for through an interface or an event.

Two services on one server with a database each share its fate but not its schema: that is a note.
`,
  remedy:
    'Give each service its own database, and let the others reach its data through an interface or events.',
  exceptions:
    'Several programs of one service, and a transition with an end, in which a service is taken out of a larger one.',
  references: [
    'https://docs.aws.amazon.com/prescriptive-guidance/latest/modernization-data-persistence/database-per-service.html',
    'https://microservices.io/patterns/data/shared-database.html',
  ],
  controls: {},
  aliases: [],
  options: {},

  on: ['datastore'],
  *check(datastore, { infrastructure }) {
    // A broker exists to be shared, and a cache holds nothing of its own.
    if (datastore.engine.state === 'known' && notOwned.has(datastore.engine.value)) return;
    const clients = clientsOf(infrastructure.edgesTo(datastore.id, 'connects-to'), infrastructure);
    let shared = false;
    for (const [database, users] of groupedByDatabase(clients)) {
      if (users.length < 2) continue;
      shared = true;
      const what =
        database === ''
          ? `\`${datastore.resource}\``
          : `the database \`${database}\` of \`${datastore.resource}\``;
      yield found(datastore.span, `${namesOf(users)} use ${what}.`, users, 'warning');
    }
    if (
      !shared &&
      new Set(clients.map(({ resource }) => resource)).size > 1 &&
      groupedByDatabase(clients).size > 1
    ) {
      yield found(
        datastore.span,
        `${namesOf(clients)} keep separate databases on \`${datastore.resource}\`.`,
        clients,
        'note',
      );
    }
  },
});

const notOwned: ReadonlySet<Engine> = new Set([
  'kafka',
  'rabbitmq',
  'memcached',
  'etcd',
  'object-storage',
  'file-system',
]);

interface Client {
  readonly resource: string;
  readonly edge: ConnectsTo;
}

/** The first proof of each service for each database. */
function clientsOf(edges: readonly ConnectsTo[], infrastructure: Infrastructure): readonly Client[] {
  const clients = new Map<string, Client>();
  for (const edge of edges) {
    const workload = infrastructure.component(edge.from);
    // What cannot be known may be another database.
    if (workload?.kind !== 'workload' || edge.database.state === 'unknown') continue;
    const key = `${serviceOf(workload)}\n${databaseOf(edge)}`;
    if (!clients.has(key)) clients.set(key, { resource: workload.resource, edge });
  }
  return [...clients.values()];
}

/**
 * Of a server that several trees name, a service of one name is one, for Compose and Kubernetes or for two
 * environments. In one Terraform configuration a name such as `this` is anybody's.
 */
function serviceOf({ format, resource }: Workload): string {
  return format === 'terraform' ? resource : resource.slice(resource.search(/[^/ ]*$/));
}

function groupedByDatabase(clients: readonly Client[]): ReadonlyMap<string, readonly Client[]> {
  const groups = new Map<string, Client[]>();
  for (const client of clients) {
    const database = databaseOf(client.edge);
    groups.set(database, [...(groups.get(database) ?? []), client]);
  }
  return groups;
}

/** Empty where none is named: the server's own default. */
function databaseOf(edge: ConnectsTo): string {
  return edge.database.state === 'known' ? edge.database.value : '';
}

function namesOf(clients: readonly Client[]): string {
  return listed([...new Set(clients.map((client) => `\`${client.resource}\``))].sort());
}

function found(
  at: RuleFinding['at'],
  message: string,
  users: readonly Client[],
  severity: 'warning' | 'note',
): RuleFinding {
  const proofs = users.flatMap(({ resource, edge }): readonly Place[] => {
    const how = edge.evidence === 'named' ? 'connects to it here' : 'depends on it here';
    return [{ span: edge.span, message: `\`${resource}\` ${how}` }, ...edge.via];
  });
  return { at, message, severity, related: proofs };
}
